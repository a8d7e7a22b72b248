import { Link } from '@remix-run/react';
import type { ContactView } from '@passerelle/core/journal/contract.ts';
import { Badge } from '#app/components/badge.tsx';
import { DateTime } from '#app/components/date-time.tsx';
import { PersonName } from '#app/components/person.tsx';
import { Prose } from '#app/components/prose.tsx';
import { useSelf } from '#app/lib/use-self.ts';
import { useTranslation } from '#app/lib/words.tsx';
import { KindIcon } from './kind-icon.tsx';
import { StepLine } from './step-line.tsx';

type Props = {
  contact: ContactView;
  /** On a list that says the day itself, the time is enough. */
  date?: 'day' | 'time';
  /** On its own page it leads nowhere. */
  isAlone?: boolean;
};

/** What happened: what kind of contact, when, for how long, who noted it, what was agreed, and what is to be done. */
export function ContactCard({ contact, date = 'day', isAlone = false }: Props) {
  const { t } = useTranslation();
  const { id: selfId } = useSelf();
  const { id, binomeId, kind, happenedAt, minutes, author, html, steps, can, editedAt } = contact;
  const when = <DateTime instant={happenedAt} style={date === 'time' ? 'time' : 'datetime'} />;
  return (
    <article id={`contact-${id}`} className="contact" tabIndex={-1}>
      <header className="contact__head">
        <span className="contact__kind">
          <KindIcon kind={kind} />
        </span>
        <div>
          <p className="contact__title">
            {isAlone ? (
              t(`journal.kind.${kind}`)
            ) : (
              <Link to={`/binomes/${binomeId}/journal/${id}`} prefetch="intent">
                {t(`journal.kind.${kind}`)}
              </Link>
            )}
            {contact.private && <Badge>{t('journal.private')}</Badge>}
          </p>
          <p className="facts">
            {when}
            {minutes !== null && <span>{t('journal.minutes', { count: minutes })}</span>}
            <span>{author.id === selfId ? t('journal.you') : <PersonName name={author.name} />}</span>
            {editedAt && <span>{t('journal.edited')}</span>}
          </p>
        </div>
      </header>
      {html !== '' && <Prose html={html} />}
      {steps.length > 0 && (
        <ul role="list" className="steps" aria-label={t('journal.steps')}>
          {steps.map((step) => (
            <li key={step.id}>
              <StepLine step={{ ...step, done: step.doneAt !== null }} binomeId={binomeId} canTick={can.tick} />
            </li>
          ))}
        </ul>
      )}
    </article>
  );
}
