import type { CollectionView } from '@passerelle/core/collections/contract.ts';
import { LinkButton } from '#app/components/button.tsx';
import { Form, SubmitButton } from '#app/components/form.tsx';
import { EditIcon } from '#app/components/icons.tsx';
import type { FormProblem } from '#app/lib/failures.ts';
import { useTranslation } from '#app/lib/words.tsx';

type Props = { collection: CollectionView; /** The page is the one where it is written. */ isEditing?: boolean; answer: { problem: FormProblem } | undefined };

/** For those who make collections: who sees this one, and the way on. */
export function CuratorBar({ collection, isEditing = false, answer }: Props) {
  const { t } = useTranslation();
  const { id, can, publishedAt, revision } = collection;
  if (!can.edit) return null;
  const isPublished = publishedAt !== null;
  return (
    <Form intent={isPublished ? 'unpublish' : 'publish'} answer={answer} className="collection-bar">
      <p>{t(isPublished ? 'collections.seenByAll' : 'collections.seenByCurators')}</p>
      <input type="hidden" name="revision" value={revision} readOnly />
      <div className="button-row">
        <SubmitButton look={isPublished ? 'secondary' : 'primary'}>{t(isPublished ? 'collections.unpublish' : 'collections.publish')}</SubmitButton>
        {isEditing ? (
          <LinkButton to={`/collections/${id}`}>{t('collections.read')}</LinkButton>
        ) : (
          <LinkButton to={`/collections/${id}/edit`} icon={<EditIcon />}>
            {t('collections.edit')}
          </LinkButton>
        )}
      </div>
    </Form>
  );
}
