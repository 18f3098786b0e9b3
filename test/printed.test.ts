import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import ownWords from './fixtures/documents/own-words.json';
import { type Claim, claimsOf, quotesIn, quotesOf } from './printed-claims';
import { isDay, writtenDay, writtenNumber } from './printed-numbers';
import { citedIn, holds, isAtHand, linesAt, printedAt } from './source-documents';
import { sourceFiles } from './source-files';

const reference = (name: string): unknown => JSON.parse(readFileSync(`db/reference/${name}.json`, 'utf8'));

interface Discrepancy {
  code: string;
  position: string;
  finding: string;
}

/** The table of discrepancies names its lines as « position », and all its sentences are our own. */
function discrepancyClaims(): Claim[] {
  const { discrepancies } = reference('discrepancies') as { discrepancies: Discrepancy[] };
  const rows = discrepancies.map(({ code, position: src, finding }) => ({ code, src, finding }));
  return quotesOf('discrepancies', rows);
}

/** Of the rules of consortia, what is quoted: their labels and checks are our own. */
const ruleClaims = (): Claim[] =>
  claimsOf('eligibility', reference('eligibility')).filter(({ at }) => at.endsWith('.quote'));

/** Of the findings of the study, its sentences: their labels are our own, their numbers are read of the study itself. */
const findingClaims = (): Claim[] =>
  claimsOf('study-findings', reference('study-findings')).filter(({ at }) => at.endsWith('.text'));

/** Of the criteria of the label all but the place of its list. */
const labelClaims = (): Claim[] =>
  claimsOf('label-criteria', reference('label-criteria')).filter(({ at }) => !at.endsWith('.number'));
/** Of the guide of the label, all that it prints around its grid: a theme that is left blank is that of the row above. */
const guideClaims = (): Claim[] => claimsOf('label-guide', reference('label-guide'));
/**
 * Of the frameworks, what is printed: the words of their capacities and modules are condensed, and the « position » of
 * a competence is ours, its code is printed.
 */
const frameworkClaims = (): Claim[] =>
  claimsOf('frameworks', (reference('frameworks') as { frameworks: unknown }).frameworks).filter(
    ({ at }) => !/\.(capacities|details|context|position|n_\w+|\w+_bullets_printed|basis)(\.|$)/.test(at),
  );

/** Of the sheets and the study: names, titles and values; what condenses a line or ties two of them is our own. */
const OF_SHEETS: Record<string, RegExp> = {
  emerging_jobs:
    /^emerging_jobs\.jobs\.\d+\.(name|place_printed|direction_printed|aliases\.\d+\.label|facts\.\d+\.(value|printed)|french_code\.printed)$/,
  device_study:
    /^device_study\.(trainings\.rows\.[^.]+\.(title|institution|location_printed)|jobs\.(new|existing)\.[^.]+\.(title_printed|required\.\d+\.name_printed)|recruitment\.very_hard_to_recruit\.\d+\.name|(market_figures|survey\.figures)\.\d+\.(value|value_pct|value_min_pct|value_max_pct))$/,
};
const observatoryClaims = (name: keyof typeof OF_SHEETS): Claim[] =>
  claimsOf(name, reference(name)).filter(({ at }) => OF_SHEETS[name]?.test(at));

/** A line without its bullet, its marks of bold and italics and its calls of notes. */
const unmarked = (line: string): string =>
  line
    .replace(/<sup>.*?<\/sup>|\*/g, '')
    .replace(/^(?:#+|[\s-]*➔?)/, '')
    .replace(/\s+/g, ' ')
    .trim();

const claims: Record<string, Claim[]> = {
  actions: claimsOf('actions', reference('actions')),
  zones: claimsOf('zones', reference('zones')),
  programme: claimsOf('programme', reference('programme')),
  professions: claimsOf('professions', reference('professions')),
  specialties: claimsOf('specialties', reference('specialties')),
  'profession-aims': quotesOf('profession-aims', reference('profession-aims')),
  indicators: quotesOf('indicators', reference('indicators')),
  discrepancies: discrepancyClaims(),
  eligibility: ruleClaims(),
  'study-findings': findingClaims(),
  'label-criteria': labelClaims(),
  'label-guide': guideClaims(),
  'device-definitions': claimsOf('device-definitions', reference('device-definitions')),
  frameworks: frameworkClaims(),
  emerging_jobs: observatoryClaims('emerging_jobs'),
  device_study: observatoryClaims('device_study'),
};

const atHand = Object.values(claims)
  .flat()
  .filter(({ on }) => on.some(isAtHand));

function isPrinted({ value, on }: Claim): boolean {
  const printed = printedAt(on);
  if (typeof value === 'number') return writtenNumber(value).test(printed);
  return holds(printed, value) || (isDay(value) && writtenDay(value).test(printed));
}

/** What stands beside a source without being printed there, by the reason for it. */
const notPrinted = new Set(Object.values(ownWords).flat());

describe('every fact of the reference files stands at its line of the documents', () => {
  it('word for word, or is listed as our own words with the reason', () => {
    const wrong = atHand.filter((claim) => !isPrinted(claim) && !notPrinted.has(claim.at));
    expect(wrong).toEqual([]);
  });

  it.each([
    ['actions', 320],
    ['zones', 28],
    ['programme', 90],
    ['professions', 115],
    ['specialties', 60],
    ['discrepancies', 90],
    ['eligibility', 32],
    ['study-findings', 11],
    ['label-criteria', 22],
    ['label-guide', 190],
    ['device-definitions', 27],
    ['frameworks', 150],
    ['emerging_jobs', 100],
    ['device_study', 100],
  ])('%s: at least %i of them are found', (name, least) => {
    const found = claims[name]?.filter((claim) => claim.on.some(isAtHand) && isPrinted(claim)) ?? [];
    expect(found.length).toBeGreaterThanOrEqual(least);
    expect(found.filter(({ at }) => notPrinted.has(at))).toEqual([]);
  });

  it('lists no words of our own that no file has any more', () => {
    const all = new Set(atHand.map(({ at }) => at));
    expect([...notPrinted].filter((at) => !all.has(at))).toEqual([]);
  });

  it('has the targets of the call among them', () => {
    const targets = atHand.filter(({ at }) => at.endsWith('.target'));
    expect(targets.map(({ value }) => value).sort((a, b) => Number(a) - Number(b))).toEqual([
      1, 1, 1, 2, 2, 3, 5, 7, 12, 33, 10_000, 70_000,
    ]);
    expect(targets.every(isPrinted)).toBe(true);
  });
});

it('the annex of action 6 ticks what its lines tick, column by column', () => {
  const { categories, rows } = reference('specialties') as {
    categories: { key: string }[];
    rows: { src: string; categories: Record<string, boolean> }[];
  };
  for (const { src, categories: ticked } of rows) {
    const [, , ...cells] = (linesAt(citedIn(src)[0] ?? { document: '', from: 0, to: 0 })[0] ?? '').split(
      '\t',
    );
    expect([src, categories.map(({ key }) => ticked[key])]).toEqual([
      src,
      categories.map((_, at) => cells[at]?.trim() === 'X'),
    ]);
  }
});

it('quotes whole lines as they are, without their marks', () => {
  const { lines } = reference('printed-lines') as { lines: Record<string, string> };
  const wrong = Object.entries(lines).filter(
    ([src, words]) =>
      !citedIn(src)
        .flatMap(linesAt)
        .some((line) => line && unmarked(line) === words),
  );
  expect(wrong).toEqual([]);
  expect(Object.keys(lines).length).toBeGreaterThan(300);
});

describe('every line that a file or a comment names', () => {
  it('exists, and something is printed there', () => {
    const texts = [
      ...Object.keys(claims).map((name) => ({
        path: name,
        text: readFileSync(`db/reference/${name}.json`, 'utf8'),
      })),
      ...sourceFiles('app', 'lib', 'db', 'scripts'),
    ];
    const named = texts.flatMap(({ path, text }) => citedIn(text).map((lines) => ({ path, lines })));
    const here = named.filter(({ lines }) => isAtHand(lines));
    expect(here.length).toBeGreaterThan(600);
    expect(
      here.filter(({ lines }) => linesAt(lines).some((l) => l === undefined) || printedAt([lines]) === ''),
    ).toEqual([]);
  });

  it('holds what the code quotes from it', () => {
    const quoted = sourceFiles('app', 'lib', 'db', 'scripts').flatMap(({ path, text }) =>
      [...text.matchAll(/(«[^«»\n]{3,}»)[^«»(\n]{0,4}\((00[0-4]:[^)\n]*)\)/g)].map(
        ([, quote = '', at = '']) => ({
          path,
          words: quotesIn(quote)[0] ?? '',
          at,
        }),
      ),
    );
    expect(quoted.length).toBeGreaterThanOrEqual(7);
    expect(quoted.filter(({ words, at }) => !holds(printedAt(citedIn(at)), words))).toEqual([]);
  });
});

describe('the search itself', () => {
  const line = (at: string) => printedAt(citedIn(at));

  it('reads places as they are written', () => {
    const read = (text: string) => citedIn(text).map(({ document, from, to }) => [document, from, to]);
    expect(read('003:340, 345-346 / 004:67')).toEqual([
      ['003', 340, 340],
      ['003', 345, 346],
      ['004', 67, 67],
    ]);
    expect(read('003:457, 003:498')).toEqual([
      ['003', 457, 457],
      ['003', 498, 498],
    ]);
    expect(read('003:337–346')).toEqual([['003', 337, 346]]);
    expect(read('règle du service')).toEqual([]);
  });

  it('finds words at their line only, letter for letter and whole', () => {
    expect(holds(line('003:78'), '33 Universités avec secteur santé')).toBe(true);
    expect(holds(line('003:79'), '33 Universités avec secteur santé')).toBe(false);
    expect(holds(line('003:78'), '33 universités avec secteur santé')).toBe(false);
    expect(holds(line('003:78'), '3 Universités')).toBe(false);
    expect(holds(line('003:473'), 'soutenu[e] par un consortium')).toBe(true);
    expect(holds(line('003:382'), 'former 10 000 accompagnants … à l’horizon 2026')).toBe(true);
    expect(holds(line('003:382'), 'à l’horizon 2026 … former 10 000 accompagnants')).toBe(false);
  });

  it.each([
    [70_000, '003:78', true],
    [7_000, '003:78', false],
    [10_000, '003:382', true],
    [11_000_000, '003:379', true],
    [55.5, '003:73', true],
    [5.5, '003:73', false],
    [20_000, '004:92', true],
    [5, '003:88', true],
    [2, '003:330', true],
    [3, '003:330', false],
  ])('finds %d at %s: %s', (value, at, expected) => {
    expect(writtenNumber(value).test(line(at))).toBe(expected);
  });

  it.each([
    ['2022-02-24', '004:76', true],
    ['2018-12-28', '003:343', true],
    ['2018-12-27', '003:343', false],
    ['2021-10', '003:35', true],
    ['2026', '003:382', true],
    ['2025', '003:382', false],
  ])('finds the day %s at %s: %s', (day, at, expected) => {
    expect(writtenDay(day).test(line(at))).toBe(expected);
  });
});
