import { Readable } from 'node:stream';
import type { FastifyReply } from 'fastify';
import type { Actor } from '@passerelle/core/kernel/actor.ts';
import { binomeFiguresInput, binomeFiguresView, listStandingsInput, overviewView, reportView, standingFilters, standingView, type ExportStandingsInput, type StandingView } from '@passerelle/core/overview/contract.ts';
import { pageSchema } from '@passerelle/core/kernel/contract.ts';
import { separators } from '@passerelle/core/kernel/csv.ts';
import { headings, lineOf } from '@passerelle/core/overview/table.ts';
import { tableWords } from '@passerelle/core/overview/words.ts';
import { z } from 'zod';
import type { AppDeps } from '../build-app.ts';
import { csvOf } from '../exports/csv.ts';
import { workbookOf } from '../exports/workbook.ts';
import { actorOf } from '../plugins/session.ts';
import { idParams, problems, type Api } from './api.ts';

const file = z.any().describe('A file');

/** What a programme's coordinators see of its binômes: figures. To everybody else there is no such programme. */
export function overviewRoutes(app: Api, { services: { overview } }: AppDeps): void {
  const tags = ['Overview'];
  const get = <Summary extends string>(summary: Summary) => ({ tags, summary, params: idParams });

  app.get('/programmes/:id/overview', { schema: { ...get('How a programme does, in figures'), response: { 200: overviewView, ...problems } } }, (request) =>
    overview.overview(actorOf(request), request.params.id),
  );

  app.get('/programmes/:id/report', { schema: { ...get('The figures of a period'), querystring: z.strictObject({ from: z.string(), to: z.string() }), response: { 200: reportView, ...problems } } }, (request) =>
    overview.report(actorOf(request), { ...request.query, programmeId: request.params.id }),
  );

  app.get('/programmes/:id/binomes', { schema: { ...get('Binômes by how they do'), querystring: listStandingsInput.omit({ programmeId: true }), response: { 200: pageSchema(standingView), ...problems } } }, (request) =>
    overview.binomes(actorOf(request), { ...request.query, programmeId: request.params.id }),
  );

  app.get('/programmes/:programmeId/binomes/:binomeId', { schema: { tags, summary: 'One binôme in figures', params: binomeFiguresInput, response: { 200: binomeFiguresView, ...problems } } }, (request) =>
    overview.binome(actorOf(request), request.params),
  );

  const exported = (summary: string) => ({ schema: { ...get(summary), querystring: standingFilters, response: { 200: file, ...problems } } });

  app.get('/programmes/:id/binomes.csv', exported('Binômes as CSV'), async (request, reply) => {
    const { locale, lines } = await linesFor(actorOf(request), { ...request.query, programmeId: request.params.id });
    const csv = csvOf(headings(locale), lines, separators[locale]);
    return asFile(reply, locale, 'csv', 'text/csv; charset=utf-8').send(Readable.from(csv));
  });

  app.get('/programmes/:id/binomes.xlsx', exported('Binômes as a workbook'), async (request, reply) => {
    const { locale, lines } = await linesFor(actorOf(request), { ...request.query, programmeId: request.params.id });
    const workbook = await workbookOf({ sheet: tableWords[locale].sheet, rightToLeft: locale === 'ar', headings: headings(locale) }, lines);
    return asFile(reply, locale, 'xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet').send(workbook);
  });

  /** The first lines are there before anything is answered: whoever may not read them is told so. */
  async function linesFor(actor: Actor, input: ExportStandingsInput) {
    const { locale } = actor;
    const binomes = overview.everyBinome(actor, input);
    const first = await binomes.next();
    async function* lines() {
      const asLines = (some: StandingView[]) => some.map((binome) => lineOf(binome, locale));
      if (!first.done) yield asLines(first.value);
      for await (const some of binomes) yield asLines(some);
    }
    return { locale, lines: lines() };
  }
}

/** Stored under that day's name (RFC 6266), in the language of what is in it. */
function asFile(reply: FastifyReply, locale: Actor['locale'], ending: string, type: string): FastifyReply {
  const day = new Date().toISOString().slice(0, 10);
  const name = encodeURIComponent(`${tableWords[locale].sheet} ${day}.${ending}`);
  return reply.type(type).header('content-disposition', `attachment; filename="binomes-${day}.${ending}"; filename*=UTF-8''${name}`);
}
