import { demoSecondRound } from './second-round.ts';
import type { DemoMember } from './types.ts';

/** The one password of every demo account. */
export const demoPassword = 'passerelle-demo-2026';

const domain = 'demo.passerelle.example';

/** Invented people, all of them, in real towns. `<commune>-<college>`; the reference side is the mentor. */
export const demoMembers: DemoMember[] = [
  // Thonon-les-Bains and Aïn Aouda
  { key: 'thonon-official', name: 'Hélène Vuarnier', email: `helene.vuarnier@${domain}`, college: 'official', commune: 'thonon', locale: 'fr', role: 'member', jobTitle: 'Directrice de l’action sociale et du CCAS' },
  { key: 'ain-aouda-official', name: 'إدريس المرابطي', email: `driss.elmrabti@${domain}`, college: 'official', commune: 'ain-aouda', locale: 'ar', role: 'member', jobTitle: 'الكاتب العام للجماعة' },
  { key: 'thonon-elected', name: 'Bernard Thévenoud', email: `bernard.thevenoud@${domain}`, college: 'elected', commune: 'thonon', locale: 'fr', role: 'member', jobTitle: 'Adjoint au maire délégué aux affaires sociales' },
  { key: 'ain-aouda-elected', name: 'Abdelilah Bensghir', email: `abdelilah.bensghir@${domain}`, college: 'elected', commune: 'ain-aouda', locale: 'fr', role: 'member', jobTitle: 'Président du conseil communal' },

  // Le Teil and Tiflet
  { key: 'le-teil-official', name: 'Nadège Roumestan', email: `nadege.roumestan@${domain}`, college: 'official', commune: 'le-teil', locale: 'fr', role: 'member', jobTitle: 'Responsable du CCAS' },
  { key: 'tiflet-official', name: 'سعاد الزياني', email: `souad.ziani@${domain}`, college: 'official', commune: 'tiflet', locale: 'ar', role: 'member', jobTitle: 'رئيسة مصلحة الشؤون الاجتماعية والثقافية' },
  { key: 'le-teil-elected', name: 'Gilles Peyrachon', email: `gilles.peyrachon@${domain}`, college: 'elected', commune: 'le-teil', locale: 'fr', role: 'member', jobTitle: 'Adjoint à la politique de la ville et à la jeunesse' },
  { key: 'tiflet-elected', name: 'Mustapha Aït Ouarab', email: `mustapha.aitouarab@${domain}`, college: 'elected', commune: 'tiflet', locale: 'fr', role: 'member', jobTitle: 'Deuxième vice-président du conseil communal' },

  // Vienne and Témara
  { key: 'vienne-official', name: 'Laurent Gontardier', email: `laurent.gontardier@${domain}`, college: 'official', commune: 'vienne', locale: 'fr', role: 'member', jobTitle: 'Coordonnateur de la réussite éducative et de la politique de la ville' },
  { key: 'temara-official', name: 'نزهة بوزكراوي', email: `nezha.bouzekraoui@${domain}`, college: 'official', commune: 'temara', locale: 'ar', role: 'member', jobTitle: 'رئيسة قسم التنمية الاجتماعية' },
  { key: 'vienne-elected', name: 'Marie-Ange Perrochet', email: `marie-ange.perrochet@${domain}`, college: 'elected', commune: 'vienne', locale: 'fr', role: 'member', jobTitle: 'Adjointe aux solidarités et vice-présidente du CCAS' },
  { key: 'temara-elected', name: 'Khadija Bennouiss', email: `khadija.bennouiss@${domain}`, college: 'elected', commune: 'temara', locale: 'fr', role: 'member', jobTitle: 'Présidente de la commission des affaires sociales' },

  // Sassenage and Skhirat
  { key: 'sassenage-official', name: 'Karim Belhadri', email: `karim.belhadri@${domain}`, college: 'official', commune: 'sassenage', locale: 'fr', role: 'member', jobTitle: 'Directeur du centre social' },
  { key: 'skhirat-official', name: 'هشام بنطالب', email: `hicham.bentaleb@${domain}`, college: 'official', commune: 'skhirat', locale: 'ar', role: 'member', jobTitle: 'رئيس مصلحة العمل الاجتماعي والشراكات' },
  { key: 'sassenage-elected', name: 'Odile Francillard', email: `odile.francillard@${domain}`, college: 'elected', commune: 'sassenage', locale: 'fr', role: 'member', jobTitle: 'Adjointe à l’action sociale et aux aînés' },
  { key: 'skhirat-elected', name: 'Fatima-Zahra Rahhaoui', email: `fatima-zahra.rahhaoui@${domain}`, college: 'elected', commune: 'skhirat', locale: 'fr', role: 'member', jobTitle: 'Vice-présidente du conseil communal' },

  // Varces and Sidi Allal El Bahraoui
  { key: 'varces-official', name: 'Emily Hartwell', email: `emily.hartwell@${domain}`, college: 'official', commune: 'varces', locale: 'en', role: 'member', jobTitle: 'Head of early-childhood and family services' },
  { key: 'sidi-allal-official', name: 'عبد الرحيم الكزولي', email: `abderrahim.gzouli@${domain}`, college: 'official', commune: 'sidi-allal', locale: 'ar', role: 'member', jobTitle: 'رئيس مكتب الشؤون الاجتماعية' },
  { key: 'varces-elected', name: 'Christophe Buissière', email: `christophe.buissiere@${domain}`, college: 'elected', commune: 'varces', locale: 'fr', role: 'member', jobTitle: 'Adjoint aux solidarités et au logement' },
  { key: 'sidi-allal-elected', name: 'محمد أوعزيز', email: `mohamed.ouaziz@${domain}`, college: 'elected', commune: 'sidi-allal', locale: 'ar', role: 'member', jobTitle: 'النائب الأول لرئيس المجلس الجماعي' },

  // Aix-les-Bains and Khémisset
  { key: 'aix-official', name: 'Sandrine Perrollaz', email: `sandrine.perrollaz@${domain}`, college: 'official', commune: 'aix', locale: 'fr', role: 'member', jobTitle: 'Directrice du CCAS' },
  { key: 'khemisset-official', name: 'Rachida Oubelkas', email: `rachida.oubelkas@${domain}`, college: 'official', commune: 'khemisset', locale: 'fr', role: 'member', jobTitle: 'Responsable de la cellule d’action sociale' },
  { key: 'aix-elected', name: 'Jean-Marc Ginollin', email: `jean-marc.ginollin@${domain}`, college: 'elected', commune: 'aix', locale: 'fr', role: 'member', jobTitle: 'Adjoint à la prévention et à la tranquillité publique' },
  { key: 'khemisset-elected', name: 'لحسن أيت باحدو', email: `lahcen.aitbahaddou@${domain}`, college: 'elected', commune: 'khemisset', locale: 'ar', role: 'member', jobTitle: 'رئيس لجنة الشؤون الاجتماعية والشباب' },

  ...demoSecondRound,

  // Those who keep the community going
  { key: 'moderator-fr', name: 'Anne-Lise Berthomieu', email: `anne-lise.berthomieu@${domain}`, college: 'official', commune: 'vienne', locale: 'fr', role: 'moderator', jobTitle: 'Animatrice de la communauté de pratique' },
  { key: 'moderator-ar', name: 'ليلى الحمزاوي', email: `leila.hamzaoui@${domain}`, college: 'official', commune: 'temara', locale: 'ar', role: 'moderator', jobTitle: 'منشطة جماعة الممارسة' },
  { key: 'coordinator', name: 'Étienne Castagnier', email: `etienne.castagnier@${domain}`, college: 'official', commune: 'vienne', locale: 'fr', role: 'coordinator', jobTitle: 'Chargé de la coopération, institut de formation des collectivités' },
  { key: 'administrator', name: 'Tom Ashcombe', email: `tom.ashcombe@${domain}`, college: 'official', commune: 'thonon', locale: 'en', role: 'administrator', jobTitle: 'Systems administrator' },
];
