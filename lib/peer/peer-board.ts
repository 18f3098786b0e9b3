import { peerThresholds } from '@/db/peers';
import type { Read } from '@/db/store';
import type { Actor } from '@/lib/access/actor';
import { can } from '@/lib/access/policy';
import { signatures } from '@/lib/access/report-access';
import { FIRST_THRESHOLD } from '@/lib/domain/peers';
import type { Signature } from '@/lib/domain/signature';
import type { Now } from '@/lib/domain/time';
import type { SeasonKey } from '@/lib/domain/vocabulary';
import { type ActionName, actionNames } from '@/lib/figure/action-names';
import { type IndexedProject, projectIndex } from '@/lib/figure/project-index';
import { recordedSeasons } from '@/lib/figure/seasons';
import { Refusal } from '@/lib/refusal';
import { type OwnPeer, type PeerComparison, type PeerFilter, peerComparisons } from './peer-comparisons';

export interface NamedPeer extends OwnPeer, Pick<IndexedProject, 'slug' | 'acronym'> {}
export interface NamedComparison extends PeerComparison {
  own: NamedPeer[];
}

/** The threshold of a season on a day, and who set it; nobody: that of PILOTE. */
export interface SeasonThreshold {
  season: SeasonKey;
  tenths: number;
  set: { reason: string; knownFrom: string; by: Signature } | null;
}

export interface PeerBoard {
  comparisons: NamedComparison[];
  thresholds: SeasonThreshold[];
  maySettle: boolean;
  actions: Pick<ActionName, 'key' | 'shortTitle'>[];
}

/** The comparisons that somebody may read, with the names of the projects that are his to read. */
export async function namedComparisons(
  read: Read,
  actor: Actor | null,
  now: Now,
  filter: PeerFilter,
): Promise<NamedComparison[]> {
  const comparisons = await peerComparisons(read, actor, now, filter);
  const projects = new Map((await projectIndex(read, filter.day)).map((one) => [one.id, one]));
  return comparisons.map((comparison) => ({
    ...comparison,
    own: comparison.own.flatMap((peer) => {
      const project = projects.get(peer.projectId);
      return project ? [{ ...peer, slug: project.slug, acronym: project.acronym }] : [];
    }),
  }));
}

/** Every comparison, for those who prepare committees, with the thresholds of the seasons. */
export async function peerBoard(
  read: Read,
  actor: Actor | null,
  now: Now,
  filter: PeerFilter,
): Promise<PeerBoard> {
  if (!actor || !can(actor, 'committee.prepare')) throw new Refusal('missing', 'not_found');
  const sign = signatures(read, actor);
  const thresholds: SeasonThreshold[] = [];
  for (const season of recordedSeasons(read)) {
    const [last] = await peerThresholds(read, season, filter.day);
    thresholds.push({
      season,
      tenths: last?.tenths ?? FIRST_THRESHOLD,
      set: last ? { reason: last.reason, knownFrom: last.knownFrom, by: await sign(last.accountId) } : null,
    });
  }
  return {
    comparisons: await namedComparisons(read, actor, now, filter),
    thresholds,
    maySettle: can(actor, 'peers.settle'),
    actions: (await actionNames(read))
      .list(filter.season)
      .map(({ key, shortTitle }) => ({ key, shortTitle })),
  };
}
