import { useNavigate, useRevalidator } from '@remix-run/react';
import { useEffect, useRef } from 'react';
import type { BookmarkDue } from '@passerelle/core/bookmarks/events.ts';
import { useToast } from '#app/components/toasts.tsx';
import { useLive } from '#app/lib/live.tsx';
import { useTranslation } from '#app/lib/words.tsx';

/** Says that the time of a reminder has come, wherever its member is just then; nothing of it is on most pages. */
export function DueNews() {
  const { t } = useTranslation();
  const { on } = useLive();
  const navigate = useNavigate();
  const { revalidate } = useRevalidator();
  const toast = useToast();
  const tell = useRef((_due: BookmarkDue) => {});
  tell.current = ({ title }) => {
    toast({ text: t('live.told.reminder', { title }), undo: { label: t('live.told.see'), act: () => navigate('/bookmarks') } });
    if (window.location.pathname === '/bookmarks') revalidate();
  };
  useEffect(() => on('bookmark.due', (due) => tell.current(due)), [on]);
  return null;
}
