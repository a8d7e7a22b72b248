import type { drawColumns, drawLine } from './charts.server.ts';

/** What the server has worked out, for the components that draw it: the libraries that do so are not downloaded. */
export type ColumnsDrawing = ReturnType<typeof drawColumns>;
export type LineDrawing = ReturnType<typeof drawLine>;
