import { useFetcher } from '@remix-run/react';
import type { EndorsementsView } from '@passerelle/core/endorsements/contract.ts';
import { CheckIcon } from '#app/components/icons.tsx';
import { Form, SubmitButton } from '#app/components/form.tsx';
import { TextArea } from '#app/components/text-area.tsx';
import { maxEndorsementReason } from '#app/lib/contract-constants.ts';
import type { FormProblem } from '#app/lib/failures.ts';
import { useTranslation } from '#app/lib/words.tsx';

/** What there is, with what is on its way: that it was useful is said at once, what for once it is stored. */
export function useOwnEndorsement(fresh: EndorsementsView) {
  const fetcher = useFetcher<{ problem: FormProblem }>();
  const intent = fetcher.formData?.get('intent');
  const isGiving = intent === 'endorse' && fresh.own === null;
  const isTakingBack = intent === 'take-back' && fresh.own !== null;
  const shift = isGiving ? 1 : isTakingBack ? -1 : 0;
  const seen: EndorsementsView = { ...fresh, count: fresh.count + shift, own: isGiving ? { reason: '' } : isTakingBack ? null : fresh.own };
  return { seen, fetcher };
}

/** Says that the sheet was useful, then what for, or takes it back. */
export function OwnEndorsement({ seen: { practiceId, own }, fetcher }: ReturnType<typeof useOwnEndorsement>) {
  const { t } = useTranslation();
  const path = `/practices/${practiceId}/useful`;
  const sending = { action: path, fetcher, answer: fetcher.data, preventScrollReset: true };
  if (!own) {
    return (
      <Form intent="endorse" {...sending}>
        <SubmitButton look="secondary" icon={<CheckIcon />}>
          {t('endorsements.give')}
        </SubmitButton>
      </Form>
    );
  }
  return (
    <div className="useful__own">
      <div className="useful__said">
        <p>
          <CheckIcon /> {t('endorsements.own')}
        </p>
        <Form intent="take-back" {...sending}>
          <SubmitButton look="quiet" size="s">
            {t('endorsements.takeBack')}
          </SubmitButton>
        </Form>
      </div>
      <Form intent="reason" {...sending}>
        <TextArea key={own.reason} name="reason" label={t('endorsements.reason')} hint={t('endorsements.reasonHint')} rows={2} maxLength={maxEndorsementReason} defaultValue={own.reason} />
        <SubmitButton look="secondary" size="s">
          {t('endorsements.save')}
        </SubmitButton>
      </Form>
    </div>
  );
}
