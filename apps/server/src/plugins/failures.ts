import type { FastifyInstance, FastifyReply } from 'fastify';
import type { Problem } from '@passerelle/core/kernel/contract.ts';
import { Invalid, NotFound } from '@passerelle/core/kernel/errors.ts';
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';
import { problemOf } from '../problems.ts';
import { localeOf } from './session.ts';

/** Every failure of the API as RFC 9457 problem details; what nobody expected is logged and told as a plain 500. */
export function answerFailures(app: FastifyInstance): void {
  app.setErrorHandler((error, request, reply) => {
    const known = hasZodFastifySchemaValidationErrors(error) ? invalidInput(error.validation) : error;
    const problem = problemOf(known, localeOf(request));
    if (problem.status >= 500) request.log.error({ err: error }, 'request failed');
    return answerProblem(problem, reply);
  });
  app.setNotFoundHandler(() => {
    throw new NotFound();
  });
}

/** Sends problem details, whatever the route's own schema says. */
export function answerProblem(problem: Problem, reply: FastifyReply): FastifyReply {
  if (problem.retryAfter) reply.header('retry-after', problem.retryAfter);
  return reply
    .code(problem.status)
    .header('cache-control', 'no-store')
    .type('application/problem+json')
    .serializer(JSON.stringify)
    .send(problem);
}

type ValidationIssue = { instancePath: string; keyword: string; message?: string; params: { issue?: { keys?: string[] } } };

/** The route's own schema refused the input: the same shape as when a service does. */
function invalidInput(issues: ValidationIssue[]): Invalid {
  const fields: Record<string, string> = {};
  for (const issue of issues) {
    const path = issue.instancePath.replace(/^\//, '').replaceAll('/', '.');
    const keys = issue.keyword === 'unrecognized_keys' ? (issue.params.issue?.keys ?? [path]) : [path];
    for (const key of keys) fields[key] ??= issue.keyword === 'unrecognized_keys' ? 'unknownField' : messageKey(issue);
  }
  return new Invalid('invalid', fields);
}

function messageKey({ message }: ValidationIssue): string {
  return message && /^[a-z][A-Za-z]+$/.test(message) ? message : 'invalidValue';
}
