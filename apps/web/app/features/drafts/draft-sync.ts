import type { DraftView } from '@passerelle/core/drafts/contract.ts';
import type { dropDraft, keepDraft, readDraft, DraftText } from './draft-rest.ts';

export type DraftState = { told: 'kept' | 'resumed' | null; offered: DraftView | null };

type Parts = {
  place: string;
  rest: { keep: typeof keepDraft; read: typeof readDraft; drop: typeof dropDraft };
  /** What stands in the fields. */
  text: () => DraftText;
  show: (text: DraftText) => void;
  tell: (state: DraftState) => void;
  /** The revision that this device wrote or took last: if the server still has it, nobody wrote in between. */
  known: { read: () => number; note: (revision: number) => void };
};

/** Milliseconds without a keystroke before a draft goes to the server. */
const pause = 1500;
const isSame = (one: DraftText, other: DraftText) => one.title === other.title && one.body === other.body;
const isEmpty = ({ title, body }: DraftText) => title.trim() === '' && body.trim() === '';

/**
 * Keeps one draft in step with the server. Requests follow each other, never cross. What another device wrote is shown
 * where nothing stands yet, and otherwise offered: until one has chosen, nothing of here goes over it.
 */
export function createDraftSync({ place, rest, text, show, tell, known }: Parts) {
  let revision = known.read();
  let stored: DraftText | null = null;
  let offered: DraftView | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<void> = Promise.resolve();

  const step = (act: () => Promise<void>) => (running = running.then(act).catch(() => undefined));

  function hold(draft: DraftView | null) {
    revision = draft?.revision ?? 0;
    stored = draft;
    known.note(revision);
  }
  function offer(draft: DraftView | null, told: DraftState['told'] = null) {
    offered = draft;
    tell({ told, offered });
  }

  async function keep(): Promise<void> {
    const now = text();
    if (offered || (stored ? isSame(now, stored) : isEmpty(now))) return;
    if (isEmpty(now)) {
      await rest.drop(place);
      hold(null);
      return tell({ told: null, offered: null });
    }
    const answer = await rest.keep(place, now, revision);
    if (answer === 'away') return;
    if (answer !== 'changed') {
      hold(answer.kept);
      return tell({ told: 'kept', offered: null });
    }
    const theirs = await rest.read(place);
    if (theirs) return offer(theirs);
    // Sent or deleted elsewhere, while one goes on writing here.
    if (theirs === null) hold(null);
  }

  return {
    /**
     * Once what this device keeps itself stands in the fields. `served`: the draft as the page came with it; it is asked for
     * where the page does not know, or knows less than this device does.
     */
    start: (served?: DraftView | null) =>
      step(async () => {
        const isFresh = served !== undefined && (served?.revision ?? 0) >= revision;
        const theirs = isFresh ? served : await rest.read(place);
        if (theirs === undefined) return;
        const ours = text();
        const isOurs = theirs?.revision === revision || (theirs && isSame(theirs, ours));
        if (!theirs || isOurs) {
          hold(theirs);
          return keep();
        }
        if (!isEmpty(ours)) return offer(theirs);
        hold(theirs);
        show(theirs);
        tell({ told: 'resumed', offered: null });
      }),
    /** Something was typed. */
    changed() {
      clearTimeout(timer);
      timer = setTimeout(() => void step(keep), pause);
    },
    /** Now, as the page may be gone in a moment. */
    flush() {
      clearTimeout(timer);
      return step(keep);
    },
    /** What the other device wrote. */
    take() {
      if (!offered) return;
      const theirs = offered;
      hold(theirs);
      offer(null, 'resumed');
      show(theirs);
    },
    /** What stands here goes over it. */
    stay() {
      if (offered) hold(offered);
      offer(null);
      return step(keep);
    },
    /** It was sent: there is no draft any more. */
    sent() {
      clearTimeout(timer);
      offer(null);
      return step(async () => {
        await rest.drop(place);
        hold(null);
      });
    },
  };
}
