import { Form as SearchForm } from '@remix-run/react';
import { useId, type FormEvent } from 'react';
import type { CandidateView } from '@passerelle/core/collections/contract.ts';
import { Button } from '#app/components/button.tsx';
import { Form } from '#app/components/form.tsx';
import { SearchIcon } from '#app/components/icons.tsx';
import { LanguageNote } from '#app/components/language-note.tsx';
import { Panel } from '#app/components/panel.tsx';
import { UnpublishedBadge } from '#app/features/practices/unpublished-badge.tsx';
import { maxPracticeTitle } from '#app/lib/contract-constants.ts';
import { isolated } from '#app/lib/isolated.ts';
import { useTranslation } from '#app/lib/words.tsx';
import { focusBeside } from './focus-beside.ts';
import type { Arranging } from './use-arranging.ts';

type Props = { title: string; candidates: CandidateView[]; arranging: Arranging };

/** Sheets that the collection could take, by words of their titles. A plain form: what was looked for has an address. */
export function SheetFinder({ title, candidates, arranging }: Props) {
  const { t } = useTranslation();
  const id = useId();
  const { items } = arranging.collection;
  const offered = candidates.filter((sheet) => !items.some(({ practiceId }) => practiceId === sheet.id));
  return (
    <Panel title={t('collections.add.title')}>
      <SearchForm method="get" role="search" className="search-box" preventScrollReset>
        <label htmlFor={id} className="visually-hidden">
          {t('collections.add.words')}
        </label>
        <input id={id} className="input" type="search" name="title" dir="auto" key={title} defaultValue={title} maxLength={maxPracticeTitle} placeholder={t('collections.add.words')} enterKeyHint="search" autoComplete="off" />
        <Button type="submit" icon={<SearchIcon />}>
          <span className="search-box__word">{t('finding.search.submit')}</span>
        </Button>
      </SearchForm>
      {offered.length === 0 && <p className="note">{t(title ? 'collections.add.notFound' : 'collections.add.none')}</p>}
      <ul role="list" className="rows">
        {offered.map((sheet) => (
          <Candidate key={sheet.id} sheet={sheet} arranging={arranging} />
        ))}
      </ul>
    </Panel>
  );
}

function Candidate({ sheet: { id, title, theme, locale, status }, arranging: { isLive, put } }: { sheet: CandidateView; arranging: Arranging }) {
  const { t } = useTranslation();
  function place(event: FormEvent<HTMLFormElement>) {
    if (!isLive) return;
    event.preventDefault();
    focusBeside(event.currentTarget);
    put({ practiceId: id, title });
  }
  return (
    <li>
      <div className="candidate">
        <p>
          <bdi lang={locale}>{title}</bdi>
        </p>
        <p className="facts">
          <UnpublishedBadge status={status} />
          <span>{t(`themes.${theme}`)}</span>
          <LanguageNote locale={locale} />
        </p>
      </div>
      <Form intent="place" preventScrollReset onSubmit={place}>
        <input type="hidden" name="practiceId" value={id} />
        <Button type="submit" size="s" aria-label={t('collections.add.addOf', { title: isolated(title) })}>
          {t('collections.add.add')}
        </Button>
      </Form>
    </li>
  );
}
