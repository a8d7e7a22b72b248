/** What the service worker keeps with a notice it shows. */
export type NoticeData = { path: string; memberId: string; seq: number };

/** What the service worker asks of a page when a notice is chosen; answered on the port. */
export type OpenOrder = { type: 'open'; path: string };

/** One notice for each conversation: a newer one takes the place of the older. */
export const noticeTag = (conversationId: string) => `conversation:${conversationId}`;

export const pathOf = ({ conversationId, seq }: { conversationId: string; seq: number }) => `/conversations/${conversationId}?message=${seq}`;

/**
 * Notices are shown and looked for one after another, by the service worker and by every page. Chromium forgets a notice that
 * is shown while somebody asks which ones there are (seen in 156): it stands there, and can be neither opened nor put away.
 */
export const inTurn = <Result>(task: () => Promise<Result>): Promise<Result> => navigator.locks.request('notices', task) as Promise<Result>;
