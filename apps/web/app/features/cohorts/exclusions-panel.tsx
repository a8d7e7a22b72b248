import type { ExclusionView } from '@passerelle/core/cohorts/contract.ts';
import type { MemberView } from '@passerelle/core/members/contract.ts';
import { Form, SubmitButton } from '#app/components/form.tsx';
import { Panel } from '#app/components/panel.tsx';
import { AuthorPlace, PersonName } from '#app/components/person.tsx';
import { TextArea } from '#app/components/text-area.tsx';
import { MemberSelect } from '#app/features/coordination/member-select.tsx';
import { maxExclusionReason } from '#app/lib/contract-constants.ts';
import type { FormProblem } from '#app/lib/failures.ts';
import { useTranslation } from '#app/lib/words.tsx';

type Props = { exclusions: readonly ExclusionView[]; candidates: readonly MemberView[]; answer: { problem: FormProblem } | undefined };

/** Pairs that are not to be, and why, and a form for one more. */
export function ExclusionsPanel({ exclusions, candidates, answer }: Props) {
  const { t } = useTranslation();
  return (
    <Panel title={t('cohorts.exclusions.title')} intro={t('cohorts.exclusions.intro')}>
      {exclusions.length === 0 && <p className="note">{t('cohorts.exclusions.empty')}</p>}
      <ul className="rows">
        {exclusions.map((exclusion) => (
          <Exclusion key={`${exclusion.member.id} ${exclusion.other.id}`} exclusion={exclusion} answer={answer} />
        ))}
      </ul>
      <Form key={exclusions.length} intent="exclude" answer={answer} className="cohort-exclude">
        <MemberSelect name="memberId" label={t('cohorts.exclusions.one')} members={[...candidates]} />
        <MemberSelect name="otherId" label={t('cohorts.exclusions.other')} members={[...candidates]} />
        <TextArea name="reason" label={t('cohorts.exclusions.reason')} hint={t('cohorts.exclusions.reasonHint')} rows={2} maxLength={maxExclusionReason} required />
        <SubmitButton look="secondary">{t('cohorts.exclusions.submit')}</SubmitButton>
      </Form>
    </Panel>
  );
}

function Exclusion({ exclusion: { member, other, reason, by }, answer }: { exclusion: ExclusionView; answer: Props['answer'] }) {
  const { t } = useTranslation();
  return (
    <li className="cohort-exclusion">
      <div>
        <p>
          <AuthorPlace author={member} /> <span aria-hidden="true">×</span> <AuthorPlace author={other} />
        </p>
        <p dir="auto" className="cohort-exclusion__reason">
          {reason}
        </p>
        <p className="note">
          {t('cohorts.exclusions.by')} <PersonName name={by.name} />
        </p>
      </div>
      <Form intent="end-exclusion" answer={answer}>
        <input type="hidden" name="memberId" value={member.id} />
        <input type="hidden" name="otherId" value={other.id} />
        <SubmitButton look="quiet" size="s" aria-label={t('cohorts.exclusions.endOf', { one: member.name, other: other.name })}>
          {t('cohorts.exclusions.end')}
        </SubmitButton>
      </Form>
    </li>
  );
}
