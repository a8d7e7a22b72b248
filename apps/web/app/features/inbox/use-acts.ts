import { useRevalidator } from '@remix-run/react';
import { useCallback, useRef, useState } from 'react';
import type { InboxEntry } from '@passerelle/core/inbox/contract.ts';
import { useToast } from '#app/components/toasts.tsx';
import { useTranslation } from '#app/lib/words.tsx';
import { entryKey } from './entry-places.ts';
import { perform, type InboxAct } from './inbox-acts.ts';

type Step = { key: string; undo: Promise<(() => Promise<boolean>) | null> };

/** What is done in an inbox: at once on the screen, then on the server, and taken back step by step. */
export function useActs() {
  const { t } = useTranslation();
  const toast = useToast();
  const { revalidate } = useRevalidator();
  const [gone, setGone] = useState<ReadonlySet<string>>(new Set());
  const steps = useRef<Step[]>([]);

  const comeBack = useCallback((key: string) => setGone((all) => new Set([...all].filter((one) => one !== key))), []);

  const takeBack = useCallback(
    async (step: Step | undefined) => {
      if (!step || !steps.current.includes(step)) return;
      steps.current = steps.current.filter((one) => one !== step);
      const undo = await step.undo;
      if (!undo) return;
      if (!(await undo())) return toast({ text: t('inbox.failed'), tone: 'problem' });
      comeBack(step.key);
      revalidate();
    },
    [comeBack, revalidate, t, toast],
  );

  const act = useCallback(
    async (what: InboxAct, entry: InboxEntry) => {
      const key = entryKey(entry);
      setGone((all) => new Set(all).add(key));
      const step: Step = { key, undo: perform(what, entry) };
      steps.current.push(step);
      if (await step.undo) {
        toast({ text: t(`inbox.did.${what}`), undo: { label: t('inbox.undo'), act: () => void takeBack(step) } });
        return;
      }
      steps.current = steps.current.filter((one) => one !== step);
      comeBack(key);
      toast({ text: t('inbox.failed'), tone: 'problem' });
    },
    [comeBack, t, takeBack, toast],
  );

  return { gone, act, undo: useCallback(() => void takeBack(steps.current.at(-1)), [takeBack]) };
}
