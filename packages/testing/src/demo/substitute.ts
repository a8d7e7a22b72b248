/** Whoever stands in for a mentor who is away these weeks, and who named them. */
export const demoSubstitute = { conversation: 'varces-sidi-allal-official', side: 'mentor', by: 'administrator', named: 'varces-official', enteredDaysAgo: 1, daysToGo: 20 } as const;
