import type { CollectionView } from '@passerelle/core/collections/contract.ts';
import { LinkButton } from '#app/components/button.tsx';
import { LanguageNote } from '#app/components/language-note.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { AuthorName } from '#app/components/person.tsx';
import { Prose } from '#app/components/prose.tsx';
import { Sentence } from '#app/components/sentence.tsx';
import { EmptyState } from '#app/components/states.tsx';
import type { FormProblem } from '#app/lib/failures.ts';
import { useTranslation } from '#app/lib/words.tsx';
import { CuratorBar } from './curator-bar.tsx';
import { ReadingStep, sheetHref } from './reading-step.tsx';

type Props = { collection: CollectionView; answer: { problem: FormProblem } | undefined };

/** A collection to read: what it is for, how long it takes, and its sheets one after the other. */
export function CollectionScreen({ collection, answer }: Props) {
  const { t } = useTranslation();
  const { id, title, locale, introHtml, items } = collection;
  const first = items.find(({ status }) => status === 'published');
  return (
    <div className="collection">
      <PageHeader
        back={{ to: '/collections', label: t('collections.all') }}
        title={
          <span dir="auto" lang={locale}>
            {title}
          </span>
        }
      />
      <Facts collection={collection} />
      <CuratorBar collection={collection} answer={answer} />
      {introHtml && (
        <div lang={locale}>
          <Prose html={introHtml} className="collection__intro" />
        </div>
      )}
      {first && (
        <LinkButton to={sheetHref(first.practiceId, id)} look="primary">
          {t('collections.start')}
        </LinkButton>
      )}
      <ol role="list" className="steps">
        {items.map((item, at) => (
          <ReadingStep key={item.practiceId} item={item} number={at + 1} collectionId={id} />
        ))}
      </ol>
      {items.length === 0 && (
        <EmptyState title={t('collections.none.sheets')} action={<LinkButton to="/practices">{t('practices.empty.seeAll')}</LinkButton>}>
          <p>{t('collections.none.sheetsText')}</p>
        </EmptyState>
      )}
    </div>
  );
}

function Facts({ collection: { author, items, locale } }: { collection: CollectionView }) {
  const { t } = useTranslation();
  const shown = items.filter(({ status }) => status === 'published');
  const minutes = shown.reduce((sum, item) => sum + item.minutes, 0);
  return (
    <p className="facts collection__facts">
      <span>{t('collections.sheets', { count: shown.length })}</span>
      {minutes > 0 && <span>{t('collections.minutes', { count: minutes })}</span>}
      <span>
        <Sentence text={t('collections.by')} parts={{ person: <AuthorName author={author} /> }} />
      </span>
      <LanguageNote locale={locale} />
    </p>
  );
}
