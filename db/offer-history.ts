import { type CountedDay, distinctCounts, type Lasting, together } from '@/lib/domain/dated-count';
import { later } from '@/lib/domain/known';
import type { ComponentSource, Layer } from '@/lib/domain/vocabulary';
import { type RollupKey, rewriteCounts } from './figure-rollups';
import { SETTLING } from './figure-settling';
import { standingOffers } from './figure-standing';
import type { Read, Tx } from './store';
import { prepared } from './store-prepared';

/**
 * Counts again, over all its days, what is made of the offers of one action: distinct counts cannot be added to when
 * a fact lands in the past, or is held back until a day to come.
 */

interface ActionOfSeason {
  seasonKey: string;
  actionKey: string;
}

interface Span {
  from: string;
  until: string | null;
}

interface OfferSpan extends Span {
  projectId: number;
  organisationId: number;
  /** Null for a university. */
  trainingId: number | null;
}

export async function recountOffers(
  tx: Tx,
  action: ActionOfSeason,
  layers: readonly Layer[] = ['committed', 'declared', 'verified'],
): Promise<void> {
  const { seasonKey, actionKey } = action;
  const components = prepared(
    tx,
    `SELECT c.id, c.source, CASE WHEN c.replaces IS NULL THEN '' ELSE (SELECT min(v.known_from) FROM component_versions v
       WHERE v.component_id = c.id) END AS countsFrom
     FROM components c WHERE c.action_key = ? AND c.season_key = ? AND c.source NOT IN ('learners', 'milestone')`,
  ).all(actionKey, seasonKey) as { id: string; source: ComponentSource; countsFrom: string | null }[];
  const named = listOf(tx, 'training_components', 'component_id', action);
  const delivered = listOf(tx, 'training_regions', 'region_code', action);

  for (const layer of layers) {
    const series = new Series();
    const common = { seasonKey, actionKey, layer };
    const spans = layer === 'committed' ? committedSpans(tx, action) : openedSpans(tx, action, layer);
    const begins = spans.map(({ from }) => from).sort()[0];
    for (const { id, source, countsFrom } of components) {
      const key: RollupKey = { grain: 'component', ...common, componentId: id, measure: 'offer' };
      series.begin(key, begins && countsFrom ? later(begins, countsFrom) : begins);
      for (const span of spans) {
        const counted = together(span, { from: countsFrom ?? '9999-12-31', until: null });
        if (!counted) continue;
        const { trainingId, projectId, organisationId } = span;
        if (source === 'health_universities' && trainingId === null) series.add(key, organisationId, counted);
        if (trainingId === null || source === 'health_universities') continue;
        for (const naming of (named.get(trainingId) ?? []).filter(({ name }) => name === id))
          series.add(key, source === 'projects' ? projectId : trainingId, together(counted, naming));
      }
    }
    series.begin({ grain: 'action', ...common, measure: 'trainings' }, begins);
    for (const places of delivered.values())
      for (const { name } of places)
        series.begin({ grain: 'action_region', ...common, regionCode: name, measure: 'trainings' }, begins);
    for (const span of spans) {
      if (span.trainingId === null) continue;
      series.add({ grain: 'action', ...common, measure: 'trainings' }, span.trainingId, span);
      for (const place of delivered.get(span.trainingId) ?? [])
        series.add(
          { grain: 'action_region', ...common, regionCode: place.name, measure: 'trainings' },
          span.trainingId,
          together(span, place),
        );
    }
    await series.write(tx, [
      { grain: 'component', ...common, measure: 'offer' },
      { grain: 'action', ...common, measure: 'trainings' },
      { grain: 'action_region', ...common, measure: 'trainings' },
    ]);
  }
}

/**
 * Counts again the distinct projects of a season: in it, in each action, and in each region where they deliver. A
 * project over three regions is on each of the three, once in its action and once in the programme.
 */
export async function recountProjects(tx: Tx, seasonKey: string): Promise<void> {
  const series = new Series();
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

/** The spans of distinct things gathered by series, then written once each. */
class Series {
  private readonly spans = new Map<
    string,
    { key: RollupKey; spans: Lasting[]; begins: string | undefined }
  >();

  /** From its first day on the series is known, be it with a count of 0. */
  begin(key: RollupKey, day: string | undefined): void {
    this.of(key).begins = day;
  }

  add(key: RollupKey, id: number, span: Span | undefined): void {
    if (span) this.of(key).spans.push({ id, from: span.from, until: span.until });
  }

  /** Writes every series; those of the given families that nothing is left of are emptied. */
  async write(tx: Tx, families: readonly RollupKey[]): Promise<void> {
    const counted = [...this.spans.values()].map(({ key, spans, begins }) => ({
      key,
      days: beginningAt(distinctCounts(spans), begins),
    }));
    await rewriteCounts(tx, families, counted);
  }

  private of(key: RollupKey) {
    const name = JSON.stringify(key);
    const known = this.spans.get(name) ?? { key, spans: [], begins: undefined };
    this.spans.set(name, known);
    return known;
  }
}

const beginningAt = (days: CountedDay[], begins: string | undefined): CountedDay[] =>
  begins === undefined || (days[0] && days[0].day <= begins) ? days : [{ day: begins, count: 0 }, ...days];

/** What each training of an action says in one of its lists, with the days between which it does. */
function listOf(
  read: Read,
  table: 'training_components' | 'training_regions',
  column: string,
  action: ActionOfSeason,
): Map<number, ({ name: string } & Span)[]> {
  const rows = prepared(
    read,
    `SELECT x.training_id AS trainingId, x.${column} AS name, x.known_from AS "from", x.until
     FROM participations p JOIN trainings t ON t.participation_id = p.id JOIN ${table} x ON x.training_id = t.id
     WHERE p.season_key = @seasonKey AND p.action_key = @actionKey`,
  ).all({ ...action }) as ({ trainingId: number; name: string } & Span)[];
  return Map.groupBy(rows, ({ trainingId }) => trainingId);
}

/** Each commitment from the day it is known until the next word about it; nothing before its participation is shown. */
function committedSpans(read: Read, action: ActionOfSeason): OfferSpan[] {
  const rows = prepared(
    read,
    `SELECT p.project_id AS projectId, p.withdrawn_from AS withdrawnFrom, r.organisation_id AS organisationId,
       r.training_id AS trainingId, r.happened_on AS happenedOn, max(r.known_from, p.known_from) AS "from",
       lead(max(r.known_from, p.known_from)) OVER (PARTITION BY r.participation_id, r.subject, r.organisation_id,
         coalesce(r.training_id, 0) ORDER BY r.id) AS until
     FROM participations p JOIN offer_revisions r ON r.participation_id = p.id AND r.fact = 'committed'
     WHERE p.season_key = @seasonKey AND p.action_key = @actionKey`,
  ).all({ ...action }) as (OfferSpan & { happenedOn: string | null; withdrawnFrom: string | null })[];
  return rows.flatMap(({ happenedOn, withdrawnFrom, ...span }) => {
    const lasting = happenedOn === null ? undefined : together(span, { from: '', until: withdrawnFrom });
    return lasting ? [{ ...span, ...lasting }] : [];
  });
}

/** Each opening as it stood, from settling day to settling day. */
function openedSpans(read: Read, action: ActionOfSeason, layer: 'declared' | 'verified'): OfferSpan[] {
  const days = prepared(
    read,
    `SELECT DISTINCT e.known_from AS day FROM participations p JOIN sections s ON s.participation_id = p.id
     JOIN section_events e ON e.section_id = s.id AND e.step IN ${SETTLING[layer]}
     WHERE p.season_key = @seasonKey AND p.action_key = @actionKey ORDER BY 1`,
  ).all({ ...action }) as { day: string }[];
  const spans: OfferSpan[] = [];
  let open = new Map<string, OfferSpan>();
  for (const { day } of days) {
    const standing = prepared(
      read,
      `SELECT p.project_id AS projectId, w.organisation_id AS organisationId, w.training_id AS trainingId
       FROM (${standingOffers(layer, { ofAction: true })}) w JOIN participations p ON p.id = w.participation_id
       WHERE w.rank = 1 AND w.happened_on IS NOT NULL`,
    ).all({ ...action, day }) as Omit<OfferSpan, 'from' | 'until'>[];
    const next = new Map<string, OfferSpan>();
    for (const row of standing) {
      const name = `${row.projectId} ${row.organisationId} ${row.trainingId}`;
      next.set(name, open.get(name) ?? { ...row, from: day, until: null });
    }
    for (const [name, span] of open) if (!next.has(name)) spans.push({ ...span, until: day });
    open = next;
  }
  return [...spans, ...open.values()];
}
