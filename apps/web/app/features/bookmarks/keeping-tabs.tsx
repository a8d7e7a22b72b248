import { Tabs } from '#app/components/tabs.tsx';
import { useTranslation } from '#app/lib/words.tsx';

/** What one puts aside for oneself: posts, messages, and what one has begun to write. */
export function KeepingTabs() {
  const { t } = useTranslation();
  const tabs = [
    { to: '/bookmarks', label: t('finding.bookmarks.title') },
    { to: '/starred', label: t('conversation.find.starred') },
    { to: '/drafts', label: t('finding.drafts.title') },
  ];
  return <Tabs label={t('shell.kept')} tabs={tabs} />;
}
