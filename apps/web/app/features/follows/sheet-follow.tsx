import { useFetcher } from '@remix-run/react';
import type { SheetFollowView } from '@passerelle/core/follows/contract.ts';
import { Form, SubmitButton } from '#app/components/form.tsx';
import { BellIcon, CheckIcon } from '#app/components/icons.tsx';
import type { FormProblem } from '#app/lib/failures.ts';
import { useFresh } from '#app/lib/use-fresh.ts';
import { useTranslation } from '#app/lib/words.tsx';
import './follows.css';

/** On a sheet: be told when it says something else, or no longer. */
export function SheetFollow({ follow }: { follow: SheetFollowView }) {
  const { t } = useTranslation();
  const { practiceId } = follow;
  const fetcher = useFetcher<{ problem: FormProblem }>();
  const { level } = useFresh(follow, `/api/v1/practices/${practiceId}/follow`, { 'follow.changed': (change) => change.practiceId === practiceId });
  const sent = fetcher.formData?.get('practice');
  const isFollowed = sent === undefined ? level !== null : sent !== '';
  return (
    <Form intent={isFollowed ? 'take-back' : 'follow'} action="/follows" fetcher={fetcher} answer={fetcher.data} preventScrollReset className="sheet-follow">
      <input type="hidden" name="back" value={`/practices/${practiceId}`} />
      <input type="hidden" name="practiceId" value={practiceId} />
      <input type="hidden" name="practice" value={isFollowed ? '' : 'follow'} />
      <SubmitButton look="secondary" size="s" icon={isFollowed ? <CheckIcon /> : <BellIcon />} aria-describedby="sheet-follow">
        {t(isFollowed ? 'follows.sheet.leave' : 'follows.sheet.follow')}
      </SubmitButton>
      <span id="sheet-follow" className="note">
        {t(isFollowed ? 'follows.sheet.followed' : 'follows.sheet.hint')}
      </span>
    </Form>
  );
}
