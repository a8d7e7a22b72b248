/** Key of the demo's data to the row's id, for the tests that use the named cast. */
export type DemoIds = {
  programmeId: string;
  communes: Map<string, string>;
  members: Map<string, string>;
  /** By `${reference}-${partner}-${college}`; a group's by its key. */
  conversations: Map<string, string>;
  spaces: Map<string, string>;
  threads: Map<string, string>;
  practices: Map<string, string>;
};

export function idOf(map: Map<string, string>, key: string): string {
  const id = map.get(key);
  if (!id) throw new Error(`the demo names ${key}, which it does not have`);
  return id;
}
