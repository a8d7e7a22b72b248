import type { College } from '@passerelle/core/kernel/contract.ts';

// Written out: importing the contract's list would bring zod into the browser.
export const colleges = ['official', 'elected'] as const satisfies readonly College[];
