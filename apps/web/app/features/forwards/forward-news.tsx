import { useNavigate } from '@remix-run/react';
import { useEffect, useRef } from 'react';
import type { ForwardNews as News } from '@passerelle/core/forwards/events.ts';
import { useToast } from '#app/components/toasts.tsx';
import { useLive } from '#app/lib/live.tsx';
import { useTranslation } from '#app/lib/words.tsx';

/** Tells the one who asked of the answer, wherever they are just then; nothing of it is on most pages. */
export function ForwardNews({ selfId }: { selfId: string }) {
  const { t } = useTranslation();
  const { on } = useLive();
  const navigate = useNavigate();
  const toast = useToast();
  const tell = useRef((_news: News) => {});
  tell.current = ({ id, askerId, authorId, state }) => {
    if (askerId !== selfId || authorId === selfId || (state !== 'granted' && state !== 'refused')) return;
    toast({ text: t(`live.told.forward.${state}`), undo: { label: t('live.told.see'), act: () => navigate(`/forwards/${id}`) } });
  };
  useEffect(() => on('forward.changed', (news) => tell.current(news)), [on]);
  return null;
}
