import type { ContactView } from '@passerelle/core/journal/contract.ts';
import { useNow } from '#app/lib/now.ts';
import { dateFormat } from '#app/lib/formats.ts';
import { useReader } from '#app/lib/use-reader.ts';
import { useTranslation } from '#app/lib/words.tsx';
import { byDay, dayIn, inWords, monthOf, weekdays, weeksOf } from './calendar.ts';
import { KindIcon } from './kind-icon.tsx';

/** Where the screen has room: the month as a table of weeks from Monday on. Each contact leads to where it stands in the list below. */
export function MonthGrid({ month, contacts }: { month: string; contacts: ContactView[] }) {
  const { tag, timeZone } = useReader();
  const today = dayIn(timeZone, useNow());
  const onDay = new Map(byDay(contacts.toReversed(), ({ happenedAt }) => dayIn(timeZone, happenedAt)));
  return (
    <table className="month">
      <caption className="visually-hidden">{inWords(tag, 'month', month)}</caption>
      <thead>
        <tr>
          {weekdays(tag).map(({ short, long }) => (
            <th key={long} scope="col" abbr={long}>
              {short}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(month).map((week) => (
          <tr key={week[0]}>
            {week.map((day) => (
              <td key={day} data-outside={monthOf(day) === month ? undefined : true} data-today={day === today || undefined}>
                <time dateTime={day} className="month__day">
                  {Number(day.slice(8))}
                </time>
                {onDay.get(day)?.map((contact) => <InCell key={contact.id} contact={contact} />)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function InCell({ contact: { id, kind, happenedAt } }: { contact: ContactView }) {
  const { t } = useTranslation();
  const { tag, timeZone } = useReader();
  return (
    <a href={`#contact-${id}`} className="month__contact">
      <KindIcon kind={kind} />
      <span>{t(`journal.kind.${kind}`)}</span>
      <time dateTime={happenedAt} suppressHydrationWarning>
        {dateFormat(tag, 'time', timeZone).format(new Date(happenedAt))}
      </time>
    </a>
  );
}
