import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { fieldsOf } from '@/lib/command';
import { says } from '@/lib/domain/says';
import { fileProblemText, knownProblemCodes } from '@/lib/wording/file-problems';
import { knownRefusalCodes, refusalText } from '@/lib/wording/refusals';
import { sourceFiles } from './source-files';
import { everyPart, isSyntax, partsOf, type Syntax, syntaxOf } from './syntax';

/** Where codes are declared and worded. A code without its sentence does not compile. */
const DECLARED =
  /^lib\/(?:domain\/(?:(?:\w+-)?refusal|file-problem)-codes|wording\/(?:(?:\w+-)?refusals|(?:file|placing)-problems))\.ts$/;

const sources = sourceFiles('app', 'lib', 'db', 'scripts/front').filter(({ path }) => !DECLARED.test(path));

describe('every sentence is that of a code which something gives', () => {
  it.each([...knownRefusalCodes, ...knownProblemCodes])('%s', (code) => {
    expect(sources.some(({ text }) => text.includes(`'${code}'`))).toBe(true);
  });
});

/** A code that stands bare where zod takes a sentence: `.min(1, 'reason_needed')`. */
function bareCodes(node: Syntax): string[] {
  const { type, callee, arguments: given } = node;
  const onSchema = type === 'CallExpression' && isSyntax(callee) && callee.type === 'MemberExpression';
  const method = onSchema && isSyntax(callee.property) ? String(callee.property.name) : '';
  if (!/^(?:min|max|int|positive|length|regex|enum|refine|addIssue)$/.test(method)) return [];
  return (Array.isArray(given) ? given : [])
    .flatMap(textsIn)
    .filter((text) => /^[a-z]+(?:_[a-z0-9]+)+$/.test(text));
}

/** The texts of an argument: itself, those of an object (`{ error: … }`), both sides of a choice. */
function textsIn(of: unknown): string[] {
  if (!isSyntax(of)) return [];
  if (of.type === 'Literal') return [String(of.value)];
  if (of.type === 'ObjectExpression') return partsOf(of).flatMap(({ value }) => textsIn(value));
  return of.type === 'ConditionalExpression' ? [of.consequent, of.alternate].flatMap(textsIn) : [];
}

it('a schema names its refusals by says(…), which the compiler reads', () => {
  const schemas = sources.filter(({ path, text }) => path.endsWith('.ts') && text.includes("from 'zod'"));
  expect(schemas.length).toBeGreaterThan(50);
  const bare = schemas.flatMap(({ path, text }) =>
    everyPart(syntaxOf(text)).flatMap((node) => bareCodes(node).map((code) => `${path}: ${code}`)),
  );
  expect(bare).toEqual([]);
});

it('what zod says of itself is no refusal of ours', () => {
  const codes = (schema: z.ZodType) => {
    const { error } = schema.safeParse('');
    return error && fieldsOf(error).map(({ code }) => code);
  };
  expect(codes(z.string().min(2, says('reason_needed')))).toEqual(['reason_needed']);
  expect(codes(z.string().min(2))).toEqual(['zod_too_small']);
});

describe('every sentence is written in French typography', () => {
  // A sentence may name anything: what is not given here is a word.
  const given = {
    from: 2,
    to: 3,
    limit: 500,
    count: 2,
    day: '2026-03-31',
    closesOn: '2026-03-31',
    before: 1,
    value: 1,
  };
  const params = new Proxy<Record<string, string | number>>(given, {
    get: (known, name) => known[String(name)] ?? 'x',
  });
  const sentences = [
    ...knownRefusalCodes.map((code) => [code, refusalText({ code, params })] as const),
    ...knownProblemCodes.map((code) => [code, fileProblemText({ code, params })] as const),
  ];

  it.each(sentences)('%s', (_, sentence) => {
    expect(sentence).not.toMatch(/undefined|\bnull\b/);
    expect(sentence).not.toMatch(/ [:;!?»%]|« |[a-zà-ÿ]'[a-zà-ÿ]/i);
    expect(sentence).toMatch(/[.!?»]$/);
  });
});
