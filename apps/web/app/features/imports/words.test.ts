import { colleges, locales, themes } from '@passerelle/core/kernel/contract.ts';
import { importColumns } from '@passerelle/core/imports/contract.ts';
import { collegeNamed, columnNamed, columnTitle, sideNamed, themeNamed } from '@passerelle/core/imports/words.ts';
import { sides } from '@passerelle/core/profiles/contract.ts';
import { describe, expect, it } from 'vitest';
import { serverWords } from '#app/lib/i18n.server.ts';

// Core reads no catalogue: that what the screens say can be written in a file is seen to here.
describe.each(locales)('what the screens say in %s', (locale) => {
  const { t } = serverWords(locale);

  it('is understood in a file: themes, colleges, sides', () => {
    expect(themes.map((theme) => themeNamed(t(`themes.${theme}`)))).toEqual(themes);
    for (const words of ['college', 'collegeOne'] as const) expect(colleges.map((college) => collegeNamed(t(`common.${words}.${college}`)))).toEqual(colleges);
    expect(sides.map((side) => sideNamed(t(`common.side.${side}`)))).toEqual(sides);
  });

  it('is what the template calls its columns', () => {
    expect(importColumns.map((column) => columnTitle(column, locale))).toEqual(importColumns.map((column) => t(`imports.column.${column}`)));
    expect(importColumns.map((column) => columnNamed(t(`imports.column.${column}`)))).toEqual(importColumns);
  });
});
