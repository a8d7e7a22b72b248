import { Link } from '@remix-run/react';
import type { BinomeLifeView } from '@passerelle/core/binomes/contract.ts';
import type { ContactView, MonthCountView } from '@passerelle/core/journal/contract.ts';
import type { Page } from '@passerelle/core/kernel/contract.ts';
import { LinkButton } from '#app/components/button.tsx';
import { BackIcon, ForwardIcon } from '#app/components/icons.tsx';
import { MoreLink } from '#app/components/more-link.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { EmptyState } from '#app/components/states.tsx';
import type { FormProblem } from '#app/lib/failures.ts';
import { useReader } from '#app/lib/use-reader.ts';
import { useTranslation } from '#app/lib/words.tsx';
import { inWords, monthAfter } from './calendar.ts';
import { DayList } from './day-list.tsx';
import { FilterForm } from './filter-form.tsx';
import { addressOf, isNarrow, type JournalFilter } from './journal-filter.ts';
import { MonthGrid } from './month-grid.tsx';
import { QuickContact } from './quick-contact.tsx';
import { useFreshBinome } from '#app/features/workspace/use-fresh-binome.ts';

type Props = {
  binome: BinomeLifeView;
  page: Page<ContactView>;
  months: MonthCountView[];
  filter: JournalFilter;
  /** The month that it is. */
  now: string;
  clientId: string;
  answer: { problem: FormProblem } | undefined;
};

/** The journal of a binôme: a month of it, or what one looked for. */
export function JournalScreen({ binome, page, months, filter, now, clientId, answer }: Props) {
  const { t } = useTranslation();
  const { mentor, mentee, side } = binome;
  useFreshBinome(binome.id);
  const partner = side === 'mentor' ? mentee : mentor;
  return (
    <div className="journal">
      <PageHeader title={t('journal.title')} intro={t('journal.intro')} back={{ to: `/binomes/${binome.id}`, label: partner.name }} />
      {binome.can.note && <QuickContact binome={binome} clientId={clientId} answer={answer} />}
      <div className="journal__bar">
        <MonthLinks filter={filter} />
        <div className="journal__tools">
          <FilterForm binome={binome} filter={filter} months={months} now={now} />
          {months.length > 0 && <PrintLinks binomeId={binome.id} month={filter.month} />}
        </div>
      </div>
      {filter.month && !isNarrow(filter) && page.items.length > 0 && <MonthGrid month={filter.month} contacts={page.items} />}
      <DayList contacts={page.items} />
      {page.items.length === 0 && <Nothing filter={filter} isNew={months.length === 0} />}
      <MoreLink nextCursor={page.nextCursor} />
    </div>
  );
}

/** Which month it is, and the ones before and after it. */
function MonthLinks({ filter }: { filter: JournalFilter }) {
  const { t } = useTranslation();
  const { tag } = useReader();
  const { month } = filter;
  if (month === null) return <h2 className="journal__month journal__month--all">{t('journal.filter.allMonths')}</h2>;
  const step = (count: number, Icon: typeof BackIcon) => {
    const other = monthAfter(month, count);
    return (
      <Link to={addressOf(filter, other)} className="button button--quiet button--icon" aria-label={inWords(tag, 'month', other)} prefetch="intent" preventScrollReset>
        <Icon />
      </Link>
    );
  };
  return (
    <div className="journal__months">
      {step(-1, BackIcon)}
      <h2 className="journal__month">{inWords(tag, 'month', month)}</h2>
      {step(1, ForwardIcon)}
    </div>
  );
}

/** To be taken along on paper: the month that is shown, and all of it. */
function PrintLinks({ binomeId, month }: { binomeId: string; month: string | null }) {
  const { t } = useTranslation();
  const to = `/binomes/${binomeId}/journal.pdf`;
  return (
    <>
      {month && (
        <LinkButton to={`${to}?month=${month}`} reloadDocument>
          {t('journal.pdf.month')}
        </LinkButton>
      )}
      <LinkButton to={to} reloadDocument look={month ? 'quiet' : 'secondary'}>
        {t('journal.pdf.all')}
      </LinkButton>
    </>
  );
}

function Nothing({ filter, isNew }: { filter: JournalFilter; isNew: boolean }) {
  const { t } = useTranslation();
  if (isNew) return <EmptyState title={t('journal.none.title')}>{t('journal.none.text')}</EmptyState>;
  return <p className="note">{t(isNarrow(filter) ? 'journal.none.found' : 'journal.none.inMonth')}</p>;
}
