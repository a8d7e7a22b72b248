import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { ThreadPracticeView } from '@passerelle/core/practices/contract.ts';
import { ReplyIcon } from '#app/components/icons.tsx';
import { SheetLinks } from './sheet-links.tsx';

type Props = { canReply: boolean; replyCount: number; sheets: readonly ThreadPracticeView[] };

/** Beside the thread on wide screens, above it on small ones: straight to the reply, and to what came of it. */
export function ThreadPlaces({ canReply, replyCount, sheets }: Props) {
  const { t } = useTranslation();
  const published = sheets.filter(({ status, id }, index) => status === 'published' && sheets.findIndex((one) => one.id === id) === index);
  return (
    <aside className="thread-places" aria-label={t('threads.places')}>
      <p className="facts">{t('threads.replies', { count: replyCount })}</p>
      {canReply && (
        <Link to="#reply" className="button button--secondary button--m" preventScrollReset>
          <ReplyIcon /> {t('threads.reply.go')}
        </Link>
      )}
      <SheetLinks sheets={published} />
    </aside>
  );
}
