import { Link, useSearchParams } from '@remix-run/react';
import type { CohortMemberView } from '@passerelle/core/cohorts/contract.ts';
import type { College, Page } from '@passerelle/core/kernel/contract.ts';
import type { Side } from '@passerelle/core/profiles/contract.ts';
import { Badge } from '#app/components/badge.tsx';
import { Form, SubmitButton } from '#app/components/form.tsx';
import { MoreLink } from '#app/components/more-link.tsx';
import { Panel } from '#app/components/panel.tsx';
import { PersonTick } from '#app/components/person-tick.tsx';
import { colleges } from '#app/features/coordination/colleges.ts';
import { useCoordinationHref } from '#app/features/coordination/coordination-href.ts';
import type { FormProblem } from '#app/lib/failures.ts';
import { useTranslation } from '#app/lib/words.tsx';

type Props = { side: Side; page: Page<CohortMemberView>; count: number; alone: boolean; canChange: boolean; answer: { problem: FormProblem } | undefined };

/** One side of a cohort, each to tick where they are to be taken out. `alone`: the other one is not on the page, which goes on here. */
export function CohortSide({ side, page, count, alone, canChange, answer }: Props) {
  const { t } = useTranslation();
  return (
    <Panel title={t(`cohorts.${side}s`)}>
      {page.items.length === 0 && <p className="note">{t('cohorts.nobody')}</p>}
      {page.items.length > 0 && (
        <Form intent="remove" answer={answer} className="cohort-people">
          {colleges.map((college) => (
            <CollegePeople key={college} college={college} people={page.items.filter((one) => one.member.college === college)} />
          ))}
          {canChange && (
            <SubmitButton look="secondary" size="s">
              {t('cohorts.remove')}
            </SubmitButton>
          )}
        </Form>
      )}
      {alone ? <MoreLink nextCursor={page.nextCursor} /> : page.nextCursor && <WholeSide side={side} label={t('cohorts.allOf', { count })} />}
      {alone && <WholeSide side={null} label={t('cohorts.bothSides')} />}
    </Panel>
  );
}

function CollegePeople({ college, people }: { college: College; people: readonly CohortMemberView[] }) {
  const { t } = useTranslation();
  if (people.length === 0) return null;
  return (
    <fieldset className="cohort-people__college">
      <legend className="field__label">{t(`common.college.${college}`)}</legend>
      <ul role="list">
        {people.map((one) => (
          <CohortPerson key={one.member.id} {...one} />
        ))}
      </ul>
    </fieldset>
  );
}

function CohortPerson({ member, profiled }: CohortMemberView) {
  const { t } = useTranslation();
  const href = useCoordinationHref();
  return (
    <li className="cohort-people__one">
      <PersonTick member={member} />
      {!profiled && <Badge>{t('profiles.missing')}</Badge>}
      <Link to={href(`members/${member.id}`)} prefetch="intent" className="cohort-people__link" aria-label={t('cohorts.profileOf', { name: member.name })}>
        {t('coordination.members.profile')}
      </Link>
    </li>
  );
}

function WholeSide({ side, label }: { side: Side | null; label: string }) {
  const [search] = useSearchParams();
  const next = new URLSearchParams(search);
  next.delete('cursor');
  if (side) next.set('side', side);
  else next.delete('side');
  return (
    <p className="more">
      <Link to={`?${next}`} prefetch="intent">
        {label}
      </Link>
    </p>
  );
}
