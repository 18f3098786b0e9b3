import { rollupsAt } from '@/db/figure-rollups';
import { projectsInAction } from '@/db/peers';
import { allComponents, periods } from '@/db/reference';
import type { Read } from '@/db/store';
import { versionAt } from '@/lib/domain/component';
import { type PeerRate, peerRateOf } from '@/lib/domain/peers';
import { NOT_REPORTED, tallyValue, type Value } from '@/lib/domain/value';
import type { Layer, Measure, SeasonKey } from '@/lib/domain/vocabulary';
import { remember } from '@/lib/figure/memory';
import { projectsGivenUp } from '@/lib/figure/project-index';
import { publicRead } from '@/lib/figure/reader';

/** What was realised is compared as it was declared, and as it was verified. */
export const PEER_LAYERS = ['declared', 'verified'] as const satisfies readonly Layer[];
export type PeerLayer = (typeof PEER_LAYERS)[number];

export type Peer = { projectId: number } & PeerRate;

/** All the participations of an action in a season, by one measure, in one period and layer. */
export interface PeerGroup {
  measure: Measure;
  /** The components in force that count by this measure; none: no component of the action counts learners. */
  componentIds: string[];
  period: { id: number; label: string };
  layer: PeerLayer;
  /** One a project; those that gave up by the day are no peers, and are counted apart. */
  peers: Peer[];
  gaveUp: number;
}

/** Whose numbers are compared, of what and on which day. */
export interface PeerQuestion {
  season: SeasonKey;
  action: string;
  day: string;
}

/**
 * The groups of an action in a season at the end of a day: one for each period in which somebody said something, the
 * earliest first. Of no reader: who asks is given what he may see of it by `peerComparisons`.
 */
export function peerGroups(read: Read, { season, action, day }: PeerQuestion): Promise<PeerGroup[]> {
  return remember(publicRead(read), 'peer-groups', { season, action, day }, async () => {
    const givenUp = await projectsGivenUp(read, day);
    const all = await projectsInAction(read, { seasonKey: season, actionKey: action, day });
    const projects = all.filter((id) => !givenUp.has(id));
    const gaveUp = all.length - projects.length;
    const groups: PeerGroup[] = [];
    for (const [measure, componentIds] of await measuresOf(read, { season, action, day })) {
      const series = { seasonKey: season, actionKey: action, measure };
      const values = new Map(
        (await rollupsAt(read, 'participation', day, series)).map((row) => [
          nameOf(row.projectId, row.periodId, row.layer),
          tallyValue(row.tally),
        ]),
      );
      const numbersOf = (projectId: number, periodId: number, layer: Layer): Value =>
        values.get(nameOf(projectId, periodId, layer)) ?? NOT_REPORTED;
      for (const { id, label } of await periods(read))
        for (const layer of PEER_LAYERS) {
          if (projects.every((one) => numbersOf(one, id, layer).state === 'not_reported')) continue;
          const peers = projects.map((projectId) => ({
            projectId,
            ...peerRateOf(numbersOf(projectId, id, layer), numbersOf(projectId, id, 'committed')),
          }));
          groups.push({ measure, componentIds, period: { id, label }, layer, peers, gaveUp });
        }
    }
    return groups;
  });
}

/**
 * What is compared in an action: the learner measures of its components in force, or the entrants where none counts
 * learners.
 */
async function measuresOf(
  read: Read,
  { season, action, day }: PeerQuestion,
): Promise<Map<Measure, string[]>> {
  const measures = new Map<Measure, string[]>();
  for (const { id, seasonKey, actionKey, source, measure, versions } of await allComponents(read)) {
    if (seasonKey !== season || actionKey !== action || source !== 'learners') continue;
    if (!versionAt(versions, day)) continue;
    const compared = measure ?? 'entered';
    measures.set(compared, [...(measures.get(compared) ?? []), id]);
  }
  return measures.size > 0 ? measures : new Map([['entered', []]]);
}

const nameOf = (projectId: number, periodId: number, layer: Layer): string =>
  `${projectId} ${periodId} ${layer}`;
