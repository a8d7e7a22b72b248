import { createWorld } from '@passerelle/testing/world.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { followLevels, type FollowLevel, type FollowReason } from './contract.ts';
import { becauseText, levelOf, levelText, reasonOf, reasonText, type FollowFacts, type PostFacts, type TellReason } from './policy.ts';

const world = await createWorld();
const nothing: FollowFacts = { thread: null, space: null, theme: null, own: false, replied: false };
const plain: PostFacts = { mentioned: false, answered: false, opening: false, announcement: false };

describe('what a member is told of in a thread', () => {
  it.each<[string, Partial<FollowFacts>, FollowLevel, FollowReason]>([
    ['nothing set: what names them', {}, 'mentions', 'default'],
    ['a thread of their own is followed by itself', { own: true }, 'follow', 'own'],
    ['so is one they wrote in', { replied: true }, 'follow', 'replied'],
    ['own before written in', { own: true, replied: true }, 'follow', 'own'],
    ['the theme', { theme: 'watch' }, 'watch', 'theme'],
    ['the space before the theme', { space: 'mute', theme: 'watch' }, 'mute', 'space'],
    ['the thread before the space', { thread: 'follow', space: 'mute', theme: 'watch' }, 'follow', 'thread'],
    ['what was set before what goes by itself', { theme: 'mentions', own: true }, 'mentions', 'theme'],
    ['a thread muted that is one’s own', { thread: 'mute', own: true }, 'mute', 'thread'],
  ])('%s', (_what, facts, level, because) => {
    expect(levelOf({ ...nothing, ...facts })).toEqual({ level, because });
  });
});

describe('whether a post is told, and why', () => {
  it.each<[FollowLevel, FollowReason, Partial<PostFacts>, TellReason | null]>([
    ['mute', 'thread', { mentioned: true, answered: true }, null],
    ['mute', 'space', { opening: true, announcement: true }, null],
    ['mentions', 'default', {}, null],
    ['mentions', 'default', { opening: true }, null],
    ['mentions', 'default', { mentioned: true, answered: true }, 'mentioned'],
    ['mentions', 'default', { answered: true }, 'answered'],
    ['mentions', 'default', { opening: true, announcement: true }, 'announced'],
    ['follow', 'space', { opening: true }, 'asked'],
    ['follow', 'space', {}, null],
    ['follow', 'theme', {}, null],
    ['follow', 'thread', {}, 'posted'],
    ['follow', 'own', {}, 'posted'],
    ['follow', 'replied', {}, 'posted'],
    ['watch', 'theme', {}, 'posted'],
    ['watch', 'space', { opening: true }, 'asked'],
  ])('%s by %s, %o: %s', (level, because, facts, expected) => {
    expect(reasonOf({ level, because }, { ...plain, ...facts })).toBe(expected);
  });
});

const levels = fc.option(fc.constantFrom(...followLevels));
const everyFact = fc.record({
  thread: levels, space: levels, theme: levels,
  own: fc.boolean(), replied: fc.boolean(), mentioned: fc.boolean(), answered: fc.boolean(), opening: fc.boolean(), announcement: fc.boolean(),
});

describe('the rule in SQL', () => {
  it('says the same as the rule in the code, whatever the facts', async () => {
    const columns = { thread: 'x.thread', space: 'x.space', theme: 'x.theme', own: 'x.own', replied: 'x.replied' };
    const post = { mentioned: 'x.mentioned', answered: 'x.answered', opening: 'x.opening', announcement: 'x.announcement' };
    await fc.assert(
      fc.asyncProperty(fc.array(everyFact, { minLength: 1, maxLength: 200 }), async (all) => {
        const { rows } = await world.database.pool.query<{ level: FollowLevel; because: FollowReason; reason: TellReason | null }>(
          `select l.level, l.because, ${reasonText({ level: 'l.level', because: 'l.because', ...post })} as reason
           from rows from (json_to_recordset($1) as (thread text, space text, theme text, own bool, replied bool, mentioned bool, answered bool, opening bool, announcement bool))
             with ordinality as x(thread, space, theme, own, replied, mentioned, answered, opening, announcement, place)
           cross join lateral (select ${levelText(columns)} as level, ${becauseText(columns)} as because) l order by x.place`,
          [JSON.stringify(all)],
        );
        expect(rows).toEqual(all.map((facts) => ({ ...levelOf(facts), reason: reasonOf(levelOf(facts), facts) })));
      }),
      { numRuns: 20 },
    );
  });
});
