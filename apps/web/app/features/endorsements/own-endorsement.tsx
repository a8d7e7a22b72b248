import { CheckIcon } from '#app/components/icons.tsx';
import { Form, SubmitButton } from '#app/components/form.tsx';
import { TextArea } from '#app/components/text-area.tsx';
import { maxEndorsementReason } from '#app/lib/contract-constants.ts';
import { useTranslation } from '#app/lib/words.tsx';
import type { useOwnEndorsement } from './use-own-endorsement.ts';

/** Says that the sheet was useful, then what for, or takes it back. */
export function OwnEndorsement({ seen: { own }, path, fetcher, refused, done, send }: ReturnType<typeof useOwnEndorsement>) {
  const { t } = useTranslation();
  const sending = { action: path, fetcher, answer: refused, onSubmit: send };
  const state = (
    <p role="status" className="note useful__state">
      {done && fetcher.state === 'idle' ? t(`endorsements.done.${done}`) : ''}
    </p>
  );
  if (!own) {
    return (
      <div className="useful__give">
        <Form intent="endorse" {...sending}>
          <SubmitButton look="secondary" icon={<CheckIcon />}>
            {t('endorsements.give')}
          </SubmitButton>
        </Form>
        {state}
      </div>
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
        <TextArea name="reason" label={t('endorsements.reason')} hint={t('endorsements.reasonHint')} rows={2} maxLength={maxEndorsementReason} defaultValue={own.reason} />
        <SubmitButton look="secondary" size="s">
          {t('endorsements.save')}
        </SubmitButton>
      </Form>
      {state}
    </div>
  );
}
