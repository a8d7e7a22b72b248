import type { AppLoadContext } from '@remix-run/node';
import type { Actor } from '@passerelle/core/kernel/actor.ts';
import { read } from '#app/lib/failures.ts';

/** What became of a binôme and what its two agreed on, as far as the actor sees it; asked for whoever sees the binôme. */
export async function readLife({ binomes, proposals, agreements, assessments, together }: AppLoadContext['services'], actor: Actor, binomeId: string) {
  const [steps, decline, figures, agreement, standing] = await read(
    together('binome_life_page', [
      binomes.stepsPart(actor, binomeId),
      proposals.declinePart(actor, binomeId),
      assessments.figuresPart(actor, binomeId),
      agreements.agreementPart(actor, binomeId),
      agreements.standingPart(actor, binomeId),
    ]),
  );
  return { steps, decline, figures, agreement, standing: standing ?? { written: false, signed: false, rhythm: null } };
}
