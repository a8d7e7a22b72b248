/** A mail server can be away for a day: 12 tries, each waiting twice as long, up to three hours. */
export const tryForADay = { retryLimit: 12, retryDelay: 30, retryBackoff: true, retryDelayMax: 3 * 60 * 60 };
