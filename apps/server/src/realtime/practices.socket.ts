import type {
  AdaptPracticeInput,
  ArchivePracticeInput,
  BeginPracticeInput,
  ConfirmPracticeInput,
  PracticeVersionInput,
  PublishPracticeInput,
  ReinstatePracticeInput,
  RestorePracticeInput,
  RevisePracticeInput,
  SendBackPracticeInput,
  SubmitPracticeInput,
  TranslatePracticeInput,
} from '@passerelle/core/practices/contract.ts';
import type { AppDeps } from '../build-app.ts';
import type { LiveVerb } from './live.ts';

/** Writing sheets and seeing them through: the same verbs as REST has. Each answers the sheet as it is being written. */
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
  };
}
