import type { Actor } from '../kernel/actor.ts';
import { NotFound } from '../kernel/errors.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { requireId, validate } from '../kernel/validate.ts';
import { readsSheet } from '../practices/policy.ts';
import { readsSpace } from '../spaces/policy.ts';
import { beganBy, readsThread } from '../threads/policy.ts';
import {
  followPracticeInput,
  followSpaceInput,
  followThemeInput,
  followThreadInput,
  type FollowPracticeInput,
  type FollowSpaceInput,
  type FollowThemeInput,
  type FollowThreadInput,
  type LevelView,
  type ThreadFollowView,
} from './contract.ts';
import { createFollowList } from './listing.ts';
import { createPlaces } from './places.ts';
import { followChanged, type FollowChanged } from './events.ts';
import type { FollowFacts } from './policy.ts';
import { createSheetFollows } from './sheets.ts';
import { followsAround, threadFollowOf } from './view.ts';

/** SQL text: sets or takes away (level null) what member $1 asks for at `place`, which `found` finds if they may read it. */
const setSql = (place: 'thread_id' | 'space_id' | 'theme' | 'practice_id', found: string) => `
  with found as (${found}),
  gone as (delete from follows f using found where f.member_id = $1 and f.${place} = found.id and $3::text is null),
  kept as (
    insert into follows as f (member_id, ${place}, level, set_at) select $1, found.id, $3, $4::timestamptz from found where $3::text is not null
    on conflict (member_id, ${place}) where ${place} is not null do update set level = excluded.level
  )
  select 1 from found`;

const setThreadSql = setSql('thread_id', `select t.id from threads t where t.id = $2 and ${readsThread('t', '$1')}`);
const setSpaceSql = setSql('space_id', `select s.id from spaces s where s.id = $2 and ${readsSpace('s', '$1')}`);
// A sheet that is no longer in the library can be let go of.
const setSheetSql = setSql('practice_id', `select p.id from practices p where p.id = $2 and (p.status = 'published' or $3::text is null) and ${readsSheet('p', '$1')}`);
const setThemeSql = setSql('theme', 'select $2::text as id');

const ofThreadSql = `
  select ft.level as thread, fs.level as space, fh.level as theme, ${beganBy('t', 't.author_id', '$2')} as own, coalesce(r.replied, false) as replied
  from threads t left join thread_reads r on r.thread_id = t.id and r.member_id = $2 ${followsAround('t', '$2')}
  where t.id = $1 and ${readsThread('t', '$2')}`;

export type Follows = ReturnType<typeof createFollows>;

/** What members ask to be told of: by theme, by space, by thread, by sheet. */
export function createFollows(kernel: Kernel) {
  const { query, work, now } = kernel;

  function set(name: string, text: string, actor: Actor, place: string, change: FollowChanged): Promise<LevelView> {
    return work.once(async (_db, record) => {
      const found = await query(name, text, [actor.memberId, place, change.level, now()]);
      if (found.length === 0) throw new NotFound();
      record(followChanged(actor.memberId, change));
      return { level: change.level };
    });
  }

  return {
    ...createPlaces(kernel),
    ...createFollowList(kernel),
    ...createSheetFollows(kernel),

    /** What the actor is told of in a thread, and why. NotFound for one they do not read. */
    async ofThread(actor: Actor, threadId: string): Promise<ThreadFollowView> {
      const [facts] = await query<FollowFacts>('follow_of_thread', ofThreadSql, [requireId(threadId), actor.memberId]);
      if (!facts) throw new NotFound();
      return threadFollowOf(threadId, facts);
    },

    /** For a thread; NotFound for one the actor does not read. */
    async followThread(actor: Actor, input: FollowThreadInput): Promise<LevelView> {
      const { threadId, level } = validate(followThreadInput, input);
      return set('follow_thread', setThreadSql, actor, threadId, { threadId, level });
    },

    /** For all threads of a space; NotFound for one the actor does not read. */
    async followSpace(actor: Actor, input: FollowSpaceInput): Promise<LevelView> {
      const { spaceId, level } = validate(followSpaceInput, input);
      return set('follow_space', setSpaceSql, actor, spaceId, { spaceId, level });
    },

    /** When a sheet says something else; NotFound for one that is not published, or that the actor does not read. */
    async followPractice(actor: Actor, input: FollowPracticeInput): Promise<LevelView> {
      const { practiceId, level } = validate(followPracticeInput, input);
      return set('follow_sheet', setSheetSql, actor, practiceId, { practiceId, level });
    },

    /** For all threads and practices on a theme, in all of the actor's programmes. */
    async followTheme(actor: Actor, input: FollowThemeInput): Promise<LevelView> {
      const { theme, level } = validate(followThemeInput, input);
      return set('follow_theme', setThemeSql, actor, theme, { theme, level });
    },
  };
}
