import type { BinomeLifeView } from '@passerelle/core/binomes/contract.ts';
import type { ContactView, NextStepView } from '@passerelle/core/journal/contract.ts';
import type { Locale } from '@passerelle/core/kernel/contract.ts';
import type { PrintedDocument, PrintedPart } from '@passerelle/pdf/document.ts';
import { dateFormat } from '#app/lib/formats.ts';
import { serverWords } from '#app/lib/i18n.server.ts';
import { isolated } from '#app/lib/isolated.ts';
import { languages } from '#app/lib/languages.ts';
import { inWords } from './calendar.ts';

type Printed = {
  binome: Pick<BinomeLifeView, 'id' | 'mentor' | 'mentee'>;
  /** As the journal lists them: the latest first. */
  contacts: ContactView[];
  /** Null: all of it. */
  month: string | null;
  locale: Locale;
  timeZone: string;
  publicUrl: string;
};
type Said = ReturnType<typeof serverWords> & { tag: string; timeZone: string };

/** A journal on paper, as it went: the earliest contact first. */
export function printedJournal({ binome, contacts, month, locale, timeZone, publicUrl }: Printed): PrintedDocument {
  const { tag } = languages[locale];
  const said: Said = { ...serverWords(locale), tag, timeZone };
  const { t } = said;
  const address = `${publicUrl}/binomes/${binome.id}/journal`;
  const period = month ? inWords(tag, 'month', month) : t('journal.pdf.whole');
  const [mentor, mentee] = [isolated(binome.mentor.name), isolated(binome.mentee.name)];
  return {
    lang: locale,
    product: t('shell.product'),
    eyebrow: month ? t('journal.title') : '',
    title: { text: month ? period : t('journal.title'), lang: locale },
    author: `${binome.mentor.name}, ${binome.mentee.name}`,
    byline: t('journal.pdf.byline', { mentor, mentee }),
    facts: factsOf(said, contacts, period),
    parts: contacts.length > 0 ? contacts.toReversed().map((contact) => partOf(said, contact, locale)) : [{ heading: null, lang: locale, look: 'text', html: `<p>${t('journal.pdf.none')}</p>` }],
    foot: `${t('shell.product')} · ${isolated(address)}`,
    pageOf: t('journal.pdf.page'),
    cut: t('journal.pdf.cut', { address: isolated(address) }),
  };
}

function factsOf({ t }: Said, contacts: ContactView[], period: string) {
  const minutes = contacts.reduce((sum, contact) => sum + (contact.minutes ?? 0), 0);
  const open = contacts.flatMap(({ steps }) => steps).filter(({ doneAt }) => doneAt === null).length;
  return [
    { label: t('journal.pdf.period'), value: period },
    { label: t('journal.pdf.count'), value: String(contacts.length) },
    { label: t('journal.pdf.time'), value: t('journal.minutes', { count: minutes }) },
    { label: t('journal.pdf.open'), value: String(open) },
  ];
}

/** A contact: what and when over it, who noted it, what was agreed, what was to be done. */
function partOf(said: Said, { kind, happenedAt, minutes, author, html, steps, private: isPrivate }: ContactView, lang: Locale): PrintedPart {
  const { t, tag, timeZone } = said;
  const when = dateFormat(tag, 'longDatetime', timeZone).format(new Date(happenedAt));
  const facts = [t('journal.pdf.noted', { name: isolated(author.name) }), ...(minutes === null ? [] : [t('journal.minutes', { count: minutes })])];
  const marks = isPrivate ? `<p><strong>${escaped(t('journal.pdf.privateNote'))}</strong></p>` : '';
  const list = steps.length > 0 ? `<h4>${escaped(t('journal.steps'))}</h4><ul>${steps.map((step) => `<li>${stepLine(said, step)}</li>`).join('')}</ul>` : '';
  return { heading: `${t(`journal.kind.${kind}`)} · ${when}`, lang, look: 'text', html: `<p><em>${escaped(facts.join(' · '))}</em></p>${marks}${html}${list}` };
}

function stepLine({ t, tag, timeZone }: Said, { what, owner, dueOn, doneAt }: NextStepView): string {
  const facts = [
    ...(owner ? [isolated(owner.name)] : []),
    ...(dueOn ? [t('journal.pdf.stepDue', { date: inWords(tag, 'shortDayOfYear', dueOn) })] : []),
    doneAt ? t('journal.pdf.stepDone', { date: dateFormat(tag, 'shortDayOfYear', timeZone).format(new Date(doneAt)) }) : t('journal.pdf.stepOpen'),
  ];
  return `<bdi>${escaped(what)}</bdi> (${escaped(facts.join(' · '))})`;
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
