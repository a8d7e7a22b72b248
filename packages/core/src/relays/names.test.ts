import { describe, expect, it } from 'vitest';
import { findNames, markNames, namesIn, type Named } from './names.ts';

const mentor: Named = { name: 'Claire Fontaine-Dubois', jobTitle: 'Directrice du CCAS', email: 'claire.f@vienne.example', communeFr: 'Vienne', communeAr: 'فيين' };
const mentee: Named = { name: 'نادية العمراني', jobTitle: 'الكاتبة العامة للجماعة', email: 'nadia@ainaouda.example', communeFr: 'Aïn Aouda', communeAr: 'عين عودة' };
const latin: Named = { name: 'Nadia El Amrani', jobTitle: 'Maire', email: 'n@rabat.example', communeFr: 'Thonon-les-Bains', communeAr: 'الرباط' };
const both = [mentor, mentee];

describe('names in a question', () => {
  it.each([
    ['Claire Fontaine-Dubois me l’a dit.', ['Claire Fontaine-Dubois']],
    ['demandez à claire fontaine dubois', ['claire fontaine dubois']],
    ['Madame DUBOIS et Mme Fontaine', ['DUBOIS', 'Fontaine']],
    ['Claire, vous voyez.', ['Claire']],
    ['C’est à Vienne, près de VIENNE.', ['Vienne', 'VIENNE']],
    ['à **Vienne**', ['Vienne']],
    ['Ici, à Ain Aouda (Aïn-Aouda, aïn aouda)', ['Ain Aouda', 'Aïn-Aouda', 'aïn aouda']],
    ['La directrice du CCAS décide.', ['directrice du CCAS']],
    ['Écrivez à claire.f@vienne.example', ['claire.f@vienne.example']],
    ['Voir https://www.ville-vienne.fr/social', ['vienne']],
    ['سألت نادية العمراني عن ذلك', ['نادية العمراني']],
    ['قالت السيدة العمراني', ['العمراني']],
    ['في عين عودة وبعين عودة', ['عين عودة', 'وبعين عودة']],
    ['زرنا فيين وبفيين', ['فيين', 'وبفيين']],
    ['نَادِيَة العَمْرَاني', ['نَادِيَة العَمْرَاني']],
    ['طلبت الكاتبة العامة للجماعة', ['الكاتبة العامة للجماعة']],
  ])('%s', (text, names) => {
    expect(namesIn(text, both)).toEqual(names);
  });

  it.each([
    'Il faut que la personne vienne deux fois.', 'Une réponse claire, une fontaine publique.', 'Viennent-ils ? La Viennoise.', 'Une directrice, un CCAS.',
    'نادية', 'عين الماء', 'عودة الأطفال', 'للجماعة كاتبة', 'Que faire ?', '', '٣ أطفال', '(((( [x](y) `code` **',
  ])('none in: %s', (text) => {
    expect(namesIn(text, both)).toEqual([]);
  });

  it('know the article and the prepositions of Arabic, and the short name of a commune', () => {
    expect(namesIn('من الرباط وبالرباط وللرباط إلى رباط', [latin])).toEqual(['الرباط', 'وبالرباط', 'وللرباط', 'رباط']);
    expect(namesIn('De Thonon à Thonon-les-Bains', [latin])).toEqual(['Thonon', 'Thonon-les-Bains']);
    expect(namesIn('El Niño, le Maire, Amrani, les bains', [latin])).toEqual(['Amrani']);
  });

  it('are told by where they stand', () => {
    expect(findNames('À Vienne.', both)).toEqual([{ from: 2, to: 8 }]);
  });

  it('are marked in the text and never within a tag', () => {
    const html = '<p dir="auto">À <strong>Vienne</strong> &amp; <a href="https://vienne.example/Vienne">ici</a></p>';
    expect(markNames(html, both)).toBe('<p dir="auto">À <strong><mark>Vienne</mark></strong> &amp; <a href="https://vienne.example/Vienne">ici</a></p>');
  });

  it('take no long look at a long text', () => {
    expect(findNames('a '.repeat(10_000), both)).toEqual([]);
    expect(findNames('@'.repeat(20_000), both)).toEqual([]);
    expect(findNames('a.'.repeat(10_000), both)).toEqual([]);
  });
});
