const rows = require('./features.cjs');

const CORE = '^packages/core/src/';
const TESTS = '\\.test\\.tsx?$';
/** A feature's contract; a long one is split by noun, as `sources-contract.ts`. */
const CONTRACT = `${CORE}[^/]+/[a-z-]*contract\\.ts$`;
const DRIZZLE = '(^|/)node_modules/(drizzle-orm|drizzle-kit)/|^drizzle-(orm|kit)';

/** What a feature shows to later ones; its other files are its own affair. The last five: what a later one does within its own transaction. */
const SHOWN = '(contract|schema|policy|service|events|telling|view|turns|steps|holding|pairable|proposing|enrolment)\\.ts$';

const features = rows.flat();
const folder = (names) => `${CORE}(${names.join('|')})/`;

/** One rule per feature: nothing of its own row's others, nothing of the rows below. */
const orderRules = rows.flatMap((row, index) =>
  row.map((feature) => ({
    name: `order-${feature}`,
    comment: `${feature} may build on earlier features only; see packages/tooling/lint/features.cjs.`,
    severity: 'error',
    from: { path: folder([feature]), pathNot: [TESTS, '[/-]contract\\.ts$'] },
    to: { path: [folder([...rows.slice(index).flat().filter((name) => name !== feature), 'none']), `${CORE}[^/]+\\.ts$`] },
  })),
);

module.exports = [
  ...orderRules,
  {
    name: 'feature-without-a-place',
    comment: 'Give the new feature its row in packages/tooling/lint/features.cjs.',
    severity: 'error',
    from: { path: `${CORE}[^/]+/`, pathNot: [folder(features), TESTS] },
    to: { path: '.' },
  },
  {
    name: 'feature-internals',
    comment: "Of another feature, its contract, schema, policy, service, events, telling, view and turns may be used, and what is done within another’s transaction (steps, holding, pairable, proposing, enrolment); kernel's files all may.",
    severity: 'error',
    from: { path: `${CORE}([^/]+)/`, pathNot: [TESTS] },
    to: { path: `${CORE}[^/]+/`, pathNot: [`${CORE}($1|kernel)/`, SHOWN] },
  },
  {
    name: 'contract-safe-for-the-browser',
    comment: 'A contract is loaded by screens: zod and other contracts only.',
    severity: 'error',
    from: { path: CONTRACT },
    to: { path: '.', pathNot: [CONTRACT, '(^|/)node_modules/zod/'] },
  },
  {
    name: 'policy-reads-rows-only',
    comment: 'A policy knows its own schema and contract, the kernel, drizzle, and the policies of earlier features.',
    severity: 'error',
    from: { path: `${CORE}([^/]+)/policy\\.ts$` },
    to: { path: '.', pathNot: [`${CORE}$1/(schema|contract)\\.ts$`, `${CORE}kernel/`, `${CORE}[^/]+/policy\\.ts$`, DRIZZLE] },
  },
  {
    name: 'core-knows-no-edge',
    comment: 'The domain knows no transport, no screen and no app.',
    severity: 'error',
    from: { path: '^packages/core/', pathNot: [TESTS] },
    to: { path: '^apps/|(^|/)node_modules/(@?fastify|@remix-run|react|react-dom|socket\\.io|socket\\.io-client)/|^packages/(pdf|testing|tooling)/' },
  },
  {
    name: 'only-core-queries',
    comment: 'Rows are read and written by core; testing may prepare them.',
    severity: 'error',
    from: { path: '^(apps|packages)/', pathNot: ['^packages/(core|testing)/'] },
    to: { path: DRIZZLE },
  },
  {
    name: 'only-auth-knows-lucia',
    comment: 'Lucia is archived: whoever replaces it shall find it in one folder.',
    severity: 'error',
    from: { path: '^(apps|packages)/', pathNot: [`${CORE}auth/`] },
    to: { path: '(^|/)node_modules/(lucia|@lucia-auth)/|^lucia' },
  },
];
