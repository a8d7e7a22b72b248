import { Link } from '@remix-run/react';
import type { OwnPublicConsentView } from '@passerelle/core/practices/public-contract.ts';
import { Form, SubmitButton } from '#app/components/form.tsx';
import type { FormProblem } from '#app/lib/failures.ts';
import { useTranslation } from '#app/lib/words.tsx';

/** On the sheet: whoever is asked whether it may be shown outside answers there; whoever has answered finds the way back to it. */
export function PublicConsentNotice({ consent }: { consent: OwnPublicConsentView | null }) {
  const { t } = useTranslation();
  if (!consent || consent.state === 'notNeeded') return null;
  const path = `/practices/${consent.practiceId}/consent-public`;
  if (consent.state !== 'asked') {
    return (
      <p className="note public-consent__said">
        {t(`sharing.consent.state.${consent.state}`)} <Link to={path}>{t('sharing.consent.change')}</Link>
      </p>
    );
  }
  return (
    <section className="public-consent" aria-label={t('sharing.consent.title')}>
      <p>{t('sharing.consent.ask')}</p>
      <AnswerForms consent={consent} answer={undefined} action={path} />
    </section>
  );
}

type Props = { consent: OwnPublicConsentView; answer: { problem: FormProblem } | undefined; action?: string };

/** Yes and no; of two answers, the one that is not given yet. */
export function AnswerForms({ consent: { state }, answer, action }: Props) {
  const { t } = useTranslation();
  const to = action === undefined ? {} : { action };
  return (
    <div className="public-consent__answers">
      <p className="note">{t('sharing.consent.whatHappens')}</p>
      <div className="button-row">
        {state !== 'given' && (
          <Form intent="yes" answer={answer} {...to}>
            <SubmitButton>{t('sharing.consent.yes')}</SubmitButton>
          </Form>
        )}
        {(state === 'asked' || state === 'given') && (
          <Form intent="no" answer={answer} {...to}>
            <SubmitButton look="secondary">{t(state === 'given' ? 'sharing.consent.withdraw' : 'sharing.consent.no')}</SubmitButton>
          </Form>
        )}
      </div>
    </div>
  );
}
