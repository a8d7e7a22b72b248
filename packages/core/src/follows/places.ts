import type { Actor } from '../kernel/actor.ts';
import type { Theme } from '../kernel/contract.ts';
import { NotFound } from '../kernel/errors.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { validate } from '../kernel/validate.ts';
import { readsSpace } from '../spaces/policy.ts';
import {
  spaceFollowInput,
  spaceFollowsInput,
  themeFollowInput,
  type FollowLevel,
  type PlaceFollowView,
  type SpaceFollowInput,
  type SpaceFollowsInput,
  type ThemeFollowInput,
} from './contract.ts';
import { levelOf } from './policy.ts';

const ofSpacesSql = `
  select s.id, fs.level as space, fh.level as theme from spaces s
  left join follows fs on fs.member_id = $1 and fs.space_id = s.id
  left join follows fh on fh.member_id = $1 and fh.theme = $3::text
  where s.id = any($2::uuid[]) and ${readsSpace('s', '$1')}`;

const ofThemeSql = 'select f.level as theme from follows f where f.member_id = $1 and f.theme = $2';

type Levels = { space: FollowLevel | null; theme: FollowLevel | null };

/** What members are told of at a space or a theme, as long as no thread says otherwise. */
export function createPlaces({ query }: Kernel) {
  async function ofEach(actor: Actor, spaceIds: string[], theme: Theme | null): Promise<PlaceFollowView[]> {
    const rows = await query<Levels & { id: string }>('follow_of_spaces', ofSpacesSql, [actor.memberId, spaceIds, theme]);
    return rows.map(({ id, ...set }) => placeFollowOf({ spaceId: id, theme }, set));
  }

  return {
    /** Of spaces; those that the actor does not read are left out. */
    async ofSpaces(actor: Actor, input: SpaceFollowsInput): Promise<PlaceFollowView[]> {
      const { spaceIds } = validate(spaceFollowsInput, input);
      return ofEach(actor, spaceIds, null);
    },

    /** Of a space, or of its threads on a theme. NotFound for one that the actor does not read. */
    async ofSpace(actor: Actor, input: SpaceFollowInput): Promise<PlaceFollowView> {
      const { spaceId, theme = null } = validate(spaceFollowInput, input);
      const [place] = await ofEach(actor, [spaceId], theme);
      if (!place) throw new NotFound();
      return place;
    },

    /** Of a theme, wherever no space says otherwise. */
    async ofTheme(actor: Actor, input: ThemeFollowInput): Promise<PlaceFollowView> {
      const { theme } = validate(themeFollowInput, input);
      const [found] = await query<Pick<Levels, 'theme'>>('follow_of_theme', ofThemeSql, [actor.memberId, theme]);
      return placeFollowOf({ spaceId: null, theme }, { space: null, theme: found?.theme ?? null });
    },
  };
}

function placeFollowOf(place: Pick<PlaceFollowView, 'spaceId' | 'theme'>, set: Levels): PlaceFollowView {
  return { ...place, ...levelOf({ ...set, thread: null, own: false, replied: false }), set };
}
