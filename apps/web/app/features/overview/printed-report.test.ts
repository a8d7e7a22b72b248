import { randomUUID } from 'node:crypto';
import type { ReportView } from '@passerelle/core/overview/contract.ts';
import { describe, expect, it } from 'vitest';
import { printedReport } from './printed-report.server.ts';

const report: ReportView = {
  programme: { id: randomUUID(), nameFr: 'Cellules d’action sociale', nameAr: 'خلايا العمل الاجتماعي', nameEn: 'Social action units' },
  from: '2026-01-01', to: '2026-06-30', at: '2026-07-02T09:00:00.000Z',
  stages: { proposed: 1, declined: 0, active: 12, paused: 2, closed: 3 }, health: { lively: 8, quiet: 2, silent: 1, lost: 1, resting: 2, none: 4 },
  members: [{ college: 'official', side: 'mentor', count: 6 }],
  communes: [{ commune: { id: randomUUID(), nameFr: 'Le Teil', nameAr: 'لو تاي', kind: 'reference', timeZone: 'Europe/Paris', place: null }, binomes: 2, worst: 'lost' }],
  begun: 4, closed: 3, months: [{ month: '2026-01-01', messages: 1200, contacts: 4, active: 9 }, { month: '2026-02-01', messages: 30, contacts: 2, active: 8 }],
  contactKinds: [{ kind: 'call', count: 6, minutes: 180 }],
  pulses: { asked: 10, answered: 8, going: 4.25, useful: null, wantsCall: 1 }, assessments: { count: 2, useful: null, reached: null, rhythm: null, again: null }, nextSteps: { open: 3, late: 1, done: 5 },
};
const printedIn = (locale: 'fr' | 'ar' | 'en') => printedReport({ report, locale, timeZone: 'Europe/Paris', publicUrl: 'https://passerelle.example' });

describe('a report to the funders', () => {
  it('says its programme, its period and its figures, in the reader’s language', () => {
    const french = printedIn('fr');
    expect(french).toMatchObject({ lang: 'fr', cover: true, title: { text: 'Cellules d’action sociale' }, byline: 'Du 1er janvier 2026 au 30 juin 2026' });
    const text = JSON.stringify(french);
    for (const piece of ['Le Teil', 'Sans nouvelles', '4,3', 'moins de trois réponses', 'janvier 2026', '1\u202f200']) expect(text).toContain(piece);
    expect(JSON.stringify(printedIn('ar'))).toContain('لو تاي');
    expect(printedIn('en').byline).toBe('From 1 January 2026 to 30 June 2026');
  });

  it('draws every count beside its number, none longer than the longest', () => {
    for (const part of printedIn('ar').parts) {
      expect(part.lang).toBe('ar');
      if ('kind' in part && part.kind === 'table') for (const { bar = 0 } of part.rows) expect(bar >= 0 && bar <= 1).toBe(true);
    }
  });
});
