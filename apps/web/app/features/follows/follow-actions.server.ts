import type { AppLoadContext } from '@remix-run/node';
import type { FollowLevel, FollowPracticeInput } from '@passerelle/core/follows/contract.ts';
import type { Actor } from '@passerelle/core/kernel/actor.ts';
import type { Theme } from '@passerelle/core/kernel/contract.ts';
import { read } from '#app/lib/failures.ts';
import { sameSitePath } from '#app/lib/same-site.ts';
import { redirectWithToast } from '#app/lib/toast.ts';

/** Sets what one is told of at each place that the form names, and goes back to where it stood. */
export async function setLevels(context: AppLoadContext, actor: Actor, form: FormData): Promise<Response> {
  const { follows } = context.services;
  const [ofThread, ofSpace, ofTheme, ofPractice] = [levelIn(form, 'thread'), levelIn(form, 'space'), levelIn(form, 'theme'), levelIn(form, 'practice')];
  if (ofThread !== undefined) await read(follows.followThread(actor, { threadId: String(form.get('threadId')), level: ofThread }));
  if (ofSpace !== undefined) await read(follows.followSpace(actor, { spaceId: String(form.get('spaceId')), level: ofSpace }));
  if (ofTheme !== undefined) await read(follows.followTheme(actor, { theme: String(form.get('onTheme')) as Theme, level: ofTheme }));
  if (ofPractice !== undefined) await read(follows.followPractice(actor, { practiceId: String(form.get('practiceId')), level: ofPractice as FollowPracticeInput['level'] }));
  const back = form.get('back');
  return redirectWithToast(context, back === null ? '/follows' : sameSitePath(String(back)), form.get('intent') === 'take-back' ? 'follows.takenBack' : 'follows.done');
}

/** Empty: as the place around it says. Undefined: the form does not ask. Whether it is a level at all, the verb says. */
function levelIn(form: FormData, name: string): FollowLevel | null | undefined {
  const value = form.get(name);
  if (value === null) return undefined;
  return value === '' ? null : (value as FollowLevel);
}
