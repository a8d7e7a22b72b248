import { z } from 'zod';
import { idSchema, lineSchema, programmeRoles } from '../kernel/contract.ts';

export const communeKinds = ['reference', 'partner'] as const;
/** What kind of place a commune is. */
export const communeSettings = ['urban', 'suburban', 'rural', 'mountain'] as const;
export type CommuneSetting = (typeof communeSettings)[number];
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

/** A commune, and where it lies in degrees (WGS 84); null where nobody has said so. */
export const placedCommuneView = communeView.extend({ place: z.object({ latitude: z.number(), longitude: z.number() }).nullable() });
export type PlacedCommuneView = z.infer<typeof placedCommuneView>;

// What is copied out of an Arabic text has marks of direction in it that nobody sees.
const writtenDegrees = z.string().max(40).overwrite((text) => text.replace(/\p{Cf}/gu, '').trim()).regex(/^$|^[+\-\u2212]?\d{1,3}([.,]\d+)?$/);

/** Degrees up to `most` either way: a number, or one as people write it, with a point or a comma; nothing written is null. */
function degreesSchema(most: number) {
  const written = writtenDegrees.transform((text) => (text === '' ? null : Number(text.replace('\u2212', '-').replace(',', '.'))));
  return z.union([z.number(), z.null(), written], 'degrees').pipe(z.number().min(-most, 'degrees').max(most, 'degrees').nullable());
}
/** North and east count up; both or neither are given. */
const place = { latitude: degreesSchema(90), longitude: degreesSchema(180) };

export const addCommuneInput = z.strictObject({
  programmeId: idSchema,
  nameFr: lineSchema(120),
  nameAr: lineSchema(120),
  kind: z.enum(communeKinds),
  timeZone: z.enum(timeZones),
  latitude: place.latitude.default(null),
  longitude: place.longitude.default(null),
});
export type AddCommuneInput = z.input<typeof addCommuneInput>;

/** Says where a commune lies, or, with null, that nobody knows. */
export const placeCommuneInput = z.strictObject({ communeId: idSchema, ...place });
export type PlaceCommuneInput = z.input<typeof placeCommuneInput>;

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
