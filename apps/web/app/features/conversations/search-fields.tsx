import { Form } from '@remix-run/react';
import type { FormEvent } from 'react';
import { Button } from '#app/components/button.tsx';
import { useNow } from '#app/lib/now.ts';
import { useReader } from '#app/lib/use-reader.ts';
import { useTranslation } from '#app/lib/words.tsx';
import { dayIn } from './days.ts';

type Props = {
  conversationId: string;
  text?: string;
  /** Without these the forms go to the pages that answer them. */
  search?: (text: string) => void;
  toDay?: (day: string) => void;
};

/** Two ways to find a place in a conversation: by words and by day. Plain forms, answered by pages of their own. */
export function SearchFields({ conversationId, text = '', search, toDay }: Props) {
  const { t } = useTranslation();
  const { timeZone } = useReader();
  const today = dayIn(timeZone)(useNow());
  const taken = (name: string, take?: (value: string) => void) => (event: FormEvent<HTMLFormElement>) => {
    const value = new FormData(event.currentTarget).get(name);
    if (!take || typeof value !== 'string') return;
    event.preventDefault();
    if (value.trim()) take(value);
  };
  return (
    <div className="finder">
      <Form method="get" action={`/conversations/${conversationId}/search`} role="search" className="finder__form" onSubmit={taken('q', search)}>
        <label htmlFor="finder-text">{t('conversation.find.words')}</label>
        <div className="finder__row">
          <input id="finder-text" className="input" type="search" name="q" dir="auto" maxLength={200} required defaultValue={text} enterKeyHint="search" autoComplete="off" data-first />
          <Button type="submit">{t('conversation.find.search')}</Button>
        </div>
      </Form>
      <Form method="get" action={`/conversations/${conversationId}`} className="finder__form" onSubmit={taken('day', toDay)}>
        <label htmlFor="finder-day">{t('conversation.find.day')}</label>
        <div className="finder__row">
          <input id="finder-day" className="input" type="date" name="day" required max={today} suppressHydrationWarning />
          <Button type="submit">{t('conversation.find.toDay')}</Button>
        </div>
      </Form>
    </div>
  );
}
