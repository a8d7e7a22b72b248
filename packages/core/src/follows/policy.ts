import type { FollowLevel, FollowReason } from './contract.ts';

/** What a member set around a thread, null where they set nothing, and their part in it. */
export type FollowFacts = {
  thread: FollowLevel | null;
  space: FollowLevel | null;
  theme: FollowLevel | null;
  /** They began it. */
  own: boolean;
  /** They wrote in it. */
  replied: boolean;
};
export type Followed = { level: FollowLevel; because: FollowReason };

/** What a member is told of in a thread, and why. The nearest place wins; with nothing set, one's own threads and those one wrote in are followed. */
export function levelOf({ thread, space, theme, own, replied }: FollowFacts): Followed {
  if (thread) return { level: thread, because: 'thread' };
  if (space) return { level: space, because: 'space' };
  if (theme) return { level: theme, because: 'theme' };
  if (own) return { level: 'follow', because: 'own' };
  if (replied) return { level: 'follow', because: 'replied' };
  return { level: 'mentions', because: 'default' };
}

/** What a post is to a member who did not write it. */
export type PostFacts = {
  mentioned: boolean;
  /** It answers their post, or their question. */
  answered: boolean;
  /** It opens its thread. */
  opening: boolean;
  announcement: boolean;
};
export type TellReason = 'mentioned' | 'answered' | 'announced' | 'asked' | 'posted';

/** Why a member is told of a post; null: they are not. */
export function reasonOf({ level, because }: Followed, { mentioned, answered, opening, announcement }: PostFacts): TellReason | null {
  if (level === 'mute') return null;
  if (mentioned) return 'mentioned';
  if (answered) return 'answered';
  if (opening && announcement) return 'announced';
  if (level === 'mentions') return null;
  if (opening) return 'asked';
  const wide = because === 'space' || because === 'theme';
  return level === 'watch' || !wide ? 'posted' : null;
}

type Text<Facts> = Record<keyof Facts, string>;

/** SQL text: {@link levelOf}, of SQL for each of its facts. */
export const levelText = ({ thread, space, theme, own, replied }: Text<FollowFacts>) =>
  `coalesce(${thread}, ${space}, ${theme}, case when ${own} or ${replied} then 'follow' else 'mentions' end)`;
export const becauseText = ({ thread, space, theme, own, replied }: Text<FollowFacts>) =>
  `case when ${thread} is not null then 'thread' when ${space} is not null then 'space' when ${theme} is not null then 'theme'
    when ${own} then 'own' when ${replied} then 'replied' else 'default' end`;

/** SQL text: {@link reasonOf}. */
export const reasonText = ({ level, because, mentioned, answered, opening, announcement }: Text<Followed & PostFacts>) =>
  `case when ${level} = 'mute' then null when ${mentioned} then 'mentioned' when ${answered} then 'answered'
    when ${opening} and ${announcement} then 'announced' when ${level} = 'mentions' then null when ${opening} then 'asked'
    when ${level} = 'watch' or ${because} not in ('space', 'theme') then 'posted' end`;
