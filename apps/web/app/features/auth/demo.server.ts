import type { AppLoadContext } from '@remix-run/node';

/** The demo's accounts without their password: the button sends the key, the server knows the rest. */
export function listDemoAccounts({ demoAccounts }: AppLoadContext) {
  return demoAccounts.map(({ key, name, role, college, communeFr, communeAr, locale }) => {
    return { key, name, role, college, locale, commune: { nameFr: communeFr, nameAr: communeAr } };
  });
}
export type DemoEntry = ReturnType<typeof listDemoAccounts>[number];

/** What a demo button stands for; nothing for a form filled in by hand. */
export function demoCredentials({ demoAccounts }: AppLoadContext, key: FormDataEntryValue | null) {
  const account = demoAccounts.find((entry) => entry.key === key);
  return account ? { email: account.email, password: account.password } : {};
}
