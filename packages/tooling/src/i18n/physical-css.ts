import ts from 'typescript';
import { visitAll, type Source } from './sources.ts';

const PROPERTY = /^(?:(?:scroll-)?(?:margin|padding)-(?:left|right)|border-(?:left|right)(?:-.+)?|border-(?:top|bottom)-(?:left|right)-radius|left|right)$/;
const SIDED = new Set(['text-align', 'float', 'clear', 'caption-side']);
const FOUR = new Set(['margin', 'padding', 'inset', 'border-width', 'border-style', 'border-color', 'scroll-margin', 'scroll-padding']);

/**
 * Declarations that name left or right, which stay where they are when a page is mirrored
 * for Arabic. A comment `physical: <reason>` on the line lets one pass.
 */
export function findPhysicalCss(sources: Source[]): string[] {
  return sources.flatMap((source) => (source.path.endsWith('.css') ? inStylesheet(source) : inStyleProps(source)));
}

function inStylesheet({ path, text }: Source): string[] {
  const lines = text.split('\n');
  const code = text.replace(/\/\*[^]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ' '));
  return [...code.matchAll(/(?<=[{;]\s*)([\w-]+)\s*:\s*([^;{}]+)(?=[;}])/g)].flatMap((match) => {
    const line = code.slice(0, match.index).split('\n').length;
    const excused = lines[line - 1]?.includes('physical:') ?? false;
    return excused ? [] : complain(`${path}:${line}`, match[1] ?? '', match[2] ?? '');
  });
}

/** `style={{ marginLeft: 4 }}`. */
function inStyleProps(source: Source): string[] {
  const found: string[] = [];
  visitAll(source, (node, where) => {
    if (!ts.isPropertyAssignment(node) || !isInStyle(node)) return;
    const name = ts.isIdentifier(node.name) || ts.isStringLiteral(node.name) ? node.name.text : '';
    const value = ts.isStringLiteralLike(node.initializer) ? node.initializer.text : '';
    found.push(...complain(where, name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`), value));
  });
  return found;
}

function isInStyle(node: ts.Node): boolean {
  for (let parent = node.parent; parent !== undefined; parent = parent.parent) {
    if (ts.isJsxAttribute(parent)) return ts.isIdentifier(parent.name) && parent.name.text === 'style';
  }
  return false;
}

function complain(where: string, property: string, value: string): string[] {
  const sided = SIDED.has(property) && /\b(?:left|right)\b/.test(value);
  if (!PROPERTY.test(property) && !sided && !(FOUR.has(property) && isLopsided(value))) return [];
  return [`${where}: ${property}: ${value.trim()} does not mirror; use a logical property (-inline-start, -inline-end, start, end)`];
}

/** Four values give the right side its own: `0 1rem 0 0`. */
function isLopsided(value: string): boolean {
  const values = value.trim().match(/(?:[^\s()]|\([^()]*(?:\([^()]*\)[^()]*)*\))+/g) ?? [];
  return values.length === 4 && values[1] !== values[3];
}
