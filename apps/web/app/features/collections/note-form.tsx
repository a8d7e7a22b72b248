import { useRef, type FormEvent } from 'react';
import type { CollectionItemView } from '@passerelle/core/collections/contract.ts';
import { Form, SubmitButton } from '#app/components/form.tsx';
import { TextArea } from '#app/components/text-area.tsx';
import { maxItemNote } from '#app/lib/contract-constants.ts';
import { isolated } from '#app/lib/isolated.ts';
import { useTranslation } from '#app/lib/words.tsx';
import type { Arranging } from './use-arranging.ts';

type Props = { item: CollectionItemView; arranging: Arranging };

/** Why a sheet stands where it does: read by whoever comes to it, written here. */
export function NoteForm({ item, arranging: { collection, isLive, annotate } }: Props) {
  const { t } = useTranslation();
  const details = useRef<HTMLDetailsElement>(null);
  const { practiceId, title, note } = item;

  function store(event: FormEvent<HTMLFormElement>) {
    if (!isLive) return;
    event.preventDefault();
    annotate(item, String(new FormData(event.currentTarget).get('note')));
    if (details.current) details.current.open = false;
    details.current?.querySelector('summary')?.focus();
  }

  return (
    <>
      {note && (
        <p className="step__note" dir="auto">
          {note}
        </p>
      )}
      <details className="arranged__note" ref={details}>
        <summary aria-label={t(note ? 'collections.items.changeNoteOf' : 'collections.items.addNoteOf', { title: isolated(title) })}>{t(note ? 'collections.items.changeNote' : 'collections.items.addNote')}</summary>
        <Form intent="annotate" preventScrollReset onSubmit={store}>
          <input type="hidden" name="practiceId" value={practiceId} />
          <input type="hidden" name="revision" value={collection.revision} readOnly />
          <TextArea key={note} name="note" label={t('collections.items.note')} hint={t('collections.items.noteHint')} defaultValue={note} maxLength={maxItemNote} rows={3} />
          <SubmitButton look="secondary" size="s">
            {t('common.save')}
          </SubmitButton>
        </Form>
      </details>
    </>
  );
}
