/** How two met: by telephone or video, at one's place, by mail, in a meeting; or what one notes beside that. */
export const contactKinds = ['call', 'visit', 'mail', 'meeting', 'note'] as const;
export type ContactKind = (typeof contactKinds)[number];
