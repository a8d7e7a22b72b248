/**
 * While a tab moves from one line to another both of them tell what happens. Each thing is passed on once: what the one
 * line said is not believed again from the other.
 */
export function createOverlap() {
  /** What one line said and the other has not yet: text to the line and how often. */
  const heard = new Map<string, { line: object; times: number }>();
  return {
    /** True when the other line has said just this before. */
    isEcho(line: object, name: string, payload: unknown): boolean {
      const text = JSON.stringify([name, payload]);
      const before = heard.get(text);
      if (before && before.line !== line && before.times > 0) {
        before.times -= 1;
        return true;
      }
      heard.set(text, { line, times: before?.line === line ? before.times + 1 : 1 });
      return false;
    },
    end: () => heard.clear(),
  };
}
