import { randomUUID } from 'node:crypto';
import { createWorld } from '@passerelle/testing/world.ts';
import { describe, expect, it } from 'vitest';
import type { Actor } from '../kernel/actor.ts';

const world = await createWorld();
const { remarks, practices, programmes } = world.services;

const programme = await world.aProgramme();
const [author, writerMember, formerMember, removedMember, asker] = [
  await world.aMember({ programme, role: 'moderator' }), await world.aMember({ programme }), await world.aMember({ programme }), await world.aMember({ programme }), await world.aMember({ programme }),
];
const post = await world.aPost({ thread: await world.aThread({ author }) });
const curator = await world.actorOf(author);
const sheet = await world.aPractice({ post, moderator: author, published: true });
const draft = await world.aPractice({ post, moderator: author });
for (const { id: practiceId } of [sheet, draft]) {
  for (const { id: memberId } of [writerMember, formerMember, removedMember]) await practices.addWriter(curator, { practiceId, memberId });
  await practices.removeWriter(curator, { practiceId, memberId: removedMember.id });
}
const former = await world.actorOf(formerMember);
await programmes.endMembership(await world.anActor({ programme, role: 'coordinator' }), { programmeId: programme.id, memberId: formerMember.id });

const actors = {
  // Somebody with every right, elsewhere.
  stranger: await world.anActor({ role: 'coordinator' }),
  // Was one of its writers when this request began.
  former,
  member: await world.anActor({ programme }),
  removed: await world.actorOf(removedMember),
  asker: await world.actorOf(asker),
  writer: await world.actorOf(writerMember),
  moderator: await world.anActor({ programme, role: 'moderator' }),
  coordinator: await world.anActor({ programme, role: 'coordinator' }),
} satisfies Record<string, Actor>;
type Who = keyof typeof actors;
const order = Object.keys(actors) as Who[];

const can = (story: (actor: Actor) => Promise<unknown>) => (actor: Actor) => story(actor).then(() => true, () => false);
const at = (practiceId: string) => ({ practiceId, part: 'whatWeDid' as const, locale: 'fr' as const });
const said = (actor: Actor, practiceId = sheet.id) => remarks.say(actor, { ...at(practiceId), clientId: randomUUID(), body: 'Combien ?' });
async function suggested(actor: Actor, practiceId = sheet.id) {
  const { revision } = await remarks.block(actor, at(practiceId));
  return remarks.suggest(actor, { ...at(practiceId), clientId: randomUUID(), blockRevision: revision, proposed: `Texte ${randomUUID()}` });
}
const asked = { comment: () => said(actors.asker), suggestion: () => suggested(actors.asker) };
const id = async (remark: Promise<{ id: string }>) => (await remark).id;
const aCandidate = () => world.aMember({ programme });

/** Verb, how it is asked, and who may: one letter for each actor in the order above, `x` for yes. The asker is a member whose remark it is. */
const table: [string, (actor: Actor) => boolean | Promise<boolean>, string][] = [
  //                                                                       sfmrawMC: stranger former member removed asker writer Moderator Coordinator
  ['comment on a published sheet', can((actor) => said(actor)), '..xxxxxx'],
  ['suggest a text for it', can((actor) => suggested(actor)), '..xxxxxx'],
  ['comment on a draft', can((actor) => said(actor, draft.id)), '.....xxx'],
  ['suggest a text for a draft', can((actor) => suggested(actor, draft.id)), '.....xxx'],
  ['read what somebody says of a sheet', can(async (actor) => remarks.get(actor, await id(asked.comment()))), '....xxxx'],
  ['list what is said of it', can((actor) => remarks.list(actor, { practiceId: sheet.id })), '..xxxxxx'],
  ['list what is said of a draft', can((actor) => remarks.list(actor, { practiceId: draft.id })), '.....xxx'],
  ['be done with a comment', can(async (actor) => remarks.resolve(actor, { remarkId: await id(asked.comment()) })), '....xxxx'],
  ['accept a suggestion', can(async (actor) => remarks.accept(actor, { remarkId: await id(freshSuggestion()) })), '.....xxx'],
  ['decline one', can(async (actor) => remarks.decline(actor, { remarkId: await id(asked.suggestion()), answer: 'Non.' })), '.....xxx'],
  ['withdraw one', can(async (actor) => remarks.withdraw(actor, { remarkId: await id(asked.suggestion()) })), '....x...'],
  ['resolve a suggestion', can(async (actor) => remarks.resolve(actor, { remarkId: await id(asked.suggestion()) })), '........'],
  ['accept a comment', can(async (actor) => remarks.accept(actor, { remarkId: await id(asked.comment()) })), '........'],
  ['open a declined one again', can(async (actor) => {
    const remarkId = await id(asked.suggestion());
    await remarks.decline(curator, { remarkId, answer: 'Non.' });
    return remarks.reopen(actor, { remarkId });
  }), '.....xxx'],
  ['have somebody write a sheet', can(async (actor) => practices.addWriter(actor, { practiceId: sheet.id, memberId: (await aCandidate()).id })), '.....xxx'],
  ['see who could', can((actor) => practices.listWriterCandidates(actor, { practiceId: sheet.id })), '.....xxx'],
  ['have somebody write it no longer', can(async (actor) => {
    const { id: memberId } = await aCandidate();
    await practices.addWriter(curator, { practiceId: sheet.id, memberId });
    return practices.removeWriter(actor, { practiceId: sheet.id, memberId });
  }), '.....xxx'],
  ['see a draft that they write', can((actor) => practices.get(actor, draft.id)), '.....xxx'],
];

/** On what the sheet is to say by then: each accepted one changed it. */
async function freshSuggestion() {
  const { revision } = await remarks.block(actors.writer, at(sheet.id));
  return remarks.suggest(actors.writer, { ...at(sheet.id), clientId: randomUUID(), blockRevision: revision, proposed: `Texte ${randomUUID()}` });
}

describe.each(table)('who may %s', (_verb, may, expected) => {
  it.each(order.map((who, index) => [who, expected[index] === 'x'] as const))('%s: %s', async (who, allowed) => {
    expect(await may(actors[who])).toBe(allowed);
  });
});
