import type { MemberRef } from '@passerelle/core/members/contract.ts';
import { Button } from '#app/components/button.tsx';
import { Form } from '#app/components/form.tsx';
import { Select } from '#app/components/select.tsx';
import type { FormProblem } from '#app/lib/failures.ts';
import { useCommuneName, useReader } from '#app/lib/use-reader.ts';
import { useTranslation } from '#app/lib/words.tsx';

type Props = { mentors: readonly MemberRef[]; mentees: readonly MemberRef[]; answer: { problem: FormProblem } | undefined };

/** Any two of the cohort, also those that were not put together: to be kept or set aside. */
export function PinChoice({ mentors, mentees, answer }: Props) {
  const { t } = useTranslation();
  return (
    <details className="matching-more" open={answer?.problem.intent === 'choose'}>
      <summary>{t('matching.pins.add')}</summary>
      <Form intent="choose" answer={answer} preventScrollReset>
        <div className="form__pair">
          <MemberChoice name="mentorId" members={mentors} label={t('matching.side.mentor')} />
          <MemberChoice name="menteeId" members={mentees} label={t('matching.side.mentee')} />
        </div>
        <div className="button-row">
          <Button type="submit" name="kind" value="pin">
            {t('matching.pin.pin')}
          </Button>
          <Button type="submit" name="kind" value="forbid">
            {t('matching.pin.forbid')}
          </Button>
        </div>
      </Form>
    </details>
  );
}

function MemberChoice({ name, members, label }: { name: string; members: readonly MemberRef[]; label: string }) {
  const { t } = useTranslation();
  const communeName = useCommuneName();
  const { tag } = useReader();
  const options = [...members]
    .sort((one, other) => one.name.localeCompare(other.name, tag))
    .map((member) => ({ value: member.id, label: `${member.name} · ${communeName(member.commune)} · ${t(`common.collegeOne.${member.college}`)}` }));
  return <Select name={name} label={label} options={options} placeholder={t('matching.pins.choose')} required />;
}
