import { useEffect, useRef, useState } from 'react';
import type { CollectionView } from '@passerelle/core/collections/contract.ts';
import { useToast } from '#app/components/toasts.tsx';
import type { FormProblem } from '#app/lib/failures.ts';
import { isolated } from '#app/lib/isolated.ts';
import { useLive } from '#app/lib/live.tsx';
import { useReread } from '#app/lib/use-reread.ts';
import { useTranslation } from '#app/lib/words.tsx';
import { useFreshCollection } from './use-fresh-collection.ts';

type Verb = 'collection.place' | 'collection.move' | 'collection.annotate' | 'collection.remove';
type Item = { practiceId: string; title: string };

/**
 * The order of a collection while it is being changed, over the line: one change after the other, each on what the one before it
 * left. `said` is for those who do not see it. When somebody else was quicker, what waits is let go: it was meant for another order.
 */
export function useArranging(served: CollectionView) {
  const { t } = useTranslation();
  const { request, connection } = useLive();
  const toast = useToast();
  const reread = useReread();
  const fresh = useFreshCollection(served);
  const [own, setOwn] = useState(served);
  const collection = own.revision > fresh.revision ? own : fresh;
  const [said, say] = useState('');
  const [problem, setProblem] = useState<FormProblem | null>(null);
  const latest = useRef(collection);
  const queue = useRef({ turn: 0, waiting: 0, last: Promise.resolve() });

  useEffect(() => {
    if (collection.revision > latest.current.revision && queue.current.waiting === 0) say(t('collections.said.changed'));
    if (collection.revision >= latest.current.revision) latest.current = collection;
  }, [collection, t]);

  async function ask(verb: Verb, payload: object, done: (view: CollectionView) => void): Promise<void> {
    const answer = await request<CollectionView>(verb, { collectionId: served.id, revision: latest.current.revision, ...payload });
    if (!answer.ok) {
      queue.current.turn += 1;
      setProblem({ code: answer.problem.code, fields: {}, retryAfter: null, intent: null });
      return reread();
    }
    setProblem(null);
    latest.current = answer.data;
    setOwn(answer.data);
    done(answer.data);
  }

  /** In its turn. */
  function act(verb: Verb, payload: object, done: (view: CollectionView) => void): void {
    const { turn } = queue.current;
    queue.current.waiting += 1;
    queue.current.last = queue.current.last
      .then(() => (turn === queue.current.turn ? ask(verb, payload, done) : undefined))
      .finally(() => (queue.current.waiting -= 1));
  }

  const placeOf = ({ items }: CollectionView, { practiceId, title }: Item) => ({
    title: isolated(title), number: items.findIndex((item) => item.practiceId === practiceId) + 1, count: items.length,
  });
  const put = (item: Item, more: object = {}) =>
    act('collection.place', { practiceId: item.practiceId, ...more }, (view) => say(t('collections.said.placed', placeOf(view, item))));

  function remove(item: Item & { note: string }): void {
    const place = latest.current.items.findIndex(({ practiceId }) => practiceId === item.practiceId) + 1;
    act('collection.remove', { practiceId: item.practiceId }, () => {
      const text = t('collections.said.removed', { title: isolated(item.title) });
      toast({ text, undo: { label: t('common.undo'), act: () => put(item, { note: item.note, place }) } });
    });
  }

  return {
    collection, said, problem, put, remove,
    /** Without the line the forms go their own way. */
    isLive: connection === 'online',
    move: (item: Item, to: 'up' | 'down') => act('collection.move', { practiceId: item.practiceId, to }, (view) => say(t('collections.said.moved', placeOf(view, item)))),
    annotate: (item: Item, note: string) => act('collection.annotate', { practiceId: item.practiceId, note }, () => say(t('collections.said.annotated', { title: isolated(item.title) }))),
    say,
  };
}

export type Arranging = ReturnType<typeof useArranging>;
