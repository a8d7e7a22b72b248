import { useRevalidator } from '@remix-run/react';
import { useRef, useState } from 'react';
import type { InboxPage } from '@passerelle/core/inbox/contract.ts';
import { Button, LinkButton } from '#app/components/button.tsx';
import { MoreLink } from '#app/components/more-link.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { EmptyState } from '#app/components/states.tsx';
import { useTranslation } from '#app/lib/words.tsx';
import { entryKey, grouped } from './entry-places.ts';
import { useNews } from './inbox-count.tsx';
import { InboxKeys } from './inbox-keys.tsx';
import { InboxRow } from './inbox-row.tsx';
import { useActs } from './use-acts.ts';
import { useKeys } from './use-keys.ts';

/** What is new, under a few headings, to be done with in a few keystrokes, by touch or by a screen reader. */
export function InboxScreen({ page }: { page: InboxPage }) {
  const { t } = useTranslation();
  const { revalidate } = useRevalidator();
  useNews(revalidate);
  const { gone, act, undo } = useActs();
  const [helps, setHelps] = useState(false);
  const list = useRef<HTMLDivElement>(null);
  const entries = page.items.filter((entry) => !gone.has(entryKey(entry)));
  const groups = grouped(entries);
  useKeys(list, { entries: groups.flatMap((one) => one.entries), act, undo, help: () => setHelps((shown) => !shown) });
  return (
    <div className="inbox" ref={list} tabIndex={-1}>
      <PageHeader
        title={t('inbox.title')}
        intro={t('inbox.intro')}
        action={
          <>
            <LinkButton to="/follows" look="quiet" size="s">
              {t('follows.page.title')}
            </LinkButton>
            <Button look="quiet" size="s" className="needs-script inbox__help" aria-expanded={helps} onClick={() => setHelps(!helps)}>
              {t('inbox.keys.title')}
            </Button>
          </>
        }
      />
      {helps && <InboxKeys />}
      {entries.length === 0 ? (
        <div className="panel">
          <EmptyState title={t('inbox.empty.title')} action={<LinkButton to="/threads">{t('inbox.empty.threads')}</LinkButton>}>
            {t('inbox.empty.text')}
          </EmptyState>
        </div>
      ) : (
        groups.map(({ group, entries: all }) => (
          <section key={group} aria-labelledby={`inbox-${group}`} className="inbox__group">
            <h2 id={`inbox-${group}`}>{t(`inbox.group.${group}`)}</h2>
            <ul role="list" className="inbox-rows">
              {all.map((entry) => (
                <InboxRow key={`${entry.kind} ${entry.id}`} entry={entry} act={act} />
              ))}
            </ul>
          </section>
        ))
      )}
      <MoreLink nextCursor={page.nextCursor} />
    </div>
  );
}
