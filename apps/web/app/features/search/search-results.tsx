import { Link } from '@remix-run/react';
import type { HitView } from '@passerelle/core/search/contract.ts';
import { DateTime } from '#app/components/date-time.tsx';
import { LanguageNote } from '#app/components/language-note.tsx';
import { AuthorPlace } from '#app/components/person.tsx';
import { isNamedAfter } from '#app/features/spaces/names.ts';
import { SpacePlace } from '#app/features/spaces/space-place.tsx';
import { postHref, threadHref } from '#app/features/threads/post-place.ts';
import { useTranslation } from '#app/lib/words.tsx';

const kinds = ['thread', 'post', 'practice'] as const;

/** What was found, by kind, each the best first. */
export function SearchResults({ hits }: { hits: HitView[] }) {
  const { t } = useTranslation();
  const groups = kinds.map((kind) => ({ kind, found: hits.filter((hit) => hit.kind === kind) })).filter(({ found }) => found.length > 0);
  return groups.map(({ kind, found }) => (
    <section key={kind} className="found" aria-labelledby={`found-${kind}`}>
      <h2 id={`found-${kind}`} className="found__kind">
        {t(`finding.search.kind.${kind}`)}
      </h2>
      <ol role="list">
        {found.map((hit) => (
          <Hit key={hit.id} hit={hit} />
        ))}
      </ol>
    </section>
  ));
}

function Hit({ hit }: { hit: HitView }) {
  const { t } = useTranslation();
  return (
    <li className="found__hit">
      <h3 className="found__title">
        <Link to={hrefOf(hit)} prefetch="intent" dir="auto" lang={hit.locale}>
          <Marked parts={hit.title} />
        </Link>
      </h3>
      <p className="found__words" dir="auto">
        <Marked parts={hit.excerpt} />
      </p>
      <p className="facts">
        <span>
          <AuthorPlace author={hit.author} />
        </span>
        {hit.kind !== 'practice' && <SpacePlace space={hit.space} />}
        {(hit.kind === 'practice' || !isNamedAfter(hit.space, hit.theme)) && <span>{t(`themes.${hit.theme}`)}</span>}
        <DateTime instant={hit.at} style="date" />
        <LanguageNote locale={hit.locale} />
      </p>
    </li>
  );
}

function Marked({ parts }: { parts: HitView['title'] }) {
  return parts.map(({ text, found }, index) => (found ? <mark key={index}>{text}</mark> : text));
}

function hrefOf(hit: HitView): string {
  // In the language in which the words stand.
  if (hit.kind === 'practice') return `/practices/${hit.id}?lang=${hit.locale}`;
  return hit.kind === 'thread' ? threadHref(hit.id) : postHref(hit.threadId, hit.seq);
}
