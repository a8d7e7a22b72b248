/** Where a binôme's question to the peers is written: anew, from a message of the conversation, or changed while it is proposed. */
export function askPeersHref(conversationId: string, from?: { message: number } | { relay: string }): string {
  const query = from ? `?${new URLSearchParams(Object.entries(from).map(([name, value]) => [name, String(value)]))}` : '';
  return `/conversations/${conversationId}/ask-peers${query}`;
}
