import { z } from 'zod';
import { countSchema, dayOrNone, idSchema, instantSchema, lineSchema, optionalTextSchema, programmeRoles } from '../kernel/contract.ts';

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

/** With how many live there and what kind of place it is; null where nobody has said so. */
export const describedCommuneView = placedCommuneView.extend({ population: z.number().int().nullable(), setting: z.enum(communeSettings).nullable() });
export type DescribedCommuneView = z.infer<typeof describedCommuneView>;

// What is copied out of an Arabic text has marks of direction in it that nobody sees.
const writtenDegrees = z.string().max(40).overwrite((text) => text.replace(/\p{Cf}/gu, '').trim()).regex(/^$|^[+\-\u2212]?\d{1,3}([.,]\d+)?$/);

/** Degrees up to `most` either way: a number, or one as people write it, with a point or a comma; nothing written is null. */
function degreesSchema(most: number) {
  const written = writtenDegrees.transform((text) => (text === '' ? null : Number(text.replace('\u2212', '-').replace(',', '.'))));
  return z.union([z.number(), z.null(), written], 'degrees').pipe(z.number().min(-most, 'degrees').max(most, 'degrees').nullable());
}
/** North and east count up; both or neither are given. */
const place = { latitude: degreesSchema(90), longitude: degreesSchema(180) };

const nothingWritten = z.literal('').transform(() => null);
const writtenCount = z.string().max(40).transform((text) => text.replace(/[\p{Cf}\s]/gu, '')).pipe(z.string().regex(/^\d{1,9}$/)).transform(Number);
const facts = {
  /** A number, or one as people write it, with spaces between the thousands. */
  population: z.union([z.number(), z.null(), nothingWritten, writtenCount], 'population').pipe(z.number().int().min(1, 'population').max(100_000_000, 'population').nullable()),
  setting: z.union([z.enum(communeSettings), z.null(), nothingWritten]),
};

export const addCommuneInput = z.strictObject({
  programmeId: idSchema,
  nameFr: lineSchema(120),
  nameAr: lineSchema(120),
  kind: z.enum(communeKinds),
  timeZone: z.enum(timeZones),
  latitude: place.latitude.default(null),
  longitude: place.longitude.default(null),
  population: facts.population.default(null),
  setting: facts.setting.default(null),
});
export type AddCommuneInput = z.input<typeof addCommuneInput>;

/** Says where a commune lies, or, with null, that nobody knows. */
export const placeCommuneInput = z.strictObject({ communeId: idSchema, ...place });
export type PlaceCommuneInput = z.input<typeof placeCommuneInput>;

/** Says how many live in a commune and what kind of place it is, or, with null, that nobody knows. */
export const describeCommuneInput = z.strictObject({ communeId: idSchema, ...facts });
export type DescribeCommuneInput = z.input<typeof describeCommuneInput>;

export const maxTieNote = 300;
/** Names two towns of a programme, in either order. */
export const tieInput = z.strictObject({ programmeId: idSchema, communeId: idSchema, otherId: idSchema });
export type TieInput = z.input<typeof tieInput>;
export const tieTownsInput = tieInput.extend({ note: lineSchema(maxTieNote) });
export type TieTownsInput = z.input<typeof tieTownsInput>;

/** What binds two towns already, in the coordinators' words. */
export const tieView = z.object({ commune: communeView, other: communeView, note: z.string(), createdAt: instantSchema });
export type TieView = z.infer<typeof tieView>;

export const maxRules = 10_000;
/** Longest that a threshold can be, in days. */
export const maxThreshold = 365;
const threshold = countSchema(1, maxThreshold);

/** What holds for a programme's binômes, all of it. After `nudgeAfterDays` without a turn one is reminded, then both, then the coordinators. */
export const settleProgrammeInput = z.strictObject({
  programmeId: idSchema,
  /** Of the settings that were read. */
  revision: countSchema(0),
  startsOn: dayOrNone,
  endsOn: dayOrNone,
  rules: optionalTextSchema(maxRules),
  nudgeAfterDays: threshold,
  nudgeBothAfterDays: threshold,
  tellAfterDays: threshold,
  /** Whether both are asked how it goes. */
  pulses: z.boolean(),
});
export type SettleProgrammeInput = z.input<typeof settleProgrammeInput>;

export const programmeSettingsView = z.object({
  programmeId: idSchema,
  revision: z.number().int(),
  /** Calendar days, both included. */
  startsOn: z.iso.date().nullable(),
  endsOn: z.iso.date().nullable(),
  rules: z.string(),
  rulesHtml: z.string(),
  nudgeAfterDays: z.number().int(),
  nudgeBothAfterDays: z.number().int(),
  tellAfterDays: z.number().int(),
  pulses: z.boolean(),
  can: z.object({ settle: z.boolean() }),
});
export type ProgrammeSettingsView = z.infer<typeof programmeSettingsView>;

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
