import ts from 'typescript';
import { resolveRelative, type SourceFile } from './source-files.ts';

export interface FunctionSize {
  readonly name: string;
  readonly file: string;
  readonly lines: number;
  readonly parameters: number;
}

const isFunction = (node: ts.Node): node is ts.FunctionLikeDeclaration =>
  ts.isFunctionDeclaration(node) ||
  ts.isMethodDeclaration(node) ||
  ts.isArrowFunction(node) ||
  ts.isFunctionExpression(node);

function nameOf(node: ts.FunctionLikeDeclaration): string {
  if (node.name) return node.name.getText();
  const parent = node.parent;
  return ts.isVariableDeclaration(parent) || ts.isPropertyAssignment(parent) ? parent.name.getText() : '(anonymous)';
}

/** Every function of a file with its length and number of parameters. */
export function functionsOf(file: SourceFile): FunctionSize[] {
  const found: FunctionSize[] = [];
  const line = (position: number) => file.tree.getLineAndCharacterOfPosition(position).line;
  const visit = (node: ts.Node): void => {
    if (isFunction(node) && node.body) {
      const lines = line(node.end) - line(node.getStart()) + 1;
      found.push({ name: nameOf(node), file: file.path, lines, parameters: node.parameters.length });
    }
    ts.forEachChild(node, visit);
  };
  visit(file.tree);
  return found;
}

/** Import cycles among the files, each as the list of paths on it (Tarjan's strongly connected components). */
export function findCycles(files: readonly SourceFile[]): string[][] {
  const edges = new Map(files.map((file) => [file.path, valueImports(file)]));
  const index = new Map<string, number>();
  const low = new Map<string, number>();
  const stack: string[] = [];
  const cycles: string[][] = [];
  const connect = (node: string): void => {
    index.set(node, index.size);
    low.set(node, index.size - 1);
    stack.push(node);
    for (const next of edges.get(node) ?? []) {
      if (!edges.has(next)) continue;
      if (!index.has(next)) connect(next);
      if (stack.includes(next)) low.set(node, Math.min(low.get(node) ?? 0, low.get(next) ?? 0));
    }
    if (low.get(node) !== index.get(node)) return;
    const component = stack.splice(stack.indexOf(node));
    if (component.length > 1) cycles.push(component);
  };
  for (const node of edges.keys()) if (!index.has(node)) connect(node);
  return cycles;
}

/** Imports that exist at run time; `import type` draws no edge because it is erased. */
function valueImports(file: SourceFile): string[] {
  const targets: string[] = [];
  for (const statement of file.tree.statements) {
    const specifier =
      (ts.isImportDeclaration(statement) && !statement.importClause?.isTypeOnly) ||
      (ts.isExportDeclaration(statement) && !statement.isTypeOnly)
        ? statement.moduleSpecifier
        : undefined;
    const target = specifier && resolveRelative(file.path, (specifier as ts.StringLiteral).text);
    if (target) targets.push(target);
  }
  return targets;
}

/** The value below which `share` of the sorted numbers lie. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
