type Named = { id: string };

/** What a link adds to its query so that it stays with the programme that was chosen: nothing for who has one only. */
export function queryOf(all: readonly Named[], chosen: Named): string {
  return all.length > 1 ? `&programme=${chosen.id}` : '';
}
