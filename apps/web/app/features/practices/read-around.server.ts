import type { AppLoadContext } from '@remix-run/node';
import type { Actor } from '@passerelle/core/kernel/actor.ts';
import { read } from '#app/lib/failures.ts';

/** What a sheet's page shows around the sheet, from one statement: of one that is not published there is only what is said of its blocks. */
export async function readAround({ services, publicUrl }: AppLoadContext, actor: Actor, practiceId: string) {
  const { practices, adoptions, collections, endorsements, discussions, follows, remarks, together } = services;
  const [useful, discussion, follow, related, uptake, places, citation, publicConsent, said] = await read(
    together('around_sheet', [
      endorsements.ofPracticePart(actor, practiceId), discussions.ofPracticePart(actor, practiceId), follows.ofPracticePart(actor, practiceId),
      practices.relatedPart(actor, practiceId), adoptions.uptakePart(actor, practiceId), collections.ofPracticePart(actor, practiceId),
      practices.citationPart(actor, practiceId), practices.ownPublicPart(actor, practiceId), remarks.countsPart(actor, practiceId),
    ]),
  );
  return { useful, discussion, follow, related, uptake, places, citation, publicConsent, publicUrl, remarks: said };
}
