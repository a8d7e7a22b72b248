export type * from './types.ts';
export { demoCommunes } from './communes.ts';
export { demoMembers, demoPassword } from './cast.ts';
export { demoProgramme } from './programme.ts';
export { demoBinomes } from './conversations/index.ts';
export { demoGroups } from './groups/index.ts';
export { demoSpaces } from './spaces.ts';
export { demoThreads } from './threads/index.ts';
export { demoPractices } from './practices/index.ts';
