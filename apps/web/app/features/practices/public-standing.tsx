import { useId } from 'react';
import type { PublicStandingView } from '@passerelle/core/practices/public-contract.ts';
import { Badge } from '#app/components/badge.tsx';
import { LinkButton } from '#app/components/button.tsx';
import { Form, SubmitButton } from '#app/components/form.tsx';
import { Panel } from '#app/components/panel.tsx';
import { Person } from '#app/components/person.tsx';
import type { FormProblem } from '#app/lib/failures.ts';
import { useTranslation } from '#app/lib/words.tsx';
import { CopyButton } from './copy-button.tsx';

type Props = { standing: PublicStandingView; publicUrl: string; answer: { problem: FormProblem } | undefined };

/** Who agrees to a public page, and opening and closing it. */
export function PublicStanding({ standing, publicUrl, answer }: Props) {
  const { t } = useTranslation();
  const { token, can } = standing;
  return (
    <>
      {token && <PublicAddress address={`${publicUrl}/p/${token}`} answer={answer} />}
      <People standing={standing} answer={answer} />
      {can.open && (
        <Panel>
          <p>{t('sharing.public.names')}</p>
          <Form intent="open" answer={answer}>
            <SubmitButton>{t('sharing.public.open')}</SubmitButton>
          </Form>
        </Panel>
      )}
    </>
  );
}

function PublicAddress({ address, answer }: { address: string; answer: Props['answer'] }) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <Panel>
      <div className="public-address">
        <label className="field__label" htmlFor={id}>
          {t('sharing.public.address')}
        </label>
        <input id={id} className="input" type="text" dir="ltr" readOnly value={address} onFocus={(event) => event.target.select()} autoComplete="off" />
      </div>
      <div className="button-row">
        <LinkButton to={new URL(address).pathname} reloadDocument>
          {t('sharing.public.see')}
        </LinkButton>
        <CopyButton text={address} label={t('sharing.public.copy')} done={t('sharing.public.copied')} failed={t('sharing.public.notCopied')} />
      </div>
      <Form intent="close" answer={answer} className="public-address__close">
        <p className="note">{t('sharing.public.closeHint')}</p>
        <SubmitButton look="secondary">{t('sharing.public.close')}</SubmitButton>
      </Form>
    </Panel>
  );
}

const tones = { notNeeded: 'neutral', asked: 'neutral', given: 'accent', refused: 'danger', withdrawn: 'danger' } as const;

function People({ standing: { people, waits, can }, answer }: Pick<Props, 'standing' | 'answer'>) {
  const { t } = useTranslation();
  return (
    <Panel title={t('sharing.public.people')}>
      <ul role="list" className="rows">
        {people.map(({ member, state, isAuthor, sourceCount }) => (
          <li key={member.id} className="public-person">
            <Person member={member} size="s" />
            <span className="facts">
              {isAuthor && <span>{t('sharing.public.author')}</span>}
              {sourceCount > 0 && <span>{t('sharing.public.sources', { count: sourceCount })}</span>}
              <Badge tone={tones[state]}>{t(`sharing.public.state.${state}`)}</Badge>
            </span>
          </li>
        ))}
      </ul>
      {waits && <p className="note">{t('sharing.public.waits')}</p>}
      {can.ask && (
        <Form intent="ask" answer={answer}>
          <p className="note">{t('sharing.public.askHint')}</p>
          <SubmitButton look={can.open ? 'secondary' : 'primary'}>{t('sharing.public.ask')}</SubmitButton>
        </Form>
      )}
    </Panel>
  );
}
