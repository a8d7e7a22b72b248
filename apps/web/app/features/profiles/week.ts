/** The days on which people can be reached, and their halves: together they name a half day as profiles do. */
export const days = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;
export const halves = ['am', 'pm'] as const;
