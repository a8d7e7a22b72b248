import { z } from 'zod';
import type { idSchema } from '../kernel/contract.ts';

/** What a pair is scored by; each brings 0 to 1. */
export const criteria = ['themes', 'communes', 'languages', 'availability', 'ties', 'wishes'] as const;
export type Criterion = (typeof criteria)[number];
const weight = z.number().int().min(0).max(10);
export const weightsSchema = z.strictObject({ themes: weight, communes: weight, languages: weight, availability: weight, ties: weight, wishes: weight });
export type Weights = z.infer<typeof weightsSchema>;

/** Why somebody stays alone: no profile yet; nobody of their college, in their language, with a place left, or whom nothing excludes. */
export const leftoverReasons = ['profile', 'college', 'language', 'capacity', 'excluded'] as const;
export type Leftover = { memberId: z.infer<typeof idSchema>; reason: (typeof leftoverReasons)[number] };
