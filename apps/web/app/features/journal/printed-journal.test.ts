import { describe, expect, it } from 'vitest';
import type { ContactView } from '@passerelle/core/journal/contract.ts';
import { printedJournal } from './printed-journal.server.ts';

const person = (id: string, name: string) => ({ id, name, college: 'official' as const, jobTitle: '', commune: { nameFr: '', nameAr: '' } });
const [mentor, mentee] = [person('1', 'Hélène'), person('2', 'إدريس')];
const contact = (more: Partial<ContactView>): ContactView => ({
  id: 'c', binomeId: 'b', author: mentor, kind: 'call', happenedAt: '2026-06-01T07:00:00.000Z', minutes: 15, body: 'x', html: '<p>Convenu.</p>', private: false,
  revision: 1, createdAt: '2026-06-01T07:00:00.000Z', editedAt: null, steps: [], can: { revise: false, tick: false }, ...more,
});
const print = (contacts: ContactView[], more: { month?: string; locale?: 'fr' | 'ar' } = {}) =>
  printedJournal({ binome: { id: 'b', mentor, mentee }, contacts, month: more.month ?? null, locale: more.locale ?? 'fr', timeZone: 'Europe/Paris', publicUrl: 'https://passerelle.test' });

describe('a journal on paper', () => {
  it('goes from the earliest contact to the latest, by the reader’s clock', () => {
    const { parts, title, facts } = print([contact({ happenedAt: '2026-06-02T22:30:00.000Z' }), contact({})], { month: '2026-06' });
    expect(parts.map(({ heading }) => heading)).toEqual(['Appel · lundi 1er juin 2026 à 09:00', 'Appel · mercredi 3 juin 2026 à 00:30']);
    expect([title.text, facts[1]?.value, facts[2]?.value]).toEqual(['juin 2026', '2', '30 min']);
  });

  it('says of a private note that it is one, and of a step who does it, until when, and that it is done', () => {
    const steps = [{ id: 's', what: 'Lire <tout>', owner: mentee, dueOn: '2026-06-10', doneAt: '2026-06-09T12:00:00.000Z', doneBy: mentee }];
    const [part] = print([contact({ private: true, steps })]).parts;
    expect(part).toMatchObject({ html: expect.stringContaining('Note privée') });
    expect(part).toMatchObject({ html: expect.stringContaining('<bdi>Lire &lt;tout></bdi> (\u2068إدريس\u2069 · pour le 10 juin 2026 · Fait le 9 juin 2026)') });
  });

  it('is in Arabic for who reads Arabic, and says when there is nothing', () => {
    const printed = print([], { locale: 'ar', month: '2026-06' });
    expect([printed.lang, printed.title.text, printed.eyebrow]).toEqual(['ar', 'يونيو 2026', 'دفتر التتبع']);
    expect(printed.parts).toMatchObject([{ heading: null, html: '<p>لم يُدوَّن شيء في هذه الفترة.</p>' }]);
  });
});
