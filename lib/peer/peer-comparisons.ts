import { projectTargets } from '@/db/projects';
import type { Read } from '@/db/store';
import type { Performer } from '@/lib/access/actor';
import { actorsOfPerson } from '@/lib/access/actors-of-person';
import { can } from '@/lib/access/policy';
import {
  outsideOf,
  type PeerPoint,
  type PeerSummary,
  type PeersOutside,
  peerPoint,
  peerSummary,
} from '@/lib/domain/peers';
import type { Now } from '@/lib/domain/time';
import type { Layer, SeasonKey } from '@/lib/domain/vocabulary';
import { type ActionName, actionNames } from '@/lib/figure/action-names';
import { recordedSeasons } from '@/lib/figure/seasons';
import { Refusal } from '@/lib/refusal';
import { type Peer, type PeerGroup, peerGroups } from './peer-groups';
import { peerThresholdAt } from './peer-threshold';

/** A participation that the reader may read, beside its group. */
export interface OwnPeer {
  projectId: number;
  standing: Peer['standing'];
  rate: number | null;
  /** Null where it has no rate, or where the comparison is refused. */
  point: PeerPoint | null;
}

/**
 * A group as somebody may read it: never the name nor the rate of a participation that he may not read. What he reads
 * under another account of his is no unknown rate either.
 */
export interface PeerComparison extends Omit<PeerGroup, 'peers'> {
  season: SeasonKey;
  action: Pick<ActionName, 'key' | 'number' | 'shortTitle'>;
  /** The participations of the group, those that are compared, and why the others stand outside. */
  participations: number;
  compared: number;
  outside: PeersOutside;
  summary: PeerSummary;
  /** How far under the median an alert is raised, in tenths of a point. */
  threshold: number;
  own: OwnPeer[];
}

export interface PeerFilter {
  season?: SeasonKey | undefined;
  action?: string | undefined;
  component?: string | undefined;
  /** What is only committed realises nothing: it makes no comparison. */
  layer?: Layer | undefined;
  day: string;
}

/**
 * The comparisons that somebody may read, action by action: all of them for who prepares committees, those of their own
 * projects for the members of a consortium.
 */
export async function peerComparisons(
  read: Read,
  actor: Performer | null,
  now: Now,
  { season: only, action, component, layer, day }: PeerFilter,
): Promise<PeerComparison[]> {
  if (!actor || !can(actor, 'peers.read')) throw new Refusal('missing', 'not_found');
  const names = (await actionNames(read)).all.filter(
    (name) => (only ?? name.season) === name.season && (action ?? name.key) === name.key,
  );
  const groups: { name: ActionName; group: PeerGroup }[] = [];
  for (const name of names)
    for (const group of await peerGroups(read, { season: name.season, action: name.key, day }))
      if (component === undefined || group.componentIds.includes(component))
        if (layer === undefined || group.layer === layer) groups.push({ name, group });
  const targets = await projectTargets(
    read,
    groups.flatMap(({ group }) => group.peers.map(({ projectId }) => projectId)),
    now.day,
  );
  const readBy = (who: Performer) => readableBy(who, targets);
  const readable = readBy(actor);
  const known = new Set((await actorsOfPerson(read, actor, now)).flatMap((held) => [...readBy(held)]));
  const thresholds = new Map<SeasonKey, number>();
  for (const season of recordedSeasons(read))
    thresholds.set(season, await peerThresholdAt(read, season, day));
  const seesAll = can(actor, 'committee.prepare');
  return groups.flatMap(({ name, group }) => {
    const own = group.peers.filter(({ projectId }) => readable.has(projectId));
    if (own.length === 0 && !seesAll) return [];
    return comparisonOf(name, group, { own, known }, thresholds.get(name.season) ?? 0);
  });
}

/** The projects among some that may be read under an account today. */
const readableBy = (
  actor: Performer,
  targets: Awaited<ReturnType<typeof projectTargets>>,
): ReadonlySet<number> =>
  new Set([...targets].flatMap(([id, target]) => (can(actor, 'project.read', target) ? [id] : [])));

function comparisonOf(
  { key, number, shortTitle, season }: ActionName,
  { peers, ...group }: PeerGroup,
  { own, known }: { own: readonly Peer[]; known: ReadonlySet<number> },
  threshold: number,
): PeerComparison {
  const rates = ratesOf(peers);
  const others = peers.filter(({ projectId }) => !known.has(projectId));
  const summary = peerSummary(rates, ratesOf(others).length);
  return {
    ...group,
    season,
    action: { key, number, shortTitle },
    participations: peers.length,
    compared: rates.length,
    outside: outsideOf(peers),
    summary,
    threshold,
    own: own.map(({ projectId, standing, rate }) => ({
      ...{ projectId, standing, rate },
      point: rate === null || summary.refused !== null ? null : peerPoint(rate, summary.median, threshold),
    })),
  };
}

const ratesOf = (peers: readonly Peer[]): number[] => peers.flatMap(({ rate }) => rate ?? []);
