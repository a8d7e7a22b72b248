import type { DemoCommune } from './types.ts';

/** Six reference towns, then six partner communes; the n-th town is paired with the n-th commune. */
export const demoCommunes: DemoCommune[] = [
  { key: 'thonon', nameFr: 'Thonon-les-Bains', nameAr: 'تونون ليبان', kind: 'reference', region: 'rhone-alpes', timeZone: 'Europe/Paris' },
  { key: 'le-teil', nameFr: 'Le Teil', nameAr: 'لو تاي', kind: 'reference', region: 'rhone-alpes', timeZone: 'Europe/Paris' },
  { key: 'vienne', nameFr: 'Vienne', nameAr: 'فيين', kind: 'reference', region: 'rhone-alpes', timeZone: 'Europe/Paris' },
  { key: 'sassenage', nameFr: 'Sassenage', nameAr: 'ساسناج', kind: 'reference', region: 'rhone-alpes', timeZone: 'Europe/Paris' },
  { key: 'varces', nameFr: 'Varces-Allières-et-Risset', nameAr: 'فارس أليير إي ريسي', kind: 'reference', region: 'rhone-alpes', timeZone: 'Europe/Paris' },
  { key: 'aix', nameFr: 'Aix-les-Bains', nameAr: 'إيكس ليبان', kind: 'reference', region: 'rhone-alpes', timeZone: 'Europe/Paris' },
  { key: 'ain-aouda', nameFr: 'Aïn Aouda', nameAr: 'عين عودة', kind: 'partner', region: 'rabat-sale-zemmour-zaer', timeZone: 'Africa/Casablanca' },
  { key: 'tiflet', nameFr: 'Tiflet', nameAr: 'تيفلت', kind: 'partner', region: 'rabat-sale-zemmour-zaer', timeZone: 'Africa/Casablanca' },
  { key: 'temara', nameFr: 'Témara', nameAr: 'تمارة', kind: 'partner', region: 'rabat-sale-zemmour-zaer', timeZone: 'Africa/Casablanca' },
  { key: 'skhirat', nameFr: 'Skhirat', nameAr: 'الصخيرات', kind: 'partner', region: 'rabat-sale-zemmour-zaer', timeZone: 'Africa/Casablanca' },
  { key: 'sidi-allal', nameFr: 'Sidi Allal El Bahraoui', nameAr: 'سيدي علال البحراوي', kind: 'partner', region: 'rabat-sale-zemmour-zaer', timeZone: 'Africa/Casablanca' },
  { key: 'khemisset', nameFr: 'Khémisset', nameAr: 'الخميسات', kind: 'partner', region: 'rabat-sale-zemmour-zaer', timeZone: 'Africa/Casablanca' },
];
