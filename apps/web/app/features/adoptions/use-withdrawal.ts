import type { FormEvent } from 'react';
import type { AdoptionView } from '@passerelle/core/adoptions/contract.ts';
import { useToast } from '#app/components/toasts.tsx';
import { useLive } from '#app/lib/live.tsx';
import { useTranslation } from '#app/lib/words.tsx';

/** Withdraws an adoption at once; the notice that says so takes it back. Without a line its form goes, and the next page asks. */
export function useWithdrawal() {
  const { t } = useTranslation();
  const toast = useToast();
  const { connection, request } = useLive();

  async function ask(verb: 'adoption.withdraw' | 'adoption.restore', adoptionId: string): Promise<boolean> {
    const answer = await request<AdoptionView>(verb, { adoptionId });
    if (!answer.ok) toast({ text: t(`errors.${answer.problem.code}` as 'errors.unknown', { defaultValue: t('errors.unknown') }), tone: 'problem' });
    return answer.ok;
  }
  return async function withdraw(event: FormEvent, { id }: Pick<AdoptionView, 'id'>) {
    if (connection !== 'online') return;
    event.preventDefault();
    if (!(await ask('adoption.withdraw', id))) return;
    toast({ text: t('adoptions.done.withdrawn'), undo: { label: t('common.undo'), act: () => void ask('adoption.restore', id) } });
  };
}
