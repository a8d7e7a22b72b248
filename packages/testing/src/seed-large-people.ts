import type { ClientBase } from 'pg';
import type { College } from '@passerelle/core/kernel/contract.ts';
import { copyRows } from './seed-large-copy.ts';
import { frenchNames, moroccanNames, partnerTowns, referenceTowns } from './seed-large-places.ts';
import type { Chance } from './seed-large-random.ts';

export type Person = { id: string; email: string; role: 'member' | 'moderator' | 'coordinator'; language: 'fr' | 'ar' };
export type Pair = { conversationId: string; mentor: Person; mentee: Person };
export type People = { programmeId: string; generalSpaceId: string; persons: Person[]; pairs: Pair[]; rows: number };

type Options = { members: number; tag: string; passwordHash: string; founded: number };

/** One programme, its communes, its members and a binôme for each mentor and mentee, with the conversation opened. */
export async function seedPeople(client: ClientBase, chance: Chance, { members, tag, passwordHash, founded }: Options): Promise<People> {
  const at = new Date(founded);
  const programmeId = chance.idAt(founded);
  const size = Math.max(1, Math.min(referenceTowns.length, Math.floor(members / 4)));
  const towns = { fr: referenceTowns.slice(0, size), ar: partnerTowns.slice(0, size) };
  const communeIds = { fr: towns.fr.map(() => chance.idAt(founded)), ar: towns.ar.map(() => chance.idAt(founded)) };

  // In fours: official mentor and mentee, elected mentor and mentee, of two communes that are paired.
  const persons: Person[] = [];
  const memberRows = [];
  for (let index = 0; index < members; index += 1) {
    const language = index % 2 === 0 ? 'fr' : 'ar';
    const college: College = index % 4 < 2 ? 'official' : 'elected';
    const person = { id: chance.idAt(founded), email: `m${index + 1}.${tag}@grande.passerelle.example`, role: roleOf(index), language } as const;
    const names = language === 'fr' ? frenchNames : moroccanNames;
    persons.push(person);
    memberRows.push([
      person.id, person.email, `${chance.pick(names.first)} ${chance.pick(names.last)}`, chance.pick<string>(names.jobs[college]), college,
      communeIds[language][Math.floor(index / 4) % size] as string, language, false, passwordHash, at,
    ]);
  }
  const pairs: Pair[] = [];
  const binomeRows = [];
  const conversationRows = [];
  for (let index = 0; index + 1 < members; index += 2) {
    const [mentor, mentee] = [persons[index] as Person, persons[index + 1] as Person];
    const [binomeId, conversationId] = [chance.idAt(founded), chance.idAt(founded)];
    pairs.push({ conversationId, mentor, mentee });
    binomeRows.push([binomeId, programmeId, index % 4 < 2 ? 'official' : 'elected', mentor.id, mentee.id, at]);
    conversationRows.push([conversationId, 'binome', binomeId, at]);
  }

  const copy = (table: string, columns: string, rows: Parameters<typeof copyRows>[3]) => copyRows(client, table, columns.split(' '), rows);
  const communeRows = (['fr', 'ar'] as const).flatMap((side) =>
    towns[side].map(([nameFr, nameAr], index) => [
      communeIds[side][index] as string, nameFr, nameAr, side === 'fr' ? 'reference' : 'partner', side === 'fr' ? 'Europe/Paris' : 'Africa/Casablanca', at,
    ]),
  );
  let rows = await copy('programmes', 'id name_fr name_ar name_en created_at', [
    [programmeId, `Grande communauté ${tag}`, `الجماعة الكبرى ${tag}`, `Large community ${tag}`, at],
  ]);
  const generalSpaceId = chance.idAt(founded);
  rows += await copy('spaces', 'id programme_id kind created_at', [[generalSpaceId, programmeId, 'programme', at]]);
  rows += await copy('communes', 'id name_fr name_ar kind time_zone created_at', communeRows);
  rows += await copy('programme_communes', 'programme_id commune_id', communeRows.map(([id]) => [programmeId, id as string]));
  rows += await copy('members', 'id email name job_title college commune_id locale administrator password_hash created_at', memberRows);
  rows += await copy('programme_members', 'programme_id member_id role joined_at', persons.map(({ id, role }) => [programmeId, id, role, at]));
  rows += await copy('binomes', 'id programme_id college mentor_id mentee_id created_at', binomeRows);
  rows += await copy('conversations', 'id kind binome_id created_at', conversationRows);
  return { programmeId, generalSpaceId, persons, pairs, rows };
}

/** One coordinator for every thousand, one moderator for every two hundred and fifty. */
function roleOf(index: number): Person['role'] {
  if (index % 1000 === 0) return 'coordinator';
  return index % 250 === 1 ? 'moderator' : 'member';
}
