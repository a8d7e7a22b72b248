import type { MembersProfileView, ProfileView } from '@passerelle/core/profiles/contract.ts';
import type { ReactNode } from 'react';
import { RelativeTime } from '#app/components/date-time.tsx';
import { PersonName } from '#app/components/person.tsx';
import { useTranslation } from '#app/lib/words.tsx';
import { days, halves } from './week.ts';

type Profile = ProfileView & Pick<MembersProfileView, 'wishes'>;

/** What somebody's profile says, to be read. Whom it names as wished for is left out where the reader is not told. */
export function ProfileFacts({ profile }: { profile: Profile }) {
  const { t } = useTranslation();
  const { side, languages, capacity, hopes, wishes, revision, updatedAt } = profile;
  return (
    <>
      {revision === 0 && <p className="note">{t('profiles.suggested')}</p>}
      <dl className="profile-facts">
        <Fact term={t('profiles.side.legend')}>
          {t(`profiles.side.${side}`)} · {t('profiles.capacity.value', { count: capacity })}
        </Fact>
        <Fact term={t('profiles.languages.legend')}>{languages.map((language) => t(`profiles.languages.${language}`)).join(' · ')}</Fact>
        <ThemesFact direction="offered" profile={profile} />
        <ThemesFact direction="wanted" profile={profile} />
        <Fact term={t('profiles.slots.legend')}>
          <Slots chosen={profile.slots} />
        </Fact>
        <Fact term={t('profiles.hopes.label')}>{hopes === '' ? t('profiles.hopes.none') : <span dir="auto" className="profile-facts__hopes">{hopes}</span>}</Fact>
        {wishes && <Fact term={t('profiles.wishes.legend')}>{wishes.length === 0 ? t('profiles.wishes.none') : <Names wishes={wishes} />}</Fact>}
      </dl>
      {updatedAt && (
        <p className="note">
          {t('profiles.updated')} <RelativeTime instant={updatedAt} />
        </p>
      )}
    </>
  );
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function ThemesFact({ direction, profile }: { direction: 'wanted' | 'offered'; profile: ProfileView }) {
  const { t } = useTranslation();
  const chosen = profile[direction];
  return (
    <Fact term={t(`profiles.${direction}.legend`)}>
      {chosen.length === 0 && t(`profiles.${direction}.none`)}
      <ul role="list" className="profile-facts__themes">
        {chosen.map(({ theme, level }) => (
          <li key={theme}>
            {t(`themes.${theme}`)} <small>{t(`profiles.${direction}.${level as 1 | 2 | 3}`)}</small>
          </li>
        ))}
      </ul>
    </Fact>
  );
}

function Slots({ chosen }: { chosen: ProfileView['slots'] }) {
  const { t } = useTranslation();
  if (chosen.length === 0) return <>{t('profiles.slots.none')}</>;
  const named = days.flatMap((day) => {
    const free = halves.filter((half) => chosen.includes(`${day}-${half}`));
    const [half] = free;
    return half ? [t(`profiles.slots.on.${free.length > 1 ? 'day' : half}`, { day: t(`profiles.slots.${day}`) })] : [];
  });
  return <>{named.join(' · ')}</>;
}

function Names({ wishes }: { wishes: NonNullable<Profile['wishes']> }) {
  return (
    <ul role="list" className="profile-facts__themes">
      {wishes.map(({ id, name }) => (
        <li key={id}>
          <PersonName name={name} />
        </li>
      ))}
    </ul>
  );
}
