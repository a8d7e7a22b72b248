import type { Binomes } from '../binomes/service.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { createSubstituteCalendar } from './calendar.ts';
import { createSuccessors } from './candidates.ts';
import { createConsenting } from './consenting.ts';
import { createHandoverReading } from './reading.ts';
import { createStandingIn, type BinomeRoster } from './standing-in.ts';
import { createSubstitutes } from './substitutes.ts';
import { createSuccession, type PassOnSheets } from './succession.ts';

type HandoverDeps = { binomes: Pick<Binomes, 'get'>; roster: BinomeRoster; passOnSheets: PassOnSheets };

/** Who comes into a binôme after it began: in somebody's place for a time, or for good. */
export function createHandovers(kernel: Kernel, { binomes, roster, passOnSheets }: HandoverDeps) {
  const standingIn = createStandingIn(kernel, roster);
  const reading = createHandoverReading(kernel);
  const { list, handoversPart } = reading;
  return {
    list,
    handoversPart,
    ...createSuccessors(kernel, binomes),
    ...createSubstitutes(kernel, standingIn),
    ...createSubstituteCalendar(kernel, standingIn),
    ...createSuccession(kernel, { roster, standingIn, reading, passOnSheets }),
    ...createConsenting(kernel, roster, reading),
  };
}
