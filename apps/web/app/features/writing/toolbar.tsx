import { useEffect, type RefObject } from 'react';
import { IconButton } from '#app/components/button.tsx';
import { useTranslation } from '#app/lib/words.tsx';
import { markIcons } from './icons.tsx';
import { marked, type Mark } from './marks.ts';

/** Each with the key that does it too, together with Ctrl or Command. */
const tools: { mark: Mark; key: string; shift?: boolean }[] = [
  { mark: 'bold', key: 'b' },
  { mark: 'italic', key: 'i' },
  { mark: 'link', key: 'k' },
  { mark: 'list', key: '8', shift: true },
  { mark: 'quote', key: '9', shift: true },
  { mark: 'code', key: 'e' },
];

/** Writes Markdown for those who do not know it, into the field it stands over. */
export default function Toolbar({ area }: { area: RefObject<HTMLTextAreaElement> }) {
  const { t } = useTranslation();
  const linkText = t('finding.writing.linkText');

  function put(mark: Mark) {
    const field = area.current;
    if (!field) return;
    const { selectionStart: start, selectionEnd: end, value: text } = field;
    const change = marked({ text, start, end }, mark, linkText);
    field.focus();
    field.setSelectionRange(change.from, change.to);
    // The one way of writing into a field that Ctrl+Z takes back; where a browser refuses it, the text is set.
    if (!document.execCommand('insertText', false, change.text)) {
      field.setRangeText(change.text, change.from, change.to);
      field.dispatchEvent(new Event('input', { bubbles: true }));
    }
    field.setSelectionRange(change.start, change.end);
  }

  useEffect(() => {
    const field = area.current;
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.isComposing) return;
      const tool = tools.find(({ key, shift = false }) => shift === event.shiftKey && (event.key.toLowerCase() === key || (shift && event.code === `Digit${key}`)));
      if (!tool) return;
      event.preventDefault();
      put(tool.mark);
    };
    field?.addEventListener('keydown', onKey);
    return () => field?.removeEventListener('keydown', onKey);
  });

  const buttons = tools.map(({ mark, key, shift }) => {
    const Icon = markIcons[mark];
    return (
      <IconButton key={mark} label={t(`finding.writing.${mark}`)} aria-keyshortcuts={`Control+${shift ? 'Shift+' : ''}${key.toUpperCase()}`} onClick={() => put(mark)} onPointerDown={(event) => event.preventDefault()}>
        <Icon />
      </IconButton>
    );
  });
  return <>{buttons}</>;
}
