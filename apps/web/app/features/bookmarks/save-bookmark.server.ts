import type { AppLoadContext } from '@remix-run/node';
import type { Actor } from '@passerelle/core/kernel/actor.ts';
import type { KeepBookmarkInput } from '@passerelle/core/bookmarks/contract.ts';
import { attempt, refusal, whatWasSent } from '#app/lib/failures.ts';
import { redirectWithToast } from '#app/lib/toast.ts';

type Sent = { context: AppLoadContext; actor: Actor; postId: string; form: FormData };

/** Stores note and reminder as the form asks for them. */
export async function saveBookmark({ context, actor, postId, form }: Sent) {
  const day = String(form.get('remindOn') ?? '');
  if (form.get('when') === 'date' && day === '') return refusal({ code: 'invalid', fields: { remindOn: 'required' }, ...whatWasSent(form) });
  const input: KeepBookmarkInput = { postId, note: String(form.get('note') ?? ''), ...reminderOf(form.get('when'), day) };
  const kept = await attempt(context.services.bookmarks.keep(actor, input), form);
  return kept.done ? redirectWithToast(context, '/bookmarks', 'finding.bookmarks.saved') : kept.refusal;
}

function reminderOf(when: FormDataEntryValue | null, day: string): Pick<KeepBookmarkInput, 'remindAt' | 'remindOn'> {
  if (when === 'never') return { remindAt: null };
  if (when === 'tomorrow') return { remindOn: 'tomorrow' };
  if (when === 'monday') return { remindOn: 'next-monday' };
  return when === 'date' ? { remindOn: day } : {};
}
