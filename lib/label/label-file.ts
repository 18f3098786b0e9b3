import { LABEL_FILE_CONTENT, PRINTED_CRITERIA, type PrintedCriterion } from '@/db/label-criteria';
import { type LabelAnswerRow, type LabelDecisionRow, labelAnswersOf, labelDecisionsOf } from '@/db/labels';
import { findProject } from '@/db/projects';
import type { Read } from '@/db/store';
import type { Actor } from '@/lib/access/actor';
import { can } from '@/lib/access/policy';
import {
  type Completeness,
  completenessOf,
  isInScope,
  PLACEMENT_CRITERION,
  type PlacementReading,
  placementMonths,
  placementReading,
  standingDecision,
} from '@/lib/domain/label';
import type { Now } from '@/lib/domain/time';
import type { TrainingRegime } from '@/lib/domain/vocabulary';
import { findTrainingNow } from '@/lib/project/training-found';
import { Refusal } from '@/lib/refusal';

export interface LabelCriterionRead extends PrintedCriterion {
  /** Null: nobody answered. */
  answer: LabelAnswerRow | null;
}

export interface LabelFile {
  training: { id: number; title: string; regime: TrainingRegime };
  project: { slug: string; acronym: string };
  /** Whether the label is open to it (002:3); a file begun before the training changed is read, not filled. */
  inScope: boolean;
  criteria: LabelCriterionRead[];
  content: typeof LABEL_FILE_CONTENT;
  completeness: Completeness;
  /** What the guide says of its placement; months: those that it asks, null where it prints none. */
  placement: { reading: PlacementReading; months: number | null };
  decisions: LabelDecisionRow[];
  standing: LabelDecisionRow | undefined;
  /** The officer of its action, who records what was decided. */
  decides: boolean;
}

/** The file of a training, for those who write it. Missing for the others, and under the address of another project. */
export async function labelFile(
  read: Read,
  actor: Actor | null,
  { slug, id }: { slug: string; id: number },
  now: Now,
): Promise<LabelFile> {
  const found = await findTrainingNow({ tx: read, now }, id);
  const project = found && (await findProject(read, { id: found.training.projectId }));
  if (!actor || !project || project.slug !== slug || !can(actor, 'training.record', found.target))
    throw new Refusal('missing', 'not_found');
  const { title, regime } = found.current.words;
  const answers = new Map(labelAnswersOf(read, id, now.day).map((row) => [row.criterion, row]));
  const decisions = labelDecisionsOf(read, id, now.day);
  const { months = null, years = null } = answers.get(PLACEMENT_CRITERION) ?? {};
  return {
    training: { id, title, regime },
    project: { slug: project.slug, acronym: project.acronym },
    inScope: isInScope(regime, found.training.regionCodes),
    criteria: PRINTED_CRITERIA.map((printed) => ({
      ...printed,
      answer: answers.get(printed.criterion) ?? null,
    })),
    content: LABEL_FILE_CONTENT,
    completeness: completenessOf(new Map([...answers].map(([criterion, { answer }]) => [criterion, answer]))),
    placement: { reading: placementReading(months, years), months: placementMonths(years) },
    decisions,
    standing: standingDecision(decisions),
    decides: can(actor, 'training.decide', found.target),
  };
}
