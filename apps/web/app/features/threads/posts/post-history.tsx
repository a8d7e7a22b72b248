import type { PostVersionsView, PostView, ThreadView } from '@passerelle/core/threads/contract.ts';
import { DateTime } from '#app/components/date-time.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { Panel } from '#app/components/panel.tsx';
import { Person } from '#app/components/person.tsx';
import { fromTokens } from '#app/features/mentions/mentions.ts';
import { Difference } from '#app/features/writing/difference.tsx';
import { useTranslation } from '#app/lib/words.tsx';
import { postHref } from '../post-place.ts';

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
            <Difference before={plain(before?.body ?? version.body)} after={plain(version.body)} />
          </Panel>
        ))}
    </div>
  );
}

/** With the names of those mentioned, as they are read. */
const plain = (body: string) => fromTokens(body).text;
