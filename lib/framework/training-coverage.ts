import { findProject, findTraining, projectTarget } from '@/db/projects';
import type { Read } from '@/db/store';
import { type CoverageRow, coverageNow } from '@/db/training-coverage';
import { trainingNow } from '@/db/training-writes';
import type { Actor } from '@/lib/access/actor';
import { can } from '@/lib/access/policy';
import { coverageOf, type FrameworkCoverage } from '@/lib/domain/framework/coverage';
import type { Now } from '@/lib/domain/time';
import { Refusal } from '@/lib/refusal';
import { revisionOf } from './cover-competences';
import { type Framework, frameworksOfAction } from './frameworks';

export interface CoveredFramework {
  framework: Framework;
  coverage: FrameworkCoverage;
  /** What was last said of each competence; one that is absent: nobody said. */
  said: ReadonlyMap<string, Pick<CoverageRow, 'covers' | 'minutes' | 'assessed'>>;
}

export interface TrainingCoverage {
  training: { id: number; title: string; hours: number | null; actionKey: string };
  project: { id: number; slug: string; acronym: string };
  frameworks: CoveredFramework[];
  /** The last row: what the next one answers. 0: nothing was said yet. */
  revision: number;
  /** Whether the account may say what it covers. */
  mayCover: boolean;
}

/** What a training covers of the frameworks of its action, for whoever may read its project. Missing for the others. */
export async function trainingCoverage(
  read: Read,
  actor: Actor | null,
  id: number,
  now: Now,
): Promise<TrainingCoverage> {
  const training = await findTraining(read, id);
  const current = training && (await trainingNow(read, id));
  if (!actor || !training || !current) throw new Refusal('missing', 'not_found');
  const { projectId, actionKey, organisationId } = training;
  const target = {
    ...(await projectTarget(read, projectId, now.day)),
    ...{ actionKeys: [actionKey], declaringOrganisations: [organisationId] },
  };
  const project = await findProject(read, { id: projectId });
  if (!project || !can(actor, 'project.read', target)) throw new Refusal('missing', 'not_found');
  const rows = coverageNow(read, id);
  return {
    training: { id, title: current.words.title, hours: current.words.hours, actionKey },
    project: { id: projectId, slug: project.slug, acronym: project.acronym },
    frameworks: (await frameworksOfAction(read, actionKey, now.day)).map((framework) => {
      const own = rows.filter(({ frameworkKey }) => frameworkKey === framework.key);
      return {
        framework,
        coverage: coverageOf(framework, own),
        said: new Map(own.map((row) => [row.position, row])),
      };
    }),
    revision: revisionOf(rows),
    mayCover: can(actor, 'training.record', target),
  };
}

/** The same for whoever may say what the training covers. Missing for the others. */
export async function coverableTraining(
  read: Read,
  actor: Actor | null,
  id: number,
  now: Now,
): Promise<TrainingCoverage> {
  const found = await trainingCoverage(read, actor, id, now);
  if (!found.mayCover) throw new Refusal('missing', 'not_found');
  return found;
}
