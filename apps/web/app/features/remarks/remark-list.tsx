import type { RemarkView } from '@passerelle/core/remarks/contract.ts';
import type { FormProblem } from '#app/lib/failures.ts';
import { practiceParts } from '#app/lib/contract-constants.ts';
import { useTranslation } from '#app/lib/words.tsx';
import { RemarkCard } from './remark-card.tsx';

type Props = { remarks: readonly RemarkView[]; answer: { problem: FormProblem } | undefined };

/** Remarks under the parts that they are about, in the order the sheet is read. */
export function RemarksByPart({ remarks, answer }: Props) {
  const { t } = useTranslation();
  return practiceParts
    .filter((part) => remarks.some((remark) => remark.part === part))
    .map((part) => (
      <section key={part} id={`part-${part}`} tabIndex={-1} className="remarks__part">
        <h3>{t(`practices.part.${part}.label`)}</h3>
        <RemarkCards remarks={remarks.filter((remark) => remark.part === part)} answer={answer} />
      </section>
    ));
}

/** Remarks as they come, each with its part. */
export function DecidedRemarks({ remarks, answer }: Props) {
  const { t } = useTranslation();
  return (
    <ul role="list" className="remarks__list">
      {remarks.map((remark) => (
        <li key={remark.id}>
          <p className="remarks__of">{t(`practices.part.${remark.part}.label`)}</p>
          <RemarkCard remark={remark} answer={answer} />
        </li>
      ))}
    </ul>
  );
}

function RemarkCards({ remarks, answer }: Props) {
  return (
    <ul role="list" className="remarks__list">
      {remarks.map((remark) => (
        <li key={remark.id}>
          <RemarkCard remark={remark} answer={answer} />
        </li>
      ))}
    </ul>
  );
}
