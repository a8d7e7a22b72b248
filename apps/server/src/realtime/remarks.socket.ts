import type { PracticeWriterInput } from '@passerelle/core/practices/contract.ts';
import type { AcceptRemarkInput, DeclineRemarkInput, RemarkInput, SayRemarkInput, SuggestRemarkInput } from '@passerelle/core/remarks/contract.ts';
import type { AppDeps } from '../build-app.ts';
import type { LiveVerb } from './live.ts';

/** What is said of a sheet and decided about it, and who writes it: the same verbs as REST has. */
export function remarkEvents({ services: { remarks, practices } }: AppDeps): Record<string, LiveVerb> {
  return {
    'remark.say': (actor, payload) => remarks.say(actor, payload as SayRemarkInput),
    'remark.suggest': (actor, payload) => remarks.suggest(actor, payload as SuggestRemarkInput),
    'remark.resolve': (actor, payload) => remarks.resolve(actor, payload as RemarkInput),
    'remark.accept': (actor, payload) => remarks.accept(actor, payload as AcceptRemarkInput),
    'remark.decline': (actor, payload) => remarks.decline(actor, payload as DeclineRemarkInput),
    'remark.withdraw': (actor, payload) => remarks.withdraw(actor, payload as RemarkInput),
    'remark.reopen': (actor, payload) => remarks.reopen(actor, payload as RemarkInput),
    'practice.addWriter': (actor, payload) => practices.addWriter(actor, payload as PracticeWriterInput),
    'practice.removeWriter': (actor, payload) => practices.removeWriter(actor, payload as PracticeWriterInput).then(() => ({})),
  };
}
