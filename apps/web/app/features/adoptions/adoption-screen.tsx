import { useState } from 'react';
import type { AdoptionView } from '@passerelle/core/adoptions/contract.ts';
import { Form, SubmitButton } from '#app/components/form.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { Panel } from '#app/components/panel.tsx';
import { Prose } from '#app/components/prose.tsx';
import type { FormProblem } from '#app/lib/failures.ts';
import { useCommuneName } from '#app/lib/use-reader.ts';
import { useTranslation } from '#app/lib/words.tsx';
import { AdoptionForm } from './adoption-form.tsx';
import { StageBadge } from './stage-badge.tsx';

type Props = { sheet: { id: string; title: string }; adoption: AdoptionView; answer: { problem: FormProblem; stored: AdoptionView | null } | undefined };

/** Writing on with what a commune says of a sheet; a withdrawn one is brought back here. */
export function AdoptionScreen({ sheet, adoption, answer }: Props) {
  const { t } = useTranslation();
  const communeName = useCommuneName();
  // The page may be read again while one writes: what is sent names what was read, until both were seen side by side.
  const [first] = useState(adoption);
  const read = answer?.stored ?? first;
  return (
    <div className="narrow">
      <PageHeader
        title={t('adoptions.form.reviseTitle')}
        intro={<bdi>{communeName(adoption.commune)}</bdi>}
        back={{ to: `/practices/${sheet.id}#adoptions`, label: sheet.title }}
      />
      <div className="stack">
        {adoption.withdrawnAt && (
          <Panel title={t('adoptions.withdrawnTitle')} intro={t('adoptions.withdrawnText')}>
            <Form intent="restore" answer={answer}>
              <SubmitButton>{t('adoptions.restore')}</SubmitButton>
            </Form>
          </Panel>
        )}
        {answer?.stored && <Stored adoption={answer.stored} />}
        {(!adoption.withdrawnAt || answer?.problem.intent === 'save') && (
          <Panel>
            <AdoptionForm practiceId={sheet.id} adoption={first} given={{ revision: read.revision }} answer={answer} />
          </Panel>
        )}
      </div>
    </div>
  );
}

/** What somebody else saved while one wrote. */
function Stored({ adoption: { stage, changesHtml, outcomeHtml } }: { adoption: AdoptionView }) {
  const { t } = useTranslation();
  return (
    <Panel title={t('adoptions.stored')} intro={t('adoptions.storedText')}>
      <div className="adoption">
        <p className="adoption__head">
          <StageBadge stage={stage} />
        </p>
        <Prose html={changesHtml} />
        <Prose html={outcomeHtml} />
      </div>
    </Panel>
  );
}
