import type { Actor } from '../kernel/actor.ts';
import { canCoordinate } from '../programmes/policy.ts';

type Side = 'mentor' | 'mentee';
type Facts = { programmeId: string } & Record<Side, { id: string }>;

/** The coordinators have somebody stand in on either side, each of the two on their own. */
export function canSubstitute(actor: Actor, life: Facts, side: Side): boolean {
  return life[side].id === actor.memberId || canCoordinate(actor, life.programmeId);
}

/** Those who may name a substitute end it too, and whoever stands in may stop. */
export function canEndSubstitute(actor: Actor, life: Facts, { side, member }: { side: Side; member: { id: string } }): boolean {
  return member.id === actor.memberId || canSubstitute(actor, life, side);
}

/** SQL text: that member is asked whether the successor reads what was written before in a binôme, at the handover `h`, and is in its programme. */
export const isAskedAt = (h: string, memberId: string) => `exists (
  select 1 from handover_consents hc join binomes hb on hb.id = ${h}.binome_id
  join programme_members pm on pm.programme_id = hb.programme_id and pm.member_id = hc.member_id and pm.ended_at is null
  where hc.handover_id = ${h}.id and hc.member_id = ${memberId})`;

/** SQL text: that member is asked so of the binôme `b`, and has not answered. */
export const isAskedOfPast = (b: string, memberId: string) => `exists (
  select 1 from handovers h join handover_consents ha on ha.handover_id = h.id and ha.member_id = ${memberId} and ha.given is null
  where h.binome_id = ${b}.id and ${isAskedAt('h', memberId)})`;
