import { Form, Link } from '@remix-run/react';
import { useId } from 'react';
import type { AdoptionView } from '@passerelle/core/adoptions/contract.ts';
import { Badge } from '#app/components/badge.tsx';
import { Button, LinkButton } from '#app/components/button.tsx';
import { DateTime } from '#app/components/date-time.tsx';
import { PersonName } from '#app/components/person.tsx';
import { Prose } from '#app/components/prose.tsx';
import { Sentence } from '#app/components/sentence.tsx';
import { useCommuneName } from '#app/lib/use-reader.ts';
import { useTranslation } from '#app/lib/words.tsx';
import { StageBadge } from './stage-badge.tsx';
import { useWithdrawal } from './use-withdrawal.ts';

/** A commune that does as a sheet says: how far it is, what it changed, what came of it. */
export function AdoptionCard({ adoption }: { adoption: AdoptionView }) {
  const { t } = useTranslation();
  const communeName = useCommuneName();
  const id = useId();
  const { commune, member, stage, changesHtml, outcomeHtml, createdAt, updatedAt, revision, own, adaptation, can } = adoption;
  return (
    <li className="adoption" aria-labelledby={id}>
      <p className="adoption__head">
        <strong id={id}>
          <bdi>{communeName(commune)}</bdi>
        </strong>
        <StageBadge stage={stage} />
        {own && <Badge>{t('adoptions.own')}</Badge>}
      </p>
      {changesHtml && <Account title={t('adoptions.changes')} html={changesHtml} />}
      {outcomeHtml && <Account title={t('adoptions.outcome')} html={outcomeHtml} />}
      {adaptation && (
        <p className="adoption__told">
          {t('adoptions.told')}{' '}
          <Link to={`/practices/${adaptation.id}`} prefetch="intent" dir="auto" lang={adaptation.locale}>
            {adaptation.title}
          </Link>
        </p>
      )}
      <p className="facts adoption__by">
        <span>
          <Sentence text={t('adoptions.by')} parts={{ person: <PersonName name={member.name} />, date: <DateTime instant={createdAt} style="date" /> }} />
        </span>
        {revision > 1 && (
          <span>
            <Sentence text={t('adoptions.revised')} parts={{ date: <DateTime instant={updatedAt} style="date" /> }} />
          </span>
        )}
      </p>
      {can.revise && <AdoptionActs adoption={adoption} commune={communeName(commune)} />}
    </li>
  );
}

function Account({ title, html }: { title: string; html: string }) {
  return (
    <div className="adoption__account">
      <p className="adoption__label">{title}</p>
      <Prose html={html} />
    </div>
  );
}

function AdoptionActs({ adoption, commune }: { adoption: AdoptionView; commune: string }) {
  const { t } = useTranslation();
  const withdraw = useWithdrawal();
  const path = `/practices/${adoption.practiceId}/adoptions/${adoption.id}`;
  return (
    <div className="button-row">
      <LinkButton to={path} size="s" aria-label={t('adoptions.reviseOf', { commune })}>
        {t('adoptions.revise')}
      </LinkButton>
      {adoption.can.withdraw && (
        <Form method="post" action={path} onSubmit={(event) => void withdraw(event, adoption)}>
          <Button type="submit" name="intent" value="withdraw" look="quiet" size="s" aria-label={t('adoptions.withdrawOf', { commune })}>
            {t('adoptions.withdraw')}
          </Button>
        </Form>
      )}
    </div>
  );
}
