import type { DemoPractice } from '../types.ts';
import { bitaqatDawrAlMuntakhab } from './dawr-al-muntakhab.ts';
import { ficheDeuxTables } from './deux-tables.ts';
import { ficheDiagnosticEnSixSemaines } from './diagnostic-en-six-semaines.ts';
import { ficheDiagnosticKhemisset } from './diagnostic-khemisset.ts';
import { ficheGardePendantAteliers } from './garde-pendant-ateliers.ts';
import { bitaqatHalqatAlYaqada } from './halqat-al-yaqada.ts';
import { bitaqatKhaliya } from './khaliya-bi-awn-wahid.ts';
import { ficheLesPetitsEtLeurGrand } from './les-petits-et-leur-grand.ts';
import { bitaqatTashkhisSkhirat } from './tashkhis-skhirat.ts';

export const demoPractices: DemoPractice[] = [
  ficheGardePendantAteliers,
  ficheDiagnosticEnSixSemaines,
  ficheDiagnosticKhemisset,
  bitaqatTashkhisSkhirat,
  ficheLesPetitsEtLeurGrand,
  bitaqatKhaliya,
  bitaqatHalqatAlYaqada,
  ficheDeuxTables,
  bitaqatDawrAlMuntakhab,
];
