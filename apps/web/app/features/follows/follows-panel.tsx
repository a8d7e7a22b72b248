import { LinkButton } from '#app/components/button.tsx';
import { Panel } from '#app/components/panel.tsx';
import { useTranslation } from '#app/lib/words.tsx';

/** On the account's page: the way to everything one follows. */
export function FollowsPanel() {
  const { t } = useTranslation();
  return (
    <Panel title={t('follows.page.title')} action={<LinkButton to="/follows">{t('follows.page.see')}</LinkButton>}>
      <p className="note">{t('follows.page.intro')}</p>
    </Panel>
  );
}
