import type { AdaptPracticeInput, BeginPracticeInput, RevisePracticeInput, TranslatePracticeInput } from '@passerelle/core/practices/contract.ts';
import type {
  AddSourcesInput,
  AnswerConsentInput,
  DraftFromMessagesInput,
  DraftFromPostsInput,
  RemoveSourceInput,
  SettleSourceInput,
  WithdrawConsentInput,
} from '@passerelle/core/practices/sources-contract.ts';
import type {
  ArchivePracticeInput,
  ConfirmPracticeInput,
  PracticeVersionInput,
  PublishPracticeInput,
  ReinstatePracticeInput,
  RestorePracticeInput,
  SendBackPracticeInput,
  SubmitPracticeInput,
} from '@passerelle/core/practices/versions-contract.ts';
import type { AppDeps } from '../build-app.ts';
import type { LiveVerb } from './live.ts';

/** Writing sheets and seeing them through: the same verbs as REST has. Each answers the sheet as it is being written, those of consent what is asked. */
export function practiceEvents({ services: { practices } }: AppDeps): Record<string, LiveVerb> {
  return {
    'practice.begin': (actor, payload) => practices.begin(actor, payload as BeginPracticeInput),
    'practice.adapt': (actor, payload) => practices.adapt(actor, payload as AdaptPracticeInput),
    'practice.revise': (actor, payload) => practices.revise(actor, payload as RevisePracticeInput),
    'practice.translate': (actor, payload) => practices.translate(actor, payload as TranslatePracticeInput),
    'practice.restore': (actor, payload) => practices.restore(actor, payload as RestorePracticeInput),
    'practice.discard': (actor, payload) => practices.discard(actor, payload as PracticeVersionInput),
    'practice.submit': (actor, payload) => practices.submit(actor, payload as SubmitPracticeInput),
    'practice.sendBack': (actor, payload) => practices.sendBack(actor, payload as SendBackPracticeInput),
    'practice.publish': (actor, payload) => practices.publish(actor, payload as PublishPracticeInput),
    'practice.confirm': (actor, payload) => practices.confirm(actor, payload as ConfirmPracticeInput),
    'practice.archive': (actor, payload) => practices.archive(actor, payload as ArchivePracticeInput),
    'practice.reinstate': (actor, payload) => practices.reinstate(actor, payload as ReinstatePracticeInput),
    'practice.fromPosts': (actor, payload) => practices.draftFromPosts(actor, payload as DraftFromPostsInput),
    'practice.fromMessages': (actor, payload) => practices.draftFromMessages(actor, payload as DraftFromMessagesInput),
    'source.add': (actor, payload) => practices.addSources(actor, payload as AddSourcesInput),
    'source.settle': (actor, payload) => practices.settleSource(actor, payload as SettleSourceInput),
    'source.remove': (actor, payload) => practices.removeSource(actor, payload as RemoveSourceInput),
    'consent.answer': (actor, payload) => practices.answerConsent(actor, payload as AnswerConsentInput),
    'consent.withdraw': (actor, payload) => practices.withdrawConsent(actor, payload as WithdrawConsentInput),
  };
}
