import type { PostView, ThreadSummary } from '@passerelle/core/threads/contract.ts';

const author = { id: 'a', name: 'Driss', college: 'official', jobTitle: '', commune: { nameFr: '', nameAr: '' } } as const;
const space = { id: 's', kind: 'programme', theme: null, college: null, groupId: null, title: null } as const;

/** For tests: a thread with nothing but its question. */
export function aThread(wishes: Partial<ThreadSummary> = {}): ThreadSummary {
  return {
    id: 't', programmeId: 'g', space, kind: 'question', state: 'open', theme: 'women', title: '', locale: 'fr', author,
    acceptedPostId: null, duplicateOfId: null, replyCount: 0, lastRevision: 1, createdAt: '', lastPostAt: '1', deletedAt: null, ...wishes,
  };
}

/** For tests: the post of that number, as it was written. */
export function aPost(seq: number, wishes: Partial<PostView> = {}): PostView {
  return {
    id: `p${seq}`, threadId: 't', seq, revision: seq, clientId: `c${seq}`, author, body: '', html: '', createdAt: '', answers: null, rootSeq: null,
    answerCount: 0, mentions: [], reactions: [], reactors: [], translations: [], composed: false, editedAt: null, deletedAt: null, ...wishes,
  };
}
