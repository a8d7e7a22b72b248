import { useCallback, useEffect, useState } from 'react';
import type { ConversationView } from '@passerelle/core/conversations/contract.ts';
import { useMissed } from '#app/lib/live.tsx';
import { readJson } from '#app/lib/read-json.ts';
import { useHeard } from '#app/lib/use-heard.ts';

type Stage = Pick<ConversationView, 'closedAt' | 'pausedUntil' | 'can'>;

/** Whether one may write here, and until when the binôme rests: as the page came, asked again when a step of the binôme's life is told. */
export function useStage(served: ConversationView): Stage {
  const { id, binomeId } = served;
  const [stage, setStage] = useState<Stage>(served);
  useEffect(() => setStage(served), [served]);
  const ask = useCallback(() => {
    if (binomeId) void readJson<ConversationView>(`/api/v1/conversations/${id}`).then((answer) => answer && setStage(answer));
  }, [id, binomeId]);
  useMissed(ask);
  useHeard({ 'binome.changed': ({ id: changed, what }) => changed === binomeId && ['paused', 'resumed', 'closed'].includes(what) }, ask);
  return stage;
}
