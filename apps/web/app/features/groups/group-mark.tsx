import { GroupsIcon } from '#app/components/icons.tsx';
import { toneOf } from '#app/components/avatar.tsx';

/** What stands where a person's avatar would: the same colour for the same group, everywhere. */
export function GroupMark({ id }: { id: string }) {
  return (
    <span className={`avatar avatar--tone-${toneOf(id)} group-mark`} aria-hidden="true">
      <GroupsIcon />
    </span>
  );
}
