import { useTranslation } from '#app/lib/words.tsx';
import { Panel } from '#app/components/panel.tsx';
import { LanguageSwitch } from '#app/features/shell/language-switch.tsx';
import { ThemeSwitch } from '#app/features/shell/theme-switch.tsx';

export function DisplayPanel() {
  const { t } = useTranslation();
  return (
    <Panel title={t('account.display.title')} intro={t('account.display.intro')}>
      <div className="account__switches">
        <LanguageSwitch />
        <ThemeSwitch />
      </div>
    </Panel>
  );
}
