import { useTranslation } from '#app/lib/words.tsx';
import { Button } from '#app/components/button.tsx';
import { ChevronDownIcon } from '#app/components/icons.tsx';

type Props = {
  line: 'above' | 'below' | null;
  atEnd: boolean;
  /** So many of the others' messages have come below. */
  unseen: number;
  toLine: () => void;
  toNewest: () => void;
};

/** The ways to what is new, up or down, and to the end. */
export function Ways({ line, atEnd, unseen, toLine, toNewest }: Props) {
  const { t } = useTranslation();
  return (
    <>
      {line === 'above' && (
        <Button className="log__to-line" size="s" icon={<ChevronDownIcon className="icon--up" />} onClick={toLine}>
          {t('conversation.find.toNew')}
        </Button>
      )}
      {!atEnd && (
        <Button className="log__to-end" size="s" icon={<ChevronDownIcon />} onClick={line === 'below' ? toLine : toNewest}>
          {line === 'below' ? t('conversation.find.toNew') : unseen > 0 ? t('conversation.newCount', { count: unseen }) : t('conversation.toEnd')}
        </Button>
      )}
    </>
  );
}
