import type { PostVersionsView, PostView, ThreadView } from '@passerelle/core/threads/contract.ts';
import { DateTime } from '#app/components/date-time.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { Panel } from '#app/components/panel.tsx';
import { Person } from '#app/components/person.tsx';
import { fromTokens } from '#app/features/mentions/mentions.ts';
import { useTranslation } from '#app/lib/words.tsx';
import { postHref } from '../post-place.ts';
import { wordDiff } from './word-diff.ts';

type Props = { thread: ThreadView; post: PostView; versions: PostVersionsView['versions'] };

/** What a post said, the newest first, each with what changed in it. */
export function PostHistory({ thread, post, versions }: Props) {
  const { t } = useTranslation();
  const now = { revision: post.revision, title: post.seq === 1 ? thread.title : null, body: post.body, writtenAt: post.editedAt ?? post.createdAt };
  const all = [...versions, now];
  return (
    <div className="post-page">
      <PageHeader title={t('posts.history.title')} intro={t('posts.history.intro')} back={{ to: postHref(post.threadId, post.seq), label: t('posts.page.back') }} />
      <Person member={post.author} />
      {all
        .map((version, index) => ({ version, before: all[index - 1] ?? null }))
        .reverse()
        .map(({ version, before }) => (
          <Panel
            key={version.revision}
            title={
              <>
                <DateTime instant={version.writtenAt} style="datetime" /> {version === now && <span className="note">{t('posts.history.now')}</span>}
              </>
            }
          >
            {version.title !== null && <Difference before={before?.title ?? version.title} after={version.title} className="difference--title" />}
            <Difference before={before?.body ?? version.body} after={version.body} />
          </Panel>
        ))}
    </div>
  );
}

/** A text with what went out of it and what came in, in its own lines. */
function Difference({ before, after, className = '' }: { before: string; after: string; className?: string }) {
  const { t } = useTranslation();
  return (
    <p className={`difference ${className}`.trim()} dir="auto">
      {wordDiff(fromTokens(before).text, fromTokens(after).text).map(({ kind, text }, index) => {
        if (kind === 'same') return <span key={index}>{text}</span>;
        const Element = kind === 'added' ? 'ins' : 'del';
        return (
          <Element key={index}>
            <span className="visually-hidden">{t(`posts.history.${kind}`)} </span>
            {text}
          </Element>
        );
      })}
    </p>
  );
}
