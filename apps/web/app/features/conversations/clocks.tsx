import { LocalClock } from '#app/components/date-time.tsx';
import { useCommuneName } from '#app/lib/use-reader.ts';
import type { ConversationMember } from './partner.ts';

type Place = Pick<ConversationMember, 'commune' | 'timeZone'>;

/** What the clock says at both ends, the partner's first: nobody is called in the middle of the night. */
export function Clocks({ own, partner }: { own: Place; partner: Place }) {
  const communeName = useCommuneName();
  return (
    <dl className="clocks">
      {[partner, own].map(({ commune, timeZone }, index) => (
        <div key={index}>
          <dt>
            <bdi>{communeName(commune)}</bdi>
          </dt>
          <dd>
            <LocalClock timeZone={timeZone} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
