import type { ReportView } from '@passerelle/core/overview/contract.ts';
import type { Locale } from '@passerelle/core/kernel/contract.ts';
import type { PrintedColumns, PrintedDocument, PrintedTable } from '@passerelle/pdf/document.ts';
import { dateFormat } from '#app/lib/formats.ts';
import { serverWords } from '#app/lib/i18n.server.ts';
import { isolated } from '#app/lib/isolated.ts';
import { languages } from '#app/lib/languages.ts';
import { shownHealth, shownStages } from './kinds.ts';

type Printed = { report: ReportView; locale: Locale; timeZone: string; publicUrl: string };
type Part = PrintedDocument['parts'][number];

/** What a report is written with: the reader's words, and numbers as they write them. */
type Said = ReturnType<typeof saidIn>;

function saidIn(locale: Locale) {
  const { t } = serverWords(locale);
  const { tag } = languages[locale];
  const number = (value: number) => value.toLocaleString(tag);
  const mean = (value: number | null) => (value === null ? t('overview.report.noMean') : value.toLocaleString(tag, { minimumFractionDigits: 1, maximumFractionDigits: 1 }));
  const day = (date: string) => dateFormat(tag, 'date', 'UTC').format(new Date(date));
  const month = (date: string) => dateFormat(tag, 'month', 'UTC').format(new Date(date));
  return { t, tag, locale, number, mean, day, month };
}

/** A report to the funders, as it is printed: figures, drawn and written, and how they were counted. It names communes, and nobody. */
export function printedReport({ report, locale, timeZone, publicUrl }: Printed): PrintedDocument {
  const said = saidIn(locale);
  const { t, tag, number, day } = said;
  const { programme, from, to, at, stages, communes } = report;
  const title = { fr: programme.nameFr, ar: programme.nameAr, en: programme.nameEn }[locale];
  return {
    lang: locale,
    cover: true,
    product: t('shell.product'),
    eyebrow: t('overview.report.kind'),
    title: { text: title, lang: locale },
    author: t('shell.product'),
    byline: t('overview.report.byline').replace('<from/>', day(from)).replace('<to/>', day(to)),
    facts: [
      { label: t('overview.report.running'), value: number(stages.active) },
      { label: t('overview.report.communes'), value: number(communes.length) },
      { label: t('overview.report.made'), value: dateFormat(tag, 'date', timeZone).format(new Date(at)) },
    ],
    parts: [inShort(said, report), stagesPart(said, report), healthPart(said, report), ...usagePart(said, report), ...answersPart(said, report), membersPart(said, report), communesPart(said, report), methodPart(said)],
    foot: `${t('shell.product')} · ${isolated(publicUrl)}`,
    pageOf: t('sharing.pdf.page'),
    cut: t('overview.report.cut'),
  };
}

function inShort({ t, locale, number }: Said, { begun, closed, months, contactKinds, nextSteps }: ReportView): Part {
  const sum = (values: readonly number[]) => number(values.reduce((all, value) => all + value, 0));
  return {
    kind: 'figures', heading: t('overview.title'), lang: locale,
    figures: [
      { label: t('overview.report.begun'), value: number(begun) },
      { label: t('overview.report.closed'), value: number(closed) },
      { label: t('overview.report.messages'), value: sum(months.map(({ messages }) => messages)) },
      { label: t('overview.report.contacts'), value: sum(contactKinds.map(({ count }) => count)) },
      ...(['open', 'done'] as const).map((kind) => ({ label: `${t('overview.steps.title')} · ${t(`overview.steps.${kind}`)}`, value: number(nextSteps[kind]) })),
    ],
  };
}

/** A table of names and numbers with bars beside them. */
function barred({ t, locale, number }: Said, heading: string, column: string, lines: readonly { name: string; value: number; more?: string[] }[], more: string[] = []): PrintedTable {
  const most = Math.max(1, ...lines.map(({ value }) => value));
  return {
    kind: 'table', heading, lang: locale, columns: [column, t('overview.number'), ...more],
    rows: lines.map(({ name, value, more: others = [] }) => ({ cells: [name, number(value), ...others], bar: value / most })),
  };
}

const stagesPart = (said: Said, { stages }: ReportView): Part =>
  barred(said, said.t('overview.stages.title'), said.t('overview.stages.column'), shownStages.map((stage) => ({ name: said.t(`overview.stage.${stage}`), value: stages[stage] })));

const healthPart = (said: Said, { health }: ReportView): Part =>
  barred(said, said.t('overview.health.title'), said.t('overview.health.column'), shownHealth.map((state) => ({ name: said.t(`overview.state.${state}`), value: health[state] })));

function usagePart(said: Said, { months, contactKinds }: ReportView): Part[] {
  const { t, locale, number, month } = said;
  const chart = (kind: 'messages' | 'active', heading: string | null): PrintedColumns => {
    const values = months.map((one) => one[kind]);
    const title = t(`overview.weeks.${kind}`);
    const says = t('overview.weeks.says', { name: title, first: number(values[0] ?? 0), last: number(values.at(-1) ?? 0), most: number(Math.max(0, ...values)) });
    return { kind: 'columns', heading, lang: locale, title, says, points: months.map((one) => ({ label: month(one.month), value: one[kind], shown: number(one[kind]) })) };
  };
  const table: PrintedTable = {
    kind: 'table', heading: null, lang: locale,
    columns: [t('overview.one.month'), t('overview.weeks.messages'), t('overview.weeks.contacts'), t('overview.weeks.active')],
    rows: months.map((one) => ({ cells: [month(one.month), number(one.messages), number(one.contacts), number(one.active)] })),
  };
  const kinds = barred(
    said, t('overview.report.kinds'), t('overview.one.channel'),
    contactKinds.map(({ kind, count, minutes }) => ({ name: t(`overview.channel.${kind}`), value: count, more: [number(minutes)] })), [t('overview.one.minutes')],
  );
  return [chart('messages', t('overview.report.months')), chart('active', null), table, ...(contactKinds.length > 0 ? [kinds] : [])];
}

function answersPart({ t, tag, locale, number, mean }: Said, { pulses, assessments }: ReportView): Part[] {
  const again = assessments.again === null ? t('overview.report.noMean') : (assessments.again / 100).toLocaleString(tag, { style: 'percent' });
  return [
    {
      kind: 'figures', heading: t('overview.pulse.title'), lang: locale,
      figures: [
        { label: t('overview.pulse.asked'), value: number(pulses.asked) }, { label: t('overview.pulse.answered'), value: number(pulses.answered) },
        { label: t('overview.pulse.going'), value: mean(pulses.going) }, { label: t('overview.pulse.useful'), value: mean(pulses.useful) },
      ],
    },
    {
      kind: 'figures', heading: t('overview.assessment.title'), lang: locale,
      figures: [
        { label: t('overview.assessment.count'), value: number(assessments.count) },
        ...(['useful', 'reached', 'rhythm'] as const).map((mark) => ({ label: t(`overview.assessment.${mark}`), value: mean(assessments[mark]) })),
        { label: t('overview.assessment.again'), value: again },
      ],
    },
  ];
}

function membersPart({ t, locale, number }: Said, { members }: ReportView): Part {
  const sides = ['mentor', 'mentee', null] as const;
  const countOf = (college: string, side: (typeof sides)[number]) => number(members.find((one) => one.college === college && one.side === side)?.count ?? 0);
  return {
    kind: 'table', heading: t('overview.members.title'), lang: locale,
    columns: [t('overview.members.college'), ...sides.map((side) => t(`overview.members.${side ?? 'none'}`))],
    rows: (['official', 'elected'] as const).map((college) => ({ cells: [t(`common.college.${college}`), ...sides.map((side) => countOf(college, side))] })),
  };
}

function communesPart(said: Said, { communes }: ReportView): Part {
  const { t, tag, locale } = said;
  const lines = communes
    .map(({ commune, binomes, worst }) => ({ name: locale === 'ar' ? commune.nameAr : commune.nameFr, value: binomes, more: [worst ? t(`overview.state.${worst}`) : t('overview.map.none')] }))
    .toSorted((one, other) => one.name.localeCompare(other.name, tag));
  return barred(said, t('overview.map.title'), t('overview.map.commune'), lines, [t('overview.map.worst')]);
}

const methodPart = ({ t, locale }: Said): Part => ({ heading: t('overview.report.method'), lang: locale, look: 'small', html: `<p>${t('overview.report.methodText')}</p>` });
