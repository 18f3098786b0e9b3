import type { SourceFile } from './source-files';
import { isSyntax, partsOf, type Syntax, syntaxOf } from './syntax';

/** Where a line may break before a sign, after «, or inside a number: a plain space where French wants one that holds. */
const LOOSE =
  /(?<=[\p{L}\p{N})’…%»}€”]|^['"`]) (?=»|[:;?!](?![\w=:/-]))|(?<=«) |(?<=\d) (?=\d{3}(?!\d))|(?<=[nN]°) (?=\d|\$|$)|(?<=[\d}]) (?=[%€](?!\w)|(?:[MGk]|Md)€)/u;
/** The same in the text between elements, which a line of the source may break too. */
const LOOSE_BETWEEN =
  /(?:^|(?<=\S))[ \n]+(?=»|[:;?!](?![\w=:/-]))|(?<=«)(?:[ \n]+|$)|(?<=\d) (?=\d{3}(?!\d))|(?<=[nN]°)[ \n]+|(?<=[\d}])[ \n]+(?=[%€](?!\w)|(?:[MGk]|Md)€)/u;
/** No screen: what a browser runs, and what parts the values of a cell that is read again. */
const NO_SENTENCE = ['app/_ui/shell/theme-script.tsx', 'lib/programme-file/cell-form.ts'];

/** « file:line » of each French text of a file that lets a line break there. */
export function looseSigns({ path, text }: SourceFile): string[] {
  if (NO_SENTENCE.includes(path) || !/[ \n](?:[:;?!»%€]|[MGk]d?€)|«[ \n{]|[nN]° |\d \d{3}/.test(text))
    return [];
  return textsOf(syntaxOf(text, path.endsWith('x') ? 'tsx' : 'ts'), path)
    .map(({ type, start, end }) => {
      const at = text.slice(start, end).search(type === 'JSXText' ? LOOSE_BETWEEN : LOOSE);
      return at < 0 ? '' : `${path}:${text.slice(0, start + at).split('\n').length}`;
    })
    .filter(Boolean);
}

/** The pieces of text under a piece of syntax, without those that no screen shows as they are: french() mends its own. */
function textsOf(node: Syntax, path: string): Syntax[] {
  if (TEXTS.includes(node.type)) return node.regex === undefined ? [node] : [];
  if (NO_TEXT.includes(node.type) || isDrawing(node)) return [];
  const { callee } = node;
  if (!isSyntax(callee)) return partsOf(node).flatMap((part) => textsOf(part, path));
  const name = isSyntax(callee.property) ? callee.property.name : callee.name;
  if (name === 'french') return [];
  // Sources are cut at « ; », as programs cut the lists in a cell of a data file.
  const isCut = name === 'split' || (name === 'join' && path.startsWith('lib/export/'));
  return (isCut ? [callee] : partsOf(node)).flatMap((part) => textsOf(part, path));
}

const TEXTS = ['Literal', 'TemplateElement', 'JSXText'];
const NO_TEXT = [
  'ImportDeclaration',
  'TaggedTemplateExpression',
  'TSInterfaceDeclaration',
  'TSTypeAliasDeclaration',
  'TSTypeAnnotation',
];

/** The numbers of a shape. */
const isDrawing = ({ type, name }: Syntax): boolean =>
  type === 'JSXAttribute' && isSyntax(name) && /^(?:d|points|transform|viewBox)$/.test(String(name.name));
