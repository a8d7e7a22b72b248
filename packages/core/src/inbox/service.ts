import type { Conversations } from '../conversations/service.ts';
import type { Forwards } from '../forwards/service.ts';
import type { Kernel } from '../kernel/kernel.ts';
import type { Threads } from '../threads/service.ts';
import { createClearing } from './clearing.ts';
import { createListing } from './listing.ts';
import { createReaders } from './readers.ts';
import { createReadState } from './read-state.ts';
import { createSpreading } from './spreading.ts';

type Needs = { threads: Pick<Threads, 'get'>; conversations: Pick<Conversations, 'listOwn'>; forwards: Pick<Forwards, 'listForAuthor'> };

export type Inbox = ReturnType<typeof createInbox>;

/** What is new for a member, and what they have read. */
export function createInbox(kernel: Kernel, { threads, conversations, forwards }: Needs) {
  return {
    ...createReadState(kernel),
    ...createReaders(kernel, threads),
    ...createSpreading(kernel),
    ...createListing(kernel, { listOwn: conversations.listOwn, listForAuthor: forwards.listForAuthor }),
    ...createClearing(kernel),
  };
}
