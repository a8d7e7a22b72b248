import { useNavigation } from '@remix-run/react';
import { useEffect, useState } from 'react';
import { useTranslation } from '#app/lib/words.tsx';
import type { PracticeView } from '@passerelle/core/practices/contract.ts';
import { Button } from '#app/components/button.tsx';
import { WarningIcon } from '#app/components/icons.tsx';
import { useLive } from '#app/lib/live.tsx';
import { formId } from './sheet-form.tsx';

type Props = { sheet: PracticeView; stored: { revision: number } };

/** Another curator has saved this sheet while it is being written here: said before the two texts meet. */
export function MeanwhileNotice({ sheet, stored }: Props) {
  const { t } = useTranslation();
  const { on } = useLive();
  const [heard, setHeard] = useState(0);
  const sending = useNavigation().state !== 'idle';
  useEffect(
    () => on('practice.revised', ({ id, revision }) => id === sheet.id && setHeard((known) => Math.max(known, revision))),
    [on, sheet.id],
  );
  const behind = !sending && heard > stored.revision;
  return (
    <div role="status">
      {behind && (
        <div className="meanwhile">
          <WarningIcon />
          <div>
            <p>{t('practices.dispute.meanwhile')}</p>
            <Button type="submit" form={formId} size="s">
              {t('practices.dispute.compare')}
            </Button>
          </div>
        </div>
      )}
    </div>
  );
}
