import { createHash, randomUUID } from 'node:crypto';
import { startTestServer } from '@passerelle/testing/server.ts';
import { createWorld } from '@passerelle/testing/world.ts';
import { describe, expect, it } from 'vitest';

const world = await createWorld();
const server = await startTestServer(world);
const programme = await world.aProgramme();
const cookie = await server.signIn(await world.aMember({ programme, role: 'coordinator' }));
const path = `/programmes/${programme.id}/imports`;
const titles = 'name,email,job title,college,commune,language';
const aRow = (email: string, college = 'elected') => `Rachid,${email},Élu,${college},Thonon-les-Bains,ar`;
const fileOf = (...rows: string[]) => `${titles}\n${rows.join('\n')}\n`;
const named = (csv: string) => ({ csv, clientId: randomUUID(), digest: createHash('sha256').update(csv).digest('hex') });
const members = async () => Number((await world.database.pool.query('select count(*) from members')).rows[0].count);

describe('a file of members, over REST', () => {
  it('is looked at, imported, and imported once', async () => {
    const csv = fileOf(aRow('a@tiflet.example'));
    const preview = await server.call(cookie, 'POST', `${path}/preview`, { csv });
    expect(preview).toMatchObject({ status: 200, body: { counts: { invite: 1, join: 0, update: 0 }, errors: [], rows: [{ row: 2, effect: 'invite' }] } });
    const input = { csv, clientId: randomUUID(), digest: preview.body.digest };
    const first = await server.call(cookie, 'POST', path, input);
    expect(first).toMatchObject({ status: 201, body: { rows: 1, invited: 1 } });
    expect((await server.call(cookie, 'POST', path, input)).body).toEqual(first.body);
  });

  it('with an error is a problem that says in which row, and imports nobody', async () => {
    const before = await members();
    const { status, body } = await server.call(cookie, 'POST', path, named(fileOf(aRow('b@tiflet.example'), aRow('c@tiflet.example', 'maire'))));
    expect({ status, code: body.code, fields: body.fields }).toEqual({ status: 400, code: 'import-errors', fields: { '3.college': 'unknownCollege' } });
    expect(await members()).toBe(before);
  });

  it.each([
    ['of more than a megabyte', { csv: 'é'.repeat(530_000) }, 413],
    ['of a megabyte and its JSON', { csv: 'x'.repeat(1024 * 1024) }, 413],
    ['without a text', {}, 400],
    ['with a role for everybody', { csv: 'x', role: 'coordinator' }, 400],
    ['with a lone surrogate', { csv: '\uD800' }, 400],
    ['with NUL', { csv: '\u0000' }, 200],
  ])('%s is answered, and the process lives', async (_, body, status) => {
    expect((await server.call(cookie, 'POST', `${path}/preview`, body)).status).toBe(status);
  });
});
