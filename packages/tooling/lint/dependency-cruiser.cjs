/** The import table of the house, as rules. `boundaries.test.ts` shows each of them refusing what it forbids. */
module.exports = {
  forbidden: [...require('./core-rules.cjs'), ...require('./edge-rules.cjs')],
  options: {
    doNotFollow: { path: '(^|/)node_modules/|^apps/web/build/' },
    exclude: { path: '^apps/web/build/|^packages/tooling/lint/fixtures/' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['types', 'import', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.mjs', '.cjs', '.js', '.json'],
    },
    cache: { folder: 'node_modules/.cache/dependency-cruiser', strategy: 'content' },
  },
};
