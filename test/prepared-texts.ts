import type { Plugin } from 'vitest/config';
import { isSyntax, partsOf, type Syntax, syntaxOf } from './syntax.ts';

/** A call of `prepared`, or of `allAside`, in a file of db. */
export interface PreparedText {
  line: number;
  /** Its text where constants make it; undefined where arguments of its question do. */
  text: string | undefined;
  /** Whether the caller wrote the text, so that it cannot be seen here. */
  given: boolean;
}

/**
 * Shows a test the statements of a file of db: the module `@/db/offers?prepared` has one export more, the list of them.
 * A text made of constants is evaluated where it stands, with the names of its file and of what that file imports.
 */
export function preparedTexts(): Plugin {
  return {
    name: 'prepared-texts',
    enforce: 'pre',
    transform(code, id) {
      if (!id.endsWith('?prepared')) return undefined;
      return { code: `${code}\nexport const PREPARED = [${textsIn(code).join(', ')}];`, map: null };
    },
  };
}

/** Each call of `prepared`, as the source of a `PreparedText`. */
function textsIn(code: string): string[] {
  const program = syntaxOf(code);
  const known = new Set(partsOf(program).flatMap(declared));
  const found: string[] = [];
  const visit = (node: Syntax, taken: readonly string[], parent?: Syntax) => {
    // What a callback is given comes from the list that it goes through, not from a caller.
    const isNamed = isFunction(node) && parent?.type !== 'CallExpression';
    const inside = isNamed ? [...taken, ...namesIn(node.params)] : taken;
    const text = textOf(node);
    if (text) {
      const line = code.slice(0, node.start).split('\n').length;
      const constant = namesIn(text).every((name) => known.has(name));
      const given = text.type === 'Identifier' && inside.includes(String(text.name));
      found.push(
        `{ line: ${line}, given: ${given}, text: ${constant ? code.slice(text.start, text.end) : undefined} }`,
      );
    }
    for (const child of partsOf(node)) visit(child, inside, node);
  };
  visit(program, []);
  return found;
}

const isFunction = ({ type }: Syntax) => /^(?:ArrowFunction|Function)(?:Expression|Declaration)$/.test(type);

/** `allAside` prepares where it reads. */
const isPreparing = (name: unknown) => name === 'prepared' || name === 'allAside';

function textOf({ type, callee, arguments: given }: Syntax): Syntax | undefined {
  const isCall = type === 'CallExpression' && isSyntax(callee) && isPreparing(callee.name);
  const text: unknown = isCall && Array.isArray(given) ? given[1] : undefined;
  return isSyntax(text) ? text : undefined;
}

/** The names that a statement of a module brings into it: imports, constants, functions. */
function declared(node: Syntax): string[] {
  if (node.type === 'ExportNamedDeclaration') return partsOf(node).flatMap(declared);
  if (node.type === 'ImportDeclaration')
    return partsOf(node).flatMap(({ local }) => (isSyntax(local) ? [String(local.name)] : []));
  if (node.type === 'VariableDeclaration') return partsOf(node).flatMap(({ id }) => namesIn(id));
  return node.type === 'FunctionDeclaration' ? namesIn(node.id) : [];
}

/** The names that an expression asks of what stands around it. */
function namesIn(of: unknown): string[] {
  if (Array.isArray(of)) return of.flatMap(namesIn);
  if (!isSyntax(of) || of.type.startsWith('TS')) return [];
  if (of.type === 'Identifier') return [String(of.name)];
  if (isFunction(of)) {
    const own = namesIn(of.params);
    return namesIn(of.body).filter((name) => !own.includes(name));
  }
  if (of.type === 'MemberExpression')
    return [...namesIn(of.object), ...(of.computed ? namesIn(of.property) : [])];
  if (of.type === 'Property') return [...(of.computed ? namesIn(of.key) : []), ...namesIn(of.value)];
  return partsOf(of).flatMap(namesIn);
}
