/** SQL text: that member coordinates that programme now. Whoever does not learns nothing of its figures, not even that it exists. */
export const coordinatesProgramme = (programmeId: string, memberId: string) =>
  `exists (select 1 from programme_members cpm where cpm.programme_id = ${programmeId} and cpm.member_id = ${memberId} and cpm.ended_at is null and cpm.role = 'coordinator')`;
