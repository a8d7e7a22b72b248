import type { DemoBinome } from '../types.ts';
import { aixKhemisset } from './aix-khemisset.ts';
import { leTeilTiflet } from './le-teil-tiflet.ts';
import { sassenageSkhirat } from './sassenage-skhirat.ts';
import { thononAinAoudaElected } from './thonon-ain-aouda-elected.ts';
import { thononAinAoudaOfficial } from './thonon-ain-aouda-official/index.ts';
import { varcesSidiAllal } from './varces-sidi-allal.ts';
import { vienneTemara } from './vienne-temara.ts';

/** Twelve pairs, two per town; the first is the one a visitor opens. */
export const demoBinomes: DemoBinome[] = [
  thononAinAoudaOfficial,
  thononAinAoudaElected,
  ...leTeilTiflet,
  ...vienneTemara,
  ...sassenageSkhirat,
  ...varcesSidiAllal,
  ...aixKhemisset,
];
