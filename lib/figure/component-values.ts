import { rollupsAt } from '@/db/figure-rollups';
import { milestonesAt, type StandingMilestone } from '@/db/objective-indicators';
import type { Read } from '@/db/store';
import {
  addsPeriods,
  comparablePeriods,
  comparableStock,
  lacksFirstEntered,
  type PeriodValue,
  periodRead,
} from '@/lib/domain/comparable';
import type { NoRateReason } from '@/lib/domain/progress';
import { isSmall } from '@/lib/domain/small-cells';
import { HIDDEN, NOT_REPORTED, numberValue, tallyValue, type Value } from '@/lib/domain/value';
import {
  type ComponentSource,
  type CountingMode,
  LAYERS,
  type Layer,
  type Measure,
  type SeasonKey,
} from '@/lib/domain/vocabulary';
import type { PublicTables } from './public-tables';
import { maySee } from './reader';

export interface ComparableComponent {
  id: string;
  actionKey: string;
  source: ComponentSource;
  measure: Measure | null;
  countingMode: CountingMode;
}

export interface ComparableValues {
  /** The period that the value speaks of, where it is that of one period only. */
  periodId: number | null;
  /** The first and last periods of a sum over periods. */
  summed: { from: number; to: number } | null;
  values: Record<Layer, Value>;
  /** Why a layer has no comparable value, whatever its target. */
  missing: Record<Layer, NoRateReason | null>;
  milestone: StandingMilestone | null;
}

/** The series of the participations of an action, for what its total over participations does not tell. */
type Participations = (measure: Measure) => Promise<Cell[]>;

interface Cell {
  projectId: number;
  periodId: number;
  layer: Layer;
  value: Value;
}

interface Asked {
  participations: (actionKey: string, measure: Measure) => Promise<Cell[]>;
  /** Whether the reader may see what these are made of: nothing of it is hidden from him. */
  isOwn: (cells: readonly Cell[]) => boolean;
  tables: PublicTables;
  /** Every period of which something is known, in the order of time. */
  periods: number[];
}

/**
 * The comparable values of the components of a season at the end of a day (DOMAIN §2). Offer components are
 * counted, milestones are read in their records, and learner components are made like their target by the rule of
 * `lib/domain/comparable.ts`, of the public tables only.
 */
export async function componentValues(
  read: Read,
  seasonKey: SeasonKey,
  day: string,
  components: ComparableComponent[],
  tables: PublicTables,
  periodOrder: ReadonlyMap<number, string>,
): Promise<Map<string, ComparableValues>> {
  const offers = await rollupsAt(read, 'component', day, { seasonKey });
  const periods = tables.periodIds.toSorted((a, b) =>
    (periodOrder.get(a) ?? '').localeCompare(periodOrder.get(b) ?? ''),
  );
  const asked: Asked = {
    participations: participationsOnce(read, seasonKey, { day, on: tables.day }),
    isOwn: (cells) =>
      maySee(
        read,
        cells.map(({ projectId }) => projectId),
      ),
    tables,
    periods,
  };
  const milestones = components.some(({ source }) => source === 'milestone')
    ? await milestonesAt(read, day)
    : new Map<string, StandingMilestone>();
  const answer = new Map<string, ComparableValues>();
  for (const component of components) {
    const { id, source } = component;
    if (source === 'learners') answer.set(id, await learnerValues(component, asked));
    else if (source === 'milestone') answer.set(id, milestoneValues(milestones.get(id)));
    else
      answer.set(id, {
        ...NOTHING,
        values: perLayer((layer) =>
          tallyValue(offers.find((row) => row.componentId === id && row.layer === layer)?.tally),
        ),
      });
  }
  return answer;
}

/**
 * Read once for the components of an action that need the same: on the day itself by whoever may see all of them, on
 * the day of the public tables by anyone else.
 */
function participationsOnce(
  read: Read,
  seasonKey: SeasonKey,
  { day, on }: { day: string; on: string },
): Asked['participations'] {
  const known = new Map<string, Promise<Cell[]>>();
  const readCells = async (actionKey: string, measure: Measure): Promise<Cell[]> => {
    const at = (of: string) => rollupsAt(read, 'participation', of, { seasonKey, actionKey, measure });
    const there = await at(day);
    const isAsked =
      day === on ||
      maySee(
        read,
        there.map(({ projectId }) => projectId),
      );
    return (isAsked ? there : await at(on)).map(({ projectId, periodId, layer, tally }) => ({
      ...{ projectId, periodId, layer },
      value: tallyValue(tally),
    }));
  };
  return (actionKey, measure) => {
    const name = `${actionKey} ${measure}`;
    const cells = known.get(name) ?? readCells(actionKey, measure);
    known.set(name, cells);
    return cells;
  };
}

const perLayer = <T>(of: (layer: Layer) => T): Record<Layer, T> => ({
  committed: of(LAYERS[0]),
  declared: of(LAYERS[1]),
  verified: of(LAYERS[2]),
});

const NOTHING: ComparableValues = {
  periodId: null,
  summed: null,
  values: perLayer(() => NOT_REPORTED),
  missing: perLayer(() => null),
  milestone: null,
};

/** Only what somebody observed with a proof counts: a milestone is neither promised nor declared. */
function milestoneValues(record: StandingMilestone | undefined): ComparableValues {
  const none: Value = { value: null, state: 'not_applicable' };
  return {
    ...NOTHING,
    values: { committed: none, declared: none, verified: numberValue(record?.reachedOn ? 1 : 0) },
    milestone: record ?? null,
  };
}

async function learnerValues(component: ComparableComponent, asked: Asked): Promise<ComparableValues> {
  const { actionKey, countingMode } = component;
  const measure = component.measure ?? 'entered';
  const { tables, periods } = asked;
  const participations: Participations = (of) => asked.participations(actionKey, of);
  const series = perLayer((layer) =>
    periods.map(
      (period): PeriodValue<number> => ({
        period,
        value: tables.value({ grain: 'action', actionKey, layer, measure, periodId: period }),
      }),
    ),
  );
  if (countingMode === 'stock') return stockValues(measure, series, await participations(measure), asked);

  const onPeriod = periodRead(series.declared) ?? periodRead(series.committed);
  const comparable = perLayer((layer) => comparablePeriods(countingMode, measure, series[layer], onPeriod));
  const lacking =
    countingMode === 'cumulative_distinct' && measure === 'first_entered'
      ? await layersWithoutFirstEntered(participations)
      : [];
  const reasonOf = (layer: Layer): NoRateReason | null =>
    lacking.includes(layer) ? 'first_entered_missing' : comparable[layer].reason;
  const summed = LAYERS.flatMap((layer) => comparable[layer].summed ?? []);
  const at = (period: number) => periods.indexOf(period);
  return {
    ...NOTHING,
    periodId: addsPeriods(countingMode) ? null : (onPeriod ?? null),
    summed:
      summed.length === 0
        ? null
        : {
            from: summed.map(({ from }) => from).reduce((a, b) => (at(a) <= at(b) ? a : b)),
            to: summed.map(({ to }) => to).reduce((a, b) => (at(a) >= at(b) ? a : b)),
          },
    values: perLayer((layer) => (lacking.includes(layer) ? NOT_REPORTED : comparable[layer].value)),
    missing: perLayer(reasonOf),
  };
}

/** The layers in which a participation counted entrants of a period without saying how many are new people. */
async function layersWithoutFirstEntered(participations: Participations): Promise<Layer[]> {
  const nameOf = ({ projectId, periodId, layer }: Cell) => `${projectId}|${periodId}|${layer}`;
  const first = new Map((await participations('first_entered')).map((cell) => [nameOf(cell), cell.value]));
  const lacking = (await participations('entered')).filter((cell) =>
    lacksFirstEntered(cell.value, first.get(nameOf(cell)) ?? NOT_REPORTED),
  );
  return LAYERS.filter((layer) => lacking.some((cell) => cell.layer === layer));
}

/**
 * The latest observation of each participation, whatever its period. Where all speak of the same period it is a
 * cell of the public tables. Else it is in none of them, and could give a small cell back by subtraction: it is
 * hidden as soon as one of its parts, or one of the totals that it could be subtracted from, is small or hidden.
 */
function stockValues(
  measure: Measure,
  series: Record<Layer, PeriodValue<number>[]>,
  cells: Cell[],
  { tables, periods, isOwn }: Asked,
): ComparableValues {
  const stock = perLayer((layer) => {
    const own = cells.filter((cell) => cell.layer === layer);
    const contributors = [...new Set(own.map(({ projectId }) => projectId))].map((projectId) =>
      periods.flatMap((period) =>
        own
          .filter((cell) => cell.projectId === projectId && cell.periodId === period)
          .map(({ value }) => ({ period, value })),
      ),
    );
    const whole = comparableStock(contributors);
    if (whole.period !== null)
      return {
        ...whole,
        value: series[layer].find(({ period }) => period === whole.period)?.value ?? NOT_REPORTED,
      };
    if (isOwn(own)) return whole;
    const hides = (['action', 'project'] as const).some((grain) =>
      tables
        .cells(grain)
        .some(
          ({ place, value }) =>
            place.layer === layer && place.measure === measure && value.state === 'hidden',
        ),
    );
    return hides || own.some(({ value }) => isSmall(value.value)) ? { ...whole, value: HIDDEN } : whole;
  });
  const known = new Set(LAYERS.flatMap((layer) => stock[layer].period ?? []));
  const mixed = LAYERS.some(
    (layer) => stock[layer].value.state !== 'not_reported' && stock[layer].period === null,
  );
  const [only] = known;
  return {
    ...NOTHING,
    periodId: known.size === 1 && !mixed && only !== undefined ? only : null,
    values: perLayer((layer) => stock[layer].value),
  };
}
