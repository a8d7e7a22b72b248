import type { DemoWhen } from './types.ts';

type DemoEndorsement = DemoWhen & { by: string; reason?: string };

/** By the key of a sheet: who found it useful, and what for. */
export const demoEndorsements: Record<string, DemoEndorsement[]> = {
  'fiche-garde-pendant-ateliers': [
    { by: 'ain-aouda-official', daysAgo: 7, at: '10:15', reason: 'للدفتر الموضوع عند الباب: نقلناه كما هو.' },
    { by: 'khemisset-official', daysAgo: 6, at: '16:40', reason: 'Pour la phrase sur l’assurance : nous n’y avions pas pensé.' },
    { by: 'varces-official', daysAgo: 5, at: '09:30' },
    { by: 'skhirat-elected', daysAgo: 4, at: '18:05', reason: 'Pour défendre l’indemnité de transport devant le conseil.' },
    { by: 'le-teil-official', daysAgo: 2, at: '11:20', reason: 'Les dix enfants au plus : le chiffre qui nous manquait.' },
  ],
  'fiche-diagnostic-en-six-semaines': [
    { by: 'ain-aouda-elected', daysAgo: 20, at: '09:10', reason: 'Pour le calendrier, repris semaine par semaine.' },
    { by: 'temara-official', daysAgo: 17, at: '14:00' },
    { by: 'tiflet-elected', daysAgo: 12, at: '17:25', reason: 'La lecture au mur : les habitants sont venus.' },
  ],
  'fiche-les-petits-et-leur-grand': [{ by: 'sidi-allal-official', daysAgo: 6, at: '10:50', reason: 'اسم النشاط: فهمت العائلات أنها تبقى مع أطفالها.' }],
  'bitaqa-khaliya-bi-awn-wahid': [
    { by: 'tiflet-official', daysAgo: 33, at: '09:25', reason: 'لورقة «إلى من توجهكم الخلية» المعلقة على الباب.' },
    { by: 'skhirat-official', daysAgo: 28, at: '12:10', reason: 'لإقناع الرئيس بيومين للميدان.' },
    { by: 'ain-aouda-official', daysAgo: 27, at: '08:45', reason: 'للسجل من صفحة واحدة.' },
    { by: 'khemisset-official', daysAgo: 15, at: '15:30', reason: 'La feuille mensuelle d’une page, envoyée au président dès le premier mois.' },
    { by: 'thonon-official', daysAgo: 10, at: '17:00' },
  ],
};

/** Who follows which sheet. */
export const demoSheetFollows: [member: string, sheet: string][] = [
  ['ain-aouda-official', 'bitaqa-khaliya-bi-awn-wahid'],
  ['ain-aouda-official', 'fiche-garde-pendant-ateliers'],
  ['khemisset-official', 'fiche-diagnostic-en-six-semaines'],
  ['thonon-official', 'bitaqa-khaliya-bi-awn-wahid'],
];
