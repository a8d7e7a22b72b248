import { Panel } from '#app/components/panel.tsx';
import { useTranslation } from '#app/lib/words.tsx';

const keys = [
  ['j', 'next'],
  ['k', 'previous'],
  ['Enter', 'open'],
  ['e', 'done'],
  ['r', 'reply'],
  ['m', 'mute'],
  ['u', 'undo'],
  ['?', 'help'],
] as const;

/** The keys of the inbox. */
export function InboxKeys() {
  const { t } = useTranslation();
  return (
    <Panel title={t('inbox.keys.title')} intro={t('inbox.keys.intro')}>
      <dl className="inbox-keys">
        {keys.map(([key, does]) => (
          <div key={key}>
            <dt>
              <kbd dir="ltr">{key}</kbd>
            </dt>
            <dd>{t(`inbox.keys.${does}`)}</dd>
          </div>
        ))}
      </dl>
    </Panel>
  );
}
