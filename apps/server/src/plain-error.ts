/**
 * What a log may know of a failure: its kind, reason and place. A failed query carries its parameters along, in a field
 * and at the end of its message; those are people's words and addresses, and stay out.
 */
export type PlainError = { [field: string]: unknown; type: string; message: string; stack: string };

export function plainError(error: unknown): PlainError {
  if (!(error instanceof Error)) return { type: typeof error, message: withoutParameters(String(error)), stack: '' };
  const { code } = error as Error & { code?: unknown };
  const message = withoutParameters(error.message);
  return {
    type: error.name,
    message,
    // The stack begins with the whole message; the places follow.
    stack: error.stack?.replace(error.message, () => message) ?? '',
    ...(typeof code === 'string' && { code }),
    ...(error.cause instanceof Error && { cause: plainError(error.cause) }),
  };
}

function withoutParameters(message: string): string {
  return message.split('\nparams: ', 1)[0] ?? '';
}
