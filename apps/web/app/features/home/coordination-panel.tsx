import { useTranslation } from '#app/lib/words.tsx';
import { LinkButton } from '#app/components/button.tsx';
import { Panel } from '#app/components/panel.tsx';

/** The way into the coordination, for those whose work it is. */
export function CoordinationPanel() {
  const { t } = useTranslation();
  return (
    <Panel
      title={t('home.coordination')}
      action={<LinkButton to="/coordination">{t('home.toCoordination')}</LinkButton>}
    >
      <p className="note">{t('home.coordinationText')}</p>
    </Panel>
  );
}
