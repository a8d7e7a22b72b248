import { Fragment } from 'react';
import type { MemberRef } from '@passerelle/core/members/contract.ts';
import { DateTime } from '#app/components/date-time.tsx';
import { PersonName } from '#app/components/person.tsx';
import { Sentence } from '#app/components/sentence.tsx';
import { useReader } from '#app/lib/use-reader.ts';
import { useTranslation } from '#app/lib/words.tsx';

type Props = { experts: readonly MemberRef[]; remindsAt?: string | null };

/** Whom a question was put to by name, and when they are told of it once more; nothing where it was put to nobody. */
export function AskedExperts({ experts, remindsAt = null }: Props) {
  const { t } = useTranslation();
  const { tag } = useReader();
  if (experts.length === 0) return null;
  const names = new Intl.ListFormat(tag, { type: 'conjunction' }).formatToParts(experts.map(({ id }) => id)).map(({ type, value }, index) => {
    const expert = type === 'element' ? experts.find(({ id }) => id === value) : undefined;
    return <Fragment key={index}>{expert ? <PersonName name={expert.name} /> : value}</Fragment>;
  });
  return (
    <>
      <span>
        <Sentence text={t('questions.askedOf')} parts={{ people: names }} />
      </span>
      {remindsAt && <RemindsAt instant={remindsAt} />}
    </>
  );
}

/** When a reminder comes. */
export function RemindsAt({ instant }: { instant: string }) {
  const { t } = useTranslation();
  return (
    <span>
      <Sentence text={t('questions.remindsAt')} parts={{ date: <DateTime instant={instant} style="day" /> }} />
    </span>
  );
}
