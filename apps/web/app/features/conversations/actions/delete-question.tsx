import { useState } from 'react';
import type { MessageView } from '@passerelle/core/conversations/contract.ts';
import { Button } from '#app/components/button.tsx';
import DialogWindow from '#app/components/dialog-window.tsx';
import { useToast } from '#app/components/toasts.tsx';
import { useTranslation } from '#app/lib/words.tsx';
import type { verbsOn } from './verbs.ts';

type Props = { message: MessageView; verbs: ReturnType<typeof verbsOn>; close: () => void };

/** Deletion is final at the server: one is asked first, and told what stays. */
export default function DeleteQuestion({ message, verbs, close }: Props) {
  const { t } = useTranslation();
  const toast = useToast();
  const [state, setState] = useState<'asking' | 'deleting' | 'failed'>('asking');
  async function remove() {
    setState('deleting');
    if (!(await verbs.remove(message))) return setState('failed');
    close();
    toast({ text: t('acts.removed') });
  }
  return (
    <DialogWindow title={t('acts.removeTitle')} close={close}>
      <p>{t('acts.removeText')}</p>
      {state === 'failed' && (
        <p role="alert" className="field__error">
          {t('acts.failed')}
        </p>
      )}
      <div className="button-row">
        <Button look="danger" pending={state === 'deleting'} onClick={() => void remove()}>
          {t('acts.removeYes')}
        </Button>
        <Button onClick={close}>{t('common.cancel')}</Button>
      </div>
    </DialogWindow>
  );
}
