import { randomUUID } from 'node:crypto';
import { ask, listen, settled, startTestServer } from '@passerelle/testing/server.ts';
import { createWorld } from '@passerelle/testing/world.ts';
import { describe, expect, it } from 'vitest';

const world = await createWorld();
const server = await startTestServer(world);

/** A binôme, and the lines of both, of the coordinator of its programme, of another member and of somebody who left it. */
async function aScene() {
  const programme = await world.aProgramme();
  const binome = await world.aBinome({ programme });
  const connect = async (one: { id: string }) => server.connect(await server.signIn(one));
  const lines = {
    mentor: await connect(binome.mentor), mentee: await connect(binome.mentee), coordinator: await connect(await world.aMember({ programme, role: 'coordinator' })),
    member: await connect(await world.aMember({ programme })), stranger: await connect(await world.aMember({ role: 'coordinator' })),
  };
  const contact = { binomeId: binome.id, clientId: randomUUID(), kind: 'call', body: 'Un canari.', steps: [{ what: 'Rappeler', ownerId: binome.mentee.id }] };
  const note = async (more: object = {}) => {
    const answer = await ask(lines.mentor, 'contact.note', { ...contact, clientId: randomUUID(), ...more });
    return (answer as { data: { id: string; steps: { id: string }[] } }).data;
  };
  return { binome, lines, contact, note };
}
const changes = (heard: { name: string; payload: unknown }[]) => heard.filter(({ name }) => name === 'binome.changed').map(({ payload }) => payload);

describe('a contact', () => {
  it('and the tick of its step reach the other, and neither the coordinator nor a stranger, without a word of it', async () => {
    const { binome, lines, note } = await aScene();
    const heard = Object.fromEntries(Object.entries(lines).map(([who, line]) => [who, listen(line)]));
    const settle = () => Promise.all(Object.values(lines).map(settled));
    const change = { id: binome.id, programmeId: binome.programmeId, what: 'journal' };
    const { steps } = await note();
    await settle();
    expect(changes(heard['mentee'] ?? [])).toEqual([change]);
    expect(await ask(lines.mentee, 'step.tick', { stepId: steps[0]?.id, done: true })).toMatchObject({ ok: true, data: { steps: [{ doneBy: { id: binome.mentee.id } }] } });
    await settle();
    expect(changes(heard['mentor'] ?? [])).toEqual([change, change]);
    for (const who of ['coordinator', 'member', 'stranger']) expect(changes(heard[who] ?? [])).toEqual([]);
    expect(JSON.stringify(heard)).not.toMatch(/canari|Rappeler/);
  });

  it('that is private reaches its author’s own tabs alone', async () => {
    const { lines, note } = await aScene();
    const [own, theirs] = [listen(lines.mentor), listen(lines.mentee)];
    await note({ private: true, steps: [] });
    await Promise.all(Object.values(lines).map(settled));
    expect([changes(own), changes(theirs)]).toEqual([[expect.objectContaining({ what: 'journal' })], []]);
  });

  it.each(['coordinator', 'member', 'stranger'] as const)('is for a %s as one that is not there, whatever they ask', async (who) => {
    const { lines, contact, note } = await aScene();
    const { id: contactId, steps } = await note();
    const stepId = steps[0]?.id ?? '';
    const asked: [string, (known: boolean) => object][] = [
      ['contact.note', (known) => ({ ...contact, ...(!known && { binomeId: randomUUID() }) })],
      ['contact.revise', (known) => ({ contactId: known ? contactId : randomUUID(), revision: 1, kind: 'visit' })],
      ['contact.remove', (known) => ({ contactId: known ? contactId : randomUUID() })],
      ['step.add', (known) => ({ contactId: known ? contactId : randomUUID(), clientId: randomUUID(), what: 'x' })],
      ['step.change', (known) => ({ stepId: known ? stepId : randomUUID(), what: 'x' })],
      ['step.tick', (known) => ({ stepId: known ? stepId : randomUUID(), done: true })],
      ['step.remove', (known) => ({ stepId: known ? stepId : randomUUID() })],
    ];
    for (const [event, payload] of asked) {
      const refused = await ask(lines[who], event, payload(true));
      expect(refused).toMatchObject({ ok: false, problem: { status: 404 } });
      expect(refused).toEqual(await ask(lines[who], event, payload(false)));
    }
  });

  it.each(['contact.remove', 'step.remove'])('%s takes an id and nothing else', async (event) => {
    const { lines } = await aScene();
    for (const wrong of [undefined, null, 7, [], {}, { contactId: 'x' }, { stepId: 'x' }]) expect(await ask(lines.mentor, event, wrong)).toMatchObject({ ok: false, problem: { status: 400 } });
  });
});
