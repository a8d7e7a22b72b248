import { createHash, randomUUID } from 'node:crypto';
import diagnostics from 'node:diagnostics_channel';
import { knownPushServices } from '@passerelle/core/notifications/push-services.ts';
import { createPushBrowser } from '@passerelle/testing/push-browser.ts';
import { startTestServer, type Method } from '@passerelle/testing/server.ts';
import { usualWeights } from '@passerelle/core/matching/contract.ts';
import { createWorld } from '@passerelle/testing/world.ts';
import type { FastifyInstance } from 'fastify';
import { describe, expect, it } from 'vitest';

// Fastify announces each instance it makes: whatever is registered on ours from then on is seen here.
const registered = new Set<string>();
diagnostics.subscribe('fastify.initialization', (message) => {
  (message as { fastify: FastifyInstance }).fastify.addHook('onRoute', ({ method, url }) => {
    for (const one of [method].flat()) if (one !== 'HEAD' && url.startsWith('/api/v1') && url !== '/api/v1/*') registered.add(`${one} ${url.slice('/api/v1'.length)}`);
  });
});

const world = await createWorld({ push: { publicKey: 'BKey', services: knownPushServices, transport: async () => 'taken' } });
const server = await startTestServer(world);
const { services } = world;

const programme = await world.aProgramme();
const pair = await world.aBinome({ programme });
const people = {
  stranger: await world.aMember({ role: 'coordinator' }),
  /** The mentor of the binôme; not the asker of the thread. */
  member: pair.mentor,
  moderator: await world.aMember({ programme, role: 'moderator' }),
  coordinator: await world.aMember({ programme, role: 'coordinator' }),
};
const coordinator = await world.actorOf(people.coordinator);
const thread = await world.aThread({ programme });
const post = await world.aPost({ thread });

type Who = 'nobody' | keyof typeof people;
const everybody: Who[] = ['nobody', 'stranger', 'member', 'moderator', 'coordinator'];
type Ask = { path: string; body?: unknown };

const at = (path: string, body?: unknown): Ask => ({ path, ...(body !== undefined && { body }) });
const talk = `/conversations/${pair.conversationId}`;
const inProgramme = `programmeId=${programme.id}`;
const aQuestion = { title: 'Qui ?', body: 'Comment ?', theme: 'youth', locale: 'fr' } as const;
const toBeAccepted = { name: 'Rachid', password: 'une barque sur le lac', locale: 'fr' };

function invitation() {
  return {
    programmeId: programme.id, communeId: programme.communeId, email: `${randomUUID()}@tiflet.example`, name: 'Rachid', jobTitle: 'Élu',
    college: 'elected' as const, role: 'member' as const, locale: 'fr' as const,
  };
}

async function anInvitation() {
  const input = invitation();
  world.clock.advance(1000);
  const { id } = await services.invitations.invite(coordinator, input);
  return { id, token: await world.linkTokenFor(input.email) };
}

/** One that was sent longer than a day ago. */
async function anOldInvitation() {
  const { id } = await anInvitation();
  await world.database.pool.query(`update invitations set created_at = created_at - interval '2 days' where id = $1`, [id]);
  return id;
}

/** The mentor is asked how it goes. */
async function aPulse() {
  await world.database.pool.query('insert into pulses (binome_id, member_id, day, asked_at) values ($1, $2, 30, now()) on conflict do nothing', [pair.id, pair.mentor.id]);
  return `/binomes/${pair.id}/pulse/30`;
}

async function aFormerMember() {
  const member = await world.aMember({ programme });
  await services.programmes.endMembership(coordinator, { programmeId: programme.id, memberId: member.id });
  return member;
}

/** An open group with nobody but the coordinator in it. */
async function aGroup(): Promise<string> {
  return (await world.aGroup({ maker: people.coordinator })).id;
}

/** What the mentee asks of the mentor, who is `member`: to show a message of theirs. */
async function aForward(): Promise<{ id: string; messageRevision: number }> {
  const place = { conversationId: pair.conversationId, messageId: await aMessage() };
  const asked = await services.forwards.ask(await world.actorOf(pair.mentee), { ...place, clientId: randomUUID(), threadId: thread.id });
  return { id: asked.id, messageRevision: asked.words?.messageRevision ?? 0 };
}

/** The mentor, who is `member`, has done with what is new in the conversation. */
async function aDoneEntry(): Promise<void> {
  await services.inbox.finish(await world.actorOf(pair.mentor), { kind: 'conversation', id: pair.conversationId });
}

async function aMessage(): Promise<string> {
  return (await services.conversations.send(await world.actorOf(pair.mentor), { conversationId: pair.conversationId, clientId: randomUUID(), body: 'Deux tables.' })).id;
}

const talkedOf = `/threads/${thread.id}/posts/${post.id}`;

/** A reply by the mentor, who is `member`. */
async function aMembersPost(): Promise<string> {
  return `/threads/${thread.id}/posts/${(await world.aPost({ thread, author: pair.mentor })).id}`;
}

async function aGrantedForward(): Promise<string> {
  const { id, messageRevision } = await aForward();
  await services.forwards.grant(await world.actorOf(pair.mentor), { forwardId: id, messageRevision, named: true });
  return id;
}

const aPoll = () => world.aPoll({ programme });

async function aClosedPoll(): Promise<string> {
  const { thread: { id } } = await aPoll();
  await world.database.pool.query("update polls set closes_at = now() - interval '1 day' where thread_id = $1", [id]);
  return id;
}

/** What a coordinator asks of the asker, or of somebody else where only the asker's own shall be theirs. */
async function aRequest(who: Who): Promise<string> {
  const question = await world.aThread({ programme });
  const asked = who === 'member' || who === 'coordinator' ? people[who] : await world.aMember({ programme });
  await services.expertise.declare(await world.actorOf(asked), { themes: ['early-childhood'] });
  await services.expertise.ask(await world.anActor({ programme, role: 'coordinator' }), { threadId: question.id, memberIds: [asked.id] });
  const [request] = (await services.expertise.listOwn(await world.actorOf(asked), { limit: 1 })).items;
  return request?.id ?? '';
}

/** A binôme of its own, in which the mentor is `member`. */
const aSecondPair = () => world.aBinome({ programme, mentor: pair.mentor });
const dayFromNow = (days: number) => new Date(world.clock.now().getTime() + days * 86_400_000).toISOString().slice(0, 10);
const standIn = async () => ({ clientId: randomUUID(), side: 'mentor' as const, memberId: (await world.aMember({ programme })).id, fromOn: dayFromNow(0), untilOn: dayFromNow(7) });

async function aSubstitute(): Promise<string> {
  const { id } = await aSecondPair();
  const { substitutes } = await services.handovers.substitute(coordinator, { ...(await standIn()), binomeId: id });
  return `/binomes/${id}/substitutes/${substitutes[0]?.id}`;
}

const aChange = async (mentee: { id: string }) => ({ clientId: randomUUID(), side: 'mentee' as const, fromId: mentee.id, toId: (await world.aMember({ programme })).id });

/** The mentee handed over, so that the mentor is asked whether the successor may read what was written. */
async function aHandover(): Promise<string> {
  const { id, conversationId, mentee } = await aSecondPair();
  await services.conversations.send(await world.actorOf(pair.mentor), { conversationId, clientId: randomUUID(), body: 'Deux tables.' });
  return (await services.handovers.handOver(coordinator, { ...(await aChange(mentee)), binomeId: id })).id;
}

async function anotherQuestion(): Promise<string> {
  return (await world.aThread({ programme })).id;
}

async function anExpert(): Promise<string> {
  const expert = await world.aMember({ programme });
  await services.expertise.declare(await world.actorOf(expert), { themes: ['early-childhood'] });
  return expert.id;
}

/** What the mentee proposes to the mentor, who is `member`. */
async function aRelay(): Promise<string> {
  const { id } = await services.relays.propose(await world.actorOf(pair.mentee), { conversationId: pair.conversationId, clientId: randomUUID(), ...aQuestion });
  return id;
}

/** What the mentor asked the peers, with the mentee's consent. */
async function aPublishedRelay(): Promise<{ relayId: string; threadId: string }> {
  const { id: relayId } = await services.relays.propose(await world.actorOf(pair.mentor), { conversationId: pair.conversationId, clientId: randomUUID(), ...aQuestion });
  const { threadId } = await services.relays.agree(await world.actorOf(pair.mentee), { relayId, revision: 1 });
  return { relayId, threadId: threadId ?? '' };
}

async function aWholeDraft(): Promise<string> {
  const draft = await services.practices.draftFromPost(coordinator, { postId: post.id, clientId: randomUUID() });
  await services.practices.revise(coordinator, { practiceId: draft.id, revision: 1, blocks: { summary: 'En bref.' } });
  return draft.id;
}

/** Somebody else's. */
async function aPublishedSheet(): Promise<string> {
  return (await world.aPractice({ post, published: true })).id;
}

/** The coordinator's, who therefore does not approve it. */
async function aSubmittedDraft(): Promise<string> {
  const practiceId = await aWholeDraft();
  await services.practices.submit(coordinator, { practiceId, revision: 2 });
  return practiceId;
}

const moderator = await world.actorOf(people.moderator);
const inAYear = new Date(world.clock.now().getTime() + 365 * 24 * 60 * 60_000).toISOString().slice(0, 10);

/** The coordinator's, approved by the moderator: at revision 4. */
async function aPublished(): Promise<string> {
  const practiceId = await aSubmittedDraft();
  await services.practices.publish(moderator, { practiceId, revision: 3 });
  return practiceId;
}

/** Made from a post of `member` by the coordinator, who both agree that it is shown outside. */
async function anAgreedOne(): Promise<string> {
  const own = await world.aPost({ thread, author: pair.mentor });
  const { id: practiceId } = await services.practices.draftFromPost(coordinator, { postId: own.id, clientId: randomUUID() });
  await services.practices.revise(coordinator, { practiceId, revision: 1, blocks: { summary: 'En bref.' } });
  await services.practices.submit(coordinator, { practiceId, revision: 2 });
  await services.practices.publish(moderator, { practiceId, revision: 3 });
  await services.practices.askPublic(coordinator, practiceId);
  await services.practices.answerPublic(await world.actorOf(pair.mentor), { practiceId, answer: 'yes' });
  return practiceId;
}

/** A file with somebody new in it, of a commune whose name no other has. */
async function aFile(): Promise<{ csv: string }> {
  const name = `Commune ${randomUUID()}`;
  await services.programmes.addCommune(coordinator, { programmeId: programme.id, nameFr: name, nameAr: name, kind: 'partner', timeZone: 'Africa/Casablanca' });
  return { csv: `name,email,job title,college,commune,language\nRachid,${randomUUID()}@tiflet.example,Élu,elected,${name},ar\n` };
}

async function aRevisedOne(): Promise<string> {
  const practiceId = await aPublished();
  await services.practices.revise(coordinator, { practiceId, revision: 4, title: 'Autrement' });
  return practiceId;
}

async function anArchivedOne(): Promise<string> {
  const practiceId = await aPublished();
  await services.practices.archive(coordinator, { practiceId, revision: 4 });
  return practiceId;
}

/** The mentor's sheet of what they said to the mentee, and its one source. */
async function aPrivateSheet(): Promise<{ path: string; sourceId: string }> {
  const mentor = await world.actorOf(pair.mentor);
  const { id: messageId } = await services.conversations.send(mentor, { conversationId: pair.conversationId, clientId: randomUUID(), body: 'Deux tables.' });
  const sheet = await services.practices.draftFromMessages(mentor, { conversationId: pair.conversationId, messageIds: [messageId], clientId: randomUUID(), title: 'Deux tables', theme: 'youth' });
  return { path: `/practices/${sheet.id}`, sourceId: sheet.sources[0]?.id ?? '' };
}

async function aSourceOfADraft(): Promise<string> {
  const id = await aWholeDraft();
  return `/practices/${id}/sources/${(await services.practices.get(coordinator, id)).sources[0]?.id}`;
}

/** The mentor's, who is `member`, with one step. */
async function aContact(): Promise<{ path: string; step: string }> {
  const { id, steps } = await services.journal.note(await world.actorOf(pair.mentor), { binomeId: pair.id, clientId: randomUUID(), kind: 'call', steps: [{ what: 'Rappeler' }] });
  return { path: `/contacts/${id}`, step: `/steps/${steps[0]?.id}` };
}

/** Of a commune in which none of `everybody` is. */
async function anAdoption(): Promise<string> {
  const neighbour = await world.anActor({ programme: { ...programme, communeId: await world.aCommune(programme.id) } });
  return (await services.adoptions.adopt(neighbour, { practiceId: await aPublished(), clientId: randomUUID(), stage: 'begun' })).id;
}

async function aWithdrawnAdoption(): Promise<string> {
  const id = await anAdoption();
  await services.adoptions.withdraw(coordinator, id);
  return id;
}

/** One of the moderator's with a published sheet, which the programme sees. */
async function aCollection(): Promise<{ id: string; revision: number; practiceId: string }> {
  const { id: practiceId } = await world.aPractice({ moderator: people.moderator, published: true });
  const begun = await services.collections.begin(moderator, { programmeId: programme.id, clientId: randomUUID(), title: 'Commencer', locale: 'fr' });
  const { id, revision } = await services.collections.place(moderator, { collectionId: begun.id, practiceId });
  return services.collections.publish(moderator, { collectionId: id, revision }).then((shown) => ({ ...shown, practiceId }));
}
/** One of the coordinator's with a member in it. */
async function aCohort(): Promise<{ path: string; memberId: string }> {
  const { id: cohortId } = await services.cohorts.open(coordinator, { programmeId: programme.id, clientId: randomUUID(), name: 'Promotion 2026' });
  const { id: memberId } = await world.aMember({ programme });
  await services.cohorts.add(coordinator, { cohortId, memberIds: [memberId] });
  return { path: `/cohorts/${cohortId}`, memberId };
}
/** A run over one of the coordinator's cohorts, with two who can be paired. */
async function aRun(): Promise<{ cohort: string; run: string; pin: string }> {
  const { id: cohortId } = await services.cohorts.open(coordinator, { programmeId: programme.id, clientId: randomUUID(), name: 'Promotion 2026' });
  const two = [];
  for (const side of ['mentor', 'mentee'] as const) {
    const member = await world.aMember({ programme });
    await services.profiles.writeOwn(await world.actorOf(member), { programmeId: programme.id, revision: 0, side, languages: ['fr'], slots: [], capacity: 1, hopes: '', wanted: [], offered: [], wishes: [] });
    two.push(member.id);
  }
  await services.cohorts.add(coordinator, { cohortId, memberIds: two });
  const { id } = await services.matching.run(coordinator, { cohortId, clientId: randomUUID(), weights: usualWeights });
  return { cohort: `/cohorts/${cohortId}`, run: `/matching-runs/${id}`, pin: `/cohorts/${cohortId}/pins/${two.join('/')}` };
}
const aPlainProfile = { side: 'mentor', languages: ['fr'], slots: ['mon-am'], capacity: 1, hopes: '', wanted: [], offered: [], wishes: [] } as const;
const aProfile = async () => ({ revision: await profileRevision(), ...aPlainProfile });
const profileRevision = async () => (await services.profiles.get(coordinator, { programmeId: programme.id, memberId: people.member.id })).revision;
const apart = `/programmes/${programme.id}/exclusions/${pair.mentor.id}/${pair.mentee.id}`;
const townTie = `/programmes/${programme.id}/ties/${programme.communeId}/${await world.aCommune(programme.id)}`;
const settings = { revision: 0, startsOn: null, endsOn: null, rules: '', nudgeAfterDays: 10, nudgeBothAfterDays: 17, tellAfterDays: 24, pulses: true };
const inCollection = ({ id, practiceId }: Awaited<ReturnType<typeof aCollection>>) => `/collections/${id}/sheets/${practiceId}`;

const remarked = (await world.aPractice({ post, moderator: people.moderator, published: true })).id;
const remarkedBlock = { part: 'whatWeDid', locale: 'fr' } as const;

const remarkedRevision = async () => (await services.remarks.block(await world.actorOf(people.member), { practiceId: remarked, ...remarkedBlock })).revision;

/** The member’s, about a published sheet: a comment, or with a text to be written instead. */
async function aRemark(proposed?: string): Promise<string> {
  const member = await world.actorOf(people.member);
  const said = { practiceId: remarked, ...remarkedBlock, clientId: randomUUID(), body: 'Combien de tables ?' };
  if (proposed === undefined) return (await services.remarks.say(member, said)).id;
  return (await services.remarks.suggest(member, { ...said, blockRevision: await remarkedRevision(), proposed })).id;
}

async function aResolvedRemark(): Promise<string> {
  const remarkId = await aRemark();
  await services.remarks.resolve(await world.actorOf(people.moderator), { remarkId });
  return remarkId;
}

async function aWriter(): Promise<string> {
  const { id: memberId } = await world.aMember({ programme });
  await services.practices.addWriter(coordinator, { practiceId: remarked, memberId });
  return memberId;
}

/** A binôme proposed to `member` and somebody else, which nobody has answered; `declined`: the other one has, with a no. */
async function aProposal({ declined = false } = {}): Promise<{ id: string; menteeId: string }> {
  const mentee = await world.aMember({ programme });
  const { id } = await services.proposals.propose(coordinator, { programmeId: programme.id, mentorId: people.member.id, menteeId: mentee.id });
  if (declined) await services.proposals.decline(await world.actorOf(mentee), { binomeId: id, reason: 'time' });
  return { id, menteeId: mentee.id };
}

/** A binôme of `member` that runs, paused or closed where asked for. */
async function aRunningBinome(stage: 'active' | 'paused' | 'closed' = 'active'): Promise<string> {
  const { id, menteeId: memberId } = await aProposal();
  await services.proposals.accept({ ...coordinator, memberId }, id);
  const mentor = await world.actorOf(people.member);
  await services.proposals.accept(mentor, id);
  if (stage === 'paused') await services.binomes.pause(mentor, { binomeId: id, reason: 'leave', untilOn: inAMonth });
  if (stage === 'closed') await services.binomes.close(mentor, { binomeId: id, reason: 'done' });
  return id;
}

/** One whose agreement the mentee wrote, and `member` has yet to sign. */
async function anAgreement(): Promise<string> {
  const { id, menteeId: memberId } = await aProposal();
  for (const one of [memberId, people.member.id]) await services.proposals.accept({ ...coordinator, memberId: one }, id);
  await services.agreements.write({ ...coordinator, memberId }, { binomeId: id, ...anAgreementText });
  return id;
}
const anAgreementText = { revision: 0, rhythm: 'monthly', rules: '', goals: 'Un plan.' } as const;
const inAMonth = new Date(Date.now() + 30 * 24 * 60 * 60 * 1000).toISOString().slice(0, 10);

/** The routes, how each is asked so that only the asker decides, and the status for each of `everybody`. */
const table: [route: string, ask: (who: Who) => Ask | Promise<Ask>, statuses: number[]][] = [
  //                                                                                                 nobody stranger member moderator coordinator
  ['POST /session', () => at('/session', { email: people.member.email, password: people.member.password }), [200, 200, 200, 200, 200]],
  ['DELETE /session', () => at('/session'), [401, 204, 204, 204, 204]],
  ['GET /sessions', () => at('/sessions'), [401, 200, 200, 200, 200]],
  ['DELETE /sessions', () => at('/sessions'), [401, 204, 204, 204, 204]],
  ['DELETE /sessions/:id', async () => at(`/sessions/${await aSessionOf(people.member.id)}`), [401, 404, 204, 404, 404]],
  ['POST /password-resets', () => at('/password-resets', { email: `${randomUUID()}@x.example` }), [202, 202, 202, 202, 202]],
  ['PUT /password', () => at('/password', { token: 'a'.repeat(43), password: 'une barque sur le lac' }), [410, 410, 410, 410, 410]],
  ['GET /me', () => at('/me'), [401, 200, 200, 200, 200]],
  ['PATCH /me', () => at('/me', { jobTitle: 'Adjointe' }), [401, 200, 200, 200, 200]],
  ['GET /me/binomes', () => at('/me/binomes'), [401, 200, 200, 200, 200]],

  ['GET /programmes', () => at('/programmes'), [401, 200, 200, 200, 200]],
  ['GET /communes', () => at(`/communes?${inProgramme}`), [401, 404, 200, 200, 200]],
  ['POST /communes', () => at('/communes', { programmeId: programme.id, nameFr: 'Aix', nameAr: 'إيكس', kind: 'reference', timeZone: 'Europe/Paris' }), [401, 403, 403, 403, 201]],
  ['PUT /communes/:id/place', () => at(`/communes/${programme.communeId}/place`, { latitude: 46.37, longitude: 6.48 }), [401, 404, 403, 403, 200]],
  ['GET /members', () => at(`/members?${inProgramme}`), [401, 404, 200, 200, 200]],
  ['GET /programmes/:id/imports', () => at(`/programmes/${programme.id}/imports`), [401, 403, 403, 403, 200]],
  ['POST /programmes/:id/imports/preview', async () => at(`/programmes/${programme.id}/imports/preview`, await aFile()), [401, 403, 403, 403, 200]],
  ['POST /programmes/:id/imports', async () => {
    const { csv } = await aFile();
    return at(`/programmes/${programme.id}/imports`, { csv, clientId: randomUUID(), digest: createHash('sha256').update(csv).digest('hex') });
  }, [401, 403, 403, 403, 201]],
  ['PUT /programmes/:programmeId/members/:memberId', async () => at(`/programmes/${programme.id}/members/${(await aFormerMember()).id}`), [401, 403, 403, 403, 204]],
  ['DELETE /programmes/:programmeId/members/:memberId', async () => at(`/programmes/${programme.id}/members/${(await world.aMember({ programme })).id}`), [401, 403, 403, 403, 204]],

  ['PUT /communes/:id/description', () => at(`/communes/${programme.communeId}/description`, { population: 36_000, setting: 'urban' }), [401, 404, 403, 403, 200]],
  ['GET /programmes/:id/settings', () => at(`/programmes/${programme.id}/settings`), [401, 404, 200, 200, 200]],
  ['PUT /programmes/:id/settings', () => at(`/programmes/${programme.id}/settings`, settings), [401, 404, 403, 403, 200]],
  ['GET /programmes/:id/ties', () => at(`/programmes/${programme.id}/ties`), [401, 404, 200, 200, 200]],
  ['PUT /programmes/:programmeId/ties/:communeId/:otherId', () => at(townTie, { note: 'Jumelage' }), [401, 403, 403, 403, 200]],
  ['DELETE /programmes/:programmeId/ties/:communeId/:otherId', () => at(townTie), [401, 403, 403, 403, 204]],

  ['GET /programmes/:id/profile', () => at(`/programmes/${programme.id}/profile`), [401, 404, 200, 200, 200]],
  ['PUT /programmes/:id/profile', () => at(`/programmes/${programme.id}/profile`, { revision: 0, ...aPlainProfile }), [401, 404, 200, 200, 200]],
  // A moderator is anybody else.
  ['GET /programmes/:programmeId/profiles/:memberId', () => at(`/programmes/${programme.id}/profiles/${people.member.id}`), [401, 404, 200, 404, 200]],
  ['PUT /programmes/:programmeId/profiles/:memberId', async () => at(`/programmes/${programme.id}/profiles/${people.member.id}`, await aProfile()), [401, 404, 200, 404, 200]],

  ['GET /cohorts', () => at(`/cohorts?${inProgramme}`), [401, 403, 403, 403, 200]],
  ['POST /cohorts', () => at('/cohorts', { programmeId: programme.id, clientId: randomUUID(), name: '2026' }), [401, 403, 403, 403, 201]],
  ['GET /cohorts/:id', async () => at((await aCohort()).path), [401, 404, 404, 404, 200]],
  ['PATCH /cohorts/:id', async () => at((await aCohort()).path, { name: '2027' }), [401, 404, 404, 404, 200]],
  ['DELETE /cohorts/:id', async () => at((await aCohort()).path), [401, 404, 404, 404, 204]],
  ['PUT /cohorts/:id/closing', async () => at(`${(await aCohort()).path}/closing`), [401, 404, 404, 404, 200]],
  ['DELETE /cohorts/:id/closing', async () => at(`${(await aCohort()).path}/closing`), [401, 404, 404, 404, 200]],
  ['GET /cohorts/:id/members', async () => at(`${(await aCohort()).path}/members?side=mentor`), [401, 404, 404, 404, 200]],
  ['POST /cohorts/:id/members', async () => at(`${(await aCohort()).path}/members`, { memberIds: [people.member.id] }), [401, 404, 404, 404, 200]],
  ['DELETE /cohorts/:id/members', () => aCohort().then(({ path, memberId }) => at(`${path}/members`, { memberIds: [memberId] })), [401, 404, 404, 404, 200]],
  ['GET /cohorts/:id/candidates', async () => at(`${(await aCohort()).path}/candidates?name=claire`), [401, 404, 404, 404, 200]],
  ['GET /cohorts/:id/profiles', async () => at(`${(await aCohort()).path}/profiles?limit=1`), [401, 404, 404, 404, 200]],
  ['GET /programmes/:id/exclusions', () => at(`/programmes/${programme.id}/exclusions`), [401, 403, 403, 403, 200]],
  ['PUT /programmes/:programmeId/exclusions/:memberId/:otherId', () => at(apart, { reason: 'Parents.' }), [401, 403, 403, 403, 200]],
  ['DELETE /programmes/:programmeId/exclusions/:memberId/:otherId', () => at(apart), [401, 403, 403, 403, 204]],

  ['GET /cohorts/:id/matching-runs', async () => at(`${(await aRun()).cohort}/matching-runs`), [401, 404, 404, 404, 200]],
  ['POST /cohorts/:id/matching-runs', async () => at(`${(await aCohort()).path}/matching-runs`, { clientId: randomUUID(), weights: usualWeights }), [401, 404, 404, 404, 201]],
  ['GET /matching-runs/:id', async () => at((await aRun()).run), [401, 404, 404, 404, 200]],
  ['GET /matching-runs/:id/pairs', async () => at(`${(await aRun()).run}/pairs?limit=5`), [401, 404, 404, 404, 200]],
  ['GET /matching-runs/:id/leftovers', async () => at(`${(await aRun()).run}/leftovers`), [401, 404, 404, 404, 200]],
  ['GET /matching-runs/:id/comparison', async () => at(`${(await aRun()).run}/comparison`), [401, 404, 404, 404, 200]],
  ['PUT /matching-runs/:id/publication', async () => at(`${(await aRun()).run}/publication`), [401, 404, 404, 404, 200]],
  ['GET /cohorts/:id/pins', async () => at(`${(await aRun()).cohort}/pins`), [401, 404, 404, 404, 200]],
  ['PUT /cohorts/:id/pins/:mentorId/:menteeId', async () => at((await aRun()).pin, { kind: 'pin' }), [401, 404, 404, 404, 204]],
  ['DELETE /cohorts/:id/pins/:mentorId/:menteeId', async () => at((await aRun()).pin), [401, 404, 404, 404, 204]],

  ['GET /invitations', () => at(`/invitations?${inProgramme}`), [401, 403, 403, 403, 200]],
  ['POST /invitations', () => at('/invitations', invitation()), [401, 403, 403, 403, 201]],
  ['DELETE /invitations/:id', async () => at(`/invitations/${(await anInvitation()).id}`), [401, 404, 404, 404, 204]],
  ['POST /invitations/:id/send', async () => at(`/invitations/${await anOldInvitation()}/send`, {}), [401, 404, 404, 404, 200]],
  ['POST /invitations/send', () => at('/invitations/send', { programmeId: programme.id }), [401, 403, 403, 403, 200]],
  ['POST /invitations/preview', async () => at('/invitations/preview', { token: (await anInvitation()).token }), [200, 200, 200, 200, 200]],
  ['POST /invitations/accept', async () => at('/invitations/accept', { token: (await anInvitation()).token, ...toBeAccepted }), [201, 201, 201, 201, 201]],

  ['GET /binomes', () => at(`/binomes?${inProgramme}`), [401, 200, 200, 200, 200]],
  ['GET /programmes/:id/overview', () => at(`/programmes/${programme.id}/overview`), [401, 404, 404, 404, 200]],
  ['GET /programmes/:id/report', () => at(`/programmes/${programme.id}/report?from=2026-01-01&to=2026-06-30`), [401, 404, 404, 404, 200]],
  ['GET /programmes/:id/binomes', () => at(`/programmes/${programme.id}/binomes?health=lively&sort=newest`), [401, 404, 404, 404, 200]],
  ['GET /programmes/:programmeId/binomes/:binomeId', () => at(`/programmes/${programme.id}/binomes/${pair.id}`), [401, 404, 404, 404, 200]],
  ['GET /programmes/:id/binomes.csv', () => at(`/programmes/${programme.id}/binomes.csv?stage=active`), [401, 404, 404, 404, 200]],
  ['GET /programmes/:id/binomes.xlsx', () => at(`/programmes/${programme.id}/binomes.xlsx?stage=active`), [401, 404, 404, 404, 200]],
  ['POST /binomes', async () => at('/binomes', { programmeId: programme.id, mentorId: (await world.aMember({ programme })).id, menteeId: (await world.aMember({ programme })).id }), [401, 403, 403, 403, 201]],
  ['GET /me/proposals', () => at('/me/proposals'), [401, 200, 200, 200, 200]],
  ['POST /proposals', async () => at('/proposals', { programmeId: programme.id, mentorId: people.member.id, menteeId: (await world.aMember({ programme })).id }), [401, 403, 403, 403, 201]],
  ['POST /binomes/:id/accept', async () => at(`/binomes/${(await aProposal()).id}/accept`), [401, 404, 200, 404, 403]],
  ['POST /binomes/:id/decline', async () => at(`/binomes/${(await aProposal()).id}/decline`, { reason: 'time' }), [401, 404, 200, 404, 403]],
  ['GET /binomes/:id/decline', async () => at(`/binomes/${(await aProposal({ declined: true })).id}/decline`), [401, 404, 404, 404, 200]],
  ['GET /binomes/:id', () => at(`/binomes/${pair.id}`), [401, 404, 200, 404, 200]],
  ['GET /binomes/:id/log', () => at(`/binomes/${pair.id}/log`), [401, 404, 200, 404, 200]],
  ['PUT /binomes/:id/pause', async () => at(`/binomes/${await aRunningBinome()}/pause`, { reason: 'leave', untilOn: inAMonth }), [401, 404, 200, 404, 200]],
  ['DELETE /binomes/:id/pause', async () => at(`/binomes/${await aRunningBinome('paused')}/pause`), [401, 404, 200, 404, 200]],
  ['PUT /binomes/:id/closing', async () => at(`/binomes/${await aRunningBinome()}/closing`, { reason: 'done' }), [401, 404, 200, 404, 200]],
  ['GET /binomes/:id/agreement', () => at(`/binomes/${pair.id}/agreement`), [401, 404, 200, 404, 404]],
  ['PUT /binomes/:id/agreement', async () => at(`/binomes/${await aRunningBinome()}/agreement`, anAgreementText), [401, 404, 200, 404, 403]],
  ['PUT /binomes/:id/agreement/signature', async () => at(`/binomes/${await anAgreement()}/agreement/signature`, { revision: 1 }), [401, 404, 200, 404, 403]],
  ['GET /binomes/:id/agreement/wordings', () => at(`/binomes/${pair.id}/agreement/wordings`), [401, 404, 200, 404, 404]],
  ['GET /binomes/:id/agreement/standing', () => at(`/binomes/${pair.id}/agreement/standing`), [401, 404, 200, 404, 200]],
  ['GET /binomes/:id/assessments', () => at(`/binomes/${pair.id}/assessments`), [401, 404, 200, 404, 404]],
  ['POST /binomes/:id/assessments', async () => at(`/binomes/${await aRunningBinome('closed')}/assessments`, { useful: 4, reached: 3, rhythm: 5, again: true }), [401, 404, 201, 404, 403]],
  ['GET /binomes/:id/assessments/figures', () => at(`/binomes/${pair.id}/assessments/figures`), [401, 404, 404, 404, 200]],
  ['POST /binomes/:id/rematch', async () => aProposal({ declined: true }).then(({ id, menteeId }) => at(`/binomes/${id}/rematch`, { mentorId: people.member.id, menteeId })), [401, 404, 403, 404, 201]],

  // Private: a role opens nothing.
  ['GET /conversations/:id', () => at(`/conversations/${pair.conversationId}`), [401, 404, 200, 404, 404]],
  ['GET /conversations/:id/messages', () => at(`/conversations/${pair.conversationId}/messages`), [401, 404, 200, 404, 404]],
  ['POST /conversations/:id/messages', () => at(`/conversations/${pair.conversationId}/messages`, { clientId: randomUUID(), body: 'Bonjour' }), [401, 404, 201, 404, 404]],
  ['GET /conversations/:id/changes', () => at(`/conversations/${pair.conversationId}/changes?afterRevision=0`), [401, 404, 200, 404, 404]],
  ['PUT /conversations/:id/read', () => at(`/conversations/${pair.conversationId}/read`, { seq: 1 }), [401, 404, 200, 404, 404]],

  ['PUT /conversations/:id/unread', () => at(`${talk}/unread`, { seq: 1 }), [401, 404, 200, 404, 404]],
  ['PUT /conversations/:id/level', () => at(`${talk}/level`, { level: 'all' }), [401, 404, 200, 404, 404]],
  ['GET /conversations/:id/search', () => at(`${talk}/search?text=tables`), [401, 404, 200, 404, 404]],
  ['GET /conversations/:id/days/:day', () => at(`${talk}/days/2026-05-19`), [401, 404, 200, 404, 404]],
  ['GET /conversations/:id/pinned', () => at(`${talk}/pinned`), [401, 404, 200, 404, 404]],
  ['GET /conversations/:id/members', () => at(`${talk}/members`), [401, 404, 200, 404, 404]],
  ['POST /conversations/:id/people', () => at(`${talk}/people`, { ids: [people.member.id] }), [401, 404, 200, 404, 404]],
  ['PATCH /conversations/:id/messages/:messageId', async () => at(`${talk}/messages/${await aMessage()}`, { body: 'Trois tables.' }), [401, 404, 200, 404, 404]],
  ['DELETE /conversations/:id/messages/:messageId', async () => at(`${talk}/messages/${await aMessage()}`), [401, 404, 200, 404, 404]],
  ['GET /conversations/:id/messages/:messageId/versions', async () => at(`${talk}/messages/${await aMessage()}/versions`), [401, 404, 200, 404, 404]],
  ...(['PUT', 'DELETE'] as const).flatMap((method): typeof table => [
    [`${method} /conversations/:id/messages/:messageId/reactions/:emoji`, async () => at(`${talk}/messages/${await aMessage()}/reactions/${encodeURIComponent('👍')}`), [401, 404, 200, 404, 404]],
    [`${method} /conversations/:id/messages/:messageId/pin`, async () => at(`${talk}/messages/${await aMessage()}/pin`), [401, 404, 200, 404, 404]],
    [`${method} /conversations/:id/messages/:messageId/star`, async () => at(`${talk}/messages/${await aMessage()}/star`), [401, 404, 200, 404, 404]],
  ]),
  ['GET /me/conversations', () => at('/me/conversations'), [401, 200, 200, 200, 200]],
  ['GET /me/starred', () => at('/me/starred'), [401, 200, 200, 200, 200]],

  ['GET /conversations/:id/forward-places', () => at(`/conversations/${pair.conversationId}/forward-places?title=enfants`), [401, 404, 200, 404, 404]],
  ['POST /conversations/:id/messages/:messageId/forwards', async () => at(`/conversations/${pair.conversationId}/messages/${await aMessage()}/forwards`, { clientId: randomUUID(), threadId: thread.id }), [401, 404, 201, 404, 404]],
  ['GET /me/forwards', () => at('/me/forwards'), [401, 200, 200, 200, 200]],
  ['GET /me/forwards/received', () => at('/me/forwards/received?state=granted'), [401, 200, 200, 200, 200]],
  ['GET /forwards/:id', async () => at(`/forwards/${(await aForward()).id}`), [401, 404, 200, 404, 404]],
  ['PUT /forwards/:id/consent', async () => aForward().then(({ id, messageRevision }) => at(`/forwards/${id}/consent`, { messageRevision, named: false })), [401, 404, 200, 404, 404]],
  ['PUT /forwards/:id/refusal', async () => at(`/forwards/${(await aForward()).id}/refusal`), [401, 404, 200, 404, 404]],
  ['DELETE /forwards/:id', async () => at(`/forwards/${await aGrantedForward()}`), [401, 404, 200, 404, 404]],

  ['GET /conversations/:id/relays', () => at(`${talk}/relays`), [401, 404, 200, 404, 404]],
  ['POST /conversations/:id/relays', () => at(`${talk}/relays`, { clientId: randomUUID(), ...aQuestion }), [401, 404, 201, 404, 404]],
  ['POST /conversations/:id/relays/preview', () => at(`${talk}/relays/preview`, aQuestion), [401, 404, 200, 404, 404]],
  ['GET /me/relays/received', () => at('/me/relays/received'), [401, 200, 200, 200, 200]],
  ['GET /relays/:id', async () => at(`/relays/${await aRelay()}`), [401, 404, 200, 404, 404]],
  ['PATCH /relays/:id', async () => at(`/relays/${await aRelay()}`, { revision: 1, ...aQuestion }), [401, 404, 403, 404, 404]],
  ['PUT /relays/:id/consent', async () => at(`/relays/${await aRelay()}/consent`, { revision: 1 }), [401, 404, 200, 404, 404]],
  ['PUT /relays/:id/refusal', async () => at(`/relays/${await aRelay()}/refusal`), [401, 404, 200, 404, 404]],
  ['DELETE /relays/:id', async () => at(`/relays/${(await aPublishedRelay()).relayId}`), [401, 404, 200, 404, 404]],
  ['POST /threads/:id/unnamed-posts', async () => at(`/threads/${(await aPublishedRelay()).threadId}/unnamed-posts`, { clientId: randomUUID(), body: 'Ainsi.' }), [401, 404, 201, 404, 404]],

  ['GET /binomes/:id/successors', () => at(`/binomes/${pair.id}/successors?side=mentor`), [401, 404, 200, 404, 200]],
  ['POST /binomes/:id/substitutes', async () => at(`/binomes/${(await aSecondPair()).id}/substitutes`, await standIn()), [401, 404, 201, 404, 201]],
  ['DELETE /binomes/:id/substitutes/:substituteId', async () => at(await aSubstitute()), [401, 404, 204, 404, 204]],
  ['GET /binomes/:id/handovers', () => at(`/binomes/${pair.id}/handovers`), [401, 404, 200, 404, 200]],
  ['POST /binomes/:id/handovers', async () => {
    const { id, mentee } = await aSecondPair();
    return at(`/binomes/${id}/handovers`, await aChange(mentee));
  }, [401, 404, 403, 404, 201]],
  ['PUT /handovers/:id/consent', async () => at(`/handovers/${await aHandover()}/consent`, { given: true }), [401, 404, 200, 404, 404]],
  // Open to the programme: its roles make and manage groups, and manage only those they are in.
  ['GET /groups', () => at(`/groups?${inProgramme}`), [401, 404, 200, 200, 200]],
  ['POST /groups', () => at('/groups', { programmeId: programme.id, clientId: randomUUID(), title: 'Cohorte', history: 'start', admission: 'open' }), [401, 403, 403, 201, 201]],
  ['POST /groups/candidates', () => at('/groups/candidates', { programmeId: programme.id }), [401, 403, 403, 200, 200]],
  ['GET /groups/:id', async () => at(`/groups/${await aGroup()}`), [401, 404, 200, 200, 200]],
  ['PATCH /groups/:id', async () => at(`/groups/${await aGroup()}`, { closed: true }), [401, 404, 403, 403, 200]],
  ['PUT /groups/:id/membership', async () => at(`/groups/${await aGroup()}/membership`), [401, 404, 200, 200, 200]],
  ['DELETE /groups/:id/membership', async () => at(`/groups/${await aGroup()}/membership`), [401, 404, 404, 404, 204]],
  ['POST /groups/:id/members', async () => at(`/groups/${await aGroup()}/members`, { memberIds: [people.member.id] }), [401, 404, 403, 403, 200]],
  ['DELETE /groups/:id/members/:memberId', async () => at(`/groups/${await aGroup()}/members/${people.coordinator.id}`), [401, 404, 403, 403, 204]],

  ['GET /spaces', () => at(`/spaces?${inProgramme}`), [401, 404, 200, 200, 200]],
  ['POST /spaces', () => at('/spaces', { programmeId: programme.id, clientId: randomUUID(), kind: 'college', college: 'elected' }), [401, 403, 403, 201, 201]],
  ['GET /spaces/:id', async () => at(`/spaces/${(await world.aSpace({ maker: people.moderator, college: 'elected' })).id}`), [401, 404, 404, 200, 200]],
  ['PATCH /spaces/:id', async () => at(`/spaces/${(await world.aSpace({ maker: people.moderator })).id}`, { description: 'Entre nous.' }), [401, 404, 403, 200, 200]],

  ['GET /feeds', () => at(`/feeds?spaceId=${thread.space.id}`), [401, 200, 200, 200, 200]],
  ['POST /feeds', () => at('/feeds', { spaceId: thread.space.id, clientId: randomUUID() }), [401, 404, 201, 201, 201]],
  ['DELETE /feeds/:id', async () => at(`/feeds/${(await services.feeds.open(coordinator, { spaceId: thread.space.id, clientId: randomUUID() })).id}`), [401, 404, 404, 404, 204]],

  ['GET /threads', () => at('/threads'), [401, 200, 200, 200, 200]],
  ['POST /threads', () => at('/threads', { programmeId: programme.id, clientId: randomUUID(), kind: 'question', theme: 'youth', title: 'Qui ?', body: 'Comment ?', locale: 'fr' }), [401, 403, 201, 201, 201]],
  ['GET /threads/:id', () => at(`/threads/${thread.id}`), [401, 404, 200, 200, 200]],
  ['POST /threads/:id/posts', () => at(`/threads/${thread.id}/posts`, { clientId: randomUUID(), body: 'Ainsi.' }), [401, 404, 201, 201, 201]],
  ['GET /nameable', () => at(`/nameable?${inProgramme}&text=a`), [401, 404, 200, 200, 200]],
  ['GET /threads/:id/posts/:postId', () => at(talkedOf), [401, 404, 200, 200, 200]],
  ['PATCH /threads/:id/posts/:postId', async () => at(await aMembersPost(), { revision: 2, body: 'Trois tables.' }), [401, 404, 200, 403, 403]],
  ['DELETE /threads/:id/posts/:postId', async () => at(await aMembersPost()), [401, 404, 200, 403, 403]],
  ['POST /threads/:id/posts/:postId/restore', async () => at(`${await aMembersPost()}/restore`), [401, 404, 200, 403, 403]],
  ['GET /threads/:id/posts/:postId/answers', () => at(`${talkedOf}/answers`), [401, 404, 200, 200, 200]],
  ['GET /threads/:id/posts/:postId/versions', () => at(`${talkedOf}/versions`), [401, 404, 200, 200, 200]],
  ['PUT /threads/:id/posts/:postId/reactions/:emoji', () => at(`${talkedOf}/reactions/${encodeURIComponent('👍')}`), [401, 404, 200, 200, 200]],
  ['DELETE /threads/:id/posts/:postId/reactions/:emoji', () => at(`${talkedOf}/reactions/${encodeURIComponent('👍')}`), [401, 404, 200, 200, 200]],
  ['GET /threads/:id/posts/:postId/translations/:locale', () => at(`${talkedOf}/translations/en`), [401, 404, 404, 404, 404]],
  ['PUT /threads/:id/posts/:postId/translations/:locale', async () => at(`${await aMembersPost()}/translations/en`, { body: 'Two.', postRevision: 1 }), [401, 404, 200, 200, 200]],
  ['DELETE /threads/:id/posts/:postId/translations/:locale', () => at(`${talkedOf}/translations/en`), [401, 404, 200, 200, 200]],
  ['GET /threads/:id/changes', () => at(`/threads/${thread.id}/changes?afterRevision=0`), [401, 404, 200, 200, 200]],
  ['PUT /threads/:id/accepted-answer', () => at(`/threads/${thread.id}/accepted-answer`, { postId: post.id }), [401, 404, 403, 200, 200]],
  ['GET /threads/:id/practices', () => at(`/threads/${thread.id}/practices`), [401, 200, 200, 200, 200]],

  ['GET /threads/:id/read', () => at(`/threads/${thread.id}/read?after=0`), [401, 404, 200, 200, 200]],
  ['PUT /threads/:id/read', () => at(`/threads/${thread.id}/read`, { ranges: [[1, 1]] }), [401, 404, 200, 200, 200]],
  ['PUT /threads/:id/unread', () => at(`/threads/${thread.id}/unread`, { fromSeq: 1 }), [401, 404, 200, 200, 200]],
  ['GET /threads/:id/readers', async () => at(`/threads/${(await world.aThread({ author: people.moderator, kind: 'announcement' })).id}/readers`), [401, 404, 403, 200, 200]],
  ['POST /me/threads/read', () => at('/me/threads/read', { threadIds: [thread.id] }), [401, 200, 200, 200, 200]],
  ['PUT /me/threads/read', () => at('/me/threads/read', { theme: 'youth' }), [401, 200, 200, 200, 200]],
  ['GET /me/follows', () => at('/me/follows'), [401, 200, 200, 200, 200]],
  ['GET /threads/:id/follow', () => at(`/threads/${thread.id}/follow`), [401, 404, 200, 200, 200]],
  ['PUT /threads/:id/follow', () => at(`/threads/${thread.id}/follow`, { level: 'watch' }), [401, 404, 200, 200, 200]],
  ['GET /spaces/:id/follow', () => at(`/spaces/${thread.space.id}/follow?theme=youth`), [401, 404, 200, 200, 200]],
  ['PUT /spaces/:id/follow', () => at(`/spaces/${thread.space.id}/follow`, { level: 'follow' }), [401, 404, 200, 200, 200]],
  ['GET /themes/:theme/follow', () => at('/themes/youth/follow'), [401, 200, 200, 200, 200]],
  ['PUT /themes/:theme/follow', () => at('/themes/youth/follow', { level: null }), [401, 200, 200, 200, 200]],
  ['GET /me/binomes/health', () => at('/me/binomes/health'), [401, 200, 200, 200, 200]],
  ['GET /binomes/:id/health', () => at(`/binomes/${pair.id}/health`), [401, 404, 200, 404, 200]],
  ['GET /binomes/:id/pulse', () => at(`/binomes/${pair.id}/pulse`), [401, 404, 200, 404, 200]],
  ['PUT /binomes/:id/pulse/:day', async () => at(await aPulse(), { going: 4, useful: 5, wantsCall: false }), [401, 404, 200, 404, 403]],
  ['GET /me/inbox', () => at('/me/inbox'), [401, 200, 200, 200, 200]],
  ['GET /me/inbox/count', () => at('/me/inbox/count'), [401, 200, 200, 200, 200]],
  ['GET /me/today', () => at('/me/today'), [401, 200, 200, 200, 200]],
  ['PUT /me/inbox/:kind/:id/done', () => at(`/me/inbox/conversation/${pair.conversationId}/done`), [401, 404, 204, 404, 404]],
  ['DELETE /me/inbox/:kind/:id/done', () => aDoneEntry().then(() => at(`/me/inbox/conversation/${pair.conversationId}/done`)), [401, 404, 204, 404, 404]],
  ['POST /polls', () => at('/polls', { programmeId: programme.id, clientId: randomUUID(), theme: 'youth', title: 'Quand ?', body: 'Votez.', locale: 'fr', type: 'ranked', options: ['Lundi', 'Mardi'], closesAt: new Date(Date.now() + 86_400_000).toISOString(), anonymous: true, results: 'voted' }), [401, 403, 201, 201, 201]],
  ['GET /threads/:id/poll', async () => at(`/threads/${(await aPoll()).thread.id}/poll`), [401, 404, 200, 200, 200]],
  ['GET /threads/:id/voters', async () => at(`/threads/${(await aPoll()).thread.id}/voters`), [401, 404, 200, 200, 200]],
  ['PUT /threads/:id/ballot', () => aPoll().then(({ poll }) => at(`/threads/${poll.threadId}/ballot`, { choices: [poll.options[0]?.id] })), [401, 404, 200, 200, 200]],
  ['PUT /threads/:id/outcome', async () => at(`/threads/${await aClosedPoll()}/outcome`, { body: 'Lundi.' }), [401, 404, 403, 200, 200]],

  ['GET /threads/unanswered', () => at('/threads/unanswered'), [401, 200, 200, 200, 200]],
  ['GET /threads/:id/question', () => at(`/threads/${thread.id}/question`), [401, 404, 200, 200, 200]],
  ['PUT /threads/:id/me-too', () => at(`/threads/${thread.id}/me-too`), [401, 404, 200, 200, 200]],
  ['DELETE /threads/:id/me-too', () => at(`/threads/${thread.id}/me-too`), [401, 404, 200, 200, 200]],
  ['GET /threads/:id/join-places', () => at(`/threads/${thread.id}/join-places?title=enfants`), [401, 404, 403, 200, 200]],
  ['PUT /threads/:id/duplicate-of', async () => at(`/threads/${await anotherQuestion()}/duplicate-of`, { targetId: thread.id }), [401, 404, 403, 200, 200]],
  ['DELETE /threads/:id/duplicate-of', async () => at(`/threads/${await anotherQuestion()}/duplicate-of`), [401, 404, 403, 200, 200]],
  ['GET /threads/:id/experts', () => at(`/threads/${thread.id}/experts`), [401, 404, 200, 200, 200]],
  ['POST /threads/:id/experts', async () => at(`/threads/${await anotherQuestion()}/experts`, { memberIds: [await anExpert()] }), [401, 404, 403, 200, 200]],
  ['GET /threads/:id/expert-candidates', async () => at(`/threads/${await anotherQuestion()}/expert-candidates`), [401, 404, 403, 200, 200]],
  ['GET /me/expertise', () => at('/me/expertise'), [401, 200, 200, 200, 200]],
  ['PUT /me/expertise', () => at('/me/expertise', { themes: ['youth'] }), [401, 200, 200, 200, 200]],
  ['GET /me/expert-requests', () => at('/me/expert-requests'), [401, 200, 200, 200, 200]],
  ['PUT /expert-requests/:id/refusal', async (who) => at(`/expert-requests/${await aRequest(who)}/refusal`), [401, 404, 204, 404, 204]],
  ['GET /search', () => at('/search?text=tables'), [401, 200, 200, 200, 200]],
  ['GET /threads/similar', () => at('/threads/similar?title=garder'), [401, 200, 200, 200, 200]],
  ['GET /me/drafts', () => at('/me/drafts'), [401, 200, 200, 200, 200]],
  ['GET /me/drafts/:place', async (who) => at(`/me/drafts/${await aDraft(who)}`), [401, 404, 200, 200, 200]],
  ['PUT /me/drafts/:place', () => at(`/me/drafts/thread:${thread.id}`, { body: 'Chez nous,', revision: 0 }), [401, 404, 200, 200, 200]],
  ['DELETE /me/drafts/:place', () => at(`/me/drafts/thread:${thread.id}`), [401, 204, 204, 204, 204]],
  ['POST /preview', () => at('/preview', { body: '**gras**' }), [401, 200, 200, 200, 200]],
  ['GET /me/bookmarks', () => at('/me/bookmarks?due=true'), [401, 200, 200, 200, 200]],
  ['PUT /posts/:id/bookmark', () => at(`/posts/${post.id}/bookmark`, { note: 'À montrer' }), [401, 404, 200, 200, 200]],
  ['GET /posts/:id/bookmark', () => at(`/posts/${post.id}/bookmark`), [401, 404, 200, 200, 200]],
  ['PUT /posts/:id/bookmark/seen', () => at(`/posts/${post.id}/bookmark/seen`), [401, 404, 200, 200, 200]],
  ['DELETE /posts/:id/bookmark', () => at(`/posts/${post.id}/bookmark`), [401, 204, 204, 204, 204]],

  ['GET /practices', () => at('/practices'), [401, 200, 200, 200, 200]],
  ['POST /practices', () => at('/practices', { postId: post.id, clientId: randomUUID() }), [401, 404, 403, 201, 201]],
  ['POST /practices/blank', () => at('/practices/blank', { programmeId: programme.id, clientId: randomUUID(), title: 'Une fiche', theme: 'youth', locale: 'fr' }), [401, 404, 201, 201, 201]],
  ['POST /practices/:id/adaptations', async () => at(`/practices/${await aPublished()}/adaptations`, { clientId: randomUUID() }), [401, 404, 201, 201, 201]],
  ['PATCH /practices/:id/translations/:locale', async () => at(`/practices/${await aWholeDraft()}/translations/ar`, { revision: 2, title: 'طاولتان' }), [401, 404, 404, 200, 200]],
  ['DELETE /practices/:id/work', async () => at(`/practices/${await aRevisedOne()}/work`, { revision: 5 }), [401, 404, 403, 200, 200]],
  ['PUT /practices/:id/archive', async () => at(`/practices/${await aPublished()}/archive`, { revision: 4, note: 'Elle ne tient plus.' }), [401, 404, 403, 200, 200]],
  ['DELETE /practices/:id/archive', async () => at(`/practices/${await anArchivedOne()}/archive`, { revision: 5 }), [401, 404, 403, 200, 200]],
  ['PUT /practices/:id/confirmation', async () => at(`/practices/${await aPublished()}/confirmation`, { revision: 4, until: inAYear }), [401, 404, 403, 200, 200]],
  ['GET /practices/places', () => at(`/practices/places?${inProgramme}`), [401, 404, 200, 200, 200]],
  ['GET /practices/:id/citation', async () => at(`/practices/${await aPublished()}/citation`), [401, 404, 200, 200, 200]],
  ['GET /practices/:id/public', async () => at(`/practices/${await aPublished()}/public`), [401, 404, 403, 200, 200]],
  ['POST /practices/:id/public/requests', async () => at(`/practices/${await aPublished()}/public/requests`, {}), [401, 404, 403, 200, 200]],
  ['PUT /practices/:id/public', async () => at(`/practices/${await anAgreedOne()}/public`, {}), [401, 404, 403, 200, 200]],
  ['DELETE /practices/:id/public', async () => at(`/practices/${await anAgreedOne()}/public`), [401, 404, 403, 200, 200]],
  ['GET /practices/:id/public/answer', async () => at(`/practices/${await anAgreedOne()}/public/answer`), [401, 404, 200, 404, 200]],
  ['PUT /practices/:id/public/answer', async () => at(`/practices/${await anAgreedOne()}/public/answer`, { answer: 'no' }), [401, 404, 200, 404, 200]],
  ['GET /practices/:id', async () => at(`/practices/${await aWholeDraft()}`), [401, 404, 404, 200, 200]],
  ['PATCH /practices/:id', async () => at(`/practices/${await aWholeDraft()}`, { revision: 2, title: 'Deux tables' }), [401, 404, 404, 200, 200]],
  ['GET /practices/:id/related', async () => at(`/practices/${await aPublishedSheet()}/related`), [401, 200, 200, 200, 200]],
  ['GET /practices/:id/endorsement', async () => at(`/practices/${await aPublishedSheet()}/endorsement`), [401, 404, 200, 200, 200]],
  ['PUT /practices/:id/endorsement', async () => at(`/practices/${await aPublishedSheet()}/endorsement`, { reason: 'Pour la salle' }), [401, 404, 200, 200, 200]],
  ['DELETE /practices/:id/endorsement', async () => at(`/practices/${await aPublishedSheet()}/endorsement`), [401, 404, 204, 204, 204]],
  ['GET /practices/:id/endorsements', async () => at(`/practices/${await aPublishedSheet()}/endorsements?limit=1`), [401, 404, 200, 200, 200]],
  ['GET /practices/:id/discussion', async () => at(`/practices/${await aPublishedSheet()}/discussion`), [401, 404, 200, 200, 200]],
  ['GET /practices/:id/threads', async () => at(`/practices/${await aPublishedSheet()}/threads?limit=1`), [401, 404, 200, 200, 200]],
  ['POST /practices/:id/threads', async () => at(`/practices/${await aPublishedSheet()}/threads`, { clientId: randomUUID(), title: 'Qui ?', body: 'Comment ?', locale: 'fr' }), [401, 404, 201, 201, 201]],
  ['GET /practices/:id/follow', async () => at(`/practices/${await aPublishedSheet()}/follow`), [401, 404, 200, 200, 200]],
  ['PUT /practices/:id/follow', async () => at(`/practices/${await aPublishedSheet()}/follow`, { level: 'follow' }), [401, 404, 200, 200, 200]],
  ['GET /practices/:id/versions', async () => at(`/practices/${await aWholeDraft()}/versions?limit=1`), [401, 404, 404, 200, 200]],
  ['GET /practices/:id/versions/:revision', async () => at(`/practices/${await aWholeDraft()}/versions/1`), [401, 404, 404, 200, 200]],
  ['POST /practices/:id/restoration', async () => at(`/practices/${await aWholeDraft()}/restoration`, { revision: 2, to: 1 }), [401, 404, 404, 200, 200]],
  ['PUT /practices/:id/review', async () => at(`/practices/${await aWholeDraft()}/review`, { revision: 2 }), [401, 404, 404, 200, 200]],
  ['POST /practices/:id/return', async () => at(`/practices/${await aSubmittedDraft()}/return`, { revision: 3, note: 'Les coûts ?' }), [401, 404, 404, 200, 200]],
  ['PUT /practices/:id/publication', async () => at(`/practices/${await aSubmittedDraft()}/publication`, { revision: 3 }), [401, 404, 404, 200, 403]],
  ['POST /threads/:id/practices', () => at(`/threads/${thread.id}/practices`, { postIds: [post.id], clientId: randomUUID() }), [401, 404, 403, 201, 201]],
  ['POST /conversations/:id/practices', async () => at(`${talk}/practices`, { messageIds: [(await services.conversations.send(await world.actorOf(pair.mentee), { conversationId: pair.conversationId, clientId: randomUUID(), body: 'Trois.' })).id], clientId: randomUUID(), title: 'Trois', theme: 'youth' }), [401, 404, 201, 404, 404]],
  ['GET /practices/:id/sources', async () => at(`/practices/${await aWholeDraft()}/sources`), [401, 404, 404, 200, 200]],
  ['POST /practices/:id/sources', async () => at(`/practices/${await aWholeDraft()}/sources`, { threadId: thread.id, postIds: [post.id] }), [401, 404, 404, 200, 200]],
  ['PUT /practices/:id/sources/:sourceId', async () => at(await aSourceOfADraft(), { revision: 1, take: 'keep' }), [401, 404, 404, 200, 200]],
  ['POST /practices/:id/sources/:sourceId/removal', async () => at(`${await aSourceOfADraft()}/removal`, { revision: 2 }), [401, 404, 404, 200, 200]],
  ['GET /practices/:id/consent', async () => at(`${(await aPrivateSheet()).path}/consent`), [401, 404, 200, 404, 404]],
  ['PUT /practices/:id/consent', async () => aPrivateSheet().then(({ path, sourceId }) => at(`${path}/consent`, { sources: [{ id: sourceId, revision: 1 }], answer: 'given' })), [401, 404, 200, 404, 404]],
  ['DELETE /practices/:id/consent/:sourceId', async () => aPrivateSheet().then(({ path, sourceId }) => at(`${path}/consent/${sourceId}`)), [401, 404, 200, 404, 404]],

  // No role opens a journal.
  ['GET /binomes/:id/contacts', () => at(`/binomes/${pair.id}/contacts?month=2026-06&words=grille&open=true&limit=1`), [401, 404, 200, 404, 404]],
  ['POST /binomes/:id/contacts', () => at(`/binomes/${pair.id}/contacts`, { clientId: randomUUID(), kind: 'call', minutes: 15 }), [401, 404, 201, 404, 404]],
  ['GET /binomes/:id/contacts/months', () => at(`/binomes/${pair.id}/contacts/months`), [401, 404, 200, 404, 404]],
  ['GET /binomes/:id/steps', () => at(`/binomes/${pair.id}/steps?limit=5`), [401, 404, 200, 404, 404]],
  ['GET /me/steps', () => at('/me/steps?limit=5'), [401, 200, 200, 200, 200]],
  ['GET /contacts/:id', async () => at((await aContact()).path), [401, 404, 200, 404, 404]],
  ['PATCH /contacts/:id', async () => at((await aContact()).path, { revision: 1, kind: 'visit' }), [401, 404, 200, 404, 404]],
  ['DELETE /contacts/:id', async () => at((await aContact()).path), [401, 404, 204, 404, 404]],
  ['POST /contacts/:id/steps', async () => at(`${(await aContact()).path}/steps`, { clientId: randomUUID(), what: 'Réserver', dueOn: '2027-01-15' }), [401, 404, 201, 404, 404]],
  ['PATCH /steps/:id', async () => at((await aContact()).step, { dueOn: '2027-02-01' }), [401, 404, 200, 404, 404]],
  ['DELETE /steps/:id', async () => at((await aContact()).step), [401, 404, 200, 404, 404]],
  ['PUT /steps/:id/done', async () => at(`${(await aContact()).step}/done`), [401, 404, 200, 404, 404]],
  ['DELETE /steps/:id/done', async () => at(`${(await aContact()).step}/done`), [401, 404, 200, 404, 404]],

  ['GET /practices/:id/adoptions', async () => at(`/practices/${await aPublished()}/adoptions?limit=1`), [401, 404, 200, 200, 200]],
  ['POST /practices/:id/adoptions', async () => at(`/practices/${await aPublished()}/adoptions`, { clientId: randomUUID(), stage: 'planned' }), [401, 404, 201, 201, 201]],
  ['GET /practices/:id/uptake', async () => at(`/practices/${await aPublished()}/uptake`), [401, 404, 200, 200, 200]],
  ['GET /practices/:id/tree', async () => at(`/practices/${await aPublished()}/tree`), [401, 404, 200, 200, 200]],
  ['GET /adoptions/:id', async () => at(`/adoptions/${await anAdoption()}`), [401, 404, 200, 200, 200]],
  ['PATCH /adoptions/:id', async () => at(`/adoptions/${await anAdoption()}`, { revision: 1, stage: 'done' }), [401, 404, 403, 200, 200]],
  ['DELETE /adoptions/:id', async () => at(`/adoptions/${await anAdoption()}`), [401, 404, 403, 200, 200]],
  ['POST /adoptions/:id/restore', async () => at(`/adoptions/${await aWithdrawnAdoption()}/restore`), [401, 404, 404, 200, 200]],
  ['GET /collections', () => at('/collections?published=true'), [401, 200, 200, 200, 200]],
  ['POST /collections', () => at('/collections', { programmeId: programme.id, clientId: randomUUID(), title: 'Commencer', locale: 'fr' }), [401, 403, 403, 201, 201]],
  ['GET /collections/:id', async () => at(`/collections/${(await aCollection()).id}`), [401, 404, 200, 200, 200]],
  ['PATCH /collections/:id', () => aCollection().then(({ id, revision }) => at(`/collections/${id}`, { revision, title: 'Démarrer' })), [401, 404, 403, 200, 200]],
  ['PUT /collections/:id/publication', () => aCollection().then(({ id, revision }) => at(`/collections/${id}/publication`, { revision })), [401, 404, 403, 200, 200]],
  ['DELETE /collections/:id/publication', () => aCollection().then(({ id, revision }) => at(`/collections/${id}/publication?revision=${revision}`)), [401, 404, 403, 200, 200]],
  ['GET /collections/:id/candidates', async () => at(`/collections/${(await aCollection()).id}/candidates?title=enfants`), [401, 404, 403, 200, 200]],
  ['PUT /collections/:id/sheets/:practiceId', () => aCollection().then((held) => at(inCollection(held), { note: '' })), [401, 404, 403, 200, 200]],
  ['PATCH /collections/:id/sheets/:practiceId', () => aCollection().then((held) => at(inCollection(held), { revision: held.revision, note: 'D’abord.' })), [401, 404, 403, 200, 200]],
  ['PUT /collections/:id/sheets/:practiceId/place', () => aCollection().then((held) => at(`${inCollection(held)}/place`, { revision: held.revision, to: 'down' })), [401, 404, 403, 200, 200]],
  ['DELETE /collections/:id/sheets/:practiceId', () => aCollection().then((held) => at(`${inCollection(held)}?revision=${held.revision}`)), [401, 404, 403, 200, 200]],
  ['GET /practices/:id/collections', async () => at(`/practices/${(await aCollection()).practiceId}/collections`), [401, 200, 200, 200, 200]],
  ['GET /practices/:id/collection-choices', async () => at(`/practices/${(await aCollection()).practiceId}/collection-choices`), [401, 404, 403, 200, 200]],

  ['GET /practices/:id/writers/candidates', () => at(`/practices/${remarked}/writers/candidates?text=a`), [401, 404, 403, 200, 200]],
  ['PUT /practices/:id/writers/:memberId', async () => at(`/practices/${remarked}/writers/${(await world.aMember({ programme })).id}`), [401, 404, 403, 200, 200]],
  ['DELETE /practices/:id/writers/:memberId', async () => at(`/practices/${remarked}/writers/${await aWriter()}`), [401, 404, 403, 204, 204]],

  ['GET /practices/:id/blocks/:part/:locale', () => at(`/practices/${remarked}/blocks/whatWeDid/fr`), [401, 404, 200, 200, 200]],
  ['GET /practices/:id/remarks', () => at(`/practices/${remarked}/remarks?state=open&limit=5`), [401, 404, 200, 200, 200]],
  ['GET /practices/:id/remarks/counts', () => at(`/practices/${remarked}/remarks/counts`), [401, 200, 200, 200, 200]],
  ['POST /practices/:id/comments', () => at(`/practices/${remarked}/comments`, { ...remarkedBlock, clientId: randomUUID(), body: 'Combien ?' }), [401, 404, 201, 201, 201]],
  ['POST /practices/:id/suggestions', async () => at(`/practices/${remarked}/suggestions`, { ...remarkedBlock, clientId: randomUUID(), blockRevision: await remarkedRevision(), proposed: 'Trois tables.' }), [401, 404, 201, 201, 201]],
  ['GET /remarks/:id', async () => at(`/remarks/${await aRemark()}`), [401, 404, 200, 200, 200]],
  ['PUT /remarks/:id/resolution', async () => at(`/remarks/${await aRemark()}/resolution`), [401, 404, 200, 200, 200]],
  ['PUT /remarks/:id/refusal', async () => at(`/remarks/${await aRemark('Dix tables.')}/refusal`, { answer: 'Il n’y en avait que deux.' }), [401, 404, 403, 200, 200]],
  ['PUT /remarks/:id/withdrawal', async () => at(`/remarks/${await aRemark('Onze tables.')}/withdrawal`), [401, 404, 200, 403, 403]],
  ['DELETE /remarks/:id/decision', async () => at(`/remarks/${await aResolvedRemark()}/decision`), [401, 404, 200, 200, 200]],
  // What is accepted first stands there: the second one says the same.
  ['PUT /remarks/:id/acceptance', async () => at(`/remarks/${await aRemark('Douze tables.')}/acceptance`, {}), [401, 404, 403, 200, 200]],

  ['GET /notifications/settings', () => at('/notifications/settings'), [401, 200, 200, 200, 200]],
  ['PUT /notifications/settings', () => at('/notifications/settings', { quietFrom: '21:00', quietUntil: '07:00', quietWeekend: true, showText: true, threads: true }), [401, 200, 200, 200, 200]],
  ['GET /notifications/push-key', () => at('/notifications/push-key'), [401, 200, 200, 200, 200]],
  ['GET /notifications/subscription', () => at('/notifications/subscription'), [401, 200, 200, 200, 200]],
  ['POST /notifications/subscription', () => at('/notifications/subscription', createPushBrowser().subscription), [401, 201, 201, 201, 201]],
  ['DELETE /notifications/subscription', () => at('/notifications/subscription'), [401, 204, 204, 204, 204]],
];

/** What they have begun to write to the thread, if they may. */
async function aDraft(who: Who): Promise<string> {
  const place = `thread:${thread.id}`;
  if (who !== 'nobody') await services.drafts.keep(await world.actorOf(people[who]), { place, body: 'Chez nous,', revision: 0 }).catch(() => undefined);
  return place;
}

async function aSessionOf(memberId: string): Promise<string> {
  const { token } = await services.sessions.start(memberId, 'Firefox');
  return (await services.sessions.resolve(token))?.sessionId ?? '';
}

describe('the routes of the API', () => {
  it('are all in the table below, and nothing else is', () => {
    expect([...registered].toSorted()).toEqual(table.map(([route]) => route).toSorted());
  });

  it.each(table)('%s', async (route, ask, expected) => {
    const method = route.split(' ')[0] as Method;
    const statuses: number[] = [];
    for (const who of everybody) {
      const { path, body } = await ask(who);
      const cookie = who === 'nobody' ? null : await server.signIn(people[who]);
      const answer = await server.call(cookie, method, path, body);
      statuses.push(answer.status);
      expect(answer.headers['cache-control']).toMatch(/no-store/);
      if (answer.status >= 400) {
        expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
        expect(answer.body).toMatchObject({ type: 'about:blank', status: answer.status, title: expect.any(String), code: expect.any(String) });
      }
    }
    expect(Object.fromEntries(everybody.map((who, index) => [who, statuses[index]]))).toEqual(Object.fromEntries(everybody.map((who, index) => [who, expected[index]])));
  });

  it('answer a stranger exactly as they answer about what does not exist', async () => {
    const cookie = await server.signIn(people.stranger);
    for (const [method, path, body] of [
      ['GET', '/conversations/:id', undefined], ['GET', '/conversations/:id/messages', undefined], ['GET', '/conversations/:id/changes?afterRevision=0', undefined],
      ['POST', '/conversations/:id/messages', { clientId: randomUUID(), body: 'x' }], ['PUT', '/conversations/:id/read', { seq: 1 }],
    ] as const) {
      const hidden = await server.call(cookie, method, path.replace(':id', pair.conversationId), body);
      const absent = await server.call(cookie, method, path.replace(':id', randomUUID()), body);
      expect(hidden.body).toEqual(absent.body);
      expect(hidden.status).toBe(absent.status);
    }
    for (const path of ['/threads/:id', '/threads/:id/changes?afterRevision=0', '/threads/:id/practices', '/threads/:id/poll', '/threads/:id/question', '/threads/:id/experts']) {
      const hidden = await server.call(cookie, 'GET', path.replace(':id', thread.id));
      const absent = await server.call(cookie, 'GET', path.replace(':id', randomUUID()));
      expect([hidden.status, hidden.body]).toEqual([absent.status, absent.body]);
    }
  });

  it('show addresses to coordinators only', async () => {
    const addresses = async (who: keyof typeof people) => (await server.call(await server.signIn(people[who]), 'GET', `/members?${inProgramme}&limit=100`)).body.items.map((item: { email: string | null }) => item.email);
    expect((await addresses('coordinator')).every((email: string | null) => email !== null)).toBe(true);
    for (const who of ['member', 'moderator'] as const) expect((await addresses(who)).every((email: string | null) => email === null)).toBe(true);
  });

  it('are described in the OpenAPI document, each of them', async () => {
    const { paths } = (await server.app.inject('/api/openapi.json')).json<{ paths: Record<string, Record<string, unknown>> }>();
    const described = Object.entries(paths).flatMap(([path, verbs]) => Object.keys(verbs).map((verb) => `${verb.toUpperCase()} ${path.replace(/^\/api\/v1/, '').replace(/\{(\w+)\}/g, ':$1')}`));
    expect(described.toSorted()).toEqual([...registered].toSorted());
  });
});

describe('signing in over REST', () => {
  it('hands out an HttpOnly, SameSite cookie, and signing out takes it back', async () => {
    const { email, password } = people.member;
    const answer = await server.call(null, 'POST', '/session', { email, password });
    const cookies = answer.headers['set-cookie'] as string[];
    for (const cookie of cookies) expect(cookie).toMatch(/; HttpOnly; SameSite=Lax$|; HttpOnly;.*SameSite=Lax/);
    const session = cookies[0]?.split(';')[0] ?? '';
    expect((await server.call(session, 'GET', '/me')).body).toMatchObject({ email });
    const out = await server.call(session, 'DELETE', '/session');
    expect(out.headers['set-cookie']).toMatch(/^passerelle=; Max-Age=0/);
    expect((await server.call(session, 'GET', '/me')).status).toBe(401);
  });

  it('gives a new token after, whatever cookie was there before', async () => {
    const { email, password } = people.member;
    const planted = 'passerelle=planted-by-somebody-else';
    const answer = await server.call(planted, 'POST', '/session', { email, password });
    expect((answer.headers['set-cookie'] as string[])[0]).not.toContain('planted');
    expect((await server.call(planted, 'GET', '/me')).status).toBe(401);
  });

  it('answers a known and an unknown address alike, in the reader’s language', async () => {
    const known = await server.call(null, 'POST', '/session', { email: people.moderator.email, password: 'wrong' });
    const unknown = await server.call(null, 'POST', '/session', { email: 'nobody@x.example', password: 'wrong' });
    expect([known.status, known.body]).toEqual([unknown.status, unknown.body]);
    expect(known.body).toMatchObject({ status: 401, code: 'wrong-credentials' });
    const { headers } = known;
    expect(Object.keys(headers).toSorted()).toEqual(Object.keys(unknown.headers).toSorted());
  });
});
