import type { ContactView } from '@passerelle/core/journal/contract.ts';
import { LinkButton } from '#app/components/button.tsx';
import { Panel } from '#app/components/panel.tsx';
import type { FormProblem } from '#app/lib/failures.ts';
import { useTranslation } from '#app/lib/words.tsx';
import { ContactCard } from './contact-card.tsx';
import { QuickContact } from './quick-contact.tsx';
import type { Workplace } from './use-people.ts';

type Props = {
  binome: Workplace;
  newest: ContactView[];
  /** Whether something may be noted, and what it is called then. */
  canNote: boolean;
  clientId: string;
  answer: { problem: FormProblem } | undefined;
};

/** On a binôme's page: the newest contacts, the way to note one, and the way to all of them. */
export function JournalSection({ binome, newest, canNote, clientId, answer }: Props) {
  const { t } = useTranslation();
  const all = (
    <LinkButton to={`/binomes/${binome.id}/journal`} size="s" look="quiet">
      {t('journal.all')}
    </LinkButton>
  );
  return (
    <div id="journal" tabIndex={-1} className="journal-section">
      <Panel title={t('journal.title')} action={all}>
        {canNote && <QuickContact binome={binome} clientId={clientId} answer={answer} />}
        {newest.length === 0 && <p className="note">{t('journal.none.text')}</p>}
        <ol role="list" className="contacts">
          {newest.map((contact) => (
            <li key={contact.id}>
              <ContactCard contact={contact} />
            </li>
          ))}
        </ol>
      </Panel>
    </div>
  );
}
