import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import extractOptions from 'dependency-cruiser/config-utl/extract-depcruise-config';
import { describe, expect, it } from 'vitest';

const here = fileURLToPath(new URL('.', import.meta.url));
const config = await extractOptions(`${here}dependency-cruiser.cjs`);
const rules = (config.forbidden ?? []).map(({ name }) => name ?? '');
const orderRules = rules.filter((name) => name.startsWith('order-'));
const otherRules = rules.filter((name) => !name.startsWith('order-'));

describe('the import table', () => {
  it.each(otherRules)('refuses what breaks %s', async (rule) => {
    expect(await violationsIn(rule)).toContain(rule);
  });

  it('refuses a feature that builds on a later one or on its neighbour, for every feature', async () => {
    expect([...new Set(await violationsIn('order'))].filter((name) => name.startsWith('order-')).sort()).toEqual([...orderRules].sort());
  });

  it('lets pass what is allowed', async () => {
    expect(await violationsIn('clean')).toEqual([]);
  });

  it('has a fixture for each of its rules, and no other', () => {
    expect(readdirSync(`${here}fixtures`).sort()).toEqual(['clean', 'order', ...otherRules].sort());
  });
});

async function violationsIn(fixture: string): Promise<string[]> {
  const baseDir = `${here}fixtures/${fixture}`;
  const folders = ['apps', 'packages'].filter((folder) => existsSync(`${baseDir}/${folder}`));
  const { enhancedResolveOptions, cache, ...options } = config.options ?? {};
  const ruleSet = { forbidden: config.forbidden ?? [] };
  const { output } = await cruise(folders, { ...options, baseDir, ruleSet, validate: true }, enhancedResolveOptions);
  return (output as ICruiseResult).summary.violations.map(({ rule }) => rule.name);
}
