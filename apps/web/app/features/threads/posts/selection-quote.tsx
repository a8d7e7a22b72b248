import { useEffect, useState } from 'react';
import { Button } from '#app/components/button.tsx';
import { ReplyIcon } from '#app/components/icons.tsx';
import { useMemberName } from '#app/lib/use-member-name.ts';
import { useTranslation } from '#app/lib/words.tsx';
import { usePosting } from './posting.tsx';
import { putIntoReply, quoteOf } from './quoting.ts';
import { selectedWords } from './selection.ts';

/** While words of a post are selected: takes them into the reply, as a quote. */
export function SelectionQuote() {
  const { t } = useTranslation();
  const nameOf = useMemberName();
  const { at, can, answer } = usePosting();
  const [selected, select] = useState<ReturnType<typeof selectedWords>>(null);
  useEffect(() => {
    const look = () => select(selectedWords());
    document.addEventListener('selectionchange', look);
    return () => document.removeEventListener('selectionchange', look);
  }, []);
  const post = selected && can.reply ? at(selected.seq) : null;
  if (!selected || !post) return null;
  return (
    <div className="quote-selected">
      <Button
        look="primary"
        size="s"
        icon={<ReplyIcon />}
        // A press must not take the selection away before it is read.
        onPointerDown={(event) => event.preventDefault()}
        onClick={() => {
          answer(post.seq === 1 ? null : post.seq);
          putIntoReply(quoteOf(post, selected.text, (name) => t('posts.quote.said', { name }), nameOf));
          document.getSelection()?.removeAllRanges();
        }}
      >
        {t('posts.quote.selected')}
      </Button>
    </div>
  );
}
