/** The address where one asks to show a message in a thread; a conversation's menus lead there. */
export function forwardHref(conversationId: string, messageId: string): string {
  return `/conversations/${conversationId}/forward?message=${messageId}`;
}
