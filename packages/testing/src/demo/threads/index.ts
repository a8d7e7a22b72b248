import type { DemoThread } from '../types.ts';
import { annonceRestitution } from './annonce-restitution.ts';
import { ceQuiAEteDur } from './ce-qui-a-ete-dur.ts';
import { atfalAlMasa } from './atfal-al-masa.ts';
import { chiffresDuDiagnostic } from './chiffres-du-diagnostic.ts';
import { clspdOuComiteLocal } from './clspd-ou-comite-local.ts';
import { dawrAlMuntakhab } from './dawr-al-muntakhab.ts';
import { deuxiemeChance } from './deuxieme-chance.ts';
import { diagnosticCombienDEntretiens } from './diagnostic-combien-d-entretiens.ts';
import { familleALaRue } from './famille-a-la-rue.ts';
import { gardePendantAteliers } from './garde-pendant-ateliers.ts';
import { khaliyaAyyamAlMaydan } from './khaliya-ayyam-al-maydan.ts';
import { khaliyaBiAwnWahid } from './khaliya-bi-awn-wahid.ts';
import { kibarAsSinn } from './kibar-as-sinn.ts';
import { liqaatChahriya } from './liqaat-chahriya.ts';
import { playgroupWithoutBuilding } from './playgroup-without-building.ts';
import { quiRemplace } from './qui-remplace.ts';
import { rendreCompteAuConseil } from './rendre-compte-au-conseil.ts';
import { stagesDeJeunes } from './stages-de-jeunes.ts';
import { tawjihAlIaqa } from './tawjih-al-iaqa.ts';
import { visiteDeJuin } from './visite-de-juin.ts';
import { voterLePlan } from './voter-le-plan.ts';
import { waraqatAlAwda } from './waraqat-al-awda.ts';

export const demoThreads: DemoThread[] = [
  gardePendantAteliers,
  khaliyaBiAwnWahid,
  playgroupWithoutBuilding,
  chiffresDuDiagnostic,
  deuxiemeChance,
  kibarAsSinn,
  tawjihAlIaqa,
  familleALaRue,
  clspdOuComiteLocal,
  dawrAlMuntakhab,
  annonceRestitution,
  rendreCompteAuConseil,
  ceQuiAEteDur,
  quiRemplace,
  visiteDeJuin,
  liqaatChahriya,
  stagesDeJeunes,
  atfalAlMasa,
  voterLePlan,
  waraqatAlAwda,
  diagnosticCombienDEntretiens,
  khaliyaAyyamAlMaydan,
];
