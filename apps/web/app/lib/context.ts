import type { Locale } from '@passerelle/core/kernel/contract.ts';
import type { Actor } from '@passerelle/core/kernel/actor.ts';
import type { Services } from '@passerelle/core/services.ts';
import type { PrintedDocument } from '@passerelle/pdf/document.ts';

/** One of the sign-ins the demo offers as a button. */
export type DemoAccount = {
  key: string;
  name: string;
  email: string;
  password: string;
  role: 'member' | 'moderator' | 'coordinator' | 'administrator';
  college: 'official' | 'elected';
  communeFr: string;
  communeAr: string;
  locale: Locale;
};

declare module '@remix-run/node' {
  /** What the server hands to every loader and action. */
  interface AppLoadContext {
    services: Services;
    actor: Actor | null;
    client: { address: string; userAgent: string; deviceToken: string | null; sessionToken: string | null };
    nonce: string;
    /** Takes a page that is whole, past the streams of a Response, which cost a twentieth of the page's processor time. */
    deliver(page: Buffer): void;
    /** A document as a PDF, for whoever is signed in. Invalid `too-many` while too many wait for theirs. */
    print(printed: PrintedDocument): Promise<Uint8Array>;
    /** Tells the server's log of a failure that nobody meant. */
    report(error: unknown): void;
    demo: boolean;
    development: boolean;
    publicUrl: string;
    /** Values for Set-Cookie. */
    cookies: {
      session(token: string, expiresAt: Date): string;
      noSession(): string;
      device(token: string): string;
      locale(locale: Locale): string;
    };
    localeCookie: string | null;
    /** What the browser asks for, among the languages there are. */
    preferredLocale: Locale;
    /** Empty outside the demo. Mentor and mentee of a binôme follow each other. */
    demoAccounts: DemoAccount[];
  }
}
