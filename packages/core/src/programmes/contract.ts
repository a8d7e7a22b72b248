import { z } from 'zod';
import { idSchema, lineSchema, programmeRoles } from '../kernel/contract.ts';

export const communeKinds = ['reference', 'partner'] as const;
/** Time zones of the two territories; an IANA name, never an offset. */
export const timeZones = ['Europe/Paris', 'Africa/Casablanca'] as const;

export const communeView = z.object({
  id: idSchema,
  /** The name in Latin letters, for French and English screens. */
  nameFr: z.string(),
  /** The name in Arabic letters. */
  nameAr: z.string(),
  kind: z.enum(communeKinds),
  timeZone: z.string(),
});
export type CommuneView = z.infer<typeof communeView>;

export const addCommuneInput = z.strictObject({
  programmeId: idSchema,
  nameFr: lineSchema(120),
  nameAr: lineSchema(120),
  kind: z.enum(communeKinds),
  timeZone: z.enum(timeZones),
});
export type AddCommuneInput = z.input<typeof addCommuneInput>;

export const programmeView = z.object({
  id: idSchema,
  nameFr: z.string(),
  nameAr: z.string(),
  nameEn: z.string(),
  /** The reader's own role in it. */
  role: z.enum(programmeRoles),
  can: z.object({ invite: z.boolean(), pair: z.boolean(), curate: z.boolean() }),
});
export type ProgrammeView = z.infer<typeof programmeView>;

/** Names somebody's membership, to end it or to restore it. */
export const membershipInput = z.strictObject({ programmeId: idSchema, memberId: idSchema });
export type MembershipInput = z.input<typeof membershipInput>;
