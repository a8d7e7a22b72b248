import { readCookie } from './cookies.ts';

export const themeChoices = ['system', 'light', 'dark'] as const;
export type ThemeChoice = (typeof themeChoices)[number];

export function isThemeChoice(value: unknown): value is ThemeChoice {
  return themeChoices.some((choice) => choice === value);
}

/** Kept in a cookie, so that the server writes it into the page and nothing flashes. */
export function chosenTheme(request: Request): ThemeChoice {
  const value = readCookie(request, 'theme');
  return isThemeChoice(value) ? value : 'system';
}
