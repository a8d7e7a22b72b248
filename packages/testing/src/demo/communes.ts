import type { DemoCommune, DemoTie } from './types.ts';

/** Six reference towns, then six partner communes; the n-th town is paired with the n-th commune. Who lives there is rounded from the censuses of 2014 (Morocco) and 2020 (France). */
export const demoCommunes: DemoCommune[] = [
  { key: 'thonon', nameFr: 'Thonon-les-Bains', nameAr: 'تونون ليبان', kind: 'reference', region: 'rhone-alpes', timeZone: 'Europe/Paris', latitude: 46.37, longitude: 6.48, population: 35_000, setting: 'urban' },
  { key: 'le-teil', nameFr: 'Le Teil', nameAr: 'لو تاي', kind: 'reference', region: 'rhone-alpes', timeZone: 'Europe/Paris', latitude: 44.55, longitude: 4.68, population: 8_800, setting: 'rural' },
  { key: 'vienne', nameFr: 'Vienne', nameAr: 'فيين', kind: 'reference', region: 'rhone-alpes', timeZone: 'Europe/Paris', latitude: 45.53, longitude: 4.87, population: 30_000, setting: 'urban' },
  { key: 'sassenage', nameFr: 'Sassenage', nameAr: 'ساسناج', kind: 'reference', region: 'rhone-alpes', timeZone: 'Europe/Paris', latitude: 45.2, longitude: 5.66, population: 11_500, setting: 'suburban' },
  { key: 'varces', nameFr: 'Varces-Allières-et-Risset', nameAr: 'فارس أليير إي ريسي', kind: 'reference', region: 'rhone-alpes', timeZone: 'Europe/Paris', latitude: 45.09, longitude: 5.68, population: 8_500, setting: 'mountain' },
  { key: 'aix', nameFr: 'Aix-les-Bains', nameAr: 'إيكس ليبان', kind: 'reference', region: 'rhone-alpes', timeZone: 'Europe/Paris', latitude: 45.69, longitude: 5.91, population: 31_000, setting: 'urban' },
  { key: 'ain-aouda', nameFr: 'Aïn Aouda', nameAr: 'عين عودة', kind: 'partner', region: 'rabat-sale-zemmour-zaer', timeZone: 'Africa/Casablanca', latitude: 33.81, longitude: -6.8, population: 50_000, setting: 'suburban' },
  { key: 'tiflet', nameFr: 'Tiflet', nameAr: 'تيفلت', kind: 'partner', region: 'rabat-sale-zemmour-zaer', timeZone: 'Africa/Casablanca', latitude: 33.89, longitude: -6.31, population: 87_000, setting: 'urban' },
  { key: 'temara', nameFr: 'Témara', nameAr: 'تمارة', kind: 'partner', region: 'rabat-sale-zemmour-zaer', timeZone: 'Africa/Casablanca', latitude: 33.93, longitude: -6.91, population: 313_000, setting: 'urban' },
  { key: 'skhirat', nameFr: 'Skhirat', nameAr: 'الصخيرات', kind: 'partner', region: 'rabat-sale-zemmour-zaer', timeZone: 'Africa/Casablanca', latitude: 33.85, longitude: -7.03, population: 60_000, setting: 'suburban' },
  { key: 'sidi-allal', nameFr: 'Sidi Allal El Bahraoui', nameAr: 'سيدي علال البحراوي', kind: 'partner', region: 'rabat-sale-zemmour-zaer', timeZone: 'Africa/Casablanca', latitude: 34.0, longitude: -6.53, population: 20_000, setting: 'rural' },
  { key: 'khemisset', nameFr: 'Khémisset', nameAr: 'الخميسات', kind: 'partner', region: 'rabat-sale-zemmour-zaer', timeZone: 'Africa/Casablanca', latitude: 33.82, longitude: -6.07, population: 131_000, setting: 'urban' },
];

/** What binds two of them already; invented. */
export const demoTies: DemoTie[] = [
  { towns: ['vienne', 'temara'], note: 'Échanges scolaires depuis 2011' },
  { towns: ['aix', 'khemisset'], note: 'Projet commun d’éducation à la santé, 2017-2019' },
];
