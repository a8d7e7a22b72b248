import { Form as GetForm, Link } from '@remix-run/react';
import type { ForwardPlacesView } from '@passerelle/core/forwards/contract.ts';
import { Button } from '#app/components/button.tsx';
import { RelativeTime } from '#app/components/date-time.tsx';
import { RadioGroup } from '#app/components/radio-group.tsx';
import { TextField } from '#app/components/text-field.tsx';
import { useTranslation } from '#app/lib/words.tsx';

type Place = ForwardPlacesView['threads'][number];

/** Looks for a thread by its title: the page again, with what was looked for in its address. */
export function PlaceSearch({ messageId, title }: { messageId: string; title: string }) {
  const { t } = useTranslation();
  return (
    <GetForm method="get" role="search" className="form forward-search" replace preventScrollReset>
      <input type="hidden" name="message" value={messageId} />
      <TextField name="title" type="search" label={t('forwards.search')} hint={t('forwards.searchHint')} defaultValue={title} maxLength={200} />
      <Button type="submit">{t('forwards.find')}</Button>
    </GetForm>
  );
}

/** The threads found, of which one is chosen. `newest`: the page without anything looked for. */
export function PlaceChoice({ threads, title, newest }: { threads: readonly Place[]; title: string; newest: string }) {
  const { t } = useTranslation();
  if (threads.length === 0) {
    return (
      <p className="forwards__none" role="status">
        {t(title ? 'forwards.noneFound' : 'forwards.noThreads')} {title && <Link to={newest}>{t('forwards.newest')}</Link>}
      </p>
    );
  }
  return (
    <div className="forward-places">
      <RadioGroup
        name="threadId"
        legend={t('forwards.thread')}
        required
        choices={threads.map((thread) => ({
          value: thread.id,
          label: (
            <span dir="auto" lang={thread.locale}>
              {thread.title}
            </span>
          ),
          hint: (
            <>
              {t(`themes.${thread.theme}`)} · <RelativeTime instant={thread.lastPostAt} />
            </>
          ),
        }))}
      />
    </div>
  );
}

export function NewQuestion() {
  const { t } = useTranslation();
  return (
    <p className="note">
      <Link to="/threads/new" prefetch="intent">
        {t('forwards.newQuestion')}
      </Link>{' '}
      {t('forwards.newQuestionHint')}
    </p>
  );
}
