import type { DemoWhen } from './types.ts';

type DemoPrivateSheet = DemoWhen & {
  /** A binôme's, as its conversation is called. */
  conversation: string;
  /** Members' keys: who took the words, and who is asked for theirs. */
  by: string;
  asked: string;
  /** Which of its messages, counted from one. */
  messages: number[];
  title: string;
  theme: 'early-childhood';
  locale: 'fr';
};

/** A sheet that waits for the consent of whoever wrote some of its words: nobody else reads one of them before. */
export const demoPrivateSheet: DemoPrivateSheet = {
  conversation: 'varces-sidi-allal-official',
  by: 'varces-official',
  asked: 'sidi-allal-official',
  messages: [12, 15, 17],
  title: 'Un tapis avant la crèche',
  theme: 'early-childhood',
  locale: 'fr',
  daysAgo: 21,
  at: '09:20',
};
