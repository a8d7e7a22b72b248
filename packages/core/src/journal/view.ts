import { partnerIn } from '../binomes/policy.ts';
import type { Actor } from '../kernel/actor.ts';
import { instantOf } from '../kernel/instants.ts';
import type { MemberRef } from '../members/contract.ts';
import { memberRefOf } from '../members/view.ts';
import type { ContactView, DueStepView, NextStepView } from './contract.ts';
import { isWritable } from './policy.ts';

export type ContactRow = {
  id: string;
  binome_id: string;
  author: MemberRef;
  kind: ContactView['kind'];
  happened_at: Date | string;
  minutes: number | null;
  body: string;
  html: string;
  private: boolean;
  revision: string;
  created_at: Date | string;
  edited_at: Date | string | null;
  steps: NextStepView[];
  writable: boolean;
};

const inOrder = 's.due_on, s.created_at, s.id';

/** SQL text: what is read of contact `ct` of binôme `b`, with its steps. (`c` is a commune where members are read.) */
export const contactColumns = `
  ct.id, ct.binome_id, ${memberRefOf('ct.author_id')} as author, ct.kind, ct.happened_at, ct.minutes, ct.body, ct.html, ct.private, ct.revision, ct.created_at, ct.edited_at,
  ${isWritable('b')} as writable, (
    select coalesce(json_agg(json_build_object('id', s.id, 'what', s.what, 'owner', ${memberRefOf('s.owner_id')}, 'dueOn', s.due_on,
      'doneAt', s.done_at, 'doneBy', ${memberRefOf('s.done_by')}) order by ${inOrder}), '[]')
    from next_steps s where s.contact_id = ct.id) as steps`;

export function contactOf(row: ContactRow, actor: Actor): ContactView {
  const { id, author, kind, minutes, body, html, writable } = row;
  return {
    id, author, kind, minutes, body, html,
    binomeId: row.binome_id,
    private: row.private,
    revision: Number(row.revision),
    happenedAt: instantOf(row.happened_at),
    createdAt: instantOf(row.created_at),
    editedAt: row.edited_at && instantOf(row.edited_at),
    steps: row.steps.map((step) => ({ ...step, doneAt: step.doneAt && instantOf(step.doneAt) })),
    can: { revise: writable && author.id === actor.memberId, tick: writable },
  };
}

export type DueRow = { id: string; what: string; owner: MemberRef | null; due_on: string | null; contact_id: string; binome_id: string; partner: MemberRef; private: boolean };

/** SQL text: what is read of step `s` of contact `ct` and binôme `b` where it waits to be done. */
export const dueColumns = (memberId: string) => `
  s.id, s.what, ${memberRefOf('s.owner_id')} as owner, s.due_on::text, s.contact_id, s.binome_id, ${memberRefOf(`(${partnerIn('b', memberId)})`)} as partner, ct.private`;
export const dueOrder = inOrder;

export function dueStepOf({ id, what, owner, due_on: dueOn, contact_id: contactId, binome_id: binomeId, partner, private: isPrivate }: DueRow): DueStepView {
  return { id, what, owner, dueOn, contactId, binomeId, partner, private: isPrivate };
}
