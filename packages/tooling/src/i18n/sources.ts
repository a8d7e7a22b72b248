import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import ts from 'typescript';

const LEFT_OUT = new Set(['node_modules', 'build', 'fixtures']);

export type Source = { path: string; text: string };

/** Files below a folder whose names end in one of these, tests left out. */
export function readSources(folder: string, endings: string[]): Source[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return LEFT_OUT.has(entry.name) ? [] : readSources(path, endings);
    const wanted = endings.some((ending) => entry.name.endsWith(ending)) && !/\.test\.tsx?$/.test(entry.name);
    return wanted ? [{ path, text: readFileSync(path, 'utf8') }] : [];
  });
}

/** Visits every node of a TypeScript file. */
export function visitAll(source: Source, visit: (node: ts.Node, where: string) => void): void {
  const kind = source.path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const file = ts.createSourceFile(source.path, source.text, ts.ScriptTarget.Latest, true, kind);
  const step = (node: ts.Node): void => {
    visit(node, `${relative(process.cwd(), source.path)}:${file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1}`);
    ts.forEachChild(node, step);
  };
  step(file);
}
