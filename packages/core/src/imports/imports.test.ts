import { statementsDuring } from '@passerelle/testing/statements.ts';
import { aBrowser, createWorld } from '@passerelle/testing/world.ts';
import { createHash, randomUUID } from 'node:crypto';
import { day } from '@passerelle/testing/clock.ts';
import type { TestProgramme } from '@passerelle/testing/factories.ts';
import { describe, expect, it } from 'vitest';
import type { Actor } from '../kernel/actor.ts';
import { Conflict, Forbidden, Invalid, Unauthenticated } from '../kernel/errors.ts';
import { unnamedId } from '../members/contract.ts';
import type { ImportError } from './contract.ts';

const world = await createWorld();
const { imports, accounts, invitations, sessions } = world.services;
const { pool } = world.database;
const titles = 'Nom complet;Adresse électronique;Fonction;Collège;Ville ou commune;Langue';
const password = 'une barque sur le lac';

async function aCoordinator(): Promise<{ actor: Actor; programme: TestProgramme; programmeId: string }> {
  const programme = await world.aProgramme();
  return { programme, programmeId: programme.id, actor: await world.anActor({ programme, role: 'coordinator', name: 'Étienne Castagnier' }) };
}

let people = 0;
const anAddress = () => `imported${(people += 1)}@tiflet.example`;

/** A row with all that is needed, and whatever a test wants otherwise. */
function rowOf(wishes: { name?: string; email?: string; job?: string; college?: string; commune?: string; locale?: string; more?: string } = {}): string {
  const { name = 'Rachid Benali', email = anAddress(), job = 'Élu', college = 'élu', commune = 'thonon les bains', locale = 'français', more } = wishes;
  return [name, email, job, college, commune, locale, ...(more === undefined ? [] : [more])].join(';');
}

const fileOf = (rows: string[], more = '') => `${titles}${more}\r\n${rows.join('\r\n')}\r\n`;
const digestOf = (csv: string) => createHash('sha256').update(csv).digest('hex');
const importOf = (programmeId: string, csv: string) => ({ programmeId, csv, clientId: randomUUID(), digest: digestOf(csv) });
const told = (errors: ImportError[]) => errors.map(({ row, column, key, value }) => [row, column, key, value]);
const count = async (sql: string, values: unknown[] = []) => Number((await pool.query<{ count: string }>(`select count(*) as count from ${sql}`, values)).rows[0]?.count);
const memberOf = async (email: string) => (await pool.query<{ id: string; name: string; locale: string }>('select id, name, locale from members where email = $1', [email])).rows[0];

describe('a preview', () => {
  it('says of every row what would become of it, and writes nothing', async () => {
    const { actor, programme, programmeId } = await aCoordinator();
    const inIt = await world.aMember({ programme });
    const elsewhere = await world.aMember({ programme: { id: (await world.aProgramme()).id, communeId: programme.communeId }, college: 'elected' });
    const csv = fileOf([rowOf({ email: 'new@tiflet.example' }), rowOf({ email: elsewhere.email.toUpperCase() }), rowOf({ email: inIt.email, college: 'fonctionnaire' })]);
    const before = await count('members');
    const preview = await imports.preview(actor, { programmeId, csv });
    expect(preview).toMatchObject({ digest: digestOf(csv), counts: { invite: 1, join: 1, update: 1 }, errors: [] });
    expect(preview.rows).toMatchObject([{ row: 2, effect: 'invite', email: 'new@tiflet.example', college: 'elected', commune: { nameFr: 'Thonon-les-Bains' }, locale: 'fr' }, { row: 3, effect: 'join' }, { row: 4, effect: 'update' }]);
    expect(await count('members')).toBe(before);
    expect(await world.lettersTo('new@tiflet.example')).toEqual([]);
  });

  it('never shows what an account says of somebody', async () => {
    const { actor, programme, programmeId } = await aCoordinator();
    const secret = await world.aMember({ programme: { id: (await world.aProgramme()).id, communeId: programme.communeId }, college: 'elected', name: 'Nadia Zerouali' });
    expect(JSON.stringify(await imports.preview(actor, { programmeId, csv: fileOf([rowOf({ email: secret.email })]) }))).not.toContain('Zerouali');
  });

  it('tells all that is wrong, where it is, and leaves the good rows good', async () => {
    const { actor, programme, programmeId } = await aCoordinator();
    const official = await world.aMember({ programme });
    const former = await world.aMember({ programme, college: 'elected' });
    await pool.query('update programme_members set ended_at = now() where member_id = $1', [former.id]);
    await pool.query(`insert into cohorts (id, programme_id, name, created_by, client_id, created_at) select gen_random_uuid(), $1, name, $2, gen_random_uuid(), now() from unnest(array['Été', 'ete']) as name`, [programmeId, official.id]);
    const rows = [
      rowOf({ name: '', email: 'nobody', college: 'maire', commune: 'Atlantis', locale: 'de' }),
      rowOf({ email: official.email }),
      rowOf({ email: 'twice@x.example' }),
      rowOf({ email: 'Twice@X.example' }),
      rowOf({ email: former.email }),
      rowOf({ email: 'x@y.example', more: 'Été' }),
      rowOf({ email: 'z@y.example', more: 'Printemps' }),
      rowOf({ name: 'x'.repeat(121), email: 'b\u0000@y.example', job: 'a\u0000b' }),
      rowOf({ email: 'more@tiflet.example', more: ';a;b' }),
    ];
    const { errors, rows: good } = await imports.preview(actor, { programmeId, csv: fileOf(rows, ';Cohorte') });
    expect(told(errors)).toEqual([
      [2, 'name', 'required', ''], [2, 'email', 'email', 'nobody'], [2, 'college', 'unknownCollege', 'maire'], [2, 'commune', 'unknownCommune', 'Atlantis'], [2, 'locale', 'unknownLocale', 'de'],
      [3, 'college', 'collegeDiffers', 'élu'],
      [5, 'email', 'twiceInFile', 'Twice@X.example'],
      [6, 'email', 'formerMember', former.email],
      [7, 'cohort', 'ambiguousCohort', 'Été'],
      [8, 'cohort', 'unknownCohort', 'Printemps'],
      [9, 'name', 'tooLong', expect.stringMatching(/^x{79}…$/)], [9, 'email', 'email', expect.any(String)], [9, 'jobTitle', 'unstorable', 'a\uFFFDb'],
      [10, null, 'tooManyCells', 'a b'],
    ]);
    expect(good.map(({ row }) => row)).toEqual([4]);
  });

  it('finds a commune by either name, however it is written, and no other programme’s', async () => {
    const { actor, programmeId } = await aCoordinator();
    for (const commune of ['THONON-LES-BAINS', '  thonon  les bains ', 'تونون لي بان', 'تونُون لي بانْ']) {
      expect((await imports.preview(actor, { programmeId, csv: fileOf([rowOf({ commune })]) })).errors).toEqual([]);
    }
    await pool.query(`update communes set name_fr = 'Vienne' where id in (select commune_id from programme_communes where programme_id = $1)`, [programmeId]);
    expect((await imports.preview(actor, { programmeId, csv: fileOf([rowOf({ commune: 'Thonon-les-Bains' })]) })).errors).toMatchObject([{ key: 'unknownCommune' }]);
  });

  it('of two communes that are called alike asks which', async () => {
    const { actor, programmeId } = await aCoordinator();
    await world.aCommune(programmeId);
    expect((await imports.preview(actor, { programmeId, csv: fileOf([rowOf()]) })).errors).toMatchObject([{ row: 2, column: 'commune', key: 'ambiguousCommune' }]);
  });

  it('of an account in another commune says so', async () => {
    const { actor, programmeId } = await aCoordinator();
    const elsewhere = await world.aMember({ college: 'elected' });
    expect((await imports.preview(actor, { programmeId, csv: fileOf([rowOf({ email: elsewhere.email })]) })).errors).toMatchObject([{ column: 'commune', key: 'communeDiffers' }]);
  });

  it('refuses the address of the one in whose name nameless questions stand', async () => {
    const { actor, programmeId } = await aCoordinator();
    const { id, email } = await world.aMember();
    await pool.query('delete from programme_members where member_id = $1', [id]);
    await pool.query('update members set id = $1 where id = $2', [unnamedId, id]);
    expect((await imports.preview(actor, { programmeId, csv: fileOf([rowOf({ email })]) })).errors).toMatchObject(expect.arrayContaining([{ row: 2, column: 'email', key: 'unusableAddress', value: email }]));
  });

  it('is Forbidden for whoever does not coordinate this programme', async () => {
    const { programme, programmeId } = await aCoordinator();
    const csv = fileOf([rowOf()]);
    const stranger = await world.anActor({ role: 'coordinator' });
    const administrator = await world.anActor({ administrator: true });
    const others = [stranger, administrator, await world.anActor({ programme, role: 'moderator' }), await world.anActor({ programme })];
    for (const actor of others) {
      await expect(imports.preview(actor, { programmeId, csv })).rejects.toThrow(Forbidden);
      await expect(imports.importMembers(actor, importOf(programmeId, csv))).rejects.toThrow(Forbidden);
    }
  });

  it.each([
    ['without a word', { csv: '' }],
    ['of a megabyte and one character', { csv: 'x'.repeat(1024 * 1024 + 1) }],
    ['of more than a megabyte in bytes', { csv: 'é'.repeat(600_000) }],
    ['that is no text', { csv: 7 }],
    ['into no programme', { programmeId: 'x' }],
    ['with a field that nobody knows', { role: 'coordinator' }],
  ])('of a file %s is Invalid', async (_, wish) => {
    const { actor, programmeId } = await aCoordinator();
    await expect(imports.preview(actor, { programmeId, csv: fileOf([rowOf()]), ...wish } as never)).rejects.toThrow(Invalid);
  });
});

describe('an import', () => {
  it('makes accounts at once, with profile and cohort, and writes to each in their language', async () => {
    const { actor, programmeId } = await aCoordinator();
    const cohort = randomUUID();
    await pool.query(`insert into cohorts (id, programme_id, name, created_by, client_id, created_at) values ($1, $2, 'Été 2026', $3, $1, now())`, [cohort, programmeId, actor.memberId]);
    const email = anAddress();
    const more = 'ete 2026;accompagnée;arabe, français;petite enfance:3, الشباب:١;;lundi matin, jeudi après-midi;2;Un plan qui tienne';
    const csv = fileOf([rowOf({ email, locale: 'العربية', more })], ';Cohorte;Place dans le binôme;Langues de travail;Thèmes recherchés;Thèmes proposés;Demi-journées;Capacité;Attentes');
    expect(await imports.importMembers(actor, importOf(programmeId, csv))).toMatchObject({ rows: 1, invited: 1, joined: 0, updated: 0 });
    const member = await memberOf(email);
    expect(member).toMatchObject({ name: 'Rachid Benali', locale: 'ar' });
    const [profile] = (await pool.query('select side, languages, slots, capacity, hopes from profiles where programme_id = $1 and member_id = $2', [programmeId, member?.id])).rows;
    expect(profile).toEqual({ side: 'mentee', languages: ['fr', 'ar'], slots: ['mon-am', 'thu-pm'], capacity: 2, hopes: 'Un plan qui tienne' });
    const { rows: themes } = await pool.query('select direction, theme, level from profile_themes where member_id = $1 order by level', [member?.id]);
    expect(themes).toEqual([{ direction: 'wanted', theme: 'youth', level: 1 }, { direction: 'wanted', theme: 'early-childhood', level: 3 }]);
    expect((await pool.query('select side from cohort_members where cohort_id = $1 and member_id = $2', [cohort, member?.id])).rows).toEqual([{ side: 'mentee' }]);
    const [letter] = await world.lettersTo(email);
    expect(letter?.subject).toMatch(/\p{Script=Arabic}/u);
    expect((await invitations.list(actor, { programmeId })).items).toMatchObject([{ email, state: 'pending', role: 'member' }]);
  });

  it('writes nothing at all when one row is wrong', async () => {
    const { actor, programmeId } = await aCoordinator();
    const email = anAddress();
    const csv = fileOf([rowOf({ email }), rowOf({ college: 'maire' })]);
    const failure = await imports.importMembers(actor, importOf(programmeId, csv)).catch((error: unknown) => error);
    expect(failure).toMatchObject({ code: 'import-errors', fields: { '3.college': 'unknownCollege' } });
    expect(await memberOf(email)).toBeUndefined();
    expect(await world.lettersTo(email)).toEqual([]);
    expect(await count('member_imports where programme_id = $1', [programmeId])).toBe(0);
  });

  it('tells an error that came after the preview', async () => {
    const { actor, programme, programmeId } = await aCoordinator();
    const email = anAddress();
    const csv = fileOf([rowOf({ email })]);
    expect((await imports.preview(actor, { programmeId, csv })).errors).toEqual([]);
    await world.aMember({ programme, email, college: 'official' });
    await expect(imports.importMembers(actor, importOf(programmeId, csv))).rejects.toMatchObject({ code: 'import-errors', fields: { '2.college': 'collegeDiffers' } });
  });

  it('takes as many statements for twenty as for two', async () => {
    const statementsFor = async (newcomers: number) => {
      const { actor, programmeId } = await aCoordinator();
      await pool.query(`insert into cohorts (id, programme_id, name, created_by, client_id, created_at) values (gen_random_uuid(), $1, 'Été', $2, gen_random_uuid(), now())`, [programmeId, actor.memberId]);
      const csv = fileOf(Array.from({ length: newcomers }, () => rowOf({ more: 'Été;mentoré;jeunesse:3' })), ';Cohorte;Place dans le binôme;Thèmes recherchés');
      const statements = await statementsDuring(pool, () => imports.importMembers(actor, importOf(programmeId, csv)));
      for (const made of ['profiles', 'profile_themes', 'invitations']) expect(await count(`${made} where programme_id = $1`, [programmeId])).toBe(newcomers);
      expect(await count(`cohort_members cm join cohorts k on k.id = cm.cohort_id where k.programme_id = $1 and cm.side = 'mentee'`, [programmeId])).toBe(newcomers);
      return statements;
    };
    const forTwo = await statementsFor(2);
    expect(forTwo).toBeGreaterThan(5);
    expect(await statementsFor(20)).toBe(forTwo);
  });

  it('takes in whoever has an account, changes nothing of it, and tells their browsers and their mailbox', async () => {
    const { actor, programme, programmeId } = await aCoordinator();
    const known = await world.aMember({ programme: { id: (await world.aProgramme()).id, communeId: programme.communeId }, college: 'elected', name: 'Nadia Zerouali', locale: 'ar' });
    const csv = fileOf([rowOf({ email: known.email, name: 'Another Name', job: 'Maire', locale: 'fr' })]);
    const events = await world.events.during(() => imports.importMembers(actor, importOf(programmeId, csv)));
    expect(events).toMatchObject([{ name: 'membership.restored', audience: [{ to: 'member', id: known.id }] }]);
    expect(await memberOf(known.email)).toMatchObject({ name: 'Nadia Zerouali', locale: 'ar' });
    expect((await pool.query('select role from programme_members where programme_id = $1 and member_id = $2', [programmeId, known.id])).rows).toEqual([{ role: 'member' }]);
    const [letter] = await world.lettersTo(known.email);
    expect(letter?.text).toContain('Nadia Zerouali');
    expect(letter?.text).not.toMatch(/[\w-]{43}/);
  });

  it('of a member changes the profile only, and of the profile only what the file says', async () => {
    const { actor, programme, programmeId } = await aCoordinator();
    const member = await world.aMember({ programme, role: 'moderator' });
    await pool.query(`insert into profiles (programme_id, member_id, side, hopes, updated_at) values ($1, $2, 'mentee', 'Les miens', now())`, [programmeId, member.id]);
    const csv = fileOf([rowOf({ email: member.email, name: 'Another', college: 'agent', more: '3' })], ';Capacité');
    expect(await imports.importMembers(actor, importOf(programmeId, csv))).toMatchObject({ invited: 0, joined: 0, updated: 1 });
    expect((await pool.query('select side, capacity, hopes from profiles where member_id = $1', [member.id])).rows).toEqual([{ side: 'mentee', capacity: 3, hopes: 'Les miens' }]);
    expect((await pool.query('select role from programme_members where member_id = $1', [member.id])).rows).toEqual([{ role: 'moderator' }]);
    expect(await memberOf(member.email)).toMatchObject({ name: member.name });
    expect(await world.lettersTo(member.email)).toEqual([]);
  });

  it('sent twice under one name, also at once, happens once', async () => {
    const { actor, programmeId } = await aCoordinator();
    const email = anAddress();
    const input = importOf(programmeId, fileOf([rowOf({ email })]));
    const answers = await Promise.all([imports.importMembers(actor, input), imports.importMembers(actor, input), imports.importMembers(actor, input)]);
    expect(new Set(answers.map(({ id }) => id)).size).toBe(1);
    expect(await imports.importMembers(actor, input)).toEqual(answers[0]);
    expect(await world.lettersTo(email)).toHaveLength(1);
    const other = fileOf([rowOf()]);
    await expect(imports.importMembers(actor, { ...input, csv: other, digest: digestOf(other) })).rejects.toThrow(Conflict);
  });

  it('is listed with who made it, for coordinators of the programme alone', async () => {
    const { actor, programme, programmeId } = await aCoordinator();
    const made: string[] = [];
    for (let i = 0; i < 3; i++) {
      world.clock.advance(1000);
      made.unshift((await imports.importMembers(actor, importOf(programmeId, fileOf([rowOf()])))).id);
    }
    const first = await imports.list(actor, { programmeId, limit: 2 });
    expect(first.items[0]).toMatchObject({ rows: 1, invited: 1, by: { id: actor.memberId, name: 'Étienne Castagnier' } });
    const second = await imports.list(actor, { programmeId, limit: 2, cursor: first.nextCursor ?? '' });
    expect([...first.items, ...second.items].map(({ id }) => id)).toEqual(made);
    for (const other of [await world.anActor({ programme, role: 'moderator' }), await world.anActor({ role: 'coordinator' })]) await expect(imports.list(other, { programmeId })).rejects.toThrow(Forbidden);
  });

  it('of another file than was seen is a Conflict', async () => {
    const { actor, programmeId } = await aCoordinator();
    const csv = fileOf([rowOf()]);
    await expect(imports.importMembers(actor, { ...importOf(programmeId, csv), digest: digestOf(`${csv} `) })).rejects.toThrow(Conflict);
    await expect(imports.importMembers(actor, { ...importOf(programmeId, csv), digest: 'x' })).rejects.toThrow(Invalid);
    await expect(imports.importMembers(actor, { ...importOf(programmeId, csv), role: 'coordinator' } as never)).rejects.toThrow(Invalid);
  });

  it('of one new address into two programmes at once makes one account', async () => {
    const email = anAddress();
    const [one, other] = [await aCoordinator(), await aCoordinator()];
    const answers = await Promise.allSettled([one, other].map(({ actor, programmeId }) => imports.importMembers(actor, importOf(programmeId, fileOf([rowOf({ email })])))));
    expect(answers.filter(({ status }) => status === 'fulfilled').length).toBeGreaterThan(0);
    for (const answer of answers) if (answer.status === 'rejected') expect(answer.reason).toSatisfy((error: unknown) => error instanceof Conflict || error instanceof Invalid);
    expect(await count('members where email = $1', [email])).toBe(1);
  });

  it('by a coordinator whose time has ended meanwhile is Forbidden', async () => {
    const { actor, programmeId } = await aCoordinator();
    await pool.query('update programme_members set ended_at = now() where member_id = $1', [actor.memberId]);
    await expect(imports.importMembers(actor, importOf(programmeId, fileOf([rowOf()])))).rejects.toThrow(Forbidden);
  });

  it('keeps names as text, whatever is in them, and turns no line round', async () => {
    const { actor, programmeId } = await aCoordinator();
    const email = anAddress();
    await imports.importMembers(actor, importOf(programmeId, fileOf([rowOf({ email, name: '\u202E<b>Rachid</b>\u2066' })])));
    expect(await memberOf(email)).toMatchObject({ name: '<b>Rachid</b>' });
  });

  it('takes 2,000 people', async () => {
    const { actor, programmeId } = await aCoordinator();
    const csv = fileOf(Array.from({ length: 2000 }, () => rowOf({ more: 'mentor' })), ';Place');
    expect(await imports.importMembers(actor, importOf(programmeId, csv))).toMatchObject({ rows: 2000, invited: 2000 });
    expect(await count('profiles where programme_id = $1', [programmeId])).toBe(2000);
  }, 60_000);
});

describe('an account that an import made', () => {
  async function imported(wishes: Parameters<typeof rowOf>[0] = {}) {
    const coordinator = await aCoordinator();
    const email = anAddress();
    await imports.importMembers(coordinator.actor, importOf(coordinator.programmeId, fileOf([rowOf({ email, ...wishes })])));
    const token = await world.linkTokenFor(email);
    return { ...coordinator, email, token, accept: () => invitations.accept({ token, name: 'Rachid B.', password, locale: 'ar' }, aBrowser()) };
  }

  it('lets nobody in before a password is set, like an address that nobody has', async () => {
    const { email } = await imported();
    for (const guess of ['', ' ', 'x', password]) await expect(accounts.signIn({ email, password: guess }, aBrowser())).rejects.toThrow();
    await expect(accounts.signIn({ email, password }, aBrowser())).rejects.toThrow(Unauthenticated);
  });

  it('is opened once, by the link in the letter; looking at it consumes nothing', async () => {
    const { email, token, accept, programmeId } = await imported();
    for (let i = 0; i < 3; i++) expect(await invitations.preview(token)).toMatchObject({ email });
    const member = await memberOf(email);
    const signedIn = await accept();
    expect(signedIn.memberId).toBe(member?.id);
    expect(await sessions.resolve(signedIn.token)).toMatchObject({ memberId: member?.id, programmes: [{ id: programmeId, role: 'member' }] });
    expect(await memberOf(email)).toMatchObject({ name: 'Rachid B.', locale: 'ar' });
    await expect(accept()).rejects.toThrow(Conflict);
    await expect(accounts.signIn({ email, password }, aBrowser())).resolves.toBeDefined();
  });

  it('keeps its link for fourteen days', async () => {
    const { accept } = await imported();
    world.clock.advance(14 * day);
    await expect(accept()).rejects.toThrow(Conflict);
  });

  it('is not opened by a link that was taken back', async () => {
    const { actor, programmeId, accept } = await imported();
    const [invitation] = (await invitations.list(actor, { programmeId })).items;
    await invitations.revoke(actor, invitation?.id ?? '');
    await expect(accept()).rejects.toThrow(Conflict);
  });

  it('is opened by a forgotten password too, after which the invitation opens nothing', async () => {
    const { email, accept } = await imported();
    world.clock.advance(1000);
    await accounts.requestPasswordReset({ email }, aBrowser());
    await world.doJobs();
    await accounts.resetPassword({ token: await world.linkTokenFor(email), password: 'un pont sur la lagune' });
    await expect(accept()).rejects.toThrow(Conflict);
    await expect(accounts.signIn({ email, password: 'un pont sur la lagune' }, aBrowser())).resolves.toBeDefined();
  });

  it('opened by both links at once has one password, and neither hangs', async () => {
    const { email, accept } = await imported();
    world.clock.advance(1000);
    await accounts.requestPasswordReset({ email }, aBrowser());
    await world.doJobs();
    const reset = await world.linkTokenFor(email);
    const answers = await Promise.allSettled([accept(), accounts.resetPassword({ token: reset, password: 'un pont sur la lagune' }), accept()]);
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('gets no digest before somebody has come in', async () => {
    const { email, accept } = await imported();
    const due = () => count(`members where email = $1 and digest_at <= now()`, [email]);
    expect(await due()).toBe(0);
    await accept();
    expect(await due()).toBe(1);
  });

  it('is invited anew by another programme’s import, and any of the links opens it once', async () => {
    const { email, token } = await imported();
    const other = await aCoordinator();
    await pool.query('insert into programme_communes (programme_id, commune_id) select $1, commune_id from members where email = $2', [other.programmeId, email]);
    await pool.query('delete from programme_communes where programme_id = $1 and commune_id = $2', [other.programmeId, other.programme.communeId]);
    world.clock.advance(1000);
    expect(await imports.importMembers(other.actor, importOf(other.programmeId, fileOf([rowOf({ email })])))).toMatchObject({ joined: 1 });
    const second = await world.linkTokenFor(email);
    expect(second).not.toBe(token);
    const opened = await invitations.accept({ token: second, name: 'Rachid', password, locale: 'fr' }, aBrowser());
    expect((await sessions.resolve(opened.token))?.programmes).toHaveLength(2);
    await expect(invitations.accept({ token, name: 'Rachid', password, locale: 'fr' }, aBrowser())).rejects.toThrow(Conflict);
  });
});
