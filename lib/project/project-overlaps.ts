import { rollupsAt } from '@/db/figure-rollups';
import { type OverlapLine, overlapLines, trainingPlacesOfProject } from '@/db/project-overlaps';
import { findProject, projectTarget } from '@/db/projects';
import type { Read } from '@/db/store';
import type { Actor } from '@/lib/access/actor';
import { can } from '@/lib/access/policy';
import { signatures } from '@/lib/access/report-access';
import type { Net } from '@/lib/domain/overlaps';
import type { Signature } from '@/lib/domain/signature';
import type { Now } from '@/lib/domain/time';
import { tallyValue } from '@/lib/domain/value';
import { MEASURES, type Measure } from '@/lib/domain/vocabulary';
import { knownReference } from '@/lib/figure/action-progress';
import { netBeside } from '@/lib/figure/net-learners';
import { deductionAt, type NetLayer, overlapGroups } from '@/lib/figure/overlap-counts';
import { Refusal } from '@/lib/refusal';

export interface OverlapTraining {
  id: number;
  title: string;
  organisation: string;
}

/** A line of the history of a project's overlaps: declared, changed or taken back. */
export interface ProjectOverlap extends Pick<OverlapLine, 'id' | 'learners' | 'withdrawn' | 'at'> {
  /** Null for those who read no comments. */
  reason: string | null;
  first: OverlapTraining;
  second: OverlapTraining;
  measure: Measure;
  period: string;
  by: Signature;
}

/** What the project's overlaps do to its sums, for a period and measure: not hidden, for those entitled. */
export interface OverlapEffect {
  measure: Measure;
  period: string;
  /** Gross and net of each layer; null where nothing is counted or touched there. */
  declared: { gross: number; net: Net } | null;
  verified: { gross: number; net: Net } | null;
}

export interface ProjectOverlaps {
  project: { id: number; slug: string; acronym: string; name: string };
  mayDeclare: boolean;
  /** Those that hold on the day, the last declared first. */
  standing: ProjectOverlap[];
  history: ProjectOverlap[];
  effects: OverlapEffect[];
}

/** The declared overlaps of a project at the end of a day, for those entitled today; null for anyone else. */
export async function projectOverlaps(
  read: Read,
  actor: Actor | null,
  now: Now,
  { slug, day }: { slug: string; day: string },
): Promise<ProjectOverlaps | null> {
  if (!actor) return null;
  const project = await findProject(read, { slug });
  const target = project && (await projectTarget(read, project.id, now.day));
  if (!project || !target || !can(actor, 'project.read', target)) return null;
  const { id, acronym, name } = project;
  const trainings = new Map(
    (await trainingPlacesOfProject(read, id, day)).map((training) => [training.trainingId, training]),
  );
  const named = (training: number): OverlapTraining => ({
    id: training,
    title: trainings.get(training)?.title ?? '',
    organisation: trainings.get(training)?.organisation ?? '',
  });
  const { periodLabels } = await knownReference(read);
  const sign = signatures(read, actor);
  const lines = await overlapLines(read, id, day);
  const comments = can(actor, 'comment.read', target);
  const history: ProjectOverlap[] = [];
  for (const { id: line, learners, withdrawn, reason, at, ...of } of lines)
    history.push({
      ...{ id: line, learners, withdrawn, at, measure: of.measure },
      reason: comments ? reason : null,
      first: named(of.firstTrainingId),
      second: named(of.secondTrainingId),
      period: periodLabels.get(of.periodId) ?? '',
      by: await sign(of.accountId),
    });
  const last = new Map<string, number>();
  for (const line of lines) last.set(keyOf(line), Math.max(last.get(keyOf(line)) ?? 0, line.id));
  const holding = new Set(lines.filter((l) => !l.withdrawn && last.get(keyOf(l)) === l.id).map((l) => l.id));
  return {
    project: { id, slug, acronym, name },
    mayDeclare: can(actor, 'overlap.declare', target),
    standing: history.filter((line) => holding.has(line.id)),
    history,
    effects: await effectsOf(read, id, day, periodLabels),
  };
}

const keyOf = (line: OverlapLine): string =>
  `${line.firstTrainingId} ${line.secondTrainingId} ${line.periodId} ${line.measure}`;

async function effectsOf(
  read: Read,
  projectId: number,
  day: string,
  periodLabels: ReadonlyMap<number, string>,
): Promise<OverlapEffect[]> {
  const rows = await rollupsAt(read, 'project', day, { projectId });
  return (await overlapGroups(read, day, projectId)).map((group) => {
    const at = (layer: NetLayer) => {
      const deduction = deductionAt(group, { projectId }, layer);
      const gross = rows
        .filter((r) => r.layer === layer && r.periodId === group.periodId && r.measure === group.measure)
        .reduce((sum, { tally }) => sum + (tallyValue(tally).state === 'number' ? tally.value : 0), 0);
      return deduction && { gross, net: netBeside(gross, deduction) };
    };
    return {
      measure: group.measure,
      period: periodLabels.get(group.periodId) ?? '',
      declared: at('declared'),
      verified: at('verified'),
    };
  });
}

export interface OverlapForm extends ProjectOverlaps {
  trainings: OverlapTraining[];
  /** Those begun, the latest first. */
  periods: { id: number; label: string }[];
  measures: Measure[];
  /** The last line that the person sees: a later one on the same pair is a conflict. */
  seen: number;
}

/** What the page of a project's overlaps offers; refused as missing to those who may not read them. */
export async function overlapForm(read: Read, actor: Actor, now: Now, slug: string): Promise<OverlapForm> {
  const overlaps = await projectOverlaps(read, actor, now, { slug, day: now.day });
  if (!overlaps) throw new Refusal('missing', 'not_found');
  const trainings = new Map<number, OverlapTraining>();
  for (const { trainingId: id, title, organisation } of await trainingPlacesOfProject(
    read,
    overlaps.project.id,
    now.day,
  ))
    trainings.set(id, { id, title, organisation });
  const { periods } = await knownReference(read);
  return {
    ...overlaps,
    trainings: [...trainings.values()],
    periods: periods
      .filter(({ startsOn }) => startsOn <= now.day)
      .toReversed()
      .map(({ id, label }) => ({ id, label })),
    measures: [...MEASURES],
    seen: Math.max(0, ...overlaps.history.map(({ id }) => id)),
  };
}
