import type { BinomeLifeView } from '@passerelle/core/binomes/contract.ts';
import { Avatar } from '#app/components/avatar.tsx';
import { Badge } from '#app/components/badge.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { Clocks } from '#app/features/conversations/clocks.tsx';
import { useCommuneName } from '#app/lib/use-reader.ts';
import { useTranslation } from '#app/lib/words.tsx';
import type { Talk } from './talk-panel.tsx';

type Props = { binome: BinomeLifeView; zones: Talk['members']; selfId: string };

/** With whom, at which stage, and what time it is at both ends. For a coordinator: who the two are. */
export function WorkspaceHeader({ binome, zones, selfId }: Props) {
  const { t } = useTranslation();
  const communeName = useCommuneName();
  const { side, mentor, mentee, status } = binome;
  const people = side === null ? [mentor, mentee] : [side === 'mentor' ? mentee : mentor];
  const own = zones.find(({ id }) => id === selfId);
  const partner = zones.find(({ id }) => id === people[0]?.id);
  return (
    <div className="workspace__head">
      <PageHeader
        back={side === null ? { to: '/coordination/binomes', label: t('coordination.binomes.title') } : { to: '/', label: t('home.title') }}
        title={people.map(({ id, name }, at) => (
          <span key={id}>
            {at > 0 && ' · '}
            <bdi>{name}</bdi>
          </span>
        ))}
        action={status !== 'active' && <Badge tone={status === 'proposed' ? 'turn' : 'neutral'}>{t(`workspace.status.${status}`)}</Badge>}
      />
      <ul role="list" className="workspace__people">
        {people.map(({ id, name, jobTitle, commune }) => (
          <li key={id} className="workspace__person">
            <Avatar id={id} name={name} size="l" />
            <span>
              <bdi>{jobTitle}</bdi> · <bdi>{communeName(commune)}</bdi>
              <br />
              {t(`common.side.${id === mentor.id ? 'mentor' : 'mentee'}`)}
            </span>
          </li>
        ))}
        {own && partner && (
          <li>
            <Clocks own={own} partner={partner} />
          </li>
        )}
      </ul>
    </div>
  );
}
