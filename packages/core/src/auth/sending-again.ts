import type { Actor } from '../kernel/actor.ts';
import type { Locale } from '../kernel/contract.ts';
import { Conflict, NotFound } from '../kernel/errors.ts';
import type { Kernel } from '../kernel/kernel.ts';
import type { Work } from '../kernel/unit-of-work.ts';
import { requireId, validate } from '../kernel/validate.ts';
import { sendAgainToAllInput, type InvitationView, type SendAgainToAllInput } from './contract.ts';
import { invitationEnd, writeInvitations, type Place, type Postage } from './invitation-letters.ts';
import { invitationOf, isAwaited, isDue, readInvitation } from './invitation-rows.ts';
import { canInvite, requireInviter } from './policy.ts';

/** Most letters that leave at once: as many as one file imports. */
const mostAtOnce = 2000;

type Addressee = { id: string; email: string; name: string; locale: Locale };

const holdSql = 'select i.programme_id from invitations i where i.id = $1 for no key update';

// Held in one order: two coordinators who write to all at once queue here, and the second finds nobody left to write to.
const dueSql = `
  select i.id, i.email, i.name, i.locale from invitations i
  where i.programme_id = $1 and i.revoked_at is null and ${isAwaited} and ${isDue('$2')} order by i.id limit ${mostAtOnce} for no key update`;

const renewSql = `
  update invitations i set token_hash = fresh.token_hash, letters = i.letters + 1, sent_again_at = $3, sent_again_by = $4, expires_at = $5, revoked_at = null
  from unnest($1::uuid[], $2::text[]) as fresh (id, token_hash) where i.id = fresh.id`;

/** Inviting whoever has not come yet once more: with a new link, after which the one before is dead. */
export function createSendingAgain({ work, now }: Kernel, postage: Postage) {
  async function write(unit: Work, place: Place, people: readonly Addressee[]): Promise<void> {
    const written = await writeInvitations(unit, postage, place, people, true);
    const [ids, hashes] = [written.map(({ person }) => person.id), written.map(({ tokenHash }) => tokenHash)];
    await unit.query('invitations_renew', renewSql, [ids, hashes, now(), place.byId, invitationEnd(now())]);
  }

  return {
    /**
     * Sends an invitation again, also one that has expired or was withdrawn. NotFound when there is none the actor may send; Conflict `not-awaited`
     * when its addressee came, has left or has a newer one, Conflict `sent-today` within a day of the last letter.
     */
    async sendAgain(actor: Actor, id: string): Promise<InvitationView> {
      return work.run(async (unit) => {
        const [held] = await unit.query<{ programme_id: string }>('invitation_hold', holdSql, [requireId(id)]);
        if (!held || !canInvite(actor, held.programme_id)) throw new NotFound();
        const row = await readInvitation(unit, id);
        if (!row.awaited) throw new Conflict('not-awaited');
        if (!invitationOf(row, now()).can.sendAgain) throw new Conflict('sent-today');
        await write(unit, { programmeId: held.programme_id, byId: actor.memberId }, [row]);
        return invitationOf(await readInvitation(unit, id), now());
      });
    },

    /**
     * Writes again to everybody who has not come yet and got no letter for a day; withdrawn invitations stay withdrawn. Answers how many letters left.
     * Forbidden unless one invites into the programme.
     */
    async sendAgainToAll(actor: Actor, input: SendAgainToAllInput): Promise<{ sent: number }> {
      const { programmeId } = validate(sendAgainToAllInput, input);
      requireInviter(actor, programmeId);
      return work.run(async (unit) => {
        const people = await unit.query<Addressee>('invitations_due', dueSql, [programmeId, now()]);
        await write(unit, { programmeId, byId: actor.memberId }, people);
        return { sent: people.length };
      });
    },
  };
}
