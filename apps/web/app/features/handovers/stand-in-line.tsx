import type { SubstituteView } from '@passerelle/core/binomes/contract.ts';
import type { MemberRef } from '@passerelle/core/members/contract.ts';
import { PersonName } from '#app/components/person.tsx';
import { DateTime } from '#app/components/date-time.tsx';
import { Sentence } from '#app/components/sentence.tsx';
import { useTranslation } from '#app/lib/words.tsx';

type Named = Pick<MemberRef, 'id' | 'name'>;
export type StandIn = Pick<SubstituteView, 'side' | 'fromOn' | 'untilOn' | 'entered'> & { member: Named };
type Props = { standIn: StandIn; absent: Named | null; selfId: string };

/** Who stands in for whom, until when; or from when, before it begins. `absent` null: the one who is away has left. */
export function StandInLine({ standIn, absent, selfId }: Props) {
  const { t } = useTranslation();
  const { member, fromOn, untilOn, entered } = standIn;
  const parts = {
    person: <PersonName name={member.name} />,
    absent: <PersonName name={absent?.name ?? ''} />,
    from: <CalendarDay day={fromOn} />,
    day: <CalendarDay day={untilOn} />,
  };
  const when = entered ? 'now' : 'later';
  const who = absent === null ? 'alone' : member.id === selfId ? 'you' : absent.id === selfId ? 'forYou' : 'other';
  return <Sentence text={t(`conversation.standIn.${when}.${who}`)} parts={parts} />;
}

/** A day of the calendar, the same for every reader. */
export function CalendarDay({ day }: { day: string }) {
  return <DateTime instant={`${day}T12:00:00.000Z`} style="date" timeZone="UTC" />;
}
