import type { DescribedCommuneView, TieView } from '@passerelle/core/programmes/contract.ts';
import { Form, SubmitButton } from '#app/components/form.tsx';
import { Panel } from '#app/components/panel.tsx';
import { Select } from '#app/components/select.tsx';
import { TextField } from '#app/components/text-field.tsx';
import { maxTieNote } from '#app/lib/contract-constants.ts';
import type { FormProblem } from '#app/lib/failures.ts';
import { useCommuneName } from '#app/lib/use-reader.ts';
import { useTranslation } from '#app/lib/words.tsx';

type Props = { ties: readonly TieView[]; communes: readonly DescribedCommuneView[]; canTie: boolean; answer: { problem: FormProblem } | undefined };

/** What binds towns of the programme already, and for coordinators a form for one more. */
export function TiesPanel({ ties, communes, canTie, answer }: Props) {
  const { t } = useTranslation();
  const nameOf = useCommuneName();
  const towns = communes.map((commune) => ({ value: commune.id, label: nameOf(commune) }));
  return (
    <Panel title={t('coordination.communes.ties.title')} intro={t('coordination.communes.ties.intro')}>
      {ties.length === 0 && <p className="note">{t('coordination.communes.ties.empty')}</p>}
      <ul className="rows">
        {ties.map((tie) => (
          <Tie key={`${tie.commune.id} ${tie.other.id}`} tie={tie} canTie={canTie} answer={answer} />
        ))}
      </ul>
      {canTie && (
        <Form key={ties.length} intent="tie" answer={answer} className="ties-form">
          <div className="form__pair">
            <Select name="communeId" label={t('coordination.communes.ties.one')} options={towns} placeholder={t('coordination.invitations.choose')} defaultValue="" required />
            <Select name="otherId" label={t('coordination.communes.ties.other')} options={towns} placeholder={t('coordination.invitations.choose')} defaultValue="" required />
          </div>
          <TextField name="note" label={t('coordination.communes.ties.note')} hint={t('coordination.communes.ties.noteHint')} maxLength={maxTieNote} required />
          <SubmitButton look="secondary">{t('coordination.communes.ties.submit')}</SubmitButton>
        </Form>
      )}
    </Panel>
  );
}

function Tie({ tie: { commune, other, note }, canTie, answer }: { tie: TieView } & Pick<Props, 'canTie' | 'answer'>) {
  const { t } = useTranslation();
  const nameOf = useCommuneName();
  return (
    <li>
      <p className="ties__what">
        <bdi className="person-name">{nameOf(commune)}</bdi> <span aria-hidden="true">↔</span> <bdi className="person-name">{nameOf(other)}</bdi>
        <br />
        <bdi className="note">{note}</bdi>
      </p>
      {canTie && (
        <Form intent="untie" answer={answer}>
          <input type="hidden" name="communeId" value={commune.id} />
          <input type="hidden" name="otherId" value={other.id} />
          <SubmitButton look="quiet" size="s" aria-label={t('coordination.communes.ties.endOf', { one: nameOf(commune), other: nameOf(other) })}>
            {t('coordination.communes.ties.end')}
          </SubmitButton>
        </Form>
      )}
    </li>
  );
}
