let ready = false;
const watchers = new Set<() => void>();

/** Whether the server has a newer version of the product than this page. */
export const newVersion = {
  isReady: () => ready,
  watch(tell: () => void): () => void {
    watchers.add(tell);
    return () => void watchers.delete(tell);
  },
  announce(): void {
    ready = true;
    watchers.forEach((tell) => tell());
  },
};
