import { useEffect, useState } from 'react';
import type { MessageView, VersionsView } from '@passerelle/core/conversations/contract.ts';
import { Button } from '#app/components/button.tsx';
import { DateTime } from '#app/components/date-time.tsx';
import DialogWindow from '#app/components/dialog-window.tsx';
import { Prose } from '#app/components/prose.tsx';
import { useTranslation } from '#app/lib/words.tsx';
import type { verbsOn } from './verbs.ts';

type Props = { message: MessageView; verbs: ReturnType<typeof verbsOn>; close: () => void };

/** What a message said before it was edited, oldest first, and what it says now. */
export default function VersionsWindow({ message, verbs, close }: Props) {
  const { t } = useTranslation();
  const [versions, setVersions] = useState<VersionsView['versions'] | 'loading' | 'failed'>('loading');
  useEffect(() => {
    void verbs.versions(message).then((answer) => setVersions(answer ?? 'failed'));
    // Edited again while the window is open: the text that was replaced is fetched too.
  }, [verbs, message]);
  const now = { revision: message.revision, html: message.html, writtenAt: message.editedAt ?? message.createdAt };
  return (
    <DialogWindow title={t('acts.versionsTitle')} role="dialog" close={close}>
      {versions === 'loading' && <p role="status">{t('common.loading')}</p>}
      {versions === 'failed' && <p role="alert">{t('acts.failed')}</p>}
      {typeof versions === 'object' && (
        <ol role="list" className="versions">
          {[...versions, now].map(({ revision, html, writtenAt }) => (
            <li key={revision}>
              <p className="versions__when">
                <DateTime instant={writtenAt} style="datetime" />
                {revision === now.revision && ` · ${t('acts.versionNow')}`}
              </p>
              <Prose html={html} />
            </li>
          ))}
        </ol>
      )}
      <div className="button-row">
        <Button onClick={close}>{t('common.close')}</Button>
      </div>
    </DialogWindow>
  );
}
