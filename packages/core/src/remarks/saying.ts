import type { z } from 'zod';
import type { Actor } from '../kernel/actor.ts';
import { Conflict, Invalid } from '../kernel/errors.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { renderMarkdown } from '../kernel/markdown.ts';
import type { Work } from '../kernel/unit-of-work.ts';
import { validate } from '../kernel/validate.ts';
import { tellOfSheet, writersOf } from '../practices/telling.ts';
import { getBlock } from './blocks.ts';
import {
  maxOpenRemarks,
  remarkBlockInput,
  sayRemarkInput,
  suggestRemarkInput,
  type RemarkBlockInput,
  type RemarkBlockView,
  type RemarkView,
  type SayRemarkInput,
  type SuggestRemarkInput,
} from './contract.ts';
import { practiceRemarked } from './events.ts';
import { findSent, remarkOf, type RemarkRow } from './reading.ts';

type Said = z.output<typeof sayRemarkInput> & Partial<Pick<z.output<typeof suggestRemarkInput>, 'blockRevision' | 'proposed'>>;
type Block = Awaited<ReturnType<typeof getBlock>>;

const openSql = `select count(*)::int as open from remarks where practice_id = $1 and author_id = $2 and state = 'open'`;
const storeSql = `
  insert into remarks (id, practice_id, part, locale, kind, author_id, client_id, body, html, proposed, original, block_revision, created_at)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) on conflict (author_id, client_id) do nothing returning id`;

/** Saying something about a block of a sheet. */
export function createSaying({ query, work, now, newId }: Kernel) {
  /** Stores what is said of the block, unless the same was stored meanwhile. */
  async function store(unit: Work, actor: Actor, said: Said, block: Block): Promise<void> {
    const { practiceId, part, locale, clientId, body } = said;
    const proposed = said.proposed ?? null;
    const rows = await unit.query('remark_store', storeSql, [
      newId(), practiceId, part, locale, proposed === null ? 'comment' : 'suggestion', actor.memberId, clientId, body, renderMarkdown(body),
      proposed, proposed === null ? null : block.body, block.revision, now(),
    ]);
    if (rows.length === 0) return;
    const writers = await writersOf(unit, practiceId, actor.memberId);
    await tellOfSheet(unit, practiceId, 'remarked', writers);
    unit.record(practiceRemarked({ id: practiceId, programmeId: block.programmeId }, [...writers, actor.memberId]));
  }

  async function remark(actor: Actor, said: Said): Promise<RemarkView> {
    return work.run(async (unit) => {
      const before = await findSent(unit.query, actor, said.clientId);
      if (before) return sentBefore(before, said);
      const block = await getBlock(unit.query, actor, said);
      requireRemarkable(block, said);
      const [{ open } = { open: 0 }] = await unit.query<{ open: number }>('remark_open', openSql, [said.practiceId, actor.memberId]);
      if (open >= maxOpenRemarks) throw new Conflict('too-many-remarks');
      await store(unit, actor, said, block);
      const stored = await findSent(unit.query, actor, said.clientId);
      // Sent under that name about a sheet that one does not see any more.
      if (!stored) throw new Conflict('client-id-reused');
      return sentBefore(stored, said);
    });
  }

  return {
    /** A block as one remarks on it. NotFound for a sheet whose words one does not read, or a language that it is not in. */
    async block(actor: Actor, input: RemarkBlockInput): Promise<RemarkBlockView> {
      const { programmeId: _, ...block } = await getBlock(query, actor, validate(remarkBlockInput, input));
      return block;
    },

    /**
     * Comments on a block of a sheet that one sees, for those who write it. The same `clientId` again gives the same comment, with
     * another text a Conflict `client-id-reused`. Conflict `archived` for a sheet that is kept only to be read, `too-many-remarks` when too many of one's own wait.
     */
    async say(actor: Actor, input: SayRemarkInput): Promise<RemarkView> {
      return remark(actor, validate(sayRemarkInput, input));
    },

    /**
     * Suggests what a block should say. Like {@link say}; and a Conflict `changed-meanwhile` when the block is at another revision
     * than the one that was read, Invalid `proposed` when it says that already.
     */
    async suggest(actor: Actor, input: SuggestRemarkInput): Promise<RemarkView> {
      return remark(actor, validate(suggestRemarkInput, input));
    },
  };
}

function requireRemarkable(block: Block, { blockRevision = block.revision, proposed }: Said): void {
  if (!block.can.remark) throw new Conflict('archived');
  if (blockRevision !== block.revision) throw new Conflict('changed-meanwhile');
  if (proposed === block.body) throw new Invalid('invalid', { proposed: 'unchanged' });
}

/** It is what is sent now, or something else under the same name. */
function sentBefore(before: RemarkRow, { practiceId, part, locale, body, proposed }: Said): RemarkView {
  const same = before.practiceId === practiceId && before.part === part && before.locale === locale && before.body === body && before.proposed === (proposed ?? null);
  if (!same) throw new Conflict('client-id-reused');
  return remarkOf(before);
}
