import type { Actor } from '../kernel/actor.ts';
import { Conflict, Forbidden, Invalid, NotFound } from '../kernel/errors.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { renderMarkdown } from '../kernel/markdown.ts';
import { readAlone, type Part } from '../kernel/parts.ts';
import type { Work } from '../kernel/unit-of-work.ts';
import { requireId, validate } from '../kernel/validate.ts';
import { settleProgrammeInput, type ProgrammeSettingsView, type SettleProgrammeInput } from './contract.ts';
import { coordinatesProgramme } from './policy.ts';

type Row = {
  id: string;
  revision: number;
  starts_on: string | null;
  ends_on: string | null;
  rules: string;
  nudge_after_days: number;
  nudge_both_after_days: number;
  tell_after_days: number;
  pulses: boolean;
  coordinates: boolean;
};

// Days as text: a driver would make them instants.
const settingsSql = `
  select p.id, p.revision, p.starts_on::text, p.ends_on::text, p.rules, p.nudge_after_days, p.nudge_both_after_days, p.tell_after_days, p.pulses,
    ${coordinatesProgramme('$1', '$2')} as coordinates
  from programmes p where p.id = $1 and exists (select 1 from programme_members pm where pm.programme_id = $1 and pm.member_id = $2 and pm.ended_at is null)`;

const holdSql = 'select p.id from programmes p where p.id = $1 for no key update';
const settleSql = `
  update programmes set starts_on = $3, ends_on = $4, rules = $5, nudge_after_days = $6, nudge_both_after_days = $7, tell_after_days = $8, pulses = $9, revision = revision + 1
  where id = $1 and ${coordinatesProgramme('$1', '$2')}`;

/** What holds for a programme and its binômes: its days, its rules, after how long somebody is reminded. */
export function createSettings({ query, work }: Kernel) {
  const settingsPart = (actor: Actor, programmeId: string): Part<ProgrammeSettingsView> => ({
    name: 'programme_settings',
    text: settingsSql,
    values: [requireId(programmeId), actor.memberId],
    view([row]: Row[]) {
      if (!row) throw new NotFound();
      return settingsOf(row);
    },
  });
  const settings = (actor: Actor, programmeId: string, on: Work['query'] = query): Promise<ProgrammeSettingsView> => readAlone(on, settingsPart(actor, programmeId));

  return {
    /** What holds for a programme; NotFound outside of it. */
    settings: (actor: Actor, programmeId: string): Promise<ProgrammeSettingsView> => settings(actor, programmeId),
    settingsPart,

    /**
     * Says all of it anew, for its coordinators. Conflict `changed-meanwhile` when somebody did since `revision`, unless it says the same. Invalid for an
     * end before the beginning, and for a threshold that is not later than the one before: first the one whose turn it is hears of it, then both,
     * then the coordinators.
     */
    async settle(actor: Actor, input: SettleProgrammeInput): Promise<ProgrammeSettingsView> {
      const { programmeId, revision, ...said } = validate(settleProgrammeInput, input);
      return work.run(async (unit) => {
        await unit.query('programme_hold', holdSql, [programmeId]);
        const known = await settings(actor, programmeId, unit.query);
        if (!known.can.settle) throw new Forbidden();
        requireOrder(said);
        if (says(known, said)) return known;
        if (known.revision !== revision) throw new Conflict('changed-meanwhile');
        const { startsOn, endsOn, rules, nudgeAfterDays, nudgeBothAfterDays, tellAfterDays, pulses } = said;
        await unit.query('programme_settle', settleSql, [programmeId, actor.memberId, startsOn, endsOn, rules, nudgeAfterDays, nudgeBothAfterDays, tellAfterDays, pulses]);
        return settings(actor, programmeId, unit.query);
      });
    },
  };
}

type Said = Omit<ProgrammeSettingsView, 'programmeId' | 'revision' | 'rulesHtml' | 'can'>;

function requireOrder({ startsOn, endsOn, nudgeAfterDays, nudgeBothAfterDays, tellAfterDays }: Said): void {
  if (startsOn && endsOn && endsOn < startsOn) throw new Invalid('invalid', { endsOn: 'endsBeforeStart' });
  if (nudgeBothAfterDays <= nudgeAfterDays) throw new Invalid('invalid', { nudgeBothAfterDays: 'notLater' });
  if (tellAfterDays <= nudgeBothAfterDays) throw new Invalid('invalid', { tellAfterDays: 'notLater' });
}

function says(known: Said, said: Said): boolean {
  const names = ['startsOn', 'endsOn', 'rules', 'nudgeAfterDays', 'nudgeBothAfterDays', 'tellAfterDays', 'pulses'] as const;
  return names.every((name) => known[name] === said[name]);
}

function settingsOf(row: Row): ProgrammeSettingsView {
  return {
    programmeId: row.id,
    revision: row.revision,
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    rules: row.rules,
    rulesHtml: renderMarkdown(row.rules),
    nudgeAfterDays: row.nudge_after_days,
    nudgeBothAfterDays: row.nudge_both_after_days,
    tellAfterDays: row.tell_after_days,
    pulses: row.pulses,
    can: { settle: row.coordinates },
  };
}
