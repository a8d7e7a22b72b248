import { ErrorSummary } from '#app/components/error-summary.tsx';
import { Panel } from '#app/components/panel.tsx';
import type { FormProblem } from '#app/lib/failures.ts';
import { useTranslation } from '#app/lib/words.tsx';
import { ArrangedItem } from './arranged-item.tsx';
import type { Arranging } from './use-arranging.ts';

type Props = { arranging: Arranging; refused: FormProblem | null };

/** The sheets of a collection in the order that is being made. What was done is said as well. */
export function ArrangedList({ arranging, refused }: Props) {
  const { t } = useTranslation();
  const { collection, said, problem } = arranging;
  const { items } = collection;
  const shown = problem ?? refused;
  return (
    <Panel title={t('collections.items.title')} intro={items.length > 0 && t('collections.items.intro')}>
      {shown && <ErrorSummary problem={shown} />}
      {shown?.code === 'changed-meanwhile' && <p className="note">{t('collections.items.goOn')}</p>}
      <p role="status" className="visually-hidden">
        {said}
      </p>
      {items.length === 0 && <p className="note">{t('collections.items.none')}</p>}
      <ol role="list" className="arranged-list">
        {items.map((item, at) => (
          <ArrangedItem key={item.practiceId} item={item} number={at + 1} count={items.length} arranging={arranging} />
        ))}
      </ol>
    </Panel>
  );
}
