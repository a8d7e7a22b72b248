import { Link } from '@remix-run/react';
import { useLayoutEffect, useRef, type FormEvent } from 'react';
import type { CollectionItemView } from '@passerelle/core/collections/contract.ts';
import { Button } from '#app/components/button.tsx';
import { Form } from '#app/components/form.tsx';
import { UnpublishedBadge } from '#app/features/practices/unpublished-badge.tsx';
import { isolated } from '#app/lib/isolated.ts';
import { useTranslation } from '#app/lib/words.tsx';
import { focusBeside } from './focus-beside.ts';
import { NoteForm } from './note-form.tsx';
import type { Arranging } from './use-arranging.ts';

type Props = { item: CollectionItemView; number: number; count: number; arranging: Arranging };

/** A sheet in a collection that is being made: its place, why it stands there, and the buttons that change both. */
export function ArrangedItem({ item, number, count, arranging }: Props) {
  const { t } = useTranslation();
  const { practiceId, title, locale, status } = item;
  const buttons = useKeptFocus(number);
  const { collection, isLive, move, remove, say } = arranging;
  const name = { title: isolated(title) };

  function arrange(event: FormEvent<HTMLFormElement>) {
    const pressed = (event.nativeEvent as SubmitEvent).submitter?.getAttribute('value');
    const isAtEnd = (pressed === 'up' && number === 1) || (pressed === 'down' && number === count);
    if (!isAtEnd && !isLive) return;
    event.preventDefault();
    if (isAtEnd) say(t(pressed === 'up' ? 'collections.said.first' : 'collections.said.last', name));
    else if (pressed === 'remove') {
      focusBeside(event.currentTarget);
      remove(item);
    } else move(item, pressed === 'up' ? 'up' : 'down');
  }

  return (
    <li id={`item-${practiceId}`} tabIndex={-1} className="arranged">
      <span className="step__number" aria-hidden="true">
        {number}
      </span>
      <div className="arranged__body">
        <p className="arranged__title">
          <Link to={`/practices/${practiceId}`} prefetch="intent">
            <bdi lang={locale}>{title}</bdi>
          </Link>{' '}
          <UnpublishedBadge status={status} />
        </p>
        <Form className="arranged__acts" preventScrollReset onSubmit={arrange}>
          <input type="hidden" name="practiceId" value={practiceId} />
          <input type="hidden" name="revision" value={collection.revision} readOnly />
          <div className="button-row" ref={buttons}>
            <Button type="submit" name="to" value="up" size="s" aria-label={t('collections.items.upOf', name)} aria-disabled={number === 1 || undefined}>
              {t('collections.items.up')}
            </Button>
            <Button type="submit" name="to" value="down" size="s" aria-label={t('collections.items.downOf', name)} aria-disabled={number === count || undefined}>
              {t('collections.items.down')}
            </Button>
            <Button type="submit" name="to" value="remove" size="s" look="quiet" aria-label={t('collections.items.removeOf', name)}>
              {t('collections.items.remove')}
            </Button>
          </div>
        </Form>
        <NoteForm item={item} arranging={arranging} />
      </div>
    </li>
  );
}

/** A button that was pressed keeps the focus where it went: an element that is put elsewhere in the page loses it. */
function useKeptFocus(number: number) {
  const buttons = useRef<HTMLDivElement>(null);
  const focused = useRef<HTMLElement | null>(null);
  // While it is still where it was.
  if (typeof document !== 'undefined') focused.current = buttons.current?.contains(document.activeElement) ? (document.activeElement as HTMLElement) : null;
  useLayoutEffect(() => {
    if (focused.current && document.activeElement !== focused.current) focused.current.focus();
  }, [number]);
  return buttons;
}
