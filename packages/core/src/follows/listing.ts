import type { Actor } from '../kernel/actor.ts';
import type { Locale, Theme } from '../kernel/contract.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { decodeCursor, toPage } from '../kernel/pagination.ts';
import { validate } from '../kernel/validate.ts';
import { readsSheet } from '../practices/policy.ts';
import type { SpaceRef } from '../spaces/contract.ts';
import { readsSpace } from '../spaces/policy.ts';
import { spaceRefFields } from '../spaces/view.ts';
import { beganBy } from '../threads/policy.ts';
import { readOf } from '../threads/view.ts';
import { listFollowsInput, type FollowLevel, type FollowPlace, type FollowsPage, type FollowView, type ListFollowsInput } from './contract.ts';
import { levelOf } from './policy.ts';
import { placeKey } from './schema.ts';
import { followsAround } from './view.ts';

// What was set somewhere is kept when its member may not read there any more, and holds again should they come back.
const listSql = `
  select f.place, f.key, f.level, f.set_at, f.thread_id, f.practice_id, coalesce(t.title, p.title) as title, coalesce(t.locale, p.locale) as locale,
    coalesce(f.theme, t.theme, p.theme) as theme, case when s.id is not null then json_build_object(${spaceRefFields}) end as space,
    fs.level as of_space, fh.level as of_theme, ${beganBy('t', 't.author_id', '$1')} as own, coalesce(r.replied, false) as replied
  from (
    select f.level, f.set_at, f.thread_id, f.space_id, f.practice_id, f.theme, ${placeKey} as key,
      case when f.thread_id is not null then 'thread' when f.space_id is not null then 'space' when f.practice_id is not null then 'practice' else 'theme' end as place
    from follows f where f.member_id = $1 and ($3::timestamptz is null or (f.set_at, ${placeKey}) < ($3, $4::uuid))
  ) f
  left join threads t on t.id = f.thread_id
  left join spaces s on s.id = coalesce(f.space_id, t.space_id)
  left join practices p on p.id = f.practice_id
  ${readOf('t', '$1')} ${followsAround('t', '$1')}
  where ($2::text is null or f.place = $2) and case f.place when 'theme' then true when 'practice' then ${readsSheet('p', '$1')} else ${readsSpace('s', '$1')} end and t.deleted_at is null
  order by f.set_at desc, f.key desc limit $5`;

type Row = {
  place: FollowPlace;
  key: string;
  level: FollowLevel;
  set_at: Date;
  theme: Theme | null;
  space: SpaceRef | null;
  thread_id: string | null;
  practice_id: string | null;
  title: string;
  locale: Locale;
  of_space: FollowLevel | null;
  of_theme: FollowLevel | null;
  own: boolean;
  replied: boolean;
};

/** The levels that members set. */
export function createFollowList({ query }: Kernel) {
  return {
    /** Every level that the actor set, the newest choice first; places that they do not read any more are left out. */
    async list(actor: Actor, input: ListFollowsInput = {}): Promise<FollowsPage> {
      const { cursor, limit, place = null } = validate(listFollowsInput, input);
      const from = cursor ? decodeCursor(cursor) : null;
      const rows = await query<Row>('follows_list', listSql, [actor.memberId, place, from?.at ?? null, from?.id ?? null, limit + 1]);
      return toPage(rows, limit, (row) => ({ at: row.set_at, id: row.key }), followOf);
    },
  };
}

function followOf({ place, level, set_at, theme, space, thread_id, practice_id, title, locale, of_space, of_theme, own, replied }: Row): FollowView {
  const without = levelOf({ thread: null, space: of_space, theme: of_theme, own, replied });
  return {
    place, level, setAt: set_at.toISOString(), theme, space,
    thread: thread_id ? { id: thread_id, title, locale, without } : null,
    practice: practice_id ? { id: practice_id, title, locale } : null,
  };
}
