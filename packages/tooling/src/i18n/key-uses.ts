import ts from 'typescript';
import { visitAll, type Source } from './sources.ts';

/** A key asked for in code. A template stands for several. */
export type KeyUse = { pattern: RegExp; shown: string; where: string };

export type KeyUses = {
  /** Asked of `t` or `<Trans i18nKey>`: these must exist. */
  asked: KeyUse[];
  /** Any other text or template that could be a key on its way to `t`. */
  mentioned: KeyUse[];
  problems: string[];
};

/** Finds the keys in code without running it. */
export function findKeyUses(sources: Source[]): KeyUses {
  const uses: KeyUses = { asked: [], mentioned: [], problems: [] };
  for (const source of sources) {
    visitAll(source, (node, where) => {
      const wanted = keyArgument(node);
      if (wanted !== null) uses.asked.push(...literals(wanted).map((literal) => toUse(literal, where)));
      if (isText(node)) uses.mentioned.push(toUse(node, where));
      if (ts.isPropertyAssignment(node) && ts.isIdentifier(node.name) && node.name.text === 'keyPrefix') {
        uses.problems.push(`${where}: keyPrefix hides keys from this check; write them in full`);
      }
    });
  }
  return uses;
}

type Text = ts.StringLiteralLike | ts.TemplateExpression;

function keyArgument(node: ts.Node): ts.Expression | null {
  if (ts.isCallExpression(node)) {
    const called = ts.isPropertyAccessExpression(node.expression) ? node.expression.name : node.expression;
    return ts.isIdentifier(called) && called.text === 't' ? (node.arguments[0] ?? null) : null;
  }
  if (!ts.isJsxAttribute(node) || !ts.isIdentifier(node.name) || node.name.text !== 'i18nKey' || node.initializer === undefined) return null;
  return ts.isJsxExpression(node.initializer) ? (node.initializer.expression ?? null) : ts.isStringLiteral(node.initializer) ? node.initializer : null;
}

/** `a ? 'x' : 'y'` asks for both; what comes out of a variable was mentioned where it was made. */
function literals(node: ts.Expression): Text[] {
  if (isText(node)) return [node];
  if (ts.isAsExpression(node) || ts.isSatisfiesExpression(node) || ts.isParenthesizedExpression(node)) return literals(node.expression);
  if (ts.isConditionalExpression(node)) return [...literals(node.whenTrue), ...literals(node.whenFalse)];
  if (ts.isBinaryExpression(node)) return [...literals(node.left), ...literals(node.right)];
  if (ts.isArrayLiteralExpression(node)) return node.elements.flatMap(literals);
  return [];
}

function isText(node: ts.Node): node is Text {
  return ts.isStringLiteralLike(node) || ts.isTemplateExpression(node);
}

/** A hole stands for one part of a key, between two dots. */
function toUse(node: Text, where: string): KeyUse {
  const parts = ts.isTemplateExpression(node) ? [node.head.text, ...node.templateSpans.map((span) => span.literal.text)] : [node.text];
  return { pattern: new RegExp(`^${parts.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('[^.]+')}$`), shown: parts.join('${…}'), where };
}
