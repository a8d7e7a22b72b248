import { useRef, useState, type MouseEvent, type RefObject } from 'react';
import { Button } from '#app/components/button.tsx';
import { Prose } from '#app/components/prose.tsx';
import { useTranslation } from '#app/lib/words.tsx';
import './writing.css';

type Shown = { html: string } | { problem: 'previewEmpty' | 'previewFailed' };

/**
 * What a text will look like. `button` sends the form without JavaScript (`preview=1`), and the page comes back with
 * `served`; `output` is where it is shown.
 */
export function usePreview(area: RefObject<HTMLTextAreaElement>, served: string | undefined) {
  const { t } = useTranslation();
  const [shown, setShown] = useState<Shown | null>(served === undefined ? null : { html: served });
  const output = useRef<HTMLElement>(null);

  async function toggle(event: MouseEvent) {
    event.preventDefault();
    if (shown && 'html' in shown) return setShown(null);
    const body = area.current?.value ?? '';
    setShown(body.trim() ? await render(body) : { problem: 'previewEmpty' });
    output.current?.scrollIntoView({ block: 'nearest' });
  }
  const isOpen = shown !== null && 'html' in shown;
  return {
    button: (
      <Button type="submit" name="preview" value="1" aria-expanded={isOpen} onClick={(event) => void toggle(event)}>
        {t(isOpen ? 'finding.writing.edit' : 'finding.writing.preview')}
      </Button>
    ),
    output: (
      <section ref={output} className="preview" aria-label={t('finding.writing.previewTitle')} aria-live="polite">
        {isOpen && (
          <>
            <p className="preview__title">{t('finding.writing.previewTitle')}</p>
            <Prose html={shown.html} />
          </>
        )}
        {shown && 'problem' in shown && <p className="note">{t(`finding.writing.${shown.problem}`)}</p>}
      </section>
    ),
    close: () => setShown(null),
  };
}

async function render(body: string): Promise<Shown> {
  const headers = { Accept: 'application/json', 'Content-Type': 'application/json' };
  const answer = await fetch('/api/v1/preview', { method: 'POST', headers, body: JSON.stringify({ body }) }).catch(() => null);
  return answer?.ok ? ((await answer.json()) as { html: string }) : { problem: 'previewFailed' };
}
