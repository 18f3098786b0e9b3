import { rollupsAt } from '@/db/figure-rollups';
import { trainingComponentsOf } from '@/db/offer-rows';
import { documents } from '@/db/reference';
import type { Read } from '@/db/store';
import { mayAdd } from '@/lib/domain/additivity';
import { addsPeriods } from '@/lib/domain/comparable';
import { sumValues, type Value } from '@/lib/domain/value';
import type { Layer, Measure, SeasonKey, TargetBasis } from '@/lib/domain/vocabulary';
import {
  type ActionProgress,
  actionsProgress,
  type ComponentProgress,
  knownReference,
} from '@/lib/figure/action-progress';
import { entitledRead } from '@/lib/figure/entitled-read';
import { publicTables } from '@/lib/figure/public-tables';
import { Refusal } from '@/lib/refusal';
import { type Asker, contributorsOf } from './contributors';
import type {
  ActionRef,
  ExplainedTarget,
  Explanation,
  OfferContribution,
  ParticipationContribution,
} from './explanation';
import { cellTallies, learnerContributions, learnersLeftOut } from './learner-contributions';
import { otherMeasures, otherPeriods, periodTerms } from './learners-explanation';
import {
  duplicatesOf,
  type Fact,
  factsOf,
  offerContribution,
  offersLeftOut,
  standsInLayer,
} from './offer-contributions';

export interface ComponentQuestion {
  id: string;
  day: string;
  layer: Layer;
  basis?: TargetBasis;
}

export interface ComponentExplanation extends Explanation {
  kind: 'component';
  layers: Record<Layer, Value>;
  season: SeasonKey;
  action: ActionRef;
  component: ComponentProgress;
  target: ExplainedTarget;
  /** Participations, where learners are counted. */
  contributions: ParticipationContribution[];
  /** Commitments or openings, where these are counted. */
  offers: OfferContribution[];
}

/** The action and label of a component; refused as missing where none has this name. */
export async function componentName(read: Read, id: string) {
  const component = (await knownReference(read)).components.find((one) => one.id === id);
  if (!component) throw new Refusal('missing', 'no_such_component');
  const { label, actionKey, seasonKey } = component;
  return { label, actionKey, season: seasonKey };
}

/**
 * What a component of an objective is made of in a layer at the end of a day: the value, the rate and its reason are
 * those of `actionsProgress`. Refused as missing: an unknown component, or one without a version in force that day.
 */
export async function explainComponent(
  handle: Read,
  asker: Asker,
  { id, day, layer, basis = 'current' }: ComponentQuestion,
): Promise<ComponentExplanation> {
  const read = await entitledRead(handle, asker.actor, asker.now);
  const { season, actionKey } = await componentName(read, id);
  const action = (await actionsProgress(read, season, day, basis)).find(({ key }) => key === actionKey);
  const component = action?.components.find((one) => one.id === id);
  if (!action || !component) throw new Refusal('missing', 'component_not_in_force');
  const about = { read, asker, action, component, day, layer };
  const made = component.source === 'learners' ? await ofLearners(about) : await ofOffers(about);
  return {
    kind: 'component',
    season,
    day,
    layer,
    action: { key: action.key, season, number: action.number, shortTitle: action.shortTitle },
    component,
    value: component.values[layer],
    layers: component.values,
    rate: { rate: component.rates[layer], reason: component.reasons[layer] },
    target: await targetOf(read, component, day),
    coverage: layer === 'committed' || component.source === 'milestone' ? null : coverageOf(component),
    ...made,
  };
}

interface About {
  read: Read;
  asker: Asker;
  action: ActionProgress;
  component: ComponentProgress;
  day: string;
  layer: Layer;
}

type Made = Pick<
  ComponentExplanation,
  'terms' | 'duplicates' | 'contributions' | 'offers' | 'leftOut' | 'whole'
>;

async function ofLearners({ read, asker, action, component, day, layer }: About): Promise<Made> {
  const { key, season } = action;
  const tables = await publicTables(read, season, day);
  const { periods } = await knownReference(read);
  const counted = await componentCell(read, { component, action, day });
  const { measure, periodId, latestOf } = counted ?? { measure: 'entered', periodId: 0, latestOf: null };
  const at = (period: number, of: Measure = measure): Value =>
    tables.value({ grain: 'action', actionKey: key, layer, measure: of, periodId: period });
  const { list, whole } = await contributorsOf(read, asker, { season, action: key }, day);
  const cell = { season, action: key, measure, periodId, latestOf };
  const on = whole ? day : tables.day;
  const tallies = await cellTallies(read, cell, list, on);
  const value = component.values[layer];
  const isSum = periodId === undefined && latestOf === null;
  const terms = isSum ? periodTerms(periods, (id) => at(id)) : [];
  const asked = { cell, layer, value, contributors: list, tallies, whole, day: on };
  return {
    terms: sumValues(terms.map((term) => term.value)).value === value.value ? terms : [],
    duplicates: 0,
    contributions: learnerContributions(list, tallies, layer),
    offers: [],
    leftOut: [
      ...(await learnersLeftOut(read, asked)),
      ...(periodId ? otherPeriods(periods, periodId, (id) => at(id)) : []),
      ...otherMeasures(measure, (other) => {
        if (periodId) return at(periodId, other);
        return isSum && mayAdd(other, 'periods') ? sumValues(periods.map(({ id }) => at(id, other))) : null;
      }),
    ],
    whole,
  };
}

/** The lines that a component counts in each participation; undefined where it counts no learners. */
export async function componentCell(
  read: Read,
  { component, action, day }: ActionOf & { day: string },
): Promise<ComponentCell | undefined> {
  if (component.source !== 'learners') return undefined;
  const measure = component.measure ?? 'entered';
  if (addsPeriods(component.countingMode)) return { measure, periodId: undefined, latestOf: null };
  const { periods } = await knownReference(read);
  if (component.countingMode === 'stock')
    return { measure, periodId: undefined, latestOf: periods.map(({ id }) => id) };
  // Where no period is read nothing is counted: a number that no period has.
  return { measure, periodId: (await periodRead(read, action, component, day))?.id ?? 0, latestOf: null };
}

export interface ComponentCell {
  measure: Measure;
  /** Undefined: every period is added, or `latestOf`. */
  periodId: number | undefined;
  /** Of a stock: of each participation its latest period among these, oldest first. */
  latestOf: number[] | null;
}

interface ActionOf {
  component: ComponentProgress;
  action: Pick<ActionRef, 'key' | 'season'>;
}

/** Which commitments and openings a component counts at the end of a day. */
export async function isCountedIn(
  read: Read,
  { component, action }: ActionOf,
  day: string,
): Promise<(row: Pick<Fact['row'], 'subject' | 'trainingId'>) => boolean> {
  if (component.source === 'health_universities') return ({ subject }) => subject === 'university';
  const named = new Set(
    (await trainingComponentsOf(read, action.season, action.key, day))
      .filter(({ componentId }) => componentId === component.id)
      .map(({ trainingId }) => trainingId),
  );
  return ({ subject, trainingId }) => subject === 'training' && named.has(trainingId);
}

/** The one period that the values speak of, by the name that the progress gives it. */
async function periodRead(
  read: Read,
  { key, season }: ActionOf['action'],
  component: ComponentProgress,
  day: string,
) {
  const { periods } = await knownReference(read);
  const named = periods.filter(({ label }) => label === component.period);
  if (named.length < 2) return named[0];
  // Two kinds of periods may share a name: the one that holds something is read.
  const rows = await rollupsAt(read, 'action', day, { seasonKey: season, actionKey: key });
  return named.find(({ id }) => rows.some(({ periodId }) => periodId === id));
}

async function ofOffers({ read, asker, action, component, day, layer }: About): Promise<Made> {
  const { key, season } = action;
  if (component.source === 'milestone')
    return { terms: [], duplicates: 0, contributions: [], offers: [], leftOut: [], whole: false };
  const { list, whole } = await contributorsOf(read, asker, { season, action: key }, day);
  const facts = await factsOf(read, list, day);
  const isAsked = await isCountedIn(read, { component, action }, day);
  const subject = component.source === 'health_universities' ? 'university' : 'training';
  const standing = facts.filter((fact) => standsInLayer(fact, layer));
  const counted = standing.filter(({ row }) => isAsked(row));
  const keyOf = ({ row, contributor }: Fact) => {
    if (component.source === 'projects') return contributor.projectId;
    return subject === 'university' ? row.countsAs : row.trainingId;
  };
  const others = standing.filter(({ row }) => row.subject === subject && !isAsked(row));
  const byProject = Map.groupBy(counted, ({ contributor }) => contributor.acronym);
  return {
    terms: [...byProject].map(([label, of]) => ({
      label,
      value: { value: new Set(of.map(keyOf)).size, state: 'number' },
    })),
    duplicates:
      [...byProject.values()].reduce((n, of) => n + new Set(of.map(keyOf)).size, 0) -
      new Set(counted.map(keyOf)).size,
    contributions: [],
    offers: counted.map((fact) => offerContribution(fact, layer)),
    leftOut: [
      ...duplicatesOf(counted, keyOf),
      ...(await offersLeftOut(read, facts, { layer, contributors: list, day, isAsked })),
      ...(others.length > 0
        ? [{ reason: 'other_component' as const, count: others.length, value: null, names: [] }]
        : []),
    ],
    whole,
  };
}

function coverageOf({ coverage }: ComponentProgress): Explanation['coverage'] {
  if (!coverage) return null;
  const { reported, validated, expected, campaign, observedOn, unanswered } = coverage;
  return {
    ...{ reported, validated, expected, campaigns: [{ label: campaign, observedOn }] },
    unanswered: unanswered ? [{ label: unanswered.campaign, observedOn: unanswered.observedOn }] : [],
  };
}

async function targetOf(read: Read, component: ComponentProgress, day: string): Promise<ExplainedTarget> {
  const { components } = await knownReference(read);
  const versions = components.find(({ id }) => id === component.id)?.versions ?? [];
  const version = versions.find((one) => one.version === component.targetVersion);
  if (!version) throw new Refusal('missing', 'component_not_in_force');
  const document = (await documents(read)).find(({ key }) => key === version.documentKey);
  return {
    target: version.target,
    baseline: version.baseline,
    countingMode: component.countingMode,
    modeInferred: component.modeInferred,
    version: version.version,
    versions: versions.filter(({ knownFrom }) => knownFrom <= day).length,
    event: version.event,
    inForceFrom: version.inForceFrom,
    inForceTo: version.inForceTo,
    inferred: version.validityInferred,
    document: document?.title ?? null,
    source: version.src,
    reason: version.reason,
    dueDate: version.dueOn,
  };
}
