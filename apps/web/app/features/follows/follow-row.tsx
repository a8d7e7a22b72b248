import { Link } from '@remix-run/react';
import type { FollowView } from '@passerelle/core/follows/contract.ts';
import { DateTime } from '#app/components/date-time.tsx';
import { Select } from '#app/components/select.tsx';
import { Sentence } from '#app/components/sentence.tsx';
import { spaceName } from '#app/features/spaces/names.ts';
import { isolated } from '#app/lib/isolated.ts';
import { spaceHref, SpacePlace } from '#app/features/spaces/space-place.tsx';
import { threadHref } from '#app/features/threads/post-place.ts';
import { useTranslation } from '#app/lib/words.tsx';
import { FollowForm } from './follow-form.tsx';
import type { Places } from './follow-places.tsx';
import { TakeBack } from './take-back.tsx';
import { useBecause } from './use-because.ts';
import { useLevels } from './use-levels.ts';

/** A level that one set: where, since when and what would hold without it; to be changed or taken back. */
export function FollowRow({ follow }: { follow: FollowView }) {
  const { t } = useTranslation();
  const levels = useLevels();
  const because = useBecause();
  const { place, level, setAt, theme, space, thread, practice } = follow;
  const names = { space: space ? spaceName(t, space) : '', theme: theme ? t(`themes.${theme}`) : '' };
  const titled = thread ?? practice;
  const name = titled?.title ?? (place === 'space' ? names.space : names.theme);
  const where = placeOf(follow);
  return (
    <li className="follow-row">
      <div className="follow-row__what">
        <h2 className="follow-row__title">
          <Link to={hrefOf(follow)} prefetch="intent" dir="auto" lang={titled?.locale}>
            {name}
          </Link>
        </h2>
        <p className="facts">
          <span>{t(`follows.page.place.${place}`)}</span>
          {thread && space && <SpacePlace space={space} />}
          {titled && <span>{names.theme}</span>}
          <span>
            <Sentence text={t('follows.page.since', { date: '<date/>' })} parts={{ date: <DateTime instant={setAt} style="date" /> }} />
          </span>
        </p>
        {practice && <p className="note">{t('follows.sheet.followed')}</p>}
        {thread && (
          <p className="note">
            {t('follows.page.without', { level: t(`follows.level.${thread.without.level}`), because: because(thread.without.because, names) })}
          </p>
        )}
      </div>
      <div className="follow-row__choice">
        {place !== 'practice' && (
          <FollowForm places={where} set={{ [place]: level }}>
            <Select name={place} label={t('follows.tell')} hideLabel aria-label={t('follows.tellOf', { name: isolated(name) })} options={levels(place)} defaultValue={level} />
          </FollowForm>
        )}
        <TakeBack place={place} places={where} name={isolated(name)} />
      </div>
    </li>
  );
}

function hrefOf({ place, theme, space, thread, practice }: FollowView): string {
  if (practice) return `/practices/${practice.id}`;
  if (thread) return threadHref(thread.id);
  return place === 'space' && space ? spaceHref(space.id) : `/threads?theme=${theme}`;
}

function placeOf({ place, theme, space, thread, practice }: FollowView): Places {
  if (practice) return { practiceId: practice.id };
  if (thread) return { threadId: thread.id };
  return place === 'space' ? { spaceId: space?.id } : { theme };
}
