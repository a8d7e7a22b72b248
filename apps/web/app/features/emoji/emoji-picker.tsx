import { useEffect, useMemo, useRef, useState } from 'react';
import { Button } from '#app/components/button.tsx';
import { PopoverWindow } from '#app/components/popover-window.tsx';
import { useReader } from '#app/lib/use-reader.ts';
import { useTranslation } from '#app/lib/words.tsx';
import { findEmoji, groups, loadEmoji, type Emoji } from './emoji-data.ts';
import { EmojiGrid } from './emoji-grid.tsx';
import './emoji.css';

type Props = { anchor: HTMLElement; placement?: 'bottom end' | 'top start'; close: () => void; choose: (emoji: string) => void };

/** All emoji, by groups and by their names in the reader's language. Everything of it is downloaded when it is opened. */
export default function EmojiPicker({ anchor, placement = 'bottom end', close, choose }: Props) {
  const { t } = useTranslation();
  const { emoji, failed, again } = useEmoji();
  const [wanted, setWanted] = useState('');
  const [group, setGroup] = useState(0);
  const search = useRef<HTMLInputElement>(null);
  const found = useMemo(() => (wanted.trim() && emoji ? findEmoji(emoji, wanted) : null), [wanted, emoji]);
  // With a finger one looks first: the keyboard would hide what there is to see.
  useEffect(() => {
    if (emoji && window.matchMedia('(pointer: fine)').matches) search.current?.focus();
  }, [emoji]);

  const take = (one: string) => {
    choose(one);
    close();
  };
  const shown = found ?? emoji?.[group] ?? [];
  return (
    <PopoverWindow anchor={anchor} label={t('emoji.title')} close={close} placement={placement} className="emoji">
      <input
        ref={search}
        type="search"
        className="input emoji__search"
        aria-label={t('emoji.search')}
        placeholder={t('emoji.search')}
        value={wanted}
        autoComplete="off"
        onChange={(event) => setWanted(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && found?.[0]) take(found[0].emoji);
          if (event.key === 'ArrowDown') event.currentTarget.parentElement?.querySelector<HTMLElement>('[role="grid"] [tabindex="0"]')?.focus();
        }}
      />
      {!found && (
        <div role="group" aria-label={t('emoji.groups')} className="emoji__groups">
          {groups.map(({ key, sign }, index) => (
            <button key={key} type="button" className="emoji__group" aria-pressed={index === group} aria-label={t(`emoji.${key}`)} title={t(`emoji.${key}`)} onClick={() => setGroup(index)}>
              {sign}
            </button>
          ))}
        </div>
      )}
      <p role="status" className={found?.length === 0 || !emoji ? 'emoji__note' : 'visually-hidden'}>
        {failed ? t('emoji.failed') : !emoji ? t('common.loading') : found && t('emoji.found', { count: found.length })}
      </p>
      {failed && <Button onClick={again}>{t('emoji.again')}</Button>}
      {shown.length > 0 && <EmojiGrid key={found ? wanted : group} emoji={shown} label={found ? t('emoji.results') : t(`emoji.${groups[group]!.key}`)} choose={take} />}
    </PopoverWindow>
  );
}

function useEmoji() {
  const { locale } = useReader();
  const [emoji, setEmoji] = useState<Emoji[][] | null>(null);
  const [failed, setFailed] = useState(false);
  const [tries, setTries] = useState(0);
  useEffect(() => {
    setFailed(false);
    loadEmoji(locale).then(setEmoji, () => setFailed(true));
  }, [locale, tries]);
  return { emoji, failed, again: () => setTries((count) => count + 1) };
}
