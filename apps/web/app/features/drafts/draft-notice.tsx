import { Button } from '#app/components/button.tsx';
import { useTranslation } from '#app/lib/words.tsx';
import type { useServerDraft } from './use-server-draft.ts';
import './drafts.css';

type Props = Pick<ReturnType<typeof useServerDraft>, 'state' | 'take' | 'stay'>;

/** Says that a draft is kept, or that there is another version of it to choose from. */
export function DraftNotice({ state: { told, offered }, take, stay }: Props) {
  const { t } = useTranslation();
  return (
    <div role="status" className="draft-notice">
      {offered ? (
        <div className="draft-notice__offer">
          <p>{t('finding.drafts.elsewhere')}</p>
          <blockquote dir="auto">{(offered.title && `${offered.title} — `) + offered.body.slice(0, 200)}</blockquote>
          <div className="button-row">
            <Button onClick={take}>{t('finding.drafts.take')}</Button>
            <Button look="quiet" onClick={stay}>
              {t('finding.drafts.stay')}
            </Button>
          </div>
        </div>
      ) : (
        told && <p className="note">{t(told === 'kept' ? 'finding.drafts.kept' : 'finding.drafts.resumed')}</p>
      )}
    </div>
  );
}
