import type { Base } from './sheet-merge.ts';

/** What a form remembers of the texts it was written on, so that nobody's saving is overwritten unseen. */
export function WrittenOn<Field extends string>({ base: { revision, opened } }: { base: Base<Field> }) {
  return (
    <>
      <input type="hidden" name="revision" value={revision} readOnly />
      {(Object.keys(opened) as Field[]).map((field) => (
        <input key={field} type="hidden" name={`opened.${field}`} value={opened[field]} readOnly />
      ))}
    </>
  );
}
