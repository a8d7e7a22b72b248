import { inflateRawSync } from 'node:zlib';
import { canary, plantCanaries } from '@passerelle/testing/canaries.ts';
import { startTestServer } from '@passerelle/testing/server.ts';
import { createWorld } from '@passerelle/testing/world.ts';
import { describe, expect, it } from 'vitest';

const world = await createWorld();
const server = await startTestServer(world);
const programme = await world.aProgramme();
const coordinator = await world.aMember({ programme, role: 'coordinator' });
const cookie = await server.signIn(coordinator);
const binome = await world.aBinome({ programme, mentor: await world.aMember({ programme, name: '=HYPERLINK("http://x.example";"a")' }), mentee: await world.aMember({ programme, name: 'Zakia "la\u202E sage"' }) });
await plantCanaries(world, binome);
await world.services.overview.countWeeks();

const path = `/programmes/${programme.id}`;
const download = (name: string, as = cookie) => server.app.inject({ url: `/api/v1${path}/${name}`, headers: { cookie: as } });

/** The parts of a ZIP archive, each with its text. */
function unzipped(archive: Buffer): Record<string, string> {
  const parts: Record<string, string> = {};
  for (let at = archive.indexOf('PK\u0001\u0002'); at !== -1 && archive.readUInt32LE(at) === 0x02014b50; ) {
    const [method, size, nameLength, extra, comment, start] = [archive.readUInt16LE(at + 10), archive.readUInt32LE(at + 20), archive.readUInt16LE(at + 28), archive.readUInt16LE(at + 30), archive.readUInt16LE(at + 32), archive.readUInt32LE(at + 42)];
    const name = archive.toString('utf8', at + 46, at + 46 + nameLength);
    const begins = start + 30 + archive.readUInt16LE(start + 26) + archive.readUInt16LE(start + 28);
    const bytes = archive.subarray(begins, begins + size);
    parts[name] = (method === 8 ? inflateRawSync(bytes) : bytes).toString('utf8');
    at += 46 + nameLength + extra + comment;
  }
  return parts;
}

describe('binômes as a file', () => {
  it('are CSV that a spreadsheet of the reader’s language opens, and computes nothing of', async () => {
    const { statusCode, headers, body } = await download('binomes.csv?stage=active');
    expect(statusCode).toBe(200);
    expect(headers).toMatchObject({ 'content-type': 'text/csv; charset=utf-8', 'cache-control': 'private, no-store' });
    expect(headers['content-disposition']).toMatch(/^attachment; filename="binomes-[\d-]+\.csv"; filename\*=UTF-8''Bin%C3%B4mes%20[\d-]+\.csv$/);
    expect(body.startsWith('\uFEFFIdentifiant;Étape;')).toBe(true);
    expect(body).toContain(`${binome.id};Actif;Vivant;0;`);
    expect(body).toContain(`"'=HYPERLINK(""http://x.example"";""a"")"`);
    expect(body).toContain('"Zakia ""la sage"""');
    expect(body.endsWith('\r\n')).toBe(true);
    expect(body).not.toContain(canary);
    expect((await download('binomes.csv?stage=closed')).body.split('\r\n')).toHaveLength(2);
  });

  it('are in Arabic and in English for those who read them', async () => {
    const [ar, en] = await Promise.all((['ar', 'en'] as const).map(async (locale) => server.signIn(await world.aMember({ programme, role: 'coordinator', locale }))));
    expect((await download('binomes.csv', ar)).body).toContain('المعرّف;المرحلة;');
    expect((await download('binomes.csv', en)).body).toContain('Identifier,Stage,');
  });

  it('are a workbook, with texts as texts and numbers as numbers', async () => {
    const { statusCode, headers, rawPayload } = await download('binomes.xlsx');
    expect(statusCode).toBe(200);
    expect(headers['content-disposition']).toMatch(/\.xlsx$/);
    const parts = unzipped(rawPayload);
    const all = Object.values(parts).join('\n');
    expect(all).toContain('Identifiant');
    expect(all).toContain(binome.id);
    expect(all).toContain('\'=HYPERLINK(');
    expect(all).not.toContain('<f>');
    expect(parts['xl/worksheets/sheet1.xml']).toMatch(/<v>2<\/v>/);
    expect(all).not.toContain(canary);
  });

  it('are nobody’s who does not coordinate, and no other filters than there are', async () => {
    const stranger = await server.signIn(await world.aMember({ role: 'coordinator' }));
    for (const name of ['binomes.csv', 'binomes.xlsx', 'overview']) expect((await download(name, stranger)).statusCode, name).toBe(404);
    for (const query of ['sort=name', 'health=dead', 'wantsCall=yes', 'authorId=1', 'communeId=x', 'cursor=x']) {
      for (const name of ['binomes.csv', 'binomes.xlsx']) expect((await download(`${name}?${query}`)).statusCode, query).toBe(400);
    }
    for (const query of ['sort=name', 'health=%00', 'limit=101', 'wantsCall=yes']) expect((await download(`binomes?${query}`)).statusCode, query).toBe(400);
    expect((await download('report?from=2026-02-30&to=2026-03-01')).statusCode).toBe(400);
  });

  it('hold none of the words, nor do the figures', async () => {
    const answers = await Promise.all(['overview', 'binomes', `binomes/${binome.id}`, 'report?from=2026-01-01&to=2026-12-31'].map((name) => download(name)));
    for (const { statusCode, body } of answers) {
      expect(statusCode).toBe(200);
      expect(body).not.toContain(canary);
    }
  });
});
