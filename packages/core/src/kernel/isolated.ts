/** A name or a title moves nothing around it, whatever its script (first strong isolate, Unicode UAX #9). */
export const isolated = (text: string): string => `\u2068${text}\u2069`;
