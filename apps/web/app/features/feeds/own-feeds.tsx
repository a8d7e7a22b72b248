import type { FeedView } from '@passerelle/core/feeds/contract.ts';
import { DateTime } from '#app/components/date-time.tsx';
import { Panel } from '#app/components/panel.tsx';
import { QuestionLink, type Question } from '#app/components/question.tsx';
import { Sentence } from '#app/components/sentence.tsx';
import { dateFormat } from '#app/lib/formats.ts';
import { useReader } from '#app/lib/use-reader.ts';
import { useTranslation } from '#app/lib/words.tsx';

export function useRevokeQuestion() {
  const { t } = useTranslation();
  const { tag, timeZone } = useReader();
  return ({ id, createdAt }: FeedView): Question => ({
    intent: 'revoke', subject: id,
    does: t('spaces.feed.revoke'),
    label: t('spaces.feed.revokeOf', { date: dateFormat(tag, 'datetime', timeZone).format(new Date(createdAt)) }),
    title: t('spaces.feed.revokeTitle'),
    text: t('spaces.feed.revokeText'),
  });
}

/** The addresses one has for a space: when they were made, and no more than that. */
export function OwnFeeds({ feeds }: { feeds: readonly FeedView[] }) {
  const { t } = useTranslation();
  const question = useRevokeQuestion();
  return (
    <Panel title={t('spaces.feed.yours')} intro={t('spaces.feed.ends')}>
      {feeds.length === 0 && <p className="note">{t('spaces.feed.none')}</p>}
      <ul className="rows">
        {feeds.map((feed) => (
          <li key={feed.id}>
            <span className="feed-since">
              <Sentence text={t('spaces.feed.since', { date: '<date/>' })} parts={{ date: <DateTime instant={feed.createdAt} /> }} />
            </span>
            <QuestionLink question={question(feed)} look="secondary" />
          </li>
        ))}
      </ul>
    </Panel>
  );
}
