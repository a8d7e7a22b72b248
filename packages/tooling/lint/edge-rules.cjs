const TESTS = '\\.test\\.tsx?$';

module.exports = [
  {
    name: 'screens-hold-no-core',
    comment: 'Contracts may be imported as values; of the rest of core only types, or the bundle would hold a second copy of it.',
    severity: 'error',
    from: { path: '^apps/web/', pathNot: [TESTS] },
    to: { path: '^packages/core/src/', pathNot: ['^packages/core/src/[^/]+/contract\\.ts$'], dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'screens-know-no-server',
    comment: 'Screens get services and the actor from the loader context.',
    severity: 'error',
    from: { path: '^apps/web/', pathNot: [TESTS] },
    to: { path: '^apps/server/|^packages/(testing|tooling)/|(^|/)node_modules/(@?fastify|pg|pg-boss|nodemailer|socket\\.io)/' },
  },
  {
    name: 'socket-client-in-one-place',
    comment: 'One connection for a page: components subscribe through apps/web/app/lib/live*.',
    severity: 'error',
    from: { path: '^apps/web/', pathNot: ['^apps/web/app/lib/live[^/]*(/|$)', TESTS] },
    to: { path: '(^|/)node_modules/socket\\.io-client/' },
  },
  {
    name: 'sockets-in-one-place',
    comment: 'Events leave through the bus, after commit; only realtime/ hands them to Socket.IO.',
    severity: 'error',
    from: { path: '^(apps|packages)/', pathNot: ['^apps/server/src/realtime/', '^packages/testing/', TESTS] },
    to: { path: '(^|/)node_modules/(socket\\.io|@socket\\.io/[^/]+)/' },
  },
  {
    name: 'server-takes-the-built-screens',
    comment: 'The server serves the bundle in apps/web/build, or lets Vite load the sources; it imports none of them.',
    severity: 'error',
    from: { path: '^apps/server/' },
    to: { path: '^apps/web/', pathNot: ['^apps/web/build/'], dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'server-needs-no-tools',
    comment: 'Of the tools, a running server needs the embedded database only.',
    severity: 'error',
    from: { path: '^apps/server/', pathNot: [TESTS] },
    to: { path: '^packages/tooling/', pathNot: ['^packages/tooling/src/embedded-postgres\\.ts$'] },
  },
  {
    name: 'testing-stays-out-of-production',
    comment: 'Only tests, the seed, the bench and the server’s demo entry use what tests are made with.',
    severity: 'error',
    from: { path: '^(apps|packages)/', pathNot: ['^packages/testing/', '^apps/server/src/demo\\.ts$', TESTS] },
    to: { path: '^packages/testing/' },
  },
  {
    name: 'testing-knows-no-screen',
    comment: 'Tests reach screens through a browser. Only the provers drive, without one, the very clients that keep a screen true.',
    severity: 'error',
    from: { path: '^packages/testing/' },
    to: { path: '^apps/web/', pathNot: ['^apps/web/app/features/(conversations/(client|timeline)|outbox/sample-browser|threads/client)\\.ts$'] },
  },
  {
    name: 'tools-know-no-product',
    comment: 'The tools start, check and test the product without being part of it.',
    severity: 'error',
    from: { path: '^packages/tooling/' },
    to: { path: '^apps/|^packages/(core|testing)/' },
  },
  {
    name: 'nothing-in-circles',
    severity: 'error',
    from: { path: '^(apps|packages)/' },
    to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
  },
  {
    name: 'nothing-unresolved',
    severity: 'error',
    from: { path: '^(apps|packages)/' },
    to: { couldNotResolve: true, pathNot: ['^virtual:', '\\?(url|raw|inline)$'] },
  },
];
