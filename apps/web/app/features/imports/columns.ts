import type { importColumns as columns, importEffects as effects, neededColumns as needed } from '@passerelle/core/imports/contract.ts';

// Written out: importing the contract's lists would bring zod into the browser.
export const neededColumns: typeof needed = ['name', 'email', 'jobTitle', 'college', 'commune', 'locale'];
export const importColumns: typeof columns = [...neededColumns, 'cohort', 'side', 'languages', 'wanted', 'offered', 'slots', 'capacity', 'hopes'];
export const importEffects: typeof effects = ['invite', 'join', 'update'];
