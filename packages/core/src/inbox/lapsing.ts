import { isSigned, waitsForSignature } from '../agreements/policy.ts';
import { isAskedOfPast } from '../handovers/policy.ts';
import { hasLapsed } from '../health/telling.ts';

/**
 * SQL text: what a member was told of a binôme asks nothing of them any more, or does not hold: they have accepted, signed, assessed or said whether
 * the past may be read, there is another wording to sign, or the binôme has gone on without it; or it has lapsed. `subjectId` is the binôme's id.
 */
export const isOver = (reason: string, subjectId: string, memberId: string) => `case ${reason}
  when 'proposed' then not exists (select 1 from binomes ob where ob.id = ${subjectId} and ob.status = 'proposed'
    and (ob.mentor_id = ${memberId} and ob.mentor_accepted_at is null or ob.mentee_id = ${memberId} and ob.mentee_accepted_at is null))
  when 'sign' then not exists (select 1 from binomes ob where ob.id = ${subjectId} and ${waitsForSignature('ob', memberId)})
  when 'signed' then not exists (select 1 from binomes ob where ob.id = ${subjectId} and ${isSigned('ob')})
  when 'closed' then exists (select 1 from assessments a where a.binome_id = ${subjectId} and a.member_id = ${memberId})
  when 'disclosure' then not exists (select 1 from binomes ob where ob.id = ${subjectId} and ${isAskedOfPast('ob', memberId)})
  else ${hasLapsed(reason, subjectId, memberId)} end`;
