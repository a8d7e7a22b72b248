import { LinkButton } from '#app/components/button.tsx';
import { Panel } from '#app/components/panel.tsx';
import { useTranslation } from '#app/lib/words.tsx';

/** On the account's page: what of one's private words is public, to be taken back from there. */
export function ForwardsPanel() {
  const { t } = useTranslation();
  return (
    <Panel title={t('forwards.account')} action={<LinkButton to="/forwards?list=granted">{t('forwards.see')}</LinkButton>}>
      <p className="note">{t('forwards.accountIntro')}</p>
    </Panel>
  );
}
