export type Json = string | number | boolean | null | Json[] | { [name: string]: Json };

/** A row of the data that comes with a page, from which the browser takes it up. Others may name it by its number. */
export type DataRow =
  | { kind: 'model'; id: string; model: Json; source: string }
  | { kind: 'text'; id: string; source: string }
  | { kind: 'other'; source: string };

const NEWLINE = 0x0a;
/**
 * Models are JSON; before other rows stands a letter: a long text (T), a module of the browser’s code (I), a hint (H),
 * the beginning of a stream (X) whose values follow under its number, and its end (C).
 */
const HEAD = /^([0-9a-f]*):(?:(T)([0-9a-f]+),|([IHXxC]|(?=[[{"\dtfn-])))/;

/** The rows, in their order; undefined where one is of a kind that is not known here. */
export function dataRows(data: string): DataRow[] | undefined {
  const bytes = Buffer.from(data);
  const rows: DataRow[] = [];
  const streams = new Set<string>();
  for (let from = 0; from < bytes.length; ) {
    const [head = '', id = '', text, length = '', letter] =
      HEAD.exec(bytes.toString('latin1', from, from + 40)) ?? [];
    if (head === '') return undefined;
    const line = bytes.indexOf(NEWLINE, from);
    const end = text ? from + head.length + parseInt(length, 16) : line + 1;
    if (end > bytes.length || end <= from) return undefined;
    const source = bytes.toString('utf8', from, end);
    from = end;
    if (text) rows.push({ kind: 'text', id, source });
    else if (letter || streams.has(id)) {
      if (letter?.toUpperCase() === 'X') streams.add(id);
      rows.push({ kind: 'other', source });
    } else {
      const model = parsed(source.slice(head.length));
      if (model === undefined) return undefined;
      rows.push({ kind: 'model', id, model, source });
    }
  }
  return rows;
}

function parsed(text: string): Json | undefined {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

export interface Names {
  /** How often a row is named whole. */
  whole: number;
  /** The parts of it that are named by themselves, as in `1a:props:children:0`: what stands after the number. */
  parts: string[];
}

/** Which rows some others name, by their numbers. A text of a reader never looks so: its « $ » is written twice. */
export function namesIn(sources: Iterable<string>): ReadonlyMap<string, Names> {
  const named = new Map<string, Names>();
  for (const source of sources)
    for (const [, id = '', part] of source.matchAll(/"\$[L@hQWBKi]?([0-9a-f]+)(?::([^"]*))?"/g)) {
      const names = named.get(id) ?? { whole: 0, parts: [] };
      named.set(id, names);
      if (part === undefined) names.whole += 1;
      else names.parts.push(part);
    }
  return named;
}
