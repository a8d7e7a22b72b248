import type { MemberRef } from '@passerelle/core/members/contract.ts';
import { Form, SubmitButton } from '#app/components/form.tsx';
import { Panel } from '#app/components/panel.tsx';
import { Select } from '#app/components/select.tsx';
import { Sentence } from '#app/components/sentence.tsx';
import type { FormProblem } from '#app/lib/failures.ts';
import { useCommuneName } from '#app/lib/use-reader.ts';
import { useTranslation } from '#app/lib/words.tsx';

type Props = {
  /** The one of the two who is proposed to somebody else, and on which side they stay. */
  kept: MemberRef;
  side: 'mentor' | 'mentee';
  candidates: readonly MemberRef[];
  answer: { problem: FormProblem } | undefined;
};

/** One of the two is proposed to somebody else of their college. */
export function RematchForm({ kept, side, candidates, answer }: Props) {
  const { t } = useTranslation();
  const communeName = useCommuneName();
  const sought = side === 'mentor' ? 'mentee' : 'mentor';
  const options = candidates.filter(({ id }) => id !== kept.id).map(({ id, name, jobTitle, commune }) => ({ value: id, label: `${name} · ${jobTitle} · ${communeName(commune)}` }));
  return (
    <Panel title={<Sentence text={t(`life.rematch.${sought}For`)} parts={{ person: <bdi>{kept.name}</bdi> }} />}>
      <Form intent={side} answer={answer}>
        <input type="hidden" name={`${side}Id`} value={kept.id} />
        <Select name={`${sought}Id`} label={t(`common.side.${sought}`)} placeholder={t('life.rematch.choose')} options={options} required />
        <SubmitButton>{t('life.rematch.submit')}</SubmitButton>
      </Form>
    </Panel>
  );
}
