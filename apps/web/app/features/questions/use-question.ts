import { useRevalidator } from '@remix-run/react';
import { useEffect, useRef } from 'react';
import type { ThreadExpertsView } from '@passerelle/core/expertise/contract.ts';
import type { QuestionView } from '@passerelle/core/questions/contract.ts';
import { useFresh } from '#app/lib/use-fresh.ts';

/** What there is about a question, live. Null where nothing is asked. */
export function useQuestion(threadId: string, served: QuestionView | null): QuestionView | null {
  const { revalidate } = useRevalidator();
  const question = useFresh(served, served && `/api/v1/threads/${threadId}/question`, {
    'question.changed': (change) => change.threadId === threadId,
    'thread.entered': (entered) => entered.threadId === threadId,
  });
  // Joined to another one, or apart from it: whether it takes replies was decided when the page was read.
  const target = question?.duplicateOf?.id ?? null;
  const known = useRef(target);
  useEffect(() => {
    if (known.current === target) return;
    known.current = target;
    if (target !== (served?.duplicateOf?.id ?? null)) revalidate();
  }, [target, served, revalidate]);
  return served && question;
}

/** Whom a question was put to, live. */
export function useExperts({ id: threadId, space }: { id: string; space: { id: string } }, served: ThreadExpertsView | null): ThreadExpertsView | null {
  const experts = useFresh(served, served && `/api/v1/threads/${threadId}/experts`, {
    'question.changed': (change) => change.threadId === threadId,
    'thread.entered': (entered) => entered.threadId === threadId,
    // An answer ends what waits for one; to everybody else it changes nothing here.
    'thread.changed': (change) => change.id === threadId && (served?.request !== null || served.can.ask),
    'expert.asked': (news) => news.threadId === threadId,
    'expert.declined': (news) => news.threadId === threadId,
    'space.revised': (revised) => revised.id === space.id,
  }, served?.remindsAt ?? undefined);
  return served && experts;
}
