/** What a page tells the service worker. */
export type WorkerOrder =
  /** Keep this page and what it consists of, for reading without a line. */
  | { type: 'keep'; path: string; assets: string[] }
  /** Delete every page that is not this member's; null: all of them. Answered on the port when it is done. */
  | { type: 'keep-only'; memberId: string | null };

/** What the service worker tells pages: the version of the product that it came with. */
export type WorkerNews = { type: 'version'; version: string };

/** The header by which the server says whose page it is; kept pages are shown to that member only. */
export const memberHeader = 'passerelle-member';
