/** How often the two want to speak. */
export const rhythms = ['weekly', 'fortnightly', 'monthly', 'free'] as const;
export type Rhythm = (typeof rhythms)[number];
