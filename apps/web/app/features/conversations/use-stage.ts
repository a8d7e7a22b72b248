import { useCallback, useEffect, useState } from 'react';
import type { ConversationView } from '@passerelle/core/conversations/contract.ts';
import { useLive, useMissed } from '#app/lib/live.tsx';
import { readJson } from '#app/lib/read-json.ts';

type Stage = Pick<ConversationView, 'closedAt' | 'pausedUntil' | 'can'>;

/** Whether one may write here, and until when the binôme rests: as the page came, asked again when a step of the binôme's life is told. */
export function useStage(served: ConversationView): Stage {
  const { id, binomeId } = served;
  const { on } = useLive();
  const [stage, setStage] = useState<Stage>(served);
  useEffect(() => setStage(served), [served]);
  const ask = useCallback(() => {
    if (binomeId) void readJson<ConversationView>(`/api/v1/conversations/${id}`).then((answer) => answer && setStage(answer));
  }, [id, binomeId]);
  useMissed(ask);
  useEffect(() => on('binome.changed', (changed) => changed.id === binomeId && ['paused', 'resumed', 'closed'].includes(changed.what) && ask()), [on, binomeId, ask]);
  return stage;
}
