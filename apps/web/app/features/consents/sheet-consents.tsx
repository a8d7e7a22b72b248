import { Link } from '@remix-run/react';
import type { PracticeView } from '@passerelle/core/practices/contract.ts';
import { Person } from '#app/components/person.tsx';
import { useSelf } from '#app/lib/use-self.ts';
import { useTranslation } from '#app/lib/words.tsx';
import { StateBadge } from './consent-screen.tsx';
import './consents.css';

/** On a sheet: whose consent is missing, that a source changed, and, to whoever's words are in it, the way to their consent. */
export function SheetConsents({ sheet }: { sheet: PracticeView }) {
  const { t } = useTranslation();
  const { id: selfId } = useSelf();
  const { id, sources, withheld, can } = sheet;
  const open = sources.filter(({ consent }) => consent !== 'notNeeded' && consent !== 'given');
  // Once each: somebody may have written several of the messages, and have answered for some.
  const missing = open.filter((one, index) => open.findIndex(({ author, consent }) => author.id === one.author.id && consent === one.consent) === index);
  const changed = sources.filter((source) => source.changed).length;
  const isOwn = sources.some(({ postId, author }) => postId === null && author.id === selfId);
  const isManaged = can.edit && sources.length > 0;
  if (missing.length === 0 && changed === 0 && !isOwn && !isManaged) return null;
  return (
    <div className={missing.length + changed > 0 ? 'consent-notice' : 'consent-links'}>
      {withheld && (
        <p>
          <strong>{t('consents.notice.withheldTitle')}</strong> {t('consents.notice.withheld')}
        </p>
      )}
      {missing.length > 0 && (
        <>
          <p>{t('consents.notice.missing')}</p>
          <ul role="list" className="people">
            {missing.map((source) => (
              <li key={source.id}>
                <Person member={source.author} size="s" /> <StateBadge state={source.consent} />
              </li>
            ))}
          </ul>
          <p className="note">{t('consents.notice.missingHint')}</p>
        </>
      )}
      {changed > 0 && (
        <p>
          <strong>{t('consents.notice.changedTitle')}</strong> {t('consents.notice.changed', { count: changed })}
        </p>
      )}
      <p className="consent-links__row">
        {isManaged && <Link to={`/practices/${id}/sources`}>{t('consents.notice.toSources')}</Link>}
        {isOwn && <Link to={`/practices/${id}/consent`}>{t('consents.notice.toConsent')}</Link>}
      </p>
    </div>
  );
}
