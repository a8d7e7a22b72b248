import { lazy, Suspense, useRef, useState, type RefObject } from 'react';
import { useToast } from '#app/components/toasts.tsx';
import { bringWords } from '#app/lib/i18n.browser.ts';
import { useTranslation } from '#app/lib/words.tsx';
import { put } from '#app/lib/put.ts';
import { useEnterKey, type EnterKey } from './use-send-key.ts';

const load = () => import('../emoji/emoji-picker.tsx');
const EmojiPicker = lazy(load);

/** Until a window that closes has given the focus back, in milliseconds. */
const settled = 80;

/** Under the field: emoji, what the Enter key does, and how one marks up a text. */
export function ComposerFoot({ area }: { area: RefObject<HTMLTextAreaElement> }) {
  const { t } = useTranslation();
  const toast = useToast();
  const [enterKey, chooseEnterKey] = useEnterKey();
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const open = () => void Promise.all([load(), bringWords('later')]).then(() => setOpen(true), () => toast({ text: t('conversation.acts.notLoaded'), tone: 'problem' }));
  const insert = (emoji: string) => {
    if (!area.current) return;
    put(area.current, emoji);
    // Once the window has given the focus back to its button.
    setTimeout(() => area.current?.focus(), settled);
  };
  return (
    <div className="composer__foot">
      <button ref={button} type="button" className="composer__emoji needs-script" aria-haspopup="dialog" onPointerEnter={() => void Promise.all([load(), bringWords('later')]).catch(() => undefined)} onClick={open}>
        <span aria-hidden="true">☺</span> {t('conversation.compose.emoji')}
      </button>
      <label className="composer__keys">
        {t('conversation.compose.enterKey')}{' '}
        <select value={enterKey} onChange={(event) => chooseEnterKey(event.target.value as EnterKey)}>
          <option value="sends">{t('conversation.compose.enterSends')}</option>
          <option value="breaks">{t('conversation.compose.enterBreaks')}</option>
        </select>
      </label>
      <span className="composer__keys">{t(enterKey === 'sends' ? 'conversation.compose.shiftBreaks' : 'conversation.compose.ctrlSends')}</span>
      <span className="composer__markdown">{t('conversation.markdown')}</span>
      {isOpen && (
        <Suspense>
          <EmojiPicker anchor={button.current!} placement="top start" close={() => setOpen(false)} choose={insert} />
        </Suspense>
      )}
    </div>
  );
}
