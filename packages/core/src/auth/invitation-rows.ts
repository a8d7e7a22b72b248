import type { College, Locale, ProgrammeRole } from '../kernel/contract.ts';
import { instantOf } from '../kernel/instants.ts';
import type { Work } from '../kernel/unit-of-work.ts';
import type { InvitationView } from './contract.ts';

export type InvitationRow = {
  id: string;
  email: string;
  name: string;
  role: ProgrammeRole;
  college: College;
  locale: Locale;
  created_at: Date;
  expires_at: Date;
  accepted_at: Date | null;
  revoked_at: Date | null;
  letters: number;
  sent_at: Date;
  sender: { id: string; name: string };
  awaited: boolean;
};

/** At most one letter to each in so long, in hours. */
const hoursBetween = 24;

/** SQL text: when invitation `i` was sent last. */
const sentAt = 'coalesce(i.sent_again_at, i.created_at)';

/**
 * SQL text: whoever invitation `i` is for has not come and still could: nothing newer was sent to the address in this programme, the account that was
 * made for them is in it, or there is none.
 */
export const isAwaited = `(i.accepted_at is null
  and not exists (select 1 from invitations newer where newer.programme_id = i.programme_id and newer.email = i.email and (newer.created_at, newer.id) > (i.created_at, i.id))
  and case when i.member_id is null then not exists (select 1 from members m where m.email = i.email)
    else exists (select 1 from programme_members pm where pm.programme_id = i.programme_id and pm.member_id = i.member_id and pm.ended_at is null) end)`;

/** SQL text: that long ago that it may be sent again at `at`. */
export const isDue = (at: string) => `${sentAt} <= ${at}::timestamptz - interval '${hoursBetween} hours'`;

/** SQL text: the invitations `i` that a view is made of, as far as `where` says. */
export const invitationsSql = (where: string) => `
  select i.id, i.email, i.name, i.role, i.college, i.locale, i.created_at, i.expires_at, i.accepted_at, i.revoked_at, i.letters, ${sentAt} as sent_at,
    json_build_object('id', s.id, 'name', s.name) as sender, ${isAwaited} as awaited
  from invitations i join members s on s.id = coalesce(i.sent_again_by, i.invited_by) where ${where}`;

const getSql = invitationsSql('i.id = $1');

/** An invitation that is known to be there. */
export async function readInvitation({ query }: Pick<Work, 'query'>, id: string): Promise<InvitationRow> {
  const [row] = await query<InvitationRow>('invitation_get', getSql, [id]);
  if (!row) throw new Error('an invitation that was just seen is gone');
  return row;
}

export function invitationOf(row: InvitationRow, at: Date): InvitationView {
  const { id, email, name, role, college, locale, letters } = row;
  const from = new Date(row.sent_at.getTime() + hoursBetween * 60 * 60_000);
  return {
    id, email, name, role, college, locale, letters,
    state: stateOf({ acceptedAt: row.accepted_at, revokedAt: row.revoked_at, expiresAt: row.expires_at }, at),
    createdAt: instantOf(row.created_at),
    expiresAt: instantOf(row.expires_at),
    sent: { at: instantOf(row.sent_at), by: row.sender },
    sendAgainFrom: row.awaited ? instantOf(from) : null,
    can: { sendAgain: row.awaited && from <= at },
  };
}

export function stateOf(row: { acceptedAt: Date | null; revokedAt: Date | null; expiresAt: Date }, at: Date): InvitationView['state'] {
  if (row.acceptedAt) return 'accepted';
  if (row.revokedAt) return 'revoked';
  return row.expiresAt <= at ? 'expired' : 'pending';
}
