import type { ContactView } from '@passerelle/core/journal/contract.ts';
import { useReader } from '#app/lib/use-reader.ts';
import { byDay, dayIn, inWords } from './calendar.ts';
import { ContactCard } from './contact-card.tsx';

/** Contacts under the day on which they happened, the latest first. */
export function DayList({ contacts }: { contacts: ContactView[] }) {
  const { tag, timeZone } = useReader();
  return byDay(contacts, ({ happenedAt }) => dayIn(timeZone, happenedAt)).map(([day, onDay]) => (
    <section key={day} className="journal-day" aria-labelledby={`day-${day}`}>
      <h2 id={`day-${day}`}>
        <time dateTime={day}>{inWords(tag, 'dayOfYear', day)}</time>
      </h2>
      <ol role="list" className="contacts">
        {onDay.map((contact) => (
          <li key={contact.id}>
            <ContactCard contact={contact} date="time" />
          </li>
        ))}
      </ol>
    </section>
  ));
}
