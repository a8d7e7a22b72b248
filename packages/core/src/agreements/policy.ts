/** SQL text: the newest wording of binôme `b`, as what `select` says of its row `w`. */
const ofNewest = (b: string, select: string) => `(
  select ${select} from (select a.binome_id, a.revision from agreements a where a.binome_id = ${b}.id order by a.revision desc limit 1) w)`;

const signedBy = (memberId: string) => `exists (select 1 from agreement_signatures s where s.binome_id = w.binome_id and s.revision = w.revision and s.member_id = ${memberId})`;

/** SQL text: the newest wording of binôme `b` waits for that member's signature, and may be signed still. */
export const waitsForSignature = (b: string, memberId: string) =>
  `(${b}.status in ('active', 'paused') and ${memberId} in (${b}.mentor_id, ${b}.mentee_id) and coalesce(${ofNewest(b, `not ${signedBy(memberId)}`)}, false))`;

/** SQL text: both who are the two of binôme `b` now have signed its newest wording. */
export const isSigned = (b: string) => `coalesce(${ofNewest(b, `${signedBy(`${b}.mentor_id`)} and ${signedBy(`${b}.mentee_id`)}`)}, false)`;
