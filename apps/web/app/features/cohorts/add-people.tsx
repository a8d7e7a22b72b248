import { useSearchParams } from '@remix-run/react';
import { useRef } from 'react';
import type { Page } from '@passerelle/core/kernel/contract.ts';
import type { MemberRef } from '@passerelle/core/members/contract.ts';
import { Button } from '#app/components/button.tsx';
import { Form, SubmitButton, useFieldError } from '#app/components/form.tsx';
import { Panel } from '#app/components/panel.tsx';
import { PersonTick } from '#app/components/person-tick.tsx';
import { SearchLine } from '#app/components/search-line.tsx';
import type { FormProblem } from '#app/lib/failures.ts';
import { useTranslation } from '#app/lib/words.tsx';

type Props = { page: Page<MemberRef>; answer: { problem: FormProblem } | undefined };

/** Members of the programme to tick and bring into a cohort, all that are found at once where one wants. */
export function AddPeople({ page, answer }: Props) {
  const { t } = useTranslation();
  const [search] = useSearchParams();
  const name = search.get('name') ?? '';
  const programme = search.get('programme');
  return (
    <Panel title={t('cohorts.add.title')} intro={t('cohorts.add.intro')}>
      <SearchLine name="name" label={t('cohorts.add.search')} text={name} find={t('cohorts.add.find')} preventScrollReset>
        {programme && <input type="hidden" name="programme" value={programme} />}
      </SearchLine>
      {page.items.length === 0 ? (
        <p className="note">{t(name ? 'cohorts.add.noneFound' : 'cohorts.add.none')}</p>
      ) : (
        <Form intent="add" answer={answer} className="cohort-people">
          <People people={page.items} />
          {page.nextCursor && <p className="note">{t('cohorts.add.more')}</p>}
          <SubmitButton>{t('cohorts.add.submit')}</SubmitButton>
        </Form>
      )}
    </Panel>
  );
}

function People({ people }: { people: readonly MemberRef[] }) {
  const { t } = useTranslation();
  const list = useRef<HTMLUListElement>(null);
  const error = useFieldError('memberIds');
  const tickAll = () => list.current?.querySelectorAll('input').forEach((box) => (box.checked = true));
  return (
    <fieldset className="field cohort-people" data-invalid={error ? true : undefined}>
      <legend className="visually-hidden">{t('cohorts.add.legend')}</legend>
      <p className="needs-script">
        <Button look="quiet" size="s" onClick={tickAll}>
          {t('cohorts.add.all')}
        </Button>
      </p>
      <ul role="list" className="person-ticks" ref={list}>
        {people.map((member) => (
          <li key={member.id}>
            <PersonTick member={member} />
          </li>
        ))}
      </ul>
      {error && <p className="field__error">{error}</p>}
    </fieldset>
  );
}
