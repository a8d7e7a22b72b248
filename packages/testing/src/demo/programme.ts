import type { DemoProgramme } from './types.ts';

export const demoProgramme: DemoProgramme = {
  key: 'cellules-action-sociale',
  nameFr: 'Cellules d’action sociale : coopération Rhône-Alpes – Rabat-Salé-Zemmour-Zaer',
  nameAr: 'خلايا العمل الاجتماعي: تعاون جهتي رون ألب والرباط سلا زمور زعير',
  nameEn: 'Local social-action units: Rhône-Alpes – Rabat-Salé-Zemmour-Zaer cooperation',
};
