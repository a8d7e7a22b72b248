/** An instant as views have it: pg gives a date, drizzle's own statements a text. */
export function instantOf(value: Date | string): string {
  return (typeof value === 'string' ? new Date(value) : value).toISOString();
}
