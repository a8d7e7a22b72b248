import type { CandidateView, CollectionView } from '@passerelle/core/collections/contract.ts';
import { PageHeader } from '#app/components/page-header.tsx';
import { useTranslation } from '#app/lib/words.tsx';
import { ArrangedList } from './arranged-list.tsx';
import { CuratorBar } from './curator-bar.tsx';
import { RemovedNotice, type Removed } from './removed-notice.tsx';
import { SheetFinder } from './sheet-finder.tsx';
import { useArranging } from './use-arranging.ts';
import { WordsForm, type WordsAnswer } from './words-form.tsx';

type Props = { served: CollectionView; candidates: CandidateView[]; title: string; answer: WordsAnswer | { removed: Removed | null } | undefined };

/** Making a collection: its sheets in their order, its words, and who sees it. */
export function EditScreen({ served, candidates, title, answer }: Props) {
  const { t } = useTranslation();
  const arranging = useArranging(served);
  const { collection } = arranging;
  const refused = answer && 'problem' in answer ? answer : undefined;
  const removed = answer && 'removed' in answer ? answer.removed : null;
  const isOfItems = refused && !['revise', 'publish', 'unpublish'].includes(refused.problem.intent ?? '');
  const isOut = removed && !collection.items.some(({ practiceId }) => practiceId === removed.practiceId);
  return (
    <div className="collection-editor">
      <PageHeader
        title={t('collections.edit')}
        intro={
          <bdi lang={collection.locale}>{collection.title}</bdi>
        }
        back={{ to: `/collections/${collection.id}`, label: t('collections.back') }}
      />
      <div className="stack">
        <CuratorBar collection={collection} isEditing answer={refused} />
        {isOut && <RemovedNotice removed={removed} />}
        <ArrangedList arranging={arranging} refused={isOfItems ? refused.problem : null} />
        <SheetFinder title={title} candidates={candidates} arranging={arranging} />
        <WordsForm collection={collection} answer={refused} />
      </div>
    </div>
  );
}
