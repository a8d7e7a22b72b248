import { useId } from 'react';
import { Button } from '#app/components/button.tsx';
import { Panel } from '#app/components/panel.tsx';
import { useToast } from '#app/components/toasts.tsx';
import { copied } from '#app/lib/clipboard.ts';
import { useTranslation } from '#app/lib/words.tsx';

/** A feed's address, this once. */
export function MadeAddress({ address }: { address: string }) {
  const { t } = useTranslation();
  const toast = useToast();
  const id = useId();
  async function copy() {
    const done = await copied(address);
    toast({ text: t(done ? 'spaces.feed.copied' : 'spaces.feed.notCopied'), tone: done ? 'done' : 'problem' });
  }
  return (
    <Panel title={t('spaces.feed.made')} intro={t('spaces.feed.madeText')}>
      <div className="feed-address">
        <label className="field__label" htmlFor={id}>
          {t('spaces.feed.address')}
        </label>
        <input id={id} className="input" type="text" dir="ltr" readOnly value={address} onFocus={(event) => event.target.select()} autoComplete="off" />
        <span className="needs-script">
          <Button look="primary" onClick={() => void copy()}>
            {t('spaces.feed.copy')}
          </Button>
        </span>
      </div>
    </Panel>
  );
}
