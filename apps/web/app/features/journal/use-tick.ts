import type { FormEvent } from 'react';
import type { ContactView } from '@passerelle/core/journal/contract.ts';
import { useToast } from '#app/components/toasts.tsx';
import { useLive } from '#app/lib/live.tsx';
import { useReread } from '#app/lib/use-reread.ts';
import { useTranslation } from '#app/lib/words.tsx';

type Wanted = { id: string; what: string; done: boolean };

/** Ticks a step at once; the notice that says so takes it back. Without a line its form goes. */
export function useTick() {
  const { t } = useTranslation();
  const toast = useToast();
  const reread = useReread();
  const { connection, request } = useLive();

  async function set({ id, done }: Wanted): Promise<boolean> {
    const answer = await request<ContactView>('step.tick', { stepId: id, done });
    if (!answer.ok) toast({ text: t(`errors.${answer.problem.code}` as 'errors.unknown', { defaultValue: t('errors.unknown') }), tone: 'problem' });
    // Its author's other pages are told; this one asks by itself, as a page that lists many binômes may not listen.
    reread();
    return answer.ok;
  }
  return async function tick(event: FormEvent, wanted: Wanted): Promise<void> {
    if (connection !== 'online') return;
    event.preventDefault();
    if (!(await set(wanted))) return;
    toast({ text: t(wanted.done ? 'journal.done.ticked' : 'journal.done.unticked'), undo: { label: t('common.undo'), act: () => void set({ ...wanted, done: !wanted.done }) } });
  };
}
