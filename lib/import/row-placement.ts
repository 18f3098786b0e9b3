import type { ReportForWrite } from '@/db/reports';
import type { Read } from '@/db/store';
import type { Performer } from '@/lib/access/actor';
import { actsOnBehalf } from '@/lib/access/on-behalf';
import { can, type Target } from '@/lib/access/policy';
import { type Cell, type CountProblem, parseCell } from '@/lib/domain/count';
import {
  CLEAR_WORD,
  type FilePlace,
  type FileProblem,
  type FileRead,
  type ReadRow,
} from '@/lib/domain/exchange';
import type { CellProblemCode, PlacingProblemCode } from '@/lib/domain/file-problem-codes';
import { fold } from '@/lib/domain/fold';
import { nearest } from '@/lib/domain/nearest';
import { whyNotEntered } from '@/lib/domain/section';
import type { Now } from '@/lib/domain/time';
import type { Params } from '@/lib/refusal';
import { addressOf, brokenByCell, brokenByTwin, entryGround, type RuledCell } from '@/lib/report/entry-rules';
import { cellOf, compare, type Standing, standingOf } from './cell-comparison';
import type { PlacedCell, PlacedOffer, PlanTotal } from './import-plan';
import { type LineResolver, lineResolver, type Resolved } from './line-resolver';
import { placeOffer } from './offer-placement';

/** Who brings what to which report. */
export interface Placing {
  read: Read;
  actor: Performer;
  now: Now;
  report: ReportForWrite;
  /** What the policy asks of the report's project. */
  target: Target;
  /**
   * What the report held when the person last saw it: later revisions are conflicts. Without it (a file that says
   * nothing of it) what stands now is what was seen.
   */
  mark?: { revision: number; offerRevision: number } | undefined;
  /** The texts come from a file, in which a spreadsheet may have kept the apostrophe by which it protects one. */
  ofFile?: boolean;
  /**
   * Of a file that does not say when it was downloaded: a value that the report held once, and holds no more, may be
   * what we wrote in it ourselves. It is asked about.
   */
  ageUnknown?: boolean;
  /** Asked before each row: a long file lets other requests be answered in between. */
  pause?: (done: number) => Promise<void>;
}

export interface PlacedFile {
  cells: PlacedCell[];
  offers: PlacedOffer[];
  /** Every problem of the file at once, in the order of its rows. */
  problems: FileProblem[];
  totals: PlanTotal[];
}

type Line = Extract<Resolved, { ok: true }>;

/**
 * Compares a file with a report, by the rules of the form and with its words. What a file leaves as it stands is never
 * a problem: a template also holds the lines that somebody else declares, or a section that was sent.
 */
export async function placeRows(
  placing: Placing,
  file: Pick<FileRead, 'rows' | 'offers'>,
): Promise<PlacedFile> {
  const { read, report, now } = placing;
  const resolver = await lineResolver(read, report);
  const ground = entryGround(read, report, now.day);
  const standing = await standingOf(read, report, placing);
  const mayEnter = rightsOf(placing);
  const problems: FileProblem[] = [];
  const cells: PlacedCell[] = [];
  const firstPlaces = new Map<string, FilePlace>();
  const ofTwins = new Map<string, FilePlace>();
  const sums = totalsOf(resolver, standing);

  for (const [index, given] of file.rows.entries()) {
    await placing.pause?.(index);
    const atColumn = placeOf(given);
    const problem = (place: FilePlace, code: CellProblemCode, params: Params = {}) =>
      problems.push({ place, code, params });
    if (given.cells.length === 0) {
      if (given.comment !== '')
        problem(atColumn('comment'), 'comment_without_value', { value: given.comment });
      continue;
    }
    const line = resolver.line(given);
    if (!line.ok) {
      const value = line.column === null ? given.identifier : given[line.column];
      problem(atColumn(line.column), line.code, { value, ...line.params });
      for (const cell of given.cells) {
        const text = readText(cell.text);
        if (!text.ok) problem(cell.place, text.code, { value: cell.text });
      }
      continue;
    }
    let refusedRow = false;
    let repeated = false;
    for (const cell of given.cells) {
      const text = readText(cell.text);
      const period = resolver.period(cell.period);
      if (!period) {
        const labels = resolver.periodLabels;
        problem(cell.place, 'unknown_period_here', {
          ...{ value: cell.text, text: cell.period, labels: labels.join(', ') },
          nearest: nearest(cell.period ?? '', labels),
        });
      }
      if (!text.ok) problem(cell.place, text.code, { value: cell.text });
      if (!text.ok || !period) continue;
      const ruled: RuledCell = {
        ...line.row,
        periodId: period.id,
        measure: cell.measure,
        text: text.cell,
        comment: given.comment || undefined,
      };
      const address = addressOf(ruled);
      const earlier = firstPlaces.get(address);
      if (earlier) {
        // A line written twice is one problem, not one for each of its cells.
        if (!repeated || cell.period !== null)
          problem(cell.place, 'repeated_line', {
            ...{ value: cell.text, where: resolver.nameOf(line.row), sheet: earlier.sheet, row: earlier.row },
            column: earlier.column,
          });
        repeated = true;
        continue;
      }
      firstPlaces.set(address, cell.place);
      const placed = compare(ruled, cell, line, standing.get(address), placing);
      sums.add(placed, period.label);
      if (placed.change === 'unchanged') {
        cells.push(placed);
        continue;
      }
      const denied = refusedRow
        ? undefined
        : (mayEnter(line) ?? whyNotEntered(line.section, placing.report.campaign, placing.now.day));
      if (denied) {
        refusedRow = true;
        problem(cell.place, denied, {
          value: cell.text,
          training: line.training.title,
          organisation: line.training.organisation,
        });
      }
      // A comment that stands is kept by a value that changes, and is its reason where one is needed.
      const broken = await brokenByCell(ground, { ...ruled, comment: placed.comment });
      if (broken) problem(cell.place, broken.code, { value: cell.text, ...broken.params });
      const twin = (await brokenByTwin(ground, ruled)) ?? twinInFile(ruled, line, cell.place);
      if (twin) problem(cell.place, twin.code, { value: cell.text, ...twin.params });
      cells.push(placed);
    }
  }

  function twinInFile(cell: RuledCell, { training, row }: Line, place: FilePlace): Twice | undefined {
    if (cell.text.value === null) return undefined;
    const others = ground.twins({ ...training, projectId: report.projectId });
    if (others.length === 0) return undefined;
    const other = others
      .map((trainingId) => ofTwins.get(addressOf({ ...cell, trainingId })))
      .find((found) => found !== undefined);
    const address = addressOf(cell);
    ofTwins.set(address, ofTwins.get(address) ?? place);
    return other
      ? {
          code: 'declared_twice_here',
          params: { where: resolver.nameOf(row), sheet: other.sheet, row: other.row },
        }
      : undefined;
  }

  const offers: PlacedOffer[] = [];
  const openings = new Map<string, FilePlace>();
  for (const given of file.offers) {
    const outcome = await placeOffer(placing, ground, given, openings);
    problems.push(...outcome.problems);
    if (outcome.offer) offers.push(outcome.offer);
  }
  return { cells, offers, problems, totals: sums.all() };
}

type Twice = Pick<FileProblem, 'code' | 'params'>;

/** What a cell of a file says: a value, or nothing where it is to be cleared. */
function readText(text: string): { ok: true; cell: Cell } | { ok: false; code: CountProblem } {
  if (fold(text) === CLEAR_WORD) return { ok: true, cell: { state: null, value: null } };
  return parseCell(text);
}

const placeOf =
  ({ place, columns, cells }: ReadRow) =>
  (column: keyof ReadRow['columns'] | null): FilePlace => ({
    ...place,
    column: (column && columns[column]) ?? columns.training ?? cells[0]?.place.column ?? 'A',
  });

/** Whether the person may write a line; asked once for each organisation and action. */
function rightsOf({ actor, target }: Placing) {
  const known = new Map<string, PlacingProblemCode | undefined>();
  return ({ training, section }: Pick<Line, 'training' | 'section'>): PlacingProblemCode | undefined => {
    const key = `${training.organisationId}|${section.actionKey}`;
    if (!known.has(key)) {
      const may = can(actor, 'figures.enter', {
        ...target,
        actionKeys: [section.actionKey],
        declaringOrganisations: [training.organisationId],
      });
      known.set(key, may ? undefined : actsOnBehalf(actor) ? 'not_your_action' : 'not_your_line');
    }
    return known.get(key);
  };
}

/** The sums that the person compares: those of the file, and those of the report before and after. */
function totalsOf(resolver: LineResolver, standing: ReadonlyMap<string, Standing>) {
  const totals = new Map<string, PlanTotal>();
  const number = (cell: Cell) => (cell.state === 'number' ? (cell.value ?? 0) : 0);
  const before = new Map<string, number>();
  const keyOf = (of: { periodId: number; measure: string }) => `${of.periodId}|${of.measure}`;
  for (const cell of standing.values())
    before.set(keyOf(cell), (before.get(keyOf(cell)) ?? 0) + number(cellOf(cell.state, cell.value)));
  return {
    add(cell: PlacedCell, period: string): void {
      const { periodId, measure, text, now, change } = cell;
      const stood = before.get(keyOf(cell)) ?? 0;
      const total = totals.get(keyOf(cell)) ?? {
        ...{ periodId, period, measure, file: 0, cells: 0 },
        ...{ before: stood, after: stood, afterMine: stood },
      };
      totals.set(keyOf(cell), total);
      if (text.state === 'number') {
        total.file += number(text);
        total.cells += 1;
      }
      const moved = number(text) - number(now);
      if (change !== 'conflict') total.after += moved;
      total.afterMine += moved;
    },
    all: (): PlanTotal[] => {
      const order = resolver.periodLabels;
      return [...totals.values()].sort((a, b) => order.indexOf(a.period) - order.indexOf(b.period));
    },
  };
}
