import { useEffect, useRef, useState } from 'react';
import { useTranslation } from '#app/lib/words.tsx';
import type { PostView } from '@passerelle/core/threads/contract.ts';
import { useMemberName } from '#app/lib/use-member-name.ts';
import { useSelf } from '#app/lib/use-self.ts';

/** Which posts came while the page was open, and the one sentence that says so to those who do not see them. */
export function useArrivals(posts: readonly PostView[]) {
  const { t } = useTranslation();
  const self = useSelf();
  const nameOf = useRef(useMemberName());
  const [atFirst] = useState(() => new Set(posts.map(({ id }) => id)));
  const said = useRef(new Set(atFirst));
  const [announcement, announce] = useState('');
  useEffect(() => {
    const fresh = posts.filter(({ id }) => !said.current.has(id));
    const last = fresh.at(-1);
    if (!last) return;
    fresh.forEach(({ id }) => said.current.add(id));
    if (fresh.length > 1) announce(t('threads.announce.several', { count: fresh.length }));
    else if (last.author.id === self.id) announce(t('threads.announce.own'));
    else announce(t('threads.announce.one', { name: nameOf.current(last.author) }));
  }, [posts, self.id, t]);
  return { announcement, isArrival: (post: PostView) => !atFirst.has(post.id) };
}
