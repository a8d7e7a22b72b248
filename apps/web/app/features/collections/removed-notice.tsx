import { Form, SubmitButton } from '#app/components/form.tsx';
import { isolated } from '#app/lib/isolated.ts';
import { useTranslation } from '#app/lib/words.tsx';

/** A sheet that was taken out of its collection, and what it takes to put it back. */
export type Removed = { practiceId: string; title: string; note: string; place: number; revision: number };

/** Where no notice comes up by itself: what was taken out, and the way back. */
export function RemovedNotice({ removed: { title, ...item } }: { removed: Removed }) {
  const { t } = useTranslation();
  return (
    <Form intent="place" className="collection-removed" preventScrollReset>
      <p role="status">{t('collections.said.removed', { title: isolated(title) })}</p>
      {Object.entries(item).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} readOnly />
      ))}
      <SubmitButton look="secondary" size="s">
        {t('common.undo')}
      </SubmitButton>
    </Form>
  );
}
