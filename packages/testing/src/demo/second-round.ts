import type { DemoMember } from './types.ts';

const domain = 'demo.passerelle.example';

/** Those who came with the second round of pairing: their binômes are at the other stages of a binôme's life. */
export const demoSecondRound: DemoMember[] = [
  { key: 'thonon-housing', name: 'Sylvie Dufournet', email: `sylvie.dufournet@${domain}`, college: 'official', commune: 'thonon', locale: 'fr', role: 'member', jobTitle: 'Responsable du service logement' },
  { key: 'skhirat-women', name: 'أمينة الودغيري', email: `amina.oudghiri@${domain}`, college: 'official', commune: 'skhirat', locale: 'ar', role: 'member', jobTitle: 'مكلفة بإدماج النساء' },
  { key: 'le-teil-elders', name: 'Monique Chabanel', email: `monique.chabanel@${domain}`, college: 'elected', commune: 'le-teil', locale: 'fr', role: 'member', jobTitle: 'Conseillère déléguée aux aînés' },
  { key: 'khemisset-women', name: 'نعيمة الشرقاوي', email: `naima.cherkaoui@${domain}`, college: 'elected', commune: 'khemisset', locale: 'ar', role: 'member', jobTitle: 'مستشارة جماعية مكلفة بشؤون المرأة' },
  { key: 'aix-information', name: 'Julien Marchetto', email: `julien.marchetto@${domain}`, college: 'official', commune: 'aix', locale: 'fr', role: 'member', jobTitle: 'Directeur du point information jeunesse' },
  { key: 'temara-information', name: 'Samira Lahlimi', email: `samira.lahlimi@${domain}`, college: 'official', commune: 'temara', locale: 'fr', role: 'member', jobTitle: 'Responsable de l’espace jeunes' },
  { key: 'sassenage-families', name: 'Hugues Montbrizon', email: `hugues.montbrizon@${domain}`, college: 'elected', commune: 'sassenage', locale: 'fr', role: 'member', jobTitle: 'Conseiller délégué à la famille' },
  { key: 'sidi-allal-women', name: 'Latifa Benhaddou', email: `latifa.benhaddou@${domain}`, college: 'elected', commune: 'sidi-allal', locale: 'fr', role: 'member', jobTitle: 'Conseillère communale chargée des associations féminines' },
];
