import { type JobLinkRow, jobLinkAt } from '@/db/observatory-links';
import { allJobs } from '@/db/observatory-rows';
import { findTraining, projectTarget } from '@/db/projects';
import type { Tx } from '@/db/store';
import type { Target } from '@/lib/access/policy';
import type { Circumstances } from '@/lib/command';
import type { LinkTarget } from '@/lib/domain/observatory/vocabulary';
import { thingsNamed } from './linked-things';

export interface LinkPlace {
  target: Target;
  /** Of a training. */
  projectId: number | null;
  subject: string;
}

/**
 * What a link touches: of a training its project and action; of anything else the programme as a whole, which is any
 * officer's. Undefined where there is no such job or thing.
 */
export async function linkPlace(
  { tx, now }: { tx: Tx; now: Circumstances['now'] },
  { jobKey, to, toKey }: { jobKey: string; to: LinkTarget; toKey: string },
): Promise<LinkPlace | undefined> {
  if (!allJobs(tx).some(({ key }) => key === jobKey)) return undefined;
  if (to !== 'training') {
    const names = (await thingsNamed(tx, now.day))[to];
    return names.has(toKey) ? { target: {}, projectId: null, subject: `job:${jobKey}` } : undefined;
  }
  const training = await findTraining(tx, Number(toKey));
  // « 012 » is 12 too: a link is found again by the number as it is written here.
  if (!training || String(training.id) !== toKey) return undefined;
  const { id, projectId, actionKey, organisationId } = training;
  return {
    projectId,
    subject: `training:${id}`,
    target: {
      ...(await projectTarget(tx, projectId, now.day)),
      actionKeys: [actionKey],
      declaringOrganisations: [organisationId],
    },
  };
}

export interface FoundLink extends LinkPlace {
  link: JobLinkRow;
}

/** A link that was proposed, whatever became of it. */
export async function findLink(
  circumstances: Pick<Circumstances, 'tx' | 'now'>,
  linkId: number,
): Promise<FoundLink | undefined> {
  const link = jobLinkAt(circumstances.tx, linkId, circumstances.now.day);
  const place =
    link && (await linkPlace(circumstances, { jobKey: link.jobKey, to: link.target, toKey: link.targetKey }));
  return link && place && { ...place, link };
}
