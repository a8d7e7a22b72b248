/**
 * SQL text: who reacted to the row `row`, in the order in which each emoji first came. Looked up only where the row says that
 * somebody did. `table` holds (`key`, emoji, member_id, created_at).
 */
export const reactionsOf = (table: string, key: string, row: string) => `case when ${row}.reacted then (
    select json_agg(json_build_object('emoji', r.emoji, 'memberIds', r.ids) order by r.first, r.emoji)
    from (select emoji, min(created_at) as first, array_agg(member_id order by created_at, member_id) as ids
      from ${table} where ${key} = ${row}.id group by emoji) r) end`;
