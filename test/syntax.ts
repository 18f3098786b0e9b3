import { parseAst } from 'vitest/node';

/** A piece of the syntax of a file. */
export interface Syntax {
  type: string;
  start: number;
  end: number;
  [part: string]: unknown;
}

export const isSyntax = (of: unknown): of is Syntax => typeof of === 'object' && of !== null && 'type' in of;

export const partsOf = (node: Syntax): Syntax[] =>
  Object.values(node).flatMap((part) => (Array.isArray(part) ? part : [part]).filter(isSyntax));

/** Everything under a piece of syntax, itself first. */
export const everyPart = (node: Syntax): Syntax[] => [node, ...partsOf(node).flatMap(everyPart)];

/** A file of TypeScript, read. */
export function syntaxOf(code: string, lang: 'ts' | 'tsx' = 'ts'): Syntax {
  const program: unknown = parseAst(code, { lang });
  if (!isSyntax(program)) throw new Error('no program');
  return program;
}
