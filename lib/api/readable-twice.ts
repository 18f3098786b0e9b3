import type { z } from 'zod';

type Fields = Readonly<Record<string, unknown>>;
type Path = readonly PropertyKey[];

/** An input with stand-ins for what a schema cannot read of it: those that say the least, and those that say the most. */
interface ReadableTwice {
  first: Fields;
  second: Fields;
  /** The lists of which a row had no stand-in and was left out. */
  dropped: string[];
}

/** What may stand for a field, from the least to the most that it could say. */
const standIns = (today: string): unknown[] => [
  null,
  [],
  false,
  1,
  '2020-01-01',
  'essai',
  today,
  1_000_000,
  true,
];

/** Makes an input readable; undefined where it cannot be. */
export function readableTwice(schema: z.ZodType, raw: Fields, today: string): ReadableTwice | undefined {
  const issues = schema.safeParse(raw).error?.issues ?? [];
  const places = issues.map(({ path, ...issue }) => ({ path, fitting: valuesIn(issue) }));
  if (places.some(({ path }) => path.length === 0)) return undefined;
  for (const value of standIns(today)) {
    const tried = schema.safeParse(withValues(raw, places, () => value));
    const unfit = new Set((tried.error?.issues ?? []).map(({ path }) => keyOf(path)));
    for (const { path, fitting } of places) if (!startsOne(unfit, keyOf(path))) fitting.push(value);
  }
  const rows = places.filter(({ fitting }) => fitting.length === 0).map(({ path }) => rowOf(path));
  if (rows.some((row) => row.length === 0)) return undefined;
  const made = (choose: (fitting: unknown[]) => unknown) => without(withValues(raw, places, choose), rows);
  return {
    first: made((fitting) => fitting[0]),
    second: made((fitting) => fitting.at(-1)),
    dropped: rows.map((row) => keyOf(row.slice(0, -1))),
  };
}

const keyOf = (path: Path): string => path.map(String).join('.');
const startsOne = (keys: ReadonlySet<string>, key: string): boolean =>
  [...keys].some((one) => `${one}.`.startsWith(`${key}.`));

/** The values that a closed list takes, as zod names them. */
const valuesIn = (issue: object): unknown[] =>
  'values' in issue && Array.isArray(issue.values) ? [...issue.values] : [];

/** The row of a list that a field is in, or is; empty for a field of the input itself. */
const rowOf = (path: Path): Path => path.slice(0, path.findLastIndex((key) => typeof key === 'number') + 1);

function withValues(
  raw: Fields,
  places: readonly { path: Path; fitting: unknown[] }[],
  choose: (fitting: unknown[]) => unknown,
): Record<string, unknown> {
  const whole = structuredClone(raw);
  for (const { path, fitting } of places) {
    const holder = holderOf(whole, path);
    const last = path.at(-1);
    if (holder && last !== undefined) holder[last] = choose(fitting);
  }
  return whole;
}

function without(whole: Record<string, unknown>, rows: readonly Path[]): Fields {
  for (const row of rows) {
    const holder = holderOf(whole, row);
    if (holder) delete holder[row.at(-1) ?? ''];
  }
  for (const row of rows) {
    const list = row.slice(0, -1);
    const holder = holderOf(whole, list);
    const key = list.at(-1) ?? '';
    const held = holder?.[key];
    // What was deleted of a list left a hole, which this closes.
    if (holder && Array.isArray(held)) holder[key] = held.filter(() => true);
  }
  return whole;
}

function holderOf(whole: object, path: Path): Record<PropertyKey, unknown> | undefined {
  let holder: unknown = whole;
  for (const key of path.slice(0, -1)) holder = isHolder(holder) ? holder[key] : undefined;
  return isHolder(holder) ? holder : undefined;
}

const isHolder = (value: unknown): value is Record<PropertyKey, unknown> =>
  typeof value === 'object' && value !== null;
