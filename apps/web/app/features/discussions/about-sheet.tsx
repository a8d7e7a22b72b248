import { Link } from '@remix-run/react';
import type { DiscussedView } from '@passerelle/core/discussions/contract.ts';
import { PracticesIcon } from '#app/components/icons.tsx';
import { Sentence } from '#app/components/sentence.tsx';
import { useTranslation } from '#app/lib/words.tsx';
import './discussions.css';

/** Over a thread's posts: the sheet that it is about. */
export function AboutSheet({ sheet: { id, title, locale } }: { sheet: DiscussedView }) {
  const { t } = useTranslation();
  const link = (
    <Link to={`/practices/${id}`} prefetch="intent" lang={locale}>
      <bdi>{title}</bdi>
    </Link>
  );
  return (
    <p className="about-sheet">
      <PracticesIcon />
      <span>
        <Sentence text={t('discussions.about')} parts={{ sheet: link }} />
      </span>
    </p>
  );
}
