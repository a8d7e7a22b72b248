import type { College } from '@passerelle/core/members/contract.ts';
import type { Locale } from '@passerelle/core/kernel/contract.ts';
import { demoCommunes, demoMembers, demoPassword } from '@passerelle/testing/demo/index.ts';

/** One of the demo's sign-ins, as the sign-in page offers it. */
export type DemoAccount = {
  key: string;
  name: string;
  email: string;
  password: string;
  role: 'member' | 'moderator' | 'coordinator' | 'administrator';
  college: College;
  jobTitle: string;
  communeFr: string;
  communeAr: string;
  locale: Locale;
};

/** Everybody in the demo community. */
export function listDemoAccounts(): DemoAccount[] {
  return demoMembers.map(({ key, name, email, role, college, jobTitle, locale, commune }) => {
    const town = demoCommunes.find((entry) => entry.key === commune);
    return {
      key, name, email, role, college, jobTitle, locale,
      password: demoPassword,
      communeFr: town?.nameFr ?? '',
      communeAr: town?.nameAr ?? '',
    };
  });
}
