import { Link } from '@remix-run/react';
import { useEffect, useId, useState } from 'react';
import type { SimilarView } from '@passerelle/core/search/contract.ts';
import { threadHref } from '#app/features/threads/post-place.ts';
import { StateBadge } from '#app/features/threads/state-badge.tsx';
import { readJson } from '#app/lib/read-json.ts';
import { useTranslation } from '#app/lib/words.tsx';
import './search.css';

/** A title of fewer letters says nothing yet. */
const least = 8;
/** Milliseconds without a keystroke before one asks. */
const pause = 400;

/** Questions like the one that is being written: perhaps it has been answered. */
export function SimilarQuestions({ title, programmeId }: { title: string; programmeId: string | null }) {
  const { t } = useTranslation();
  const id = useId();
  const [similar, setSimilar] = useState<SimilarView['items']>([]);
  const asked = title.trim();

  useEffect(() => {
    let current = true;
    const timer = setTimeout(async () => {
      if (asked.length < least) return setSimilar([]);
      const query = new URLSearchParams({ title: asked, ...(programmeId && { programmeId }) });
      const answer = await readJson<SimilarView>(`/api/v1/threads/similar?${query}`);
      if (current && answer) setSimilar(answer.items);
    }, pause);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [asked, programmeId]);

  return (
    <div className="similar" data-empty={similar.length === 0 || undefined}>
      <p role="status" className="similar__count" id={id}>
        {similar.length > 0 && (
          <>
            <strong>{t('finding.similar.title')}</strong> {t('finding.similar.found', { count: similar.length })}
          </>
        )}
      </p>
      {similar.length > 0 && (
        <>
          <ul role="list" aria-labelledby={id}>
            {similar.map((question) => (
              <li key={question.id}>
                <Link to={threadHref(question.id)} dir="auto" lang={question.locale}>
                  {question.title}
                </Link>
                <span className="similar__facts">
                  <StateBadge thread={{ kind: 'question', state: question.state, duplicateOfId: null }} /> {t('threads.replies', { count: question.replyCount })}
                </span>
              </li>
            ))}
          </ul>
          <p className="note">{t('finding.similar.keeps')}</p>
        </>
      )}
    </div>
  );
}
