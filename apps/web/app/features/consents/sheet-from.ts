/** Where messages of a conversation are chosen for a sheet, beginning with one of them. */
export function sheetFromHref(conversationId: string, message?: { id: string; seq: number }): string {
  return `/conversations/${conversationId}/sheet${message ? `?message=${message.id}&around=${message.seq}` : ''}`;
}
