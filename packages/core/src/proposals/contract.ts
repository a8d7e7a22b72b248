/** Why one declines: no time now, not the right one, no language in common, known too well, something else. */
export const declineReasons = ['time', 'fit', 'language', 'known', 'other'] as const;
export type DeclineReason = (typeof declineReasons)[number];
