import type { Letter } from './service.ts';
import { createWorld } from '@passerelle/testing/world.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import { NotFound } from '../kernel/errors.ts';

const sent: (Letter & { messageId: string })[] = [];
let serverIsAway = false;
const world = await createWorld({
  mailTransport: async (letter) => {
    if (serverIsAway) throw new Error('connection refused');
    sent.push(letter);
  },
});
const { mails, invitations } = world.services;
const post = (letter: Partial<Letter> = {}) => world.work.run((work) => mails.post(work, { to: 'a@x.example', subject: 'Bonjour', text: 'Le lien : x', ...letter }));
const stored = async () => (await world.database.pool.query('select state, text, subject, sent_at from mails order by created_at, id')).rows;

beforeEach(async () => {
  await world.empty();
  sent.length = 0;
  serverIsAway = false;
});

describe('a letter', () => {
  it('leaves only if the change that caused it is committed', async () => {
    await expect(world.work.run(async (work) => {
      await mails.post(work, { to: 'a@x.example', subject: 'x', text: 'x' });
      throw new Error('changed our mind');
    })).rejects.toThrow();
    await world.doJobs();
    expect([await stored(), sent]).toEqual([[], []]);
  });

  it('is handed over once, however often its job runs, and its text is forgotten', async () => {
    await post();
    const [job] = await world.jobs.take();
    for (let i = 0; i < 3; i++) await mails.deliver(job?.data as { mailId: string });
    expect(sent).toHaveLength(1);
    expect(sent[0]).toMatchObject({ to: 'a@x.example', text: 'Le lien : x', messageId: expect.stringMatching(/^<[0-9a-f-]{36}@passerelle\.test>$/) });
    expect(await stored()).toMatchObject([{ state: 'sent', text: '', sent_at: expect.anything() }]);
  });

  it('that the mail server did not take stays queued, and carries the same Message-ID at the next try', async () => {
    await post();
    const [job] = await world.jobs.take();
    serverIsAway = true;
    await expect(mails.deliver(job?.data as { mailId: string })).rejects.toThrow('connection refused');
    expect(await stored()).toMatchObject([{ state: 'queued' }]);
    serverIsAway = false;
    await mails.deliver(job?.data as { mailId: string });
    expect(sent).toHaveLength(1);
  });

  it('that is not there is nothing to do', async () => {
    await expect(mails.deliver({ mailId: '0197a0b0-1111-7222-8333-444455556666' })).resolves.toBeUndefined();
  });

  it.each(['a\r\nBcc: b@x.example', 'a\nb', 'a\u2028b\u2029c', 'a\tb'])('has a subject of one line, whatever it was made of: %j', async (subject) => {
    await post({ subject });
    await world.doJobs();
    expect(sent[0]?.subject).not.toMatch(/[\r\n\t\u2028\u2029]/);
  });

  it('never takes a header from the name of whoever invites', async () => {
    const programme = await world.aProgramme();
    const inviter = await world.aMember({ programme, role: 'coordinator', name: 'Eve\r\nBcc: everybody@x.example\r\n\r\nHello' });
    await invitations.invite(await world.actorOf(inviter), {
      programmeId: programme.id, communeId: programme.communeId, email: 'r@x.example', name: 'Rachid', jobTitle: 'Élu', college: 'elected', role: 'member', locale: 'fr',
    });
    await world.doJobs();
    expect(sent).toHaveLength(1);
    expect(sent[0]?.subject).toBe('Eve Bcc: everybody@x.example Hello vous invite dans Passerelle');
    expect(sent[0]?.to).toBe('r@x.example');
  });

  it('with looks of its own keeps them until it is sent', async () => {
    await post({ html: '<p>Bonjour</p>' });
    await world.doJobs();
    expect(sent[0]).toMatchObject({ text: 'Le lien : x', html: '<p>Bonjour</p>' });
    expect((await world.database.pool.query('select html from mails')).rows).toEqual([{ html: null }]);
  });

  it('made for the moment is handed over and not stored, and rejects where it was not taken', async () => {
    const id = '0197a0b0-1111-7222-8333-444455556666';
    const letter = { to: 'a@x.example', subject: 'a\r\nBcc: b@x.example', text: 'x', unsubscribe: 'https://passerelle.test/unsubscribe/x' };
    serverIsAway = true;
    await expect(mails.handOver(id, letter)).rejects.toThrow('connection refused');
    serverIsAway = false;
    await mails.handOver(id, letter);
    expect(sent).toEqual([{ ...letter, subject: 'a Bcc: b@x.example', messageId: `<${id}@passerelle.test>` }]);
    expect(await stored()).toEqual([]);
  });

  it('that is on its way cannot be read as a kept one', async () => {
    await post();
    const { rows } = await world.database.pool.query<{ id: string }>('select id from mails');
    await expect(mails.getKept(rows[0]?.id ?? '')).rejects.toThrow(NotFound);
    await expect(mails.getKept('nonsense')).rejects.toThrow(NotFound);
    expect((await mails.listKept()).items).toEqual([]);
  });
});
