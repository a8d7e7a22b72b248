import type { StandingView } from '@passerelle/core/overview/contract.ts';
import { Badge } from '#app/components/badge.tsx';
import { LinkButton } from '#app/components/button.tsx';
import { Mark } from '#app/components/mark.tsx';
import { Person } from '#app/components/person.tsx';
import { useTranslation } from '#app/lib/words.tsx';
import { HealthSign } from './health-sign.tsx';

/** A binôme of the list: the two, how they do, and the way to its figures. */
export function BinomeRow({ binome, query }: { binome: StandingView; query: string }) {
  const { t } = useTranslation();
  const { mentor, mentee, health, status } = binome;
  const isActive = status === 'active';
  return (
    <li className="standing">
      <div className="pair">
        <Person member={mentor} />
        <Mark className="pair__mark" />
        <Person member={mentee} />
      </div>
      <p className="row-facts">
        {isActive ? (
          <span className="health-word">
            <HealthSign state={health.state} />
            {t(`overview.state.${health.state}`)}
          </span>
        ) : (
          <Badge>{t(`overview.stageOne.${status}`)}</Badge>
        )}
        <Badge>{t(`common.college.${binome.college}`)}</Badge>
        {binome.wantsCall && <Badge tone="danger">{t('overview.list.wantsCall')}</Badge>}
      </p>
      <p className="facts standing__facts">
        {isActive && <span>{health.quietDays === 0 ? t('overview.list.seenToday') : t('overview.list.silent', { count: health.quietDays })}</span>}
        {health.turn && <span>{t(`overview.list.turn.${health.turn}`)}</span>}
        <span>{t('overview.list.messages', { count: binome.messages })}</span>
        <span>{t('overview.list.contacts', { count: binome.contacts })}</span>
        {binome.cohort && (
          <span>
            <bdi>{binome.cohort.name}</bdi>
          </span>
        )}
      </p>
      <LinkButton to={`/coordination/binomes/${binome.id}${query}`} size="s" aria-label={t('overview.list.figuresOf', { mentor: mentor.name, mentee: mentee.name })}>
        {t('overview.list.figures')}
      </LinkButton>
    </li>
  );
}
