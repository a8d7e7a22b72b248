import type { BinomeStatus } from '@passerelle/core/binomes/contract.ts';
import type { HealthState } from '@passerelle/core/health/contract.ts';

// Written out, in the order in which they are shown: importing the contracts' lists would bring zod into the browser.
export const shownStages = ['proposed', 'active', 'paused', 'closed', 'declined'] as const satisfies readonly BinomeStatus[];
export const shownHealth = ['lively', 'quiet', 'silent', 'lost', 'resting', 'none'] as const satisfies readonly HealthState[];
export const sorts = ['silence', 'newest'] as const;
