import type { MemberRef } from '@passerelle/core/members/contract.ts';
import type { PracticeView } from '@passerelle/core/practices/contract.ts';
import { Badge } from '#app/components/badge.tsx';
import { ErrorSummary } from '#app/components/error-summary.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { Panel } from '#app/components/panel.tsx';
import { Person, PersonName } from '#app/components/person.tsx';
import { Sentence } from '#app/components/sentence.tsx';
import type { FormProblem } from '#app/lib/failures.ts';
import { isolated } from '#app/lib/isolated.ts';
import { useSelf } from '#app/lib/use-self.ts';
import { useTranslation } from '#app/lib/words.tsx';
import { AddWriter } from './add-writer.tsx';
import { useFreshWriters } from './use-fresh-writers.ts';
import { WriterForm } from './writer-form.tsx';

type Props = {
  sheet: Pick<PracticeView, 'id' | 'title' | 'author' | 'writers'>;
  text: string;
  /** Who was removed just now. */
  removed: MemberRef | null;
  people: MemberRef[];
  more: boolean;
  answer: { problem: FormProblem } | undefined;
};

/** Who writes a sheet beside the curators, and the way to have somebody do so, or no longer. */
export function WritersScreen({ sheet, text, removed, people, more, answer }: Props) {
  const { t } = useTranslation();
  const self = useSelf();
  useFreshWriters(sheet.id);
  return (
    <div className="narrow stack">
      <PageHeader title={t('writers.title')} intro={t('writers.intro')} back={{ to: `/practices/${sheet.id}`, label: sheet.title }} />
      {answer && <ErrorSummary problem={answer.problem} />}
      {removed && (
        <div className="writers__removed" role="status">
          <p>
            <Sentence text={t('writers.removed')} parts={{ person: <PersonName name={removed.name} /> }} />
          </p>
          <WriterForm intent="add" member={removed} does={t('writers.putBack')} />
        </div>
      )}
      <Panel title={t('writers.people')}>
        <ul role="list" className="rows rows--people">
          {sheet.writers.map((member) => (
            <li key={member.id}>
              <Person member={member} />
              {member.id === sheet.author.id ? (
                <Badge>{t('writers.author')}</Badge>
              ) : (
                <WriterForm
                  intent="remove" member={member} does={t(member.id === self.id ? 'writers.leave' : 'writers.remove')}
                  {...(member.id !== self.id && { label: t('writers.removeOf', { name: isolated(member.name) }) })}
                />
              )}
            </li>
          ))}
        </ul>
      </Panel>
      <AddWriter text={text} people={people} more={more} />
    </div>
  );
}
