import type { MembersProfileView } from '@passerelle/core/profiles/contract.ts';
import { Panel } from '#app/components/panel.tsx';
import { useTranslation } from '#app/lib/words.tsx';
import { ProfileFacts } from './profile-facts.tsx';

/** On a binôme's page: what the other half brings and hopes; nothing until they have written it. */
export function PartnerSection({ profile }: { profile: MembersProfileView | null }) {
  const { t } = useTranslation();
  if (!profile) return null;
  return (
    <Panel title={t('profiles.partner')}>
      <ProfileFacts profile={profile} />
    </Panel>
  );
}
