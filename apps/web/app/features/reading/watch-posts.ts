/** How long a post has to be on the screen to count as read, in milliseconds. */
const dwell = 500;

/**
 * Tells which posts are really looked at: half of one, or as much of a long one as fills half the screen, for half a second,
 * on a page that is in sight. Answers how to watch one more, and how to end.
 */
export function watchPosts(onSeen: (seq: number) => void) {
  const shown = new Map<Element, number>();
  const timers = new Map<Element, ReturnType<typeof setTimeout>>();
  const seqs = new Map<Element, number>();

  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting, intersectionRatio, intersectionRect, rootBounds } of entries) {
        const fills = intersectionRect.height >= (rootBounds?.height ?? Infinity) / 2;
        const seq = seqs.get(target);
        if (isIntersecting && (intersectionRatio >= 0.5 || fills) && seq !== undefined) appear(target, seq);
        else vanish(target);
      }
    },
    { threshold: [0, 0.1, 0.25, 0.5, 0.75, 1] },
  );

  function appear(post: Element, seq: number): void {
    shown.set(post, seq);
    if (document.visibilityState !== 'visible' || timers.has(post)) return;
    timers.set(post, setTimeout(() => finish(post, seq), dwell));
  }

  function vanish(post: Element): void {
    shown.delete(post);
    clearTimeout(timers.get(post));
    timers.delete(post);
  }

  function finish(post: Element, seq: number): void {
    vanish(post);
    observer.unobserve(post);
    seqs.delete(post);
    onSeen(seq);
  }

  function turn(): void {
    for (const timer of timers.values()) clearTimeout(timer);
    timers.clear();
    for (const [post, seq] of shown) appear(post, seq);
  }
  document.addEventListener('visibilitychange', turn);

  return {
    watch(post: Element, seq: number): void {
      if (seqs.get(post) === seq) return;
      seqs.set(post, seq);
      observer.observe(post);
    },
    end(): void {
      document.removeEventListener('visibilitychange', turn);
      observer.disconnect();
      for (const timer of timers.values()) clearTimeout(timer);
    },
  };
}
