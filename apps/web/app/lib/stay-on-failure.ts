import { isRouteErrorResponse, type ClientActionFunctionArgs } from '@remix-run/react';
import type { FormProblem } from './failures.ts';

/**
 * For a route's `clientAction`: when the server cannot be reached or fails, the page stays, with all that was typed, and
 * the form says so. The error page would have thrown the text away.
 */
export async function stayOnFailure({ request, serverAction }: ClientActionFunctionArgs) {
  const intent = (await request.clone().formData()).get('intent');
  try {
    return await serverAction<{ problem: FormProblem }>();
  } catch (error) {
    if (error instanceof Response || (isRouteErrorResponse(error) && error.status < 500)) throw error;
    const problem: FormProblem = {
      code: 'unavailable',
      fields: {},
      retryAfter: null,
      intent: typeof intent === 'string' ? intent : null,
    };
    // A whole response, as only that keeps its status: by it the router knows that nothing is to be read again.
    return Response.json({ problem }, { status: 503 });
  }
}
