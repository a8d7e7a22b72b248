import { isDatabaseAway } from '@passerelle/core/kernel/database.ts';
import { Conflict, Failure, Invalid, type FailureKind } from '@passerelle/core/kernel/errors.ts';
import { locales, type Locale, type Problem } from '@passerelle/core/kernel/contract.ts';

const statusOf: Record<FailureKind, number> = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
};

/** Finer statuses than their failure's. */
const statusOfCode: Record<string, number> = { 'too-many': 429, 'link-dead': 410, 'too-large': 413 };

type Titles = Record<Locale, string>;
const titles: Record<number, Titles> = {
  400: { fr: 'La demande n’est pas valable', ar: 'الطلب غير صالح', en: 'The request is not valid' },
  401: { fr: 'Il faut se connecter', ar: 'يجب تسجيل الدخول', en: 'You need to sign in' },
  403: { fr: 'Vous n’avez pas ce droit', ar: 'ليس لديكم هذا الحق', en: 'You may not do this' },
  404: { fr: 'Introuvable', ar: 'غير موجود', en: 'Not found' },
  409: { fr: 'La situation a changé entre-temps', ar: 'تغيّر الوضع في هذه الأثناء', en: 'Things have changed meanwhile' },
  410: { fr: 'Ce lien ne sert plus', ar: 'لم يعد هذا الرابط صالحًا', en: 'This link no longer works' },
  413: { fr: 'L’envoi est trop volumineux', ar: 'حجم الإرسال كبير جدًا', en: 'This is too large' },
  415: { fr: 'Format non pris en charge', ar: 'صيغة غير مدعومة', en: 'This format is not supported' },
  429: { fr: 'Trop d’essais, patientez un peu', ar: 'محاولات كثيرة، يُرجى الانتظار قليلًا', en: 'Too many tries, wait a little' },
  500: { fr: 'Une erreur est survenue chez nous', ar: 'حدث خطأ من جهتنا', en: 'Something went wrong on our side' },
  503: { fr: 'Service momentanément indisponible', ar: 'الخدمة غير متاحة مؤقتًا', en: 'Not available for a moment' },
};

/** What a failure looks like from outside, in the reader's language. Unexpected ones say nothing of their cause. */
export function problemOf(error: unknown, locale: Locale): Problem {
  if (error instanceof Failure) {
    const status = statusOfCode[error.code] ?? statusOf[error.failure];
    return {
      ...problem(status, error.code, locale),
      ...(error instanceof Invalid && Object.keys(error.fields).length > 0 && { fields: error.fields }),
      ...((error instanceof Invalid || error instanceof Conflict) && error.words.length > 0 && { words: [...error.words] }),
      ...(error instanceof Invalid && error.retryAfter !== undefined && { retryAfter: error.retryAfter }),
    };
  }
  if (isDatabaseAway(error)) return problem(503, 'unavailable', locale);
  const status = clientStatus(error);
  return status ? problem(status, codeOf(status), locale) : problem(500, 'internal', locale);
}

function problem(status: number, code: string, locale: Locale): Problem {
  return { type: 'about:blank', title: (titles[status] ?? titles[500])![locale], status, code };
}

/** Fastify's own refusals (body too large, media type, malformed JSON) carry a 4xx; everything else is ours to answer for. */
function clientStatus(error: unknown): number | null {
  const status = (error as { statusCode?: unknown } | null)?.statusCode;
  if (typeof status !== 'number' || status < 400 || status >= 500) return null;
  return status in titles ? status : 400;
}

function codeOf(status: number): string {
  const codes: Record<number, string> = { 400: 'invalid', 413: 'too-large', 415: 'unsupported-media-type', 404: 'not-found' };
  return codes[status] ?? 'invalid';
}

/** The first of our languages in an Accept-Language header, French when there is none. */
export function preferredLocale(header: string | undefined): Locale {
  for (const part of (header ?? '').slice(0, 500).split(',')) {
    const tag = part.trim().slice(0, 2).toLowerCase();
    const known = locales.find((locale) => locale === tag);
    if (known) return known;
  }
  return 'fr';
}
