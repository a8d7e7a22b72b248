import { useEffect, useRef, type RefObject } from 'react';
import { useActionData } from '@remix-run/react';
import { replace } from '#app/lib/put.ts';
import { useSpaceMentions } from './use-space-mentions.ts';

/**
 * A text area of a form that is sent whole: names are written in it as one reads them, and sent as they are stored. Without a
 * script they stand there as they are stored.
 */
export function useSourceField(area: RefObject<HTMLTextAreaElement>, place: Parameters<typeof useSpaceMentions>[1]) {
  const mentions = useSpaceMentions(area, place);
  const latest = useRef(mentions);
  latest.current = mentions;
  const answer = useActionData();
  // As it came with the page, and as it comes back when it was refused.
  useEffect(() => {
    const field = area.current;
    if (!field) return;
    const text = latest.current.toText(field.value);
    if (text !== field.value) replace(field, text);
  }, [area, answer]);
  const toSource = () => {
    if (area.current) area.current.value = mentions.toSource(area.current.value);
  };
  return { mentions, toSource };
}
