import type { Locale } from '../kernel/contract.ts';
import { harmless, type Cell } from '../kernel/csv.ts';
import type { StandingView } from './contract.ts';
import { columns, tableWords, type Column, type TableWords } from './words.ts';

/** The names of a table's columns, in a language. */
export const headings = (locale: Locale): string[] => columns.map((column) => tableWords[locale].columns[column]);

/** A binôme as a line of a table. */
export function lineOf(binome: StandingView, locale: Locale): Cell[] {
  const cells = cellsOf(binome, tableWords[locale], locale);
  return columns.map((column) => {
    const cell = cells[column];
    return typeof cell === 'string' ? harmless(cell) : cell;
  });
}

const dayOf = (instant: string | null | undefined) => instant?.slice(0, 10) ?? null;

function cellsOf({ health, mentor, mentee, ...binome }: StandingView, words: TableWords, locale: Locale): Record<Column, Cell> {
  const town = ({ commune }: StandingView['mentor']) => (locale === 'ar' ? commune.nameAr : commune.nameFr);
  return {
    id: binome.id,
    stage: words.stage[binome.status],
    health: words.health[health.state],
    quietDays: binome.status === 'active' ? health.quietDays : null,
    turn: health.turn && words.turn[health.turn],
    wantsCall: binome.wantsCall ? words.yes : words.no,
    college: words.college[binome.college],
    cohort: binome.cohort?.name ?? null,
    mentor: mentor.name, mentorJob: mentor.jobTitle, mentorCommune: town(mentor),
    mentee: mentee.name, menteeJob: mentee.jobTitle, menteeCommune: town(mentee),
    createdOn: dayOf(binome.createdAt), startedOn: dayOf(binome.startedAt),
    mentorTurnOn: dayOf(health.last.mentor?.at), menteeTurnOn: dayOf(health.last.mentee?.at),
    messages: binome.messages, contacts: binome.contacts, openSteps: binome.openSteps,
  };
}
