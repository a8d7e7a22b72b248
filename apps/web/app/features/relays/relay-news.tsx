import { useNavigate } from '@remix-run/react';
import { useEffect, useRef } from 'react';
import type { RelayNews as News } from '@passerelle/core/relays/events.ts';
import { useToast } from '#app/components/toasts.tsx';
import { useLive } from '#app/lib/live.tsx';
import { useTranslation } from '#app/lib/words.tsx';

/** Tells the one who proposed a question of the partner's answer, wherever they are just then. */
export function RelayNews({ selfId }: { selfId: string }) {
  const { t } = useTranslation();
  const { on } = useLive();
  const navigate = useNavigate();
  const toast = useToast();
  const told = useRef(new Set<string>());
  const tell = useRef((_news: News) => {});
  tell.current = ({ id, askerId, state }) => {
    // It is told again when an answer comes back, which the conversation shows by itself.
    if (askerId !== selfId || (state !== 'published' && state !== 'refused') || told.current.has(id)) return;
    told.current.add(id);
    toast({ text: t(`live.told.relay.${state}`), undo: { label: t('live.told.see'), act: () => navigate(`/relays/${id}`) } });
  };
  useEffect(() => on('relay.changed', (news) => tell.current(news)), [on]);
  return null;
}
