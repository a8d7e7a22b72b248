import { z } from 'zod';
import type { KeepBookmarkInput } from '@passerelle/core/bookmarks/contract.ts';
import type { AskAboutInput } from '@passerelle/core/discussions/contract.ts';
import { draftPlace, type KeepDraftInput } from '@passerelle/core/drafts/contract.ts';
import type { EndorseInput } from '@passerelle/core/endorsements/contract.ts';
import type { AskExpertsInput } from '@passerelle/core/expertise/contract.ts';
import type { FollowPracticeInput, FollowSpaceInput, FollowThemeInput, FollowThreadInput } from '@passerelle/core/follows/contract.ts';
import type { EntryInput, UnreadPostsInput } from '@passerelle/core/inbox/contract.ts';
import { idSchema } from '@passerelle/core/kernel/contract.ts';
import { validate } from '@passerelle/core/kernel/validate.ts';
import type { CastBallotInput, OpenPollInput, StateOutcomeInput } from '@passerelle/core/polls/contract.ts';
import type { JoinInput, MeTooInput } from '@passerelle/core/questions/contract.ts';
import type { AcceptAnswerInput, AskInput } from '@passerelle/core/threads/contract.ts';
import type { AppDeps } from '../build-app.ts';
import type { LiveVerb } from './live.ts';

const bookmarkInput = z.strictObject({ postId: idSchema });
const sheetInput = z.strictObject({ practiceId: idSchema });
const draftInput = z.strictObject({ place: draftPlace });
/** What is forgotten, or done with, has nothing to show. */
const nothing = () => ({});

/** What one does among the peers beside reading and replying: the same verbs as REST has, for whoever is on the line anyway. */
export function peerEvents({ services }: AppDeps): Record<string, LiveVerb> {
  const { threads, inbox, follows, polls, questions, expertise, bookmarks, drafts, endorsements, discussions } = services;
  return {
    'thread.ask': (actor, payload) => threads.ask(actor, payload as AskInput),
    'thread.accept': (actor, payload) => threads.acceptAnswer(actor, payload as AcceptAnswerInput),
    'thread.unread': (actor, payload) => inbox.markUnread(actor, payload as UnreadPostsInput),
    'inbox.finish': (actor, payload) => inbox.finish(actor, payload as EntryInput).then(nothing),
    'inbox.bringBack': (actor, payload) => inbox.bringBack(actor, payload as EntryInput).then(nothing),
    'follow.thread': (actor, payload) => follows.followThread(actor, payload as FollowThreadInput),
    'follow.space': (actor, payload) => follows.followSpace(actor, payload as FollowSpaceInput),
    'follow.theme': (actor, payload) => follows.followTheme(actor, payload as FollowThemeInput),
    'follow.practice': (actor, payload) => follows.followPractice(actor, payload as FollowPracticeInput),
    'endorsement.give': (actor, payload) => endorsements.give(actor, payload as EndorseInput),
    'endorsement.takeBack': async (actor, payload) => endorsements.takeBack(actor, validate(sheetInput, payload).practiceId).then(nothing),
    'discussion.ask': (actor, payload) => discussions.ask(actor, payload as AskAboutInput),
    'poll.open': (actor, payload) => polls.open(actor, payload as OpenPollInput),
    'poll.vote': (actor, payload) => polls.castBallot(actor, payload as CastBallotInput),
    'poll.conclude': (actor, payload) => polls.stateOutcome(actor, payload as StateOutcomeInput),
    'question.meToo': (actor, payload) => questions.sayMeToo(actor, payload as MeTooInput),
    'question.join': (actor, payload) => questions.joinTo(actor, payload as JoinInput),
    'question.askExperts': (actor, payload) => expertise.ask(actor, payload as AskExpertsInput),
    'bookmark.keep': (actor, payload) => bookmarks.keep(actor, payload as KeepBookmarkInput),
    'bookmark.drop': async (actor, payload) => bookmarks.drop(actor, validate(bookmarkInput, payload).postId).then(nothing),
    'draft.keep': (actor, payload) => drafts.keep(actor, payload as KeepDraftInput),
    'draft.drop': async (actor, payload) => drafts.drop(actor, validate(draftInput, payload).place).then(nothing),
  };
}
