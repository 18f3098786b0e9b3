import { together } from '@/lib/domain/dated-count';
import { later } from '@/lib/domain/known';
import { cutByHeir } from '@/lib/domain/succession';
import type { ComponentSource, Layer } from '@/lib/domain/vocabulary';
import type { RollupKey } from './figure-rollups';
import { OfferSeries, type Span } from './offer-series';
import { type ActionOfSeason, committedSpans, listOf, type OfferSpan, openedSpans } from './offer-spans';
import { heirsIn } from './organisation-heirs';
import { beforeCommit, type Tx } from './store';
import { prepared } from './store-prepared';

/**
 * Counts again, over all its days, what is made of the offers of one action: distinct counts cannot be added to when
 * a fact lands in the past, or is held back until a day to come. Once before the write commits.
 */
export function recountOffers(
  tx: Tx,
  { seasonKey, actionKey }: ActionOfSeason,
  layers: readonly Layer[] = ['committed', 'declared', 'verified'],
): void {
  for (const layer of layers)
    beforeCommit(`offers ${seasonKey} ${actionKey} ${layer}`, () =>
      countOffersOver(tx, { seasonKey, actionKey }, layer),
    );
}

async function countOffersOver(tx: Tx, action: ActionOfSeason, layer: Layer): Promise<void> {
  const series = new OfferSeries();
  const common = { ...action, layer };
  const spans = layer === 'committed' ? committedSpans(tx, action) : openedSpans(tx, action, layer);
  const begins = spans.map(({ from }) => from).sort()[0];
  const named = listOf(tx, 'training_components', 'component_id', action);
  const heirs = heirsIn(tx);
  for (const { id, source, countsFrom } of componentsOf(tx, action)) {
    const key: RollupKey = { grain: 'component', ...common, componentId: id, measure: 'offer' };
    series.begin(key, begins && countsFrom ? later(begins, countsFrom) : begins);
    for (const span of spans) {
      const counted = together(span, { from: countsFrom ?? NEVER, until: null });
      const thing = countedBy(source, span);
      if (!counted || thing === null) continue;
      if (span.trainingId === null)
        for (const { id: heir, ...piece } of cutByHeir(heirs, thing, counted)) series.add(key, heir, piece);
      else
        for (const naming of (named.get(span.trainingId) ?? []).filter(({ name }) => name === id))
          series.add(key, thing, together(counted, naming));
    }
  }
  countTrainings(series, spans, begins, {
    whole: { grain: 'action', ...common, measure: 'trainings' },
    delivered: listOf(tx, 'training_regions', 'region_code', action),
  });
  await series.write(tx, [
    { grain: 'component', ...common, measure: 'offer' },
    { grain: 'action', ...common, measure: 'trainings' },
    { grain: 'action_region', ...common, measure: 'trainings' },
  ]);
}

/** After every day: a component that stands in for another and has no version yet counts nothing. */
const NEVER = '9999-12-31';

/** The components made of offers; one that stands in for another counts from the day it was recorded. */
const componentsOf = (tx: Tx, { actionKey, seasonKey }: ActionOfSeason) =>
  prepared(
    tx,
    `SELECT c.id, c.source, CASE WHEN c.replaces IS NULL THEN '' ELSE (SELECT min(v.known_from) FROM component_versions v
       WHERE v.component_id = c.id) END AS countsFrom
     FROM components c WHERE c.action_key = ? AND c.season_key = ? AND c.source NOT IN ('learners', 'milestone')`,
  ).all(actionKey, seasonKey) as { id: string; source: ComponentSource; countsFrom: string | null }[];

/** The distinct thing that a component counts of a fact: a university, a project or a training; null: nothing. */
function countedBy(
  source: ComponentSource,
  { organisationId, projectId, trainingId }: OfferSpan,
): number | null {
  if (source === 'health_universities') return trainingId === null ? organisationId : null;
  return trainingId === null || source !== 'projects' ? trainingId : projectId;
}

/** The trainings of the action, in all and in each region where they are delivered. */
function countTrainings(
  series: OfferSeries,
  spans: readonly OfferSpan[],
  begins: string | undefined,
  { whole, delivered }: { whole: RollupKey; delivered: Map<number, ({ name: string } & Span)[]> },
): void {
  const inRegion = (regionCode: string): RollupKey => ({ ...whole, grain: 'action_region', regionCode });
  series.begin(whole, begins);
  for (const places of delivered.values())
    for (const { name } of places) series.begin(inRegion(name), begins);
  for (const { trainingId, ...span } of spans) {
    if (trainingId === null) continue;
    series.add(whole, trainingId, span);
    for (const place of delivered.get(trainingId) ?? [])
      series.add(inRegion(place.name), trainingId, together(span, place));
  }
}

/**
 * Counts again the distinct projects of a season, once before the write commits: in it, in each action, and in each
 * region where they deliver. A project over three regions is on each of the three, once in its action and once in the
 * programme.
 */
export function recountProjects(tx: Tx, seasonKey: string): void {
  beforeCommit(`projects ${seasonKey}`, () => countProjectsOver(tx, seasonKey));
}

async function countProjectsOver(tx: Tx, seasonKey: string): Promise<void> {
  const series = new OfferSeries();
  const common = { seasonKey, layer: 'committed', measure: 'projects' } as const;
  const participations = prepared(
    tx,
    `SELECT id, project_id AS projectId, action_key AS actionKey, known_from AS "from", withdrawn_from AS until
     FROM participations WHERE season_key = ?`,
  ).all(seasonKey) as ({ id: number; projectId: number; actionKey: string } & Span)[];
  const places = prepared(
    tx,
    `SELECT t.participation_id AS participationId, r.region_code AS regionCode, max(r.known_from, t.known_from) AS "from",
       min(coalesce(r.until, '9999'), coalesce(t.withdrawn_from, '9999')) AS until
     FROM participations p JOIN trainings t ON t.participation_id = p.id JOIN training_regions r ON r.training_id = t.id
     WHERE p.season_key = ?`,
  ).all(seasonKey) as { participationId: number; regionCode: string; from: string; until: string }[];
  const placesOf = Map.groupBy(places, ({ participationId }) => participationId);
  for (const { id, projectId, actionKey, ...span } of participations) {
    series.add({ grain: 'programme', ...common }, projectId, span);
    series.add({ grain: 'action', ...common, actionKey }, projectId, span);
    for (const { regionCode, from, until } of placesOf.get(id) ?? []) {
      const there = together(span, { from, until: until === '9999' ? null : until });
      series.add({ grain: 'region', ...common, regionCode }, projectId, there);
      series.add({ grain: 'action_region', ...common, actionKey, regionCode }, projectId, there);
    }
  }
  await series.write(
    tx,
    (['programme', 'action', 'region', 'action_region'] as const).map((grain) => ({ grain, ...common })),
  );
}
