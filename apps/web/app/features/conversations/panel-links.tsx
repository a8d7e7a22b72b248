import { useNavigate } from '@remix-run/react';
import { createContext, lazy, Suspense, useCallback, useContext, useEffect, useState, type MouseEvent, type ReactNode } from 'react';
import type { ConversationView } from '@passerelle/core/conversations/contract.ts';
import { LinkButton } from '#app/components/button.tsx';
import type { ConversationClient } from './client.ts';
import type { Timeline } from './timeline.ts';

const panels = { search: () => import('./search-panel.tsx'), details: () => import('./details-panel.tsx') };
export type PanelName = keyof typeof panels;

const SearchPanel = lazy(panels.search);
const DetailsPanel = lazy(panels.details);

const OpenContext = createContext<(name: PanelName) => void>(() => {});

type Props = { name: PanelName; conversationId: string; label: string; icon: ReactNode };

/**
 * Leads to a page about the conversation. With JavaScript it opens beside the messages instead, downloaded when somebody
 * reaches for it; where it does not arrive the link is followed.
 */
export function PanelLink({ name, conversationId, label, icon }: Props) {
  const open = useContext(OpenContext);
  const preload = () => void panels[name]().catch(() => undefined);
  const go = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    open(name);
  };
  return (
    <LinkButton
      to={`/conversations/${conversationId}/${name}`}
      prefetch="none"
      look="quiet"
      className="button--icon"
      icon={icon}
      aria-label={label}
      title={label}
      onPointerEnter={preload}
      onFocus={preload}
      onClick={go}
    />
  );
}

/** Which panel is open, and how they open: by their links, and the search by the key that many know for it. */
export function usePanels(conversationId: string) {
  const navigate = useNavigate();
  const [name, setName] = useState<PanelName | null>(null);
  const open = useCallback(
    (wanted: PanelName) => {
      panels[wanted]().then(
        () => setName(wanted),
        () => navigate(`/conversations/${conversationId}/${wanted}`),
      );
    },
    [conversationId, navigate],
  );
  const close = useCallback(() => setName(null), []);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const { target } = event;
      const isWriting = target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select, dialog[open] *'));
      if (event.key !== '/' || isWriting || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      open('search');
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [open]);
  return { name, open, close };
}

export const PanelsProvider = OpenContext.Provider;

type OpenProps = {
  name: PanelName | null;
  close: () => void;
  conversation: ConversationView;
  timeline: Timeline;
  client: ConversationClient;
  toMessage: (seq: number) => Promise<boolean>;
};

/** The panel that is open, if any. */
export function OpenPanel({ name, close, conversation, timeline, client, toMessage }: OpenProps) {
  if (!name) return null;
  return (
    <Suspense>
      {name === 'search' ? (
        <SearchPanel conversationId={conversation.id} close={close} toMessage={toMessage} />
      ) : (
        <DetailsPanel conversation={conversation} own={timeline.own} close={close} toMessage={toMessage} mark={client.mark} />
      )}
    </Suspense>
  );
}
