import type { DemoCommune } from './types.ts';

/** Six reference towns, then six partner communes; the n-th town is paired with the n-th commune. */
export const demoCommunes: DemoCommune[] = [
  { key: 'thonon', nameFr: 'Thonon-les-Bains', nameAr: 'تونون ليبان', kind: 'reference', region: 'rhone-alpes', timeZone: 'Europe/Paris', latitude: 46.37, longitude: 6.48 },
  { key: 'le-teil', nameFr: 'Le Teil', nameAr: 'لو تاي', kind: 'reference', region: 'rhone-alpes', timeZone: 'Europe/Paris', latitude: 44.55, longitude: 4.68 },
  { key: 'vienne', nameFr: 'Vienne', nameAr: 'فيين', kind: 'reference', region: 'rhone-alpes', timeZone: 'Europe/Paris', latitude: 45.53, longitude: 4.87 },
  { key: 'sassenage', nameFr: 'Sassenage', nameAr: 'ساسناج', kind: 'reference', region: 'rhone-alpes', timeZone: 'Europe/Paris', latitude: 45.2, longitude: 5.66 },
  { key: 'varces', nameFr: 'Varces-Allières-et-Risset', nameAr: 'فارس أليير إي ريسي', kind: 'reference', region: 'rhone-alpes', timeZone: 'Europe/Paris', latitude: 45.09, longitude: 5.68 },
  { key: 'aix', nameFr: 'Aix-les-Bains', nameAr: 'إيكس ليبان', kind: 'reference', region: 'rhone-alpes', timeZone: 'Europe/Paris', latitude: 45.69, longitude: 5.91 },
  { key: 'ain-aouda', nameFr: 'Aïn Aouda', nameAr: 'عين عودة', kind: 'partner', region: 'rabat-sale-zemmour-zaer', timeZone: 'Africa/Casablanca', latitude: 33.81, longitude: -6.8 },
  { key: 'tiflet', nameFr: 'Tiflet', nameAr: 'تيفلت', kind: 'partner', region: 'rabat-sale-zemmour-zaer', timeZone: 'Africa/Casablanca', latitude: 33.89, longitude: -6.31 },
  { key: 'temara', nameFr: 'Témara', nameAr: 'تمارة', kind: 'partner', region: 'rabat-sale-zemmour-zaer', timeZone: 'Africa/Casablanca', latitude: 33.93, longitude: -6.91 },
  { key: 'skhirat', nameFr: 'Skhirat', nameAr: 'الصخيرات', kind: 'partner', region: 'rabat-sale-zemmour-zaer', timeZone: 'Africa/Casablanca', latitude: 33.85, longitude: -7.03 },
  { key: 'sidi-allal', nameFr: 'Sidi Allal El Bahraoui', nameAr: 'سيدي علال البحراوي', kind: 'partner', region: 'rabat-sale-zemmour-zaer', timeZone: 'Africa/Casablanca', latitude: 34.0, longitude: -6.53 },
  { key: 'khemisset', nameFr: 'Khémisset', nameAr: 'الخميسات', kind: 'partner', region: 'rabat-sale-zemmour-zaer', timeZone: 'Africa/Casablanca', latitude: 33.82, longitude: -6.07 },
];
