import { useFetcher } from '@remix-run/react';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import type { EndorsementsView } from '@passerelle/core/endorsements/contract.ts';
import type { FormProblem } from '#app/lib/failures.ts';

/** What came of a form that was sent without leaving the page. */
type Answer = { problem: FormProblem } | { done: 'given' | 'saved' | 'takenBack' };

/**
 * What there is, with what is on its way: that it was useful is said at once. What one writes meanwhile stays where it is: the
 * field comes with the first word of it, and goes only when that is taken back or refused.
 */
export function useOwnEndorsement(fresh: EndorsementsView) {
  const fetcher = useFetcher<Answer>();
  const [own, setOwn] = useState(fresh.own);
  const isIdle = useRef(true);
  isIdle.current = fetcher.state === 'idle';
  // What was read while something was on its way does not know of it.
  useEffect(() => {
    if (isIdle.current) setOwn(fresh.own);
  }, [fresh.own]);
  const answer = fetcher.data;
  const refused = answer && 'problem' in answer ? answer : undefined;
  const stored = useRef(fresh.own);
  stored.current = fresh.own;
  useEffect(() => {
    if (refused) setOwn(stored.current);
  }, [refused]);
  const path = `/practices/${fresh.practiceId}/useful`;
  const shift = Number(own !== null) - Number(fresh.own !== null);
  return {
    seen: { ...fresh, own, count: fresh.count + shift },
    path,
    fetcher,
    refused,
    done: answer && 'done' in answer ? answer.done : null,
    send(event: FormEvent<HTMLFormElement>) {
      event.preventDefault();
      const form = new FormData(event.currentTarget);
      form.set('stay', '1');
      if (form.get('intent') === 'endorse') setOwn({ reason: '' });
      if (form.get('intent') === 'take-back') setOwn(null);
      fetcher.submit(form, { method: 'post', action: path });
    },
  };
}
