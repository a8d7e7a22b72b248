import { useTranslation } from '#app/lib/words.tsx';
import type { SessionView } from '@passerelle/core/auth/contract.ts';
import { Badge } from '#app/components/badge.tsx';
import { RelativeTime } from '#app/components/date-time.tsx';
import { Form, SubmitButton } from '#app/components/form.tsx';
import { Panel } from '#app/components/panel.tsx';
import { nameDevice } from './device-name.ts';

export function SessionsPanel({ sessions }: { sessions: SessionView[] }) {
  const { t } = useTranslation();
  return (
    <Panel title={t('account.sessions.title')} intro={t('account.sessions.intro')}>
      <ul className="rows account__sessions">
        {sessions.map((session) => (
          <SessionRow key={session.id} session={session} />
        ))}
      </ul>
      <Form intent="end-all">
        <SubmitButton look="danger">{t('account.sessions.endAll')}</SubmitButton>
      </Form>
    </Panel>
  );
}

function SessionRow({ session }: { session: SessionView }) {
  const { t } = useTranslation();
  const device = nameDevice(session.userAgent);
  return (
    <li>
      <div>
        <p className="account__device">
          {device ? t('account.sessions.device', device) : t('account.sessions.unknown')}{' '}
          {session.current && <Badge tone="accent">{t('account.sessions.current')}</Badge>}
        </p>
        <p className="note">
          {t('account.sessions.lastSeen')} <RelativeTime instant={session.lastSeenAt} />
        </p>
      </div>
      {!session.current && (
        <Form intent="end-session">
          <input type="hidden" name="sessionId" value={session.id} />
          <SubmitButton look="secondary" size="s">
            {t('account.sessions.end')}
          </SubmitButton>
        </Form>
      )}
    </li>
  );
}
