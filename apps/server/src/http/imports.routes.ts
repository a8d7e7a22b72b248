import { importMembersInput, importPage, importPreview, importReport, listImportsInput, maxCsvBytes, previewImportInput } from '@passerelle/core/imports/contract.ts';
import type { AppDeps } from '../build-app.ts';
import { actorOf } from '../plugins/session.ts';
import { idParams, problems, type Api } from './api.ts';

export function importRoutes(app: Api, { services }: AppDeps): void {
  const tags = ['Imports'];
  // As JSON: what a file has of quotes and line ends counts twice.
  const bodyLimit = maxCsvBytes;

  app.get('/programmes/:id/imports', { schema: { tags, summary: 'What was imported into a programme, newest first', params: idParams, querystring: listImportsInput.omit({ programmeId: true }), response: { 200: importPage, ...problems } } }, (request) =>
    services.imports.list(actorOf(request), { ...request.query, programmeId: request.params.id }),
  );

  app.post('/programmes/:id/imports/preview', { bodyLimit, schema: { tags, summary: 'What a file of members would do, and what is wrong with it', params: idParams, body: previewImportInput.omit({ programmeId: true }), response: { 200: importPreview, ...problems } } }, (request) =>
    services.imports.preview(actorOf(request), { ...request.body, programmeId: request.params.id }),
  );

  app.post('/programmes/:id/imports', { bodyLimit, schema: { tags, summary: 'Import a file of members, all of it or nothing', params: idParams, body: importMembersInput.omit({ programmeId: true }), response: { 201: importReport, ...problems } } }, async (request, reply) =>
    reply.code(201).send(await services.imports.importMembers(actorOf(request), { ...request.body, programmeId: request.params.id })),
  );
}
