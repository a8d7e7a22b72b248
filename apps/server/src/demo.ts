import type { Database } from '@passerelle/core/kernel/database.ts';
import { members } from '@passerelle/core/members/schema.ts';
import type { College } from '@passerelle/core/kernel/contract.ts';
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

/** Moves the demo community into a database that has nobody. */
export async function seedDemoWhenEmpty(db: Database): Promise<void> {
  const anybody = await db.select({ id: members.id }).from(members).limit(1);
  if (anybody.length > 0) return;
  // Loaded only now: a real community never needs it.
  const { seedDemo } = await import('@passerelle/testing/seed-demo.ts');
  await seedDemo(db, new Date());
}
