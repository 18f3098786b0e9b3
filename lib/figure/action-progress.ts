import { rollupsAt } from '@/db/figure-rollups';
import { allIndicators } from '@/db/objective-indicators';
import { actionsOfSeason, allComponents, periods, publishedFigures } from '@/db/reference';
import type { Read } from '@/db/store';
import { statusOn } from '@/lib/domain/action-status';
import {
  type AmendedTarget,
  amendedTarget,
  isOfTheCall,
  targetOfPrinted,
  targetRead,
} from '@/lib/domain/component';
import {
  type Composite,
  coherentWithRounding,
  compositeOf,
  type NoRateReason,
  type Rate,
  rateOf,
} from '@/lib/domain/progress';
import { lastDayOf } from '@/lib/domain/projection';
import type { Value } from '@/lib/domain/value';
import {
  type ActionStatus,
  type ComponentSource,
  type CountingMode,
  type DatePrecision,
  LAYERS,
  type Layer,
  type Measure,
  type SeasonKey,
  type TargetBasis,
} from '@/lib/domain/vocabulary';
import { type ActionCoverage, actionCoverage } from './campaign-coverage';
import { type ComparableValues, componentValues } from './component-values';
import { remember } from './memory';
import { publicTables } from './public-tables';

export interface Coverage {
  /** Participations that answered at least once / that were asked, in the campaign of the period's figures. */
  reported: number;
  validated: number;
  expected: number;
  campaign: string;
  observedOn: string;
  /** A later campaign that nobody has answered yet. */
  unanswered: { campaign: string; observedOn: string; expected: number } | null;
}

export interface ComponentProgress {
  id: string;
  label: string;
  unit: string;
  source: ComponentSource;
  measure: Measure | null;
  /** Of the period that its value is of, of the latest one where it is of several. */
  coverage: Coverage | null;
  countingMode: CountingMode;
  modeInferred: boolean;
  setByCandidate: boolean;
  target: number | null;
  /** Where the count started, for a rate of (value − baseline) / (target − baseline). */
  baseline: number | null;
  targetVersion: number;
  targetSource: string;
  targetInferred: boolean;
  /** The first target and what changed it since; null where it never changed. */
  amended: AmendedTarget | null;
  dueDate: string | null;
  duePrecision: DatePrecision | null;
  remainderOf: string | null;
  remainderInferred: boolean;
  note: string | null;
  /** Its entry of the catalogue, and what other documents say of the way it counts. */
  indicatorKey: string | null;
  modeNote: string | null;
  /** The component that it stands in for. */
  replaces: string | null;
  /** The one period that the values speak of, where they cannot be summed over periods. */
  period: string | null;
  /** The first and last periods of a sum over periods. */
  summed: { from: string; to: string } | null;
  /** Of a milestone, the last that was recorded: the day reached, or null where it was taken back. */
  milestone: { reachedOn: string | null; evidence: string; recordedOn: string } | null;
  values: Record<Layer, Value>;
  rates: Record<Layer, number | null>;
  reasons: Record<Layer, NoRateReason | null>;
}

export interface PrintedPart {
  componentId: string;
  value: Value;
  target: number | null;
  targetSource: string;
}

export interface PublishedRate {
  rate: number;
  roundedTo: number | null;
  roundingInferred: boolean;
  asOf: string | null;
  asOfInferred: boolean;
  label: string;
  source: string;
  readings: {
    componentIds: string[];
    layer: Layer;
    pooled: boolean;
    inferred: boolean;
    /** Its components that are in force, each with the target that it had when the rate was printed. */
    parts: PrintedPart[];
    /** The sum of these targets. */
    whole: number;
    /** The same reading computed from the values of the day; null where one part is unknown. */
    computed: number | null;
    /** Whether the computed rate fits the published one within its rounding; null where either is unknown. */
    coherent: boolean | null;
  }[];
}

export interface ActionProgress {
  key: string;
  season: SeasonKey;
  /** The targets that the rates are read against. */
  targetBasis: TargetBasis;
  edition: string;
  number: number;
  title: string;
  shortTitle: string;
  status: ActionStatus;
  detail: string | null;
  participations: number;
  components: ComponentProgress[];
  coverage: Coverage | null;
  published: PublishedRate | null;
  /** What documents printed beside the rate: the number of laureate projects. */
  publishedProjects: number | null;
  composites: Record<Layer, Composite>;
}

type Version = Awaited<ReturnType<typeof allComponents>>[number]['versions'][number];

/** Which targets progress is read against, instead of those in force on the day. */
interface TargetChoice {
  basis?: TargetBasis;
  /** A version that nobody has recorded yet, for the preview of an amendment. */
  supposed?: Version;
}

/**
 * The progress of every action of a season as known at the end of a day: screens, API and PDF take this one answer.
 * Rates are read against the targets in force, or against the first ones (`original`).
 */
export function actionsProgress(
  read: Read,
  season: SeasonKey,
  day: string,
  basis: TargetBasis = 'current',
): Promise<ActionProgress[]> {
  return remember(read, 'actions-progress', { season, day, basis }, () =>
    progressAgainst(read, season, day, { basis }),
  );
}

/** The same computation, not kept, with a target that is only supposed. */
export async function progressAgainst(
  read: Read,
  season: SeasonKey,
  day: string,
  { basis = 'current', supposed }: TargetChoice,
): Promise<ActionProgress[]> {
  const known = await knownReference(read);
  const tables = await publicTables(read, season, day);
  const components = known.components.flatMap((component) => {
    if (component.seasonKey !== season) return [];
    const version =
      supposed?.componentId === component.id ? supposed : targetRead(component.versions, day, basis);
    const versions =
      supposed?.componentId === component.id ? [...component.versions, supposed] : component.versions;
    return version ? [{ ...component, ...version, versions, id: component.id, note: component.note }] : [];
  });
  const values = await componentValues(read, season, day, components, tables, known.periodOrder);
  const coverageOf = await actionCoverage(read, season, day);
  const projects = await rollupsAt(read, 'action', day, { seasonKey: season, measure: 'projects' });

  return (await actionsOfSeason(read, season)).map((action): ActionProgress => {
    const own = components
      .filter((c) => c.actionKey === action.key)
      .map((component): ComponentProgress => {
        const comparable = values.get(component.id);
        const valueIn = (layer: Layer): Value =>
          comparable?.values[layer] ?? { value: null, state: 'not_reported' };
        const rates = perLayer((layer) =>
          rateIn(valueIn(layer), component, comparable?.missing[layer] ?? null),
        );
        const labelOf = (periodId: number) => known.periodLabels.get(periodId) ?? String(periodId);
        return {
          id: component.id,
          label: component.label,
          unit: component.unit,
          source: component.source,
          measure: component.measure,
          countingMode: component.countingMode,
          modeInferred: component.modeInferred,
          setByCandidate: component.setByCandidate,
          target: component.target,
          baseline: component.baseline,
          targetVersion: component.version,
          targetSource: component.src,
          targetInferred: component.validityInferred,
          amended: amendedOf(component.versions, supposed ? latestDay(day, supposed) : day),
          dueDate: component.dueOn,
          duePrecision: component.duePrecision,
          remainderOf: component.remainderOf,
          remainderInferred: component.remainderInferred,
          note: component.note,
          indicatorKey: component.indicatorKey,
          modeNote: known.modeNotes.get(component.indicatorKey ?? '') ?? null,
          replaces: component.replaces,
          period: comparable?.periodId ? labelOf(comparable.periodId) : null,
          coverage: coverageIn(coverageOf(action.key, comparable?.periodId ?? undefined)),
          summed: comparable?.summed
            ? { from: labelOf(comparable.summed.from), to: labelOf(comparable.summed.to) }
            : null,
          milestone: milestoneOf(comparable?.milestone),
          values: perLayer(valueIn),
          rates: perLayer((layer) => rates[layer].rate),
          reasons: perLayer((layer) => rates[layer].reason),
        };
      });
    return {
      key: action.key,
      season,
      targetBasis: basis,
      edition: action.edition,
      number: action.number,
      title: action.title,
      shortTitle: action.shortTitle,
      status: statusOn(action, day),
      detail: action.detail,
      participations: projects.find((row) => row.actionKey === action.key)?.tally.value ?? 0,
      components: own,
      coverage: coverageIn(coverageOf(action.key)),
      published: publishedRate(known, action.key, season, day, own),
      publishedProjects:
        known.published.find(
          (f) =>
            f.kind === 'count' &&
            f.actionKey === action.key &&
            f.seasonKey === season &&
            f.readings.length === 0 &&
            isKnown(f, day),
        )?.value ?? null,
      composites: perLayer((layer) =>
        compositeOf(
          own.filter(isOfTheCall).map((c): Rate => {
            const reason = c.reasons[layer];
            const rate = c.rates[layer];
            return rate === null ? { rate: null, reason: reason ?? 'not_reported' } : { rate, reason: null };
          }),
        ),
      ),
    };
  });
}

function coverageIn({ covering, unanswered }: ActionCoverage): Coverage | null {
  if (!covering) return null;
  const { reported, validated, expected, label, observedOn } = covering;
  return {
    ...{ reported, validated, expected, observedOn, campaign: label },
    unanswered: unanswered && {
      campaign: unanswered.label,
      observedOn: unanswered.observedOn,
      expected: unanswered.expected,
    },
  };
}

function amendedOf(versions: Version[], day: string): AmendedTarget | null {
  const amended = amendedTarget(versions, day);
  if (!amended) return null;
  const { original, current } = amended;
  return {
    original: { target: original.target, version: original.version, source: original.src },
    current: {
      target: current.target,
      version: current.version,
      source: current.src,
      event: current.event,
      inForceFrom: current.inForceFrom,
    },
  };
}

/** A supposed version is read as if its day had come. */
const latestDay = (day: string, { inForceFrom }: Version) => (inForceFrom > day ? inForceFrom : day);

const perLayer = <T>(of: (layer: Layer) => T): Record<Layer, T> => ({
  committed: of(LAYERS[0]),
  declared: of(LAYERS[1]),
  verified: of(LAYERS[2]),
});

const milestoneOf = (record: ComparableValues['milestone'] | undefined): ComponentProgress['milestone'] =>
  record ? { reachedOn: record.reachedOn, evidence: record.evidence, recordedOn: record.knownFrom } : null;

/** A target that is missing says more than a value that is: it is said first. */
function rateIn(
  value: Value,
  {
    target,
    countingMode,
    baseline,
  }: { target: number | null; countingMode: CountingMode; baseline: number | null },
  missing: NoRateReason | null,
): Rate {
  const rate = rateOf(value, target, countingMode, baseline);
  return missing && rate.reason !== 'no_target' && rate.reason !== 'zero_target'
    ? { rate: null, reason: missing }
    : rate;
}

type Published = Awaited<ReturnType<typeof publishedFigures>>[number];

const isKnown = (figure: Published, day: string) => figure.knownFrom === null || figure.knownFrom <= day;

type Known = Awaited<ReturnType<typeof knownReference>>;

/** The day of a printed figure: the last one of its month or of its year, but no day to come. */
const printedDay = ({ asOf, asOfPrecision }: Published, day: string): string | null => {
  const on = asOf && lastDayOf(asOf, asOfPrecision);
  return on && on > day ? day : on;
};

/** What components aimed at when a figure that speaks of them was printed. */
export const targetsOfPrinted = (
  { components }: Pick<Known, 'components'>,
  figure: Published,
  componentIds: readonly string[],
  day: string,
) =>
  componentIds.map((id) => {
    const versions = components.find((one) => one.id === id)?.versions ?? [];
    const version = targetOfPrinted(versions, printedDay(figure, day), day);
    return { componentId: id, target: version?.target ?? null, targetSource: version?.src ?? '' };
  });

function publishedRate(
  known: Known,
  actionKey: string,
  season: SeasonKey,
  day: string,
  components: ComponentProgress[],
): PublishedRate | null {
  const figure = known.published.find(
    (f) => f.kind === 'rate' && f.actionKey === actionKey && f.seasonKey === season && isKnown(f, day),
  );
  if (!figure) return null;
  return {
    rate: figure.value,
    roundedTo: figure.roundedTo,
    roundingInferred: figure.roundingInferred,
    asOf: figure.asOf,
    asOfInferred: figure.asOfInferred,
    label: figure.label,
    source: figure.src,
    readings: figure.readings.map(({ componentIds, layer, pooled, inferred }) => {
      const read = components.filter((c) => componentIds.includes(c.id));
      const targets = targetsOfPrinted(known, figure, componentIds, day);
      const parts = read.flatMap(({ id, values }): PrintedPart[] => {
        const aimed = targets.find(({ componentId }) => componentId === id);
        return aimed ? [{ ...aimed, value: values[layer] }] : [];
      });
      const whole = parts.reduce((sum, { target }) => sum + (target ?? 0), 0);
      const complete =
        read.length === componentIds.length &&
        parts.every(({ value, target }) => value.state === 'number' && target !== null) &&
        whole > 0;
      const computed = complete
        ? parts.reduce((sum, { value }) => sum + (value.value ?? 0), 0) / whole
        : null;
      return {
        componentIds,
        parts,
        whole,
        layer,
        pooled,
        inferred,
        computed,
        coherent:
          computed === null || figure.roundedTo === null
            ? null
            : coherentWithRounding(computed, figure.value, figure.roundedTo),
      };
    }),
  };
}

/** Reference rows that every day shares. */
export function knownReference(read: Read) {
  return remember(read, 'reference', {}, async () => {
    const allPeriods = await periods(read);
    return {
      components: await allComponents(read),
      published: await publishedFigures(read),
      modeNotes: new Map((await allIndicators(read)).map(({ key, note }) => [key, note])),
      periods: allPeriods,
      periodOrder: new Map(allPeriods.map((p) => [p.id, p.startsOn])),
      periodLabels: new Map(allPeriods.map((p) => [p.id, p.label])),
    };
  });
}
