import { officersOfActions } from '@/db/campaign-due-work';
import { membershipAt } from '@/db/project-life';
import { actionsOfProject } from '@/db/projects';
import { authorOf } from '@/db/report-rows';
import type { Read } from '@/db/store';
import type { Now } from '@/lib/domain/time';

/** Who leads a project from a day on, as those who lead and those who led are told. */
export interface LeadFacts {
  kind: 'lead_changed';
  project: { slug: string; acronym: string; name: string };
  /** Who leads from the day on. */
  lead: string;
  leadId: number;
  /** Who led until then; null where nobody did. */
  before: string | null;
  /** Whether it stays as a partner. */
  stays: boolean;
  effectiveOn: string;
  reason: string | null;
  by: string | null;
  officers: string[];
}

/** Undefined where it was taken back before anybody was written to. */
export async function leadFacts(
  read: Read,
  params: Record<string, unknown>,
  { day }: Now,
): Promise<LeadFacts | undefined> {
  const [event, beforeId] = [params.event, params.before];
  const said = typeof event === 'number' ? membershipAt(read, event, { day, beforeId }) : undefined;
  if (!said || said.cancelled === 1) return undefined;
  const { slug, acronym, projectName, projectId, accountId, stays, cancelled: _, ...rest } = said;
  return {
    kind: 'lead_changed',
    ...rest,
    project: { slug, acronym, name: projectName },
    stays: stays === 1,
    by: (await authorOf(read, accountId))?.name ?? null,
    officers: await officersOfActions(read, await actionsOfProject(read, projectId)),
  };
}
