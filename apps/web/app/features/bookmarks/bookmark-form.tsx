import { useState } from 'react';
import type { BookmarkInList } from '@passerelle/core/bookmarks/contract.ts';
import { LinkButton } from '#app/components/button.tsx';
import { Form, SubmitButton } from '#app/components/form.tsx';
import { RadioGroup } from '#app/components/radio-group.tsx';
import { TextArea } from '#app/components/text-area.tsx';
import { TextField } from '#app/components/text-field.tsx';
import { postHref } from '#app/features/threads/post-place.ts';
import { maxBookmarkNote } from '#app/lib/contract-constants.ts';
import type { FormProblem } from '#app/lib/failures.ts';
import { useTranslation } from '#app/lib/words.tsx';

type Props = { bookmark: BookmarkInList; answer: { problem: FormProblem } | undefined };

/** The note to a post that was put aside, and when to be reminded of it. */
export function BookmarkForm({ bookmark, answer }: Props) {
  const { t } = useTranslation();
  const first = bookmark.remindAt ? 'unchanged' : 'never';
  const [when, setWhen] = useState(answer?.problem.values?.['when'] ?? first);
  const choices = [...(bookmark.remindAt ? (['unchanged'] as const) : []), 'never', 'tomorrow', 'monday', 'date'] as const;
  return (
    <Form intent="save" answer={answer}>
      <TextArea name="note" label={t('finding.bookmarks.note')} hint={t('finding.bookmarks.noteHint')} rows={2} maxLength={maxBookmarkNote} defaultValue={bookmark.note} />
      <RadioGroup name="when" legend={t('finding.bookmarks.when')} hint={t('finding.bookmarks.hour')} choices={choices.map((value) => ({ value, label: t(`finding.bookmarks.${value}`) }))} defaultValue={first} onChange={setWhen} />
      {/* Without JavaScript it stands there all the time. */}
      <div className={when === 'date' ? undefined : 'bookmark-day'}>
        <TextField name="remindOn" type="date" label={t('finding.bookmarks.day')} dir="ltr" />
      </div>
      <div className="button-row">
        <SubmitButton>{t('finding.bookmarks.save')}</SubmitButton>
        <LinkButton to={postHref(bookmark.post.threadId, bookmark.post.seq)} look="quiet">
          {t('common.cancel')}
        </LinkButton>
      </div>
    </Form>
  );
}
