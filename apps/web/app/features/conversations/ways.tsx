import type { MouseEvent } from 'react';
import { useTranslation } from '#app/lib/words.tsx';
import { Button, LinkButton } from '#app/components/button.tsx';
import { ChevronDownIcon } from '#app/components/icons.tsx';

type Props = {
  line: 'above' | 'below' | null;
  atEnd: boolean;
  /** So many of the others' messages have come below. */
  unseen: number;
  toLine: () => void;
  toNewest: () => void;
};

/** The ways to what is new, up or down, and to the end; the last one without JavaScript too. */
export function Ways({ line, atEnd, unseen, toLine, toNewest }: Props) {
  const { t } = useTranslation();
  const go = (event: MouseEvent) => {
    event.preventDefault();
    if (line === 'below') toLine();
    else toNewest();
  };
  return (
    <>
      {line === 'above' && (
        <Button className="log__to-line" size="s" icon={<ChevronDownIcon className="icon--up" />} onClick={toLine}>
          {t('conversation.find.toNew')}
        </Button>
      )}
      {!atEnd && (
        <LinkButton to="?" prefetch="none" className="log__to-end" size="s" icon={<ChevronDownIcon />} onClick={go}>
          {line === 'below' ? t('conversation.find.toNew') : unseen > 0 ? t('conversation.newCount', { count: unseen }) : t('conversation.toEnd')}
        </LinkButton>
      )}
    </>
  );
}
