/**
 * SQL text: that member is in that conversation now. Nobody else sees it, whatever their role: a coordinator or moderator
 * who asks for a private conversation gets NotFound. Both arguments are SQL: a column or a placeholder.
 */
export const isMember = (conversationId: string, memberId: string) =>
  `exists (select 1 from conversation_members cm where cm.conversation_id = ${conversationId} and cm.member_id = ${memberId} and cm.left_at is null)`;
