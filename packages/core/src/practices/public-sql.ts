import { memberRefFields } from '../members/view.ts';
import { isAgreed, readsSheet, worksOn } from './policy.ts';

/** SQL text: whoever wrote source `s`, whose post is `sp` and whose message is `sm`. */
const joinWords = 'left join posts sp on sp.id = s.post_id left join messages sm on sm.id = s.message_id';
const authorOfSource = 'coalesce(sp.author_id, sm.author_id)';

/** SQL text: source `s` is the library's: of a private message its author has agreed to that first, and until then nobody learns whose it is. */
const inLibrary = "s.removed_revision is null and s.consent in ('notNeeded', 'given')";

/** SQL text: everybody whose agreement a public page of the sheet needs, once for each of their words in it. */
const sharesOf = (practiceId: string) => `
  select w.author_id as member_id, w.public_consent as state, w.public_consent_at as at, true as is_author from practices w where w.id = ${practiceId}
  union all select ${authorOfSource}, s.public_consent, s.public_consent_at, false from practice_sources s ${joinWords} where s.practice_id = ${practiceId} and ${inLibrary}`;

/** SQL text: the answer that is furthest from a yes. */
const worst = `case when bool_or(state = 'refused') then 'refused' when bool_or(state = 'withdrawn') then 'withdrawn' when bool_or(state = 'notNeeded') then 'notNeeded'
  when bool_or(state = 'asked') then 'asked' else 'given' end`;

/** What curators see of the sheet $1; $2 is the reader, who `works` on it if they read all that it is made from. */
export const standingSql = `
  select p.id, p.programme_id, p.title, p.locale, p.status, p.public_token, ${worksOn('p', '$2')} as works, not ${isAgreed('p.id')} as waits,
    (select json_agg(json_build_object('member', w.member, 'state', w.state, 'answeredAt', w.at, 'isAuthor', w.is_author, 'sourceCount', w.sources) order by w.is_author desc, w.name, w.id)
      from (select m.id, m.name, json_build_object(${memberRefFields}) as member, g.state, g.at, g.is_author, g.sources
        from (select member_id, ${worst} as state, max(at) as at, bool_or(is_author) as is_author, count(*) filter (where not is_author)::int as sources
          from (${sharesOf('$1')}) shares group by member_id) g
        join members m on m.id = g.member_id join communes c on c.id = m.commune_id) w) as people
  from practices p where p.id = $1 and ${readsSheet('p', '$2')}`;

/** What $2 answered for their own words in the sheet $1: theirs to see and to change wherever they are by now. */
export const ownSql = `
  select p.id as "practiceId", p.title, p.locale, g.state, g.at as "answeredAt", p.public_token is not null as "isOpen"
  from practices p cross join lateral (select ${worst} as state, max(at) as at from (${sharesOf('p.id')}) shares where member_id = $2 and state <> 'notNeeded' having count(*) > 0) g
  where p.id = $1`;

/** Those who were never asked are; whoever asks agrees by that. */
export const askSql = [
  `update practices set public_consent = case when author_id = $2 then 'given' else 'asked' end, public_consent_at = $3
    where id = $1 and public_consent = 'notNeeded' returning author_id as member_id`,
  `update practice_sources s set public_consent = case when w.author_id = $2 then 'given' else 'asked' end, public_consent_at = $3
    from (select s.id, ${authorOfSource} as author_id from practice_sources s ${joinWords} where s.practice_id = $1 and ${inLibrary}) w
    where s.id = w.id and s.public_consent = 'notNeeded' returning w.author_id as member_id`,
] as const;

/** A no to what was agreed to takes it back. */
const answered = `case when $3 then 'given' when public_consent in ('given', 'withdrawn') then 'withdrawn' else 'refused' end`;
const changes = `case when $3 then public_consent <> 'given' else public_consent not in ('refused', 'withdrawn') end`;

export const answerSql = [
  `update practices set public_consent = ${answered}, public_consent_at = $4 where id = $1 and author_id = $2 and public_consent <> 'notNeeded' and ${changes} returning 1`,
  `update practice_sources s set public_consent = ${answered}, public_consent_at = $4
    from (select s.id, ${authorOfSource} as author_id from practice_sources s ${joinWords} where s.practice_id = $1) w
    where s.id = w.id and w.author_id = $2 and s.removed_revision is null and s.public_consent <> 'notNeeded' and ${changes} returning 1`,
] as const;

/** SQL text: everybody agrees to a public page of the sheet `p`, and to what it is made from being in the library at all. */
export const allAgree = `p.public_consent = 'given' and ${isAgreed('p.id')} and not exists (select 1 from practice_sources s
  where s.practice_id = p.id and s.removed_revision is null and s.public_consent <> 'given')`;

/** SQL text: the members who wrote what the sheet of that id is made from. */
export const authorsOfSources = (practiceId: string) => `select ${authorOfSource} from practice_sources s ${joinWords} where s.practice_id = ${practiceId} and ${inLibrary}`;
