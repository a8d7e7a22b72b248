import { useSearchParams } from '@remix-run/react';
import { createContext, useContext, useMemo, useState, type ReactNode } from 'react';
import type { MessageView } from '@passerelle/core/conversations/contract.ts';
import type { Timeline } from './timeline.ts';

/** What the composer is for, when it is not for a new message. `message` null: one that is answered and not loaded. */
export type Composing = { kind: 'answer'; seq: number; message: MessageView | null } | { kind: 'edit'; message: MessageView };
export type Compose = (composing: Composing | null) => void;

const ComposingContext = createContext<{ composing: Composing | null; compose: Compose }>({ composing: null, compose: () => {} });

/** What is being answered or edited, and the way to change that. */
export const useComposing = () => useContext(ComposingContext);

/** Between the log, where one says what is answered or edited, and the composer, where it is written. */
export function ComposingProvider({ first, children }: { first: Composing | null; children: ReactNode }) {
  const [composing, compose] = useState(first);
  const value = useMemo(() => ({ composing, compose }), [composing]);
  return <ComposingContext.Provider value={value}>{children}</ComposingContext.Provider>;
}

/** What the address says is answered (`?answer=<seq>`): the way there without JavaScript. */
export function useAnswered({ messages, quoted }: Timeline): Composing | null {
  const [params] = useSearchParams();
  const seq = Number(params.get('answer'));
  if (!Number.isSafeInteger(seq) || seq < 1) return null;
  return { kind: 'answer', seq, message: messages.find((one) => one.seq === seq) ?? quoted[seq] ?? null };
}
