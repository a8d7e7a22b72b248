import { useMemo, type RefObject } from 'react';
import type { NameableView } from '@passerelle/core/threads/contract.ts';
import { useMentions } from '#app/features/mentions/use-mentions.ts';
import { readJson } from '#app/lib/read-json.ts';
import { themes } from '#app/lib/themes.ts';
import { useCommuneName } from '#app/lib/use-reader.ts';
import { useTranslation } from '#app/lib/words.tsx';

const arabic = /\p{Script=Arabic}/u;

/** Who and what can be named in a post: readers of its space and communes, whom the server finds, and themes. */
export function useSpaceMentions(area: RefObject<HTMLTextAreaElement>, place: { spaceId: string } | { programmeId: string }) {
  const { t } = useTranslation();
  const communeName = useCommuneName();
  const where = new URLSearchParams(place).toString();
  const source = useMemo(() => {
    const known = themes.map((theme) => ({ id: theme, kind: 't' as const, name: t(`themes.${theme}`), note: t('posts.mention.theme') }));
    const find = async (text: string, signal: AbortSignal) => {
      const found = await readJson<NameableView>(`/api/v1/nameable?${where}&text=${encodeURIComponent(text)}`, signal);
      if (!found) return null;
      const people = found.people.map(({ id, name, commune }) => ({ id, name, note: communeName(commune) }));
      const communes = found.communes.map(({ id, nameFr, nameAr }) => ({ id, kind: 'c' as const, name: arabic.test(text) ? nameAr : nameFr, note: t('posts.mention.commune') }));
      return [...people, ...communes];
    };
    return { known, find, present: [] };
  }, [t, communeName, where]);
  return useMentions(area, source);
}
