import { Form, Link } from '@remix-run/react';
import type { InboxEntry } from '@passerelle/core/inbox/contract.ts';
import { Count } from '#app/components/badge.tsx';
import { Button, LinkButton } from '#app/components/button.tsx';
import { RelativeTime } from '#app/components/date-time.tsx';
import { isolated } from '#app/lib/isolated.ts';
import { useMemberName } from '#app/lib/use-member-name.ts';
import { useTranslation } from '#app/lib/words.tsx';
import { canFinish, canMute, entryHref, replyHref } from './entry-places.ts';
import type { InboxAct } from './inbox-acts.ts';
import { useReason } from './use-reason.ts';

type Props = { entry: InboxEntry; act: (what: InboxAct, entry: InboxEntry) => void };

/** Something new: what, why it is told, and what can be done with it. The buttons are forms, so that they work without JavaScript. */
export function InboxRow({ entry, act }: Props) {
  const { t } = useTranslation();
  const reason = useReason();
  const memberName = useMemberName();
  const { title, from, excerpt, at, count, locale, kind } = entry;
  const reply = kind === 'forward' ? null : replyHref(entry);
  const name = title ?? (from ? memberName(from) : '');
  const open = () => (kind === 'practice' || kind === 'binome') && canFinish(entry) && act('done', entry);
  return (
    <li className="inbox-row">
      <div className="inbox-row__what">
        <p className="inbox-row__title">
          <Link to={entryHref(entry)} prefetch="intent" dir="auto" lang={locale ?? undefined} data-entry onClick={open}>
            {name}
          </Link>
          <Count value={kind === 'practice' || kind === 'forward' || kind === 'binome' ? 0 : count} label={t('inbox.count', { count })} />
        </p>
        <p className="facts">
          <span>{reason(entry)}</span>
          <RelativeTime instant={at} />
        </p>
        {excerpt && (
          <p className="inbox-row__excerpt" dir="auto">
            {excerpt}
          </p>
        )}
      </div>
      <div className="inbox-row__acts" role="group" aria-label={t('inbox.actsOf', { name: isolated(name) })}>
        {canFinish(entry) && <ActButton what="done" entry={entry} act={act} />}
        {reply && (
          <LinkButton to={reply} look="quiet" size="s">
            {t('inbox.reply')}
          </LinkButton>
        )}
        {kind === 'forward' && (
          <LinkButton to={entryHref(entry)} look="quiet" size="s">
            {t('inbox.answer')}
          </LinkButton>
        )}
        {canMute(entry) && <ActButton what="mute" entry={entry} act={act} />}
      </div>
    </li>
  );
}

function ActButton({ what, entry, act }: Props & { what: InboxAct }) {
  const { t } = useTranslation();
  return (
    <Form
      method="post"
      onSubmit={(event) => {
        event.preventDefault();
        act(what, entry);
      }}
    >
      <input type="hidden" name="intent" value={what} />
      <input type="hidden" name="kind" value={entry.kind} />
      <input type="hidden" name="id" value={entry.id} />
      <Button type="submit" look="quiet" size="s">
        {t(`inbox.${what}`)}
      </Button>
    </Form>
  );
}
