import { heirOn, heirSpans } from '@/lib/domain/succession';
import { EMPTY_TALLY, type Tally } from '@/lib/domain/value';
import type { ComponentSource, Layer } from '@/lib/domain/vocabulary';
import type { RollupKey } from './figure-rollups';
import { standingOffers } from './figure-standing';
import { holdsAt, knownAt } from './known';
import { successions } from './organisation-heirs';
import type { Read } from './store';
import { prepared } from './store-prepared';

interface Fact {
  seasonKey: string;
  actionKey: string;
  projectId: number;
  organisationId: number;
  trainingId: number | null;
}

function factsOf(read: Read, layer: Layer, day: string): Fact[] {
  return prepared(
    read,
    `SELECT p.season_key AS seasonKey, p.action_key AS actionKey, p.project_id AS projectId,
       w.organisation_id AS organisationId, w.training_id AS trainingId
     FROM (${standingOffers(layer)}) w JOIN participations p ON p.id = w.participation_id
     WHERE w.rank = 1 AND w.happened_on IS NOT NULL AND ${knownAt('p')}
       AND (w.training_id IS NULL OR EXISTS (SELECT 1 FROM trainings t WHERE t.id = w.training_id AND ${knownAt('t')}))`,
  ).all({ day }) as Fact[];
}

/** Distinct things counted by the name of their series. */
class Counts {
  private readonly counts = new Map<string, { key: RollupKey; seen: Set<number> }>();

  add(key: RollupKey, id: number): void {
    const name = JSON.stringify(key);
    const count = this.counts.get(name) ?? { key, seen: new Set() };
    count.seen.add(id);
    this.counts.set(name, count);
  }

  series(): { key: RollupKey; tally: Tally }[] {
    return [...this.counts.values()].map(({ key, seen }) => ({
      key,
      tally: { ...EMPTY_TALLY, value: seen.size, numbers: 1 },
    }));
  }
}

/** Every counted series of a layer at the end of a day: universities, trainings and, in *engagé*, projects. */
export function offerSeries(read: Read, layer: Layer, day: string): { key: RollupKey; tally: Tally }[] {
  const counts = new Counts();
  const components = prepared(
    read,
    // A component that stands in for another counts from the day it was recorded.
    `SELECT id, action_key AS actionKey, season_key AS seasonKey, source FROM components c
     WHERE source NOT IN ('learners', 'milestone')
       AND (c.replaces IS NULL OR EXISTS (SELECT 1 FROM component_versions v WHERE v.component_id = c.id AND v.known_from <= @day))`,
  ).all({ day }) as { id: string; actionKey: string; seasonKey: string; source: ComponentSource }[];
  const named = listsAt(read, 'training_components', 'component_id', day);
  const delivered = listsAt(read, 'training_regions', 'region_code', day);
  const heirs = heirSpans(successions(read));

  for (const { seasonKey, actionKey, projectId, organisationId, trainingId } of factsOf(read, layer, day)) {
    const common = { seasonKey, actionKey, layer };
    for (const { id, source } of components.filter(
      (component) => component.actionKey === actionKey && component.seasonKey === seasonKey,
    )) {
      const key: RollupKey = { grain: 'component', ...common, componentId: id, measure: 'offer' };
      const isNamed = trainingId !== null && (named.get(trainingId) ?? []).includes(id);
      if (source === 'health_universities' && trainingId === null)
        counts.add(key, heirOn(heirs, organisationId, day));
      if (source === 'projects' && isNamed) counts.add(key, projectId);
      if (source === 'trainings' && isNamed) counts.add(key, trainingId);
    }
    if (trainingId === null) continue;
    counts.add({ grain: 'action', ...common, measure: 'trainings' }, trainingId);
    for (const regionCode of delivered.get(trainingId) ?? [])
      counts.add({ grain: 'action_region', ...common, regionCode, measure: 'trainings' }, trainingId);
  }
  if (layer === 'committed') countProjects(read, counts, day);
  return counts.series();
}

function countProjects(read: Read, counts: Counts, day: string): void {
  const common = { layer: 'committed', measure: 'projects' } as const;
  const rows = prepared(
    read,
    `SELECT p.season_key AS seasonKey, p.action_key AS actionKey, p.project_id AS projectId, r.region_code AS regionCode
     FROM participations p LEFT JOIN trainings t ON t.participation_id = p.id AND ${knownAt('t')}
       LEFT JOIN training_regions r ON r.training_id = t.id AND ${holdsAt('r')} WHERE ${knownAt('p')}`,
  ).all({ day }) as { seasonKey: string; actionKey: string; projectId: number; regionCode: string | null }[];
  for (const { seasonKey, actionKey, projectId, regionCode } of rows) {
    counts.add({ grain: 'programme', seasonKey, ...common }, projectId);
    counts.add({ grain: 'action', seasonKey, actionKey, ...common }, projectId);
    if (regionCode === null) continue;
    counts.add({ grain: 'region', seasonKey, regionCode, ...common }, projectId);
    counts.add({ grain: 'action_region', seasonKey, actionKey, regionCode, ...common }, projectId);
  }
}

/** What each training says in one of its lists at the end of a day. */
function listsAt(read: Read, table: string, column: string, day: string): Map<number, string[]> {
  const found = new Map<number, string[]>();
  const rows = prepared(
    read,
    `SELECT x.training_id AS id, x.${column} AS name FROM ${table} x WHERE ${holdsAt('x')}`,
  ).all({ day }) as { id: number; name: string }[];
  for (const { id, name } of rows) found.set(id, [...(found.get(id) ?? []), name]);
  return found;
}
