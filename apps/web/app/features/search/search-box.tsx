import { Form } from '@remix-run/react';
import { useId } from 'react';
import { Button } from '#app/components/button.tsx';
import { SearchIcon } from '#app/components/icons.tsx';
import { maxSearchText } from '#app/lib/contract-constants.ts';
import { useTranslation } from '#app/lib/words.tsx';
import './search.css';

type Props = { text?: string; within?: Record<string, string | null> };

/** Looks for words in all that one may read. A plain form: what was found has an address. */
export function SearchBox({ text = '', within = {} }: Props) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <Form method="get" action="/search" role="search" className="search-box">
      <label htmlFor={id} className="visually-hidden">
        {t('finding.search.label')}
      </label>
      <input id={id} className="input" type="search" name="text" dir="auto" key={text} defaultValue={text} maxLength={maxSearchText} placeholder={t('finding.search.label')} enterKeyHint="search" autoComplete="off" required />
      {Object.entries(within).map(([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />)}
      <Button type="submit" icon={<SearchIcon />}>
        <span className="search-box__word">{t('finding.search.submit')}</span>
      </Button>
    </Form>
  );
}
