import type { EndorsementView } from '@passerelle/core/endorsements/contract.ts';
import { DateTime } from '#app/components/date-time.tsx';
import { AuthorPlace } from '#app/components/person.tsx';

/** What a sheet was useful for, and to whom. */
export function Reasons({ endorsements }: { endorsements: readonly EndorsementView[] }) {
  if (endorsements.length === 0) return null;
  return (
    <ul role="list" className="reasons">
      {endorsements.map(({ member, reason, createdAt }) => (
        <li key={member.id} className="reason">
          {reason && (
            <p className="reason__text" dir="auto">
              {reason}
            </p>
          )}
          <p className="facts">
            <span>
              <AuthorPlace author={member} />
            </span>
            <DateTime instant={createdAt} style="date" />
          </p>
        </li>
      ))}
    </ul>
  );
}
