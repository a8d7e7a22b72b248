/** What the service worker keeps with a notice it shows. */
export type NoticeData = { path: string; memberId: string; seq: number };

/** What the service worker asks of a page when a notice is chosen; answered on the port. */
export type OpenOrder = { type: 'open'; path: string };

/** One notice for each conversation: a newer one takes the place of the older. */
export const noticeTag = (conversationId: string) => `conversation:${conversationId}`;

export const pathOf = ({ conversationId, seq }: { conversationId: string; seq: number }) => `/conversations/${conversationId}?message=${seq}`;
