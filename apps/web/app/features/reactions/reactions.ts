import type { ReactionView } from '@passerelle/core/kernel/contract.ts';

/** What the reader has pressed and the server has not confirmed yet: emoji to on or off. */
export type Wishes = Readonly<Record<string, boolean>>;

/** Offered without opening the picker. */
export const quick = ['👍', '❤️', '😊', '👏', '🙏', '✅'];

/** The reactions as they will be once the server has heard of the reader's wishes. */
export function withWishes(reactions: readonly ReactionView[], wishes: Wishes | undefined, selfId: string): readonly ReactionView[] {
  if (!wishes) return reactions;
  const missing = Object.keys(wishes).filter((emoji) => !reactions.some((one) => one.emoji === emoji));
  return [...reactions, ...missing.map((emoji) => ({ emoji, memberIds: [] }))]
    .map(({ emoji, memberIds }) => {
      const others = memberIds.filter((id) => id !== selfId);
      const on = wishes[emoji] ?? memberIds.includes(selfId);
      return { emoji, memberIds: on ? (memberIds.includes(selfId) ? memberIds : [...others, selfId]) : others };
    })
    .filter(({ memberIds }) => memberIds.length > 0);
}
