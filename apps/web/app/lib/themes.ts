import type { Theme } from '@passerelle/core/kernel/contract.ts';

// Written out for the screens: importing the contract's list would bring its validator (22 kB) into the browser.
const order: Record<Theme, true> = {
  'early-childhood': true,
  'older-people': true,
  youth: true,
  integration: true,
  employment: true,
  'crime-prevention': true,
  women: true,
  housing: true,
  disability: true,
  diagnostic: true,
  'action-plan': true,
  'social-unit': true,
};

/** The themes in the order of the lists; the compiler sees to it that none is missing. */
export const themes = Object.keys(order) as Theme[];
