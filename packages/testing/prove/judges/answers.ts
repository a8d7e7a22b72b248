import type { Told } from '../clients/answers.ts';
import type { Finding } from './findings.ts';

type Stored = { id: string; seq?: number };

/** P2: however often and on whatever road one name was sent, one thing was stored and every answer says the same. */
export function judgeSame(name: string, answers: readonly Told<Stored>[]): Finding[] {
  const stored = answers.flatMap((told) => (told.ok ? [JSON.stringify(told.data)] : []));
  const refused = answers.flatMap((told): Finding[] => (told.ok ? [] : [{ fault: 'broken', what: `${name}, sent again, was answered ${told.problem.status} ${told.problem.code}` }]));
  return new Set(stored).size > 1 ? [...refused, { fault: 'doubled', what: `${name} was answered in ${new Set(stored).size} ways` }] : refused;
}

/** The same name with another text is a Conflict and nothing else: stored, it would be a double or would take the first one's place. */
export function judgeConflict(name: string, answers: readonly Told<Stored>[]): Finding[] {
  return answers.flatMap((told): Finding[] => {
    if (told.ok) return [{ fault: 'doubled', what: `${name}, with another text, was taken as ${told.data.id}` }];
    return told.problem.status === 409 ? [] : [{ fault: 'broken', what: `${name}, with another text, was answered ${told.problem.status} ${told.problem.code}` }];
  });
}
