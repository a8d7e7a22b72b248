/** For tests: what a browser keeps, or refuses to. */
export function aShelf({ refuses = false } = {}) {
  const kept = new Map<string, string>();
  const refuse = () => {
    if (refuses) throw new DOMException('full', 'QuotaExceededError');
  };
  return {
    kept,
    getItem: (name: string) => kept.get(name) ?? null,
    setItem(name: string, value: string) {
      refuse();
      kept.set(name, value);
    },
    removeItem: (name: string) => void kept.delete(name),
  };
}
