import type { z } from 'zod';
import { emojiSchema, idSchema, localeSchema } from '@passerelle/core/kernel/contract.ts';
import {
  answersView,
  editPostInput,
  listAnswersInput,
  listNameableInput,
  nameableView,
  postVersionsView,
  postView,
  translatePostInput,
  translationSourceView,
} from '@passerelle/core/threads/contract.ts';
import type { Threads } from '@passerelle/core/threads/service.ts';
import { actorOf } from '../plugins/session.ts';
import { idParams, problems, type Api } from './api.ts';

const ofPath = { threadId: true, postId: true } as const;
const params = idParams.extend({ postId: idSchema });
const placeOf = ({ id, postId }: z.infer<typeof params>) => ({ threadId: id, postId });
const ok = <T extends z.ZodType>(view: T) => ({ 200: view, ...problems });

/** What is done with posts of a thread. */
export function postRoutes(app: Api, threads: Threads): void {
  const tags = ['Posts'];
  const post = '/threads/:id/posts/:postId';

  app.get(post, { schema: { tags, summary: 'A post with its source', params, response: ok(postView) } }, (request) =>
    threads.post(actorOf(request), placeOf(request.params)),
  );

  app.patch(post, { schema: { tags, summary: 'Edit your own post; what it said before stays readable', params, body: editPostInput.omit(ofPath), response: ok(postView) } }, (request) =>
    threads.editPost(actorOf(request), { ...request.body, ...placeOf(request.params) }),
  );

  app.delete(post, { schema: { tags, summary: 'Delete your own post for everybody', params, response: ok(postView) } }, (request) =>
    threads.removePost(actorOf(request), placeOf(request.params)),
  );

  app.post(`${post}/restore`, { schema: { tags, summary: 'Take a deletion back, within a day', params, response: ok(postView) } }, (request) =>
    threads.restorePost(actorOf(request), placeOf(request.params)),
  );

  app.get(`${post}/answers`, { schema: { tags, summary: 'The answers folded under a post', params, querystring: listAnswersInput.omit(ofPath), response: ok(answersView) } }, (request) =>
    threads.answers(actorOf(request), { ...request.query, ...placeOf(request.params) }),
  );

  app.get(`${post}/versions`, { schema: { tags, summary: 'What a post said before it was edited', params, response: ok(postVersionsView) } }, (request) =>
    threads.postVersions(actorOf(request), placeOf(request.params)),
  );

  const reaction = params.extend({ emoji: emojiSchema });
  for (const [method, on, back] of [['PUT', true, ''], ['DELETE', false, ', or take it back']] as const) {
    app.route({ method, url: `${post}/reactions/:emoji`, schema: { tags, summary: `Put an emoji beside a post${back}`, params: reaction, response: ok(postView) }, handler: (request) =>
      threads.reactToPost(actorOf(request), { ...placeOf(request.params), emoji: request.params.emoji, on }) });
  }

  const translation = params.extend({ locale: localeSchema });
  const inLanguage = { ...ofPath, locale: true } as const;

  app.get(`${post}/translations/:locale`, { schema: { tags, summary: 'The source of your own translation', params: translation, response: ok(translationSourceView) } }, (request) =>
    threads.ownTranslation(actorOf(request), { ...placeOf(request.params), locale: request.params.locale }),
  );

  app.put(`${post}/translations/:locale`, { schema: { tags, summary: 'Translate a post, or mend your own translation', params: translation, body: translatePostInput.omit(inLanguage), response: ok(postView) } }, (request) =>
    threads.translatePost(actorOf(request), { ...request.body, ...placeOf(request.params), locale: request.params.locale }),
  );

  app.delete(`${post}/translations/:locale`, { schema: { tags, summary: 'Take your own translation away', params: translation, response: ok(postView) } }, (request) =>
    threads.untranslatePost(actorOf(request), { ...placeOf(request.params), locale: request.params.locale }),
  );

  app.get('/nameable', { schema: { tags, summary: 'People and communes that can be named in a space', querystring: listNameableInput, response: ok(nameableView) } }, (request) =>
    threads.listNameable(actorOf(request), request.query),
  );
}
