import { type CitedLines, citedIn } from './source-documents';

/** Words, or a number, that a reference file says are printed at some lines. */
export interface Claim {
  /** Where the file says it: « actions.MEDIATEURS.objectives.MEDIATEURS.S2.target ». */
  at: string;
  value: string | number;
  on: CitedLines[];
}

/**
 * Fields that nobody could look for in a document: names and vocabularies of our own, what is marked as derived or
 * inferred, and the sources themselves.
 */
const OURS =
  /^(key|id|code|order|season|doc|status|unit|group|logic|ref|discrepancy|currency|source|where|kind|type|type_key|action_keys?|remainder_of|frameworks|matrix|texts|parent|field|modality|precision|structure|geographic_areas|in_force_from|in_force_to|derived.*|.*_inferred|src|.*_src)$/;

/** Sentences of our own, in which only what stands between « and » is printed. */
const REMARK = /^(.*_)?(note|ambiguity|basis|warning|reading)$/;

interface Place {
  at: string;
  /** The lines of the field or of its row: what stands there is a claim. */
  on: CitedLines[];
  /** The lines of the rows around it: what it quotes may stand there. */
  around: CitedLines[];
}

/**
 * Every claim of a reference file: the texts and numbers that stand beside a source (`src`, or `x_src` for the
 * fields whose names begin with x), and what any text quotes between « and » from the lines that it names itself or stands beside.
 */
export const claimsOf = (name: string, content: unknown): Claim[] =>
  visit(content, { at: name, on: [], around: [] });

/** The claims that are made between « and ». */
export const quotesOf = (name: string, content: unknown): Claim[] =>
  claimsOf(name, content).filter(({ at }) => at.endsWith(' »'));

function visit(node: unknown, { at, on, around }: Place): Claim[] {
  if (Array.isArray(node))
    return node.flatMap((one, i) => visit(one, { at: `${at}.${nameOf(one) ?? i}`, on, around }));
  if (typeof node === 'number') return on.length > 0 ? [{ at, value: node, on }] : [];
  if (typeof node === 'string') return claimsIn(node, { at, on, around });
  if (!isRecord(node)) return [];
  const own = linesOf(node.src);
  return Object.entries(node).flatMap(([field, value]) => {
    if (OURS.test(field)) return [];
    const beside = [...own, ...sourcesOf(node, field)];
    return visit(value, {
      at: `${at}.${field}`,
      on: REMARK.test(field) ? [] : beside,
      around: beside.length > 0 ? beside : around,
    });
  });
}

/** A text that quotes claims its quotes; another one beside a source claims all its words. */
function claimsIn(text: string, { at, on, around }: Place): Claim[] {
  const quotes = quotesIn(text);
  if (quotes.length === 0) return on.length > 0 ? [{ at, value: text, on }] : [];
  const lines = [...(on.length > 0 ? on : around), ...citedIn(text)];
  return lines.length > 0 ? quotes.map((value) => ({ at: `${at} « ${value} »`, value, on: lines })) : [];
}

export const quotesIn = (text: string): string[] =>
  [...text.matchAll(/«\s*([^«»]+?)\s*»/g)].map(([, words = '']) => words);

const linesOf = (src: unknown): CitedLines[] =>
  [src].flat().flatMap((one) => (typeof one === 'string' ? citedIn(one) : []));

/** « modalities_src » is the source of « modalities_to_specify ». */
const sourcesOf = (row: Record<string, unknown>, field: string): CitedLines[] =>
  Object.entries(row).flatMap(([name, src]) =>
    name.endsWith('_src') && field.startsWith(name.slice(0, -'_src'.length)) ? linesOf(src) : [],
  );

/** Rows are named by what they are, so that a row put in before them renames none. */
function nameOf(row: unknown): string | undefined {
  if (!isRecord(row)) return undefined;
  const name = row.key ?? row.id ?? row.code ?? row.order ?? row.number;
  return typeof name === 'string' || typeof name === 'number' ? String(name) : undefined;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
