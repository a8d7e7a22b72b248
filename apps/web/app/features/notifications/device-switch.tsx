import { useId } from 'react';
import { useTranslation } from '#app/lib/words.tsx';
import { usePush } from './use-push.ts';

type Props = { publicKey: string; endpoint: string | null };

/** "Tell me on this device": one switch, and in plain words what stands in its way. */
export function DeviceSwitch({ publicKey, endpoint }: Props) {
  const { t } = useTranslation();
  const id = useId();
  const { state, pending, failed, toggle } = usePush(publicKey, endpoint);
  if (state === 'unsupported' || state === 'away' || state === 'denied') {
    return <p className="notifications__obstacle">{t(`notifications.device.${state}`)}</p>;
  }
  const isOn = state === 'on';
  return (
    <div className="needs-script">
      <div className="notifications__device">
        <button
          type="button"
          role="switch"
          className="switch"
          aria-checked={isOn}
          aria-disabled={pending || state === null || undefined}
          aria-describedby={`${id}-state`}
          onClick={pending || state === null ? undefined : () => void toggle()}
        >
          <span className="switch__track" aria-hidden="true" />
          {t('notifications.device.label')}
        </button>
        <p id={`${id}-state`} role="status" className="field__hint">
          {failed ? t('notifications.device.failed') : t(`notifications.device.${isOn ? 'on' : 'off'}`)}
        </p>
      </div>
    </div>
  );
}
