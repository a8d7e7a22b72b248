import { z } from 'zod';
import type { ReadPostsInput } from '@passerelle/core/inbox/contract.ts';
import { idSchema } from '@passerelle/core/kernel/contract.ts';
import { NotFound } from '@passerelle/core/kernel/errors.ts';
import { validate } from '@passerelle/core/kernel/validate.ts';
import type { EditPostInput, PostInput, ReactToPostInput, ReplyInput, ThreadChangesInput, TranslatePostInput } from '@passerelle/core/threads/contract.ts';
import type { AppDeps } from '../build-app.ts';
import type { LiveVerb } from './live.ts';
import { roomOf } from './rooms.ts';

const watchInput = z.strictObject({ threadId: idSchema });

/** A thread's events: a browser follows the thread on its screen, and no other. */
export function threadEvents({ services: { threads, inbox } }: AppDeps): Record<string, LiveVerb> {
  return {
    'thread.watch': async (actor, payload, socket) => {
      const { threadId } = validate(watchInput, payload);
      // Nobody is in the room who has not been found to see the thread, not even while that is looked up.
      const { space } = await threads.get(actor, threadId);
      const room = roomOf({ to: 'thread', id: threadId, groupId: space.groupId });
      // A cohort's thread is told to whoever is in the group's room: a removal that was heard before this has emptied it of us.
      if (space.groupId !== null && !socket.rooms.has(roomOf({ to: 'conversation', id: space.groupId }))) throw new NotFound();
      await socket.join(room);
      try {
        // Read once more from inside: what is written in between comes twice rather than never.
        const { lastRevision } = await threads.get(actor, threadId);
        return { threadId, lastRevision };
      } catch (error) {
        await socket.leave(room);
        throw error;
      }
    },
    'thread.unwatch': async (_actor, payload, socket) => {
      const { threadId } = validate(watchInput, payload);
      for (const room of socket.rooms) if (room.endsWith(`thread:${threadId}`)) await socket.leave(room);
      return { threadId };
    },
    'thread.reply': (actor, payload) => threads.reply(actor, payload as ReplyInput),
    'thread.read': (actor, payload) => inbox.markRead(actor, payload as ReadPostsInput),
    'post.edit': (actor, payload) => threads.editPost(actor, payload as EditPostInput),
    'post.remove': (actor, payload) => threads.removePost(actor, payload as PostInput),
    'post.restore': (actor, payload) => threads.restorePost(actor, payload as PostInput),
    'post.react': (actor, payload) => threads.reactToPost(actor, payload as ReactToPostInput),
    'post.translate': (actor, payload) => threads.translatePost(actor, payload as TranslatePostInput),
    'thread.changes': (actor, payload) => threads.changes(actor, payload as ThreadChangesInput),
  };
}
