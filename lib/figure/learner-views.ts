import type { LearnerGrain } from '@/lib/domain/figure-address';
import { outermost } from '@/lib/domain/measures-within';
import type { View } from '@/lib/domain/secrecy/views';
import { isSmall } from '@/lib/domain/small-cells';
import { ALL_PERIODS, type LearnerCell, type TermRow } from './learner-cells';
import { SystemDraft } from './system-draft';
import type { Kind } from './term-kinds';
import { termNames } from './term-versions';

/**
 * What a reader loses where a cell of a table is hidden, of one year and of all of them. The cross-tables by year go
 * first: they are the finest, and those of all years say most of what they say.
 */
const COSTS: Record<LearnerGrain, { year: number; all: number }> = {
  programme: { year: 4000, all: 8000 },
  action: { year: 400, all: 2000 },
  action_level: { year: 60, all: 200 },
  project: { year: 40, all: 200 },
  region: { year: 40, all: 300 },
  action_region: { year: 2, all: 100 },
};

/** Where a term that nets speak of is unknown, the nets of its project are hidden. */
const COST_OF_NETS = 20;

/** Every row counts once in the whole programme, in its own period. */
export const countsOnce = ({ grain, periodId }: LearnerCell['place']): boolean =>
  grain === 'programme' && periodId !== ALL_PERIODS;

/** The rows that cells are made of, each once. */
export const rowsOf = (cells: ReadonlyMap<string, LearnerCell>): TermRow[] => {
  const all: TermRow[] = [];
  for (const { place, rows } of cells.values()) if (countsOnce(place)) for (const row of rows) all.push(row);
  return all;
};

/**
 * The systems of a day, by name: numbers that tell of one another. What is planned tells nothing of what happened;
 * measures tell of one another where one is within another; estimates are in no number.
 * `spoken`: the terms that nets speak of, each with a name. They stand in their system as if each were shown; a small
 * one does not: the nets that speak of it are hidden anyway.
 */
export function learnerViews(
  cells: ReadonlyMap<string, LearnerCell>,
  spoken: ReadonlyMap<string, TermRow>,
): Map<string, View> {
  const rows = rowsOf(cells);
  const names = { number: termNames(rows, 'number'), estimate: termNames(rows, 'estimate') };
  const drafts = new Map<string, SystemDraft>();
  // A cell finds its system by its measure first: thousands of names would be made for a few systems.
  const known = { number: new Map<string, SystemDraft>(), estimate: new Map<string, SystemDraft>() };
  const plans = { number: new Map<string, SystemDraft>(), estimate: new Map<string, SystemDraft>() };
  const draftOf = ({ layer, measure }: Pick<TermRow, 'layer' | 'measure'>, kind: Kind) => {
    const found = (layer === 'committed' ? plans : known)[kind];
    const own = found.get(measure);
    if (own) return own;
    const name = `${layer === 'committed' ? 'planned' : 'actual'} ${outermost(measure)} ${kind}`;
    const draft = drafts.get(name) ?? new SystemDraft(kind, names[kind]);
    drafts.set(name, draft);
    found.set(measure, draft);
    return draft;
  };
  for (const [name, { place, tally, rows: own }] of cells) {
    const kind = tally.numbers > 0 ? 'number' : 'estimate';
    const { year, all } = COSTS[place.grain];
    draftOf(place, kind).addCell(name, own, place.periodId === ALL_PERIODS ? all : year);
  }
  for (const [name, row] of spoken) {
    const draft = draftOf(row, 'number');
    if (draft.has(row) && !isSmall(row.tally.value)) draft.addCell(name, [row], COST_OF_NETS);
  }
  return new Map([...drafts].flatMap(([name, draft]) => (draft.isEmpty ? [] : [[name, draft.view()]])));
}
