import { randomUUID } from 'node:crypto';
import { createWorld } from '@passerelle/testing/world.ts';
import { describe, expect, it } from 'vitest';
import { NotFound } from '../kernel/errors.ts';
import type { BinomeAbilities, BinomeStatus } from './contract.ts';

const world = await createWorld();
const { binomes } = world.services;

const programme = await world.aProgramme();
const pair = await world.aBinome({ programme });
const standIn = await world.aMember({ programme });
await world.database.pool.query(
  `insert into binome_substitutes (id, binome_id, side, member_id, from_on, until_on, created_by, created_at, entered_at) values ($1, $2, 'mentor', $3, current_date, current_date, $3, now(), now())`,
  [randomUUID(), pair.id, standIn.id],
);
const formerMember = await world.aMember({ programme, role: 'coordinator' });
const actors = {
  mentor: await world.actorOf(pair.mentor),
  mentee: await world.actorOf(pair.mentee),
  substitute: await world.actorOf(standIn),
  coordinator: await world.anActor({ programme, role: 'coordinator' }),
};
const outside = {
  member: await world.anActor({ programme }),
  moderator: await world.anActor({ programme, role: 'moderator' }),
  former: await world.actorOf(formerMember),
  stranger: await world.anActor({ role: 'coordinator' }),
  administrator: await world.anActor({ administrator: true }),
};
await world.database.pool.query('update programme_members set ended_at = now() where member_id = $1', [formerMember.id]);

type Stage = { accepted?: boolean; paused?: boolean; closed?: boolean };
const stages: Record<BinomeStatus, Stage> = { proposed: {}, declined: {}, active: { accepted: true }, paused: { accepted: true, paused: true }, closed: { accepted: true, closed: true } };

/** Puts the binôme at a stage; its mentor has accepted in any case. */
async function at(status: BinomeStatus) {
  const { accepted = false, paused = false, closed = false } = stages[status];
  await world.database.pool.query(
    `update binomes set status = $2, mentor_accepted_at = now(), mentee_accepted_at = case when $3 then now() end,
       paused_at = case when $4 then now() end, paused_until = case when $4 then current_date + 7 end, pause_reason = case when $4 then 'leave' end,
       closed_at = case when $5 then now() end, close_reason = case when $5 then 'done' end where id = $1`,
    [pair.id, status, accepted, paused, closed],
  );
}
const all: (keyof BinomeAbilities)[] = ['answer', 'pause', 'resume', 'close', 'assess', 'agree', 'note', 'substitute', 'handOver', 'rematch'];

describe('what one may do with a binôme', () => {
  // The order of the marks is that of `all`.
  it.each([
    ['proposed', { mentor: '..........', mentee: 'x.........', substitute: '..........', coordinator: '..........' }],
    ['declined', { mentor: '..........', mentee: '..........', substitute: '..........', coordinator: '.........x' }],
    ['active', { mentor: '.x.x.xxx..', mentee: '.x.x.xxx..', substitute: '......x...', coordinator: '.x.x...xxx' }],
    ['paused', { mentor: '..xx.xxx..', mentee: '..xx.xxx..', substitute: '......x...', coordinator: '..xx...xxx' }],
    ['closed', { mentor: '....x.....', mentee: '....x.....', substitute: '..........', coordinator: '.........x' }],
  ] as const)('when it is %s', async (status, expected) => {
    await at(status);
    for (const who of Object.keys(actors) as (keyof typeof actors)[]) {
      const { can } = await binomes.get(actors[who], pair.id);
      expect([who, all.map((ability) => (can[ability] ? 'x' : '.')).join('')]).toEqual([who, expected[who]]);
    }
    await at('active');
  });
});

describe('a binôme', () => {
  it('is seen by those who work in it, each on their side, and by its coordinators, who get no way into its conversation', async () => {
    expect(await binomes.get(actors.mentor, pair.id)).toMatchObject({ side: 'mentor', conversationId: pair.conversationId, status: 'active', accepted: { mentor: true, mentee: true } });
    expect(await binomes.get(actors.mentee, pair.id)).toMatchObject({ side: 'mentee', conversationId: pair.conversationId });
    expect(await binomes.get(actors.substitute, pair.id)).toMatchObject({ side: 'mentor', conversationId: null, substitutes: [{ side: 'mentor', member: { id: standIn.id }, entered: true }] });
    expect(await binomes.get(actors.coordinator, pair.id)).toMatchObject({ side: null, conversationId: null });
  });

  it('is absent for everybody else', async () => {
    for (const actor of Object.values(outside)) await expect(binomes.get(actor, pair.id)).rejects.toThrow(NotFound);
    for (const id of [randomUUID(), 'x']) await expect(async () => binomes.get(actors.mentor, id)).rejects.toThrow(NotFound);
  });

  it('says until when it rests and why it ended', async () => {
    await at('paused');
    expect(await binomes.get(actors.mentor, pair.id)).toMatchObject({ status: 'paused', pause: { reason: 'leave', untilOn: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/) }, closing: null });
    await at('closed');
    expect(await binomes.get(actors.mentee, pair.id)).toMatchObject({ status: 'closed', pause: null, closing: { reason: 'done' } });
    await at('active');
  });
});
