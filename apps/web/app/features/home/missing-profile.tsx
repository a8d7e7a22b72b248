import { LinkButton } from '#app/components/button.tsx';
import { Panel } from '#app/components/panel.tsx';
import { useTranslation } from '#app/lib/words.tsx';

/** For whoever has not said yet what they bring to a binôme: without it nobody can be proposed to them. */
export function MissingProfile({ programmeId }: { programmeId: string }) {
  const { t } = useTranslation();
  return (
    <Panel title={t('home.profile')} action={<LinkButton to={`/profile?programme=${programmeId}`}>{t('home.toProfile')}</LinkButton>}>
      <p className="note">{t('home.profileText')}</p>
    </Panel>
  );
}
