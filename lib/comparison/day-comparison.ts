import { rollupsAt } from '@/db/figure-rollups';
import { announcedAid } from '@/db/project-aid';
import { participationsOfSeason } from '@/db/projects';
import type { Read } from '@/db/store';
import type { NoRateReason } from '@/lib/domain/progress';
import type { Value } from '@/lib/domain/value';
import type { Verdict } from '@/lib/domain/verdict';
import { LAYERS, type Layer, type Measure, type SeasonKey, type TargetBasis } from '@/lib/domain/vocabulary';
import { learnerTables, type PeriodName } from '@/lib/figure/learner-totals';
import { recordedSeasons } from '@/lib/figure/seasons';
import { type JudgedAction, type JudgedComponent, judgedByTarget } from '@/lib/verdict/judged-actions';

/** A component on one of the two days. */
export interface ComponentOnDay {
  target: number | null;
  dueDate: string | null;
  duePrecision: JudgedComponent['duePrecision'];
  /** The one period that its values speak of, where they are of one. */
  period: string | null;
  values: Record<Layer, Value>;
  rates: Record<Layer, number | null>;
  reasons: Record<Layer, NoRateReason | null>;
  /** It may turn without a write, by the calendar alone. Null: it has none. */
  verdict: Verdict | null;
}

export interface ComparedComponent {
  id: string;
  label: string;
  unit: string;
  action: { key: string; number: number; shortTitle: string };
  /** Null where it was not in force that day. */
  before: ComponentOnDay | null;
  after: ComponentOnDay | null;
  /** Null where one of the two is not a number, is hidden, or where they are of two periods or two modes. */
  differences: Record<Layer, number | null>;
  /** Whether its target, a value, a rate or its verdict moved. */
  moved: boolean;
  /** Whether its verdict is another one. */
  turned: boolean;
}

export interface MovedLearners {
  measure: Measure;
  period: PeriodName;
  before: Record<Layer, Value>;
  after: Record<Layer, Value>;
  differences: Record<Layer, number | null>;
}

export interface MovedCount {
  what: 'laureates' | 'participations' | 'regions' | 'aid';
  before: number | null;
  after: number | null;
}

export interface ComparedSeason {
  season: SeasonKey;
  components: ComparedComponent[];
  /** Only those that moved. */
  learners: MovedLearners[];
  counts: MovedCount[];
}

interface Asked {
  from: string;
  to: string;
  season?: SeasonKey | undefined;
  /** One action only; a season that it is not in is left out. */
  action?: string | undefined;
  basis?: TargetBasis;
}

/**
 * The public figures at the end of two days, side by side, with the targets that each day knew. Learners come from the
 * fixed public tables: a hidden one has no difference. The same for everyone.
 */
export async function compareDays(read: Read, asked: Asked): Promise<ComparedSeason[]> {
  const compared: ComparedSeason[] = [];
  for (const season of asked.season ? [asked.season] : recordedSeasons(read)) {
    const one = await comparedSeason(read, season, asked);
    if (one) compared.push(one);
  }
  return compared;
}

async function comparedSeason(
  read: Read,
  season: SeasonKey,
  asked: Asked,
): Promise<ComparedSeason | undefined> {
  const compared = await comparedTargets(read, season, asked);
  return compared && { ...compared, learners: await movedLearners(read, { ...asked, season }) };
}

/** The targets and the counts of a season, without its learners. */
export async function comparedTargets(
  read: Read,
  season: SeasonKey,
  { from, to, action, basis = 'current' }: Asked,
): Promise<Omit<ComparedSeason, 'learners'> | undefined> {
  const on = async (day: string) =>
    (await judgedByTarget(read, season, day, basis)).filter(({ key }) => !action || key === action);
  const before = await on(from);
  const after = await on(to);
  if (after.length === 0) return undefined;
  const wasCounted = await countsOn(read, season, from, action);
  const isCounted = await countsOn(read, season, to, action);
  return {
    season,
    components: after.flatMap((one) =>
      comparedComponents(
        before.find(({ key }) => key === one.key),
        one,
      ),
    ),
    counts: isCounted.flatMap(({ what, value }): MovedCount[] => {
      const was = wasCounted.find((count) => count.what === what)?.value ?? null;
      return was === value ? [] : [{ what, before: was, after: value }];
    }),
  };
}

function comparedComponents(
  before: Omit<JudgedAction, 'plan'> | undefined,
  after: Omit<JudgedAction, 'plan'>,
): ComparedComponent[] {
  const { key, number, shortTitle } = after;
  const all = new Map([...(before?.components ?? []), ...after.components].map((c) => [c.id, c]));
  return [...all.values()].map(({ id, label, unit }) => {
    const was = before?.components.find((component) => component.id === id);
    const is = after.components.find((component) => component.id === id);
    const alike = was?.period === is?.period && was?.countingMode === is?.countingMode;
    const between = (layer: Layer) =>
      was && is && alike ? difference(was.values[layer], is.values[layer]) : null;
    return {
      id,
      label,
      unit,
      action: { key, number, shortTitle },
      before: was ? onDay(was) : null,
      after: is ? onDay(is) : null,
      differences: {
        committed: between('committed'),
        declared: between('declared'),
        verified: between('verified'),
      },
      moved: JSON.stringify(was && compared(was)) !== JSON.stringify(is && compared(is)),
      turned: was !== undefined && is !== undefined && saidOf(was) !== saidOf(is),
    };
  });
}

const onDay = ({
  target,
  dueDate,
  duePrecision,
  period,
  values,
  rates,
  reasons,
  verdict,
}: JudgedComponent): ComponentOnDay => ({
  target,
  dueDate,
  duePrecision,
  period,
  values,
  rates,
  reasons,
  verdict,
});

/** The day on which a verdict was read moves with the day asked for: only what it says is compared. */
const compared = (component: JudgedComponent) => ({
  ...onDay(component),
  verdict: saidOf(component),
});

const saidOf = ({ verdict }: JudgedComponent): string =>
  [verdict?.code, verdict?.reason, verdict?.remainder?.verdict.code].join(' ');

/** Nothing said before is not zero: only two numbers have a difference. */
const difference = (was: Value, is: Value): number | null =>
  was.state === 'number' && is.state === 'number' && was.value !== null && is.value !== null
    ? is.value - was.value
    : null;

async function movedLearners(
  read: Read,
  { season, from, to, action }: Asked & { season: SeasonKey },
): Promise<MovedLearners[]> {
  const place = action
    ? ({ grain: 'action', actionKey: action } as const)
    : ({ grain: 'programme' } as const);
  const earlier = await learnerTables(read, season, from);
  const later = await learnerTables(read, season, to);
  const cells = new Map(
    [...earlier.totals(place), ...later.totals(place)].map((total) => [
      `${total.measure} ${total.period.id}`,
      total,
    ]),
  );
  return [...cells.values()].flatMap(({ measure, period }): MovedLearners[] => {
    const before = earlier.values(place, measure, period.id);
    const after = later.values(place, measure, period.id);
    const isMoved = LAYERS.some(
      (layer) => before[layer].state !== after[layer].state || before[layer].value !== after[layer].value,
    );
    if (!isMoved) return [];
    const between = (layer: Layer) => difference(before[layer], after[layer]);
    return [
      {
        measure,
        period,
        before,
        after,
        differences: {
          committed: between('committed'),
          declared: between('declared'),
          verified: between('verified'),
        },
      },
    ];
  });
}

/** The same counts as the dashboard and the page of an action, without what else these read. */
async function countsOn(
  read: Read,
  season: SeasonKey,
  day: string,
  action: string | undefined,
): Promise<{ what: MovedCount['what']; value: number | null }[]> {
  const all = await participationsOfSeason(read, season, day);
  const own = all.filter(({ actionKey }) => !action || actionKey === action);
  const counted = { seasonKey: season, measure: 'projects' };
  const regions = action
    ? await rollupsAt(read, 'action_region', day, { ...counted, actionKey: action })
    : await rollupsAt(read, 'region', day, counted);
  const counts: { what: MovedCount['what']; value: number | null }[] = [
    { what: 'participations', value: own.length },
    { what: 'regions', value: regions.filter(({ tally }) => tally.value > 0).length },
  ];
  if (action) return counts;
  return [
    { what: 'laureates', value: new Set(own.map(({ projectId }) => projectId)).size },
    ...counts,
    { what: 'aid', value: (await announcedAid(read, season, day)).cents },
  ];
}
