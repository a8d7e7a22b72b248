import { useRef, useState } from 'react';
import type { DayView, SearchMessagesView } from '@passerelle/core/conversations/contract.ts';
import { Button } from '#app/components/button.tsx';
import { useTranslation } from '#app/lib/words.tsx';
import { readJson } from '#app/lib/read-json.ts';
import { useToast } from '#app/components/toasts.tsx';
import { DayNote, useDayNote } from './day-note.tsx';
import { SearchFields } from './search-fields.tsx';
import { SearchHits, SearchOutcome } from './search-hits.tsx';
import { SidePanel, usePanelJump } from './side-panel.tsx';

type Found = SearchMessagesView & { text: string };
type Props = { conversationId: string; close: () => void; toMessage: (seq: number) => Promise<boolean> };

/** Search within the open conversation, and the way to a day. */
export default function SearchPanel({ conversationId, close, toMessage }: Props) {
  const { t } = useTranslation();
  const path = `/api/v1/conversations/${conversationId}`;
  const jump = usePanelJump(toMessage, close);
  const toast = useToast();
  const noteOf = useDayNote();
  const [found, setFound] = useState<Found | null>(null);
  const [state, setState] = useState<'idle' | 'busy' | 'failed'>('idle');
  const [noDay, setNoDay] = useState<{ day: string; isFollowed: boolean } | null>(null);
  const asked = useRef(0);

  /** What was asked for last counts, whichever answer comes last. */
  async function ask<T>(address: string): Promise<T | null> {
    const number = ++asked.current;
    setState('busy');
    const answer = await readJson<T>(`${path}${address}`);
    if (number !== asked.current) return null;
    setState(answer ? 'idle' : 'failed');
    return answer;
  }
  const search = async (text: string, before: Found | null = null) => {
    setNoDay(null);
    const answer = await ask<SearchMessagesView>(`/search?text=${encodeURIComponent(text)}${before ? `&before=${before.nextBefore}` : ''}`);
    if (answer) setFound({ text, hits: [...(before?.hits ?? []), ...answer.hits], nextBefore: answer.nextBefore });
  };
  const toDay = async (day: string) => {
    const answer = await ask<DayView>(`/days/${day}`);
    if (!answer) return;
    setNoDay(answer.on ? null : { day, isFollowed: answer.seq !== null });
    const isOpen = answer.seq === null || (await jump(answer.seq));
    if (!isOpen && !answer.on) toast({ text: noteOf({ day, isFollowed: true }) });
  };

  return (
    <SidePanel title={t('conversation.find.title')} close={close}>
      <SearchFields conversationId={conversationId} search={(text) => void search(text)} toDay={(day) => void toDay(day)} />
      <p role="status" className="finder__status">
        {state === 'busy' && t('common.loading')}
        {state === 'failed' && t('conversation.find.failed')}
        {state === 'idle' && noDay && <DayNote {...noDay} />}
        {state === 'idle' && !noDay && found && <SearchOutcome found={found.hits.length} isAll={found.nextBefore === null} />}
      </p>
      {found && <SearchHits conversationId={conversationId} hits={found.hits} jump={(seq) => void jump(seq)} />}
      {found?.nextBefore && (
        <p className="more">
          <Button look="quiet" pending={state === 'busy'} onClick={() => void search(found.text, found)}>
            {t('conversation.find.further')}
          </Button>
        </p>
      )}
    </SidePanel>
  );
}
