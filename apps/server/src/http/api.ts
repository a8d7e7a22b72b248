import { idSchema, problemSchema } from '@passerelle/core/kernel/contract.ts';
import type { FastifyBaseLogger, FastifyInstance, RawReplyDefaultExpression, RawRequestDefaultExpression, RawServerDefault } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';

/** A Fastify instance whose routes take their types from zod schemas. */
export type Api = FastifyInstance<
  RawServerDefault,
  RawRequestDefaultExpression,
  RawReplyDefaultExpression,
  FastifyBaseLogger,
  ZodTypeProvider
>;

/** The `id` in a path. */
export const idParams = z.strictObject({ id: idSchema });

/** An answer without a body, with 204. */
export const noContent = z.null().describe('No content');

/** The failures every route can answer with, documented once. */
export const problems = { '4xx': problemSchema, '5xx': problemSchema };
