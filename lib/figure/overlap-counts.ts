import {
  type OverlapRow,
  overlapsAt,
  type StandingCount,
  standingOfParticipation,
  type TrainingPlace,
  trainingPlacesOfProject,
} from '@/db/project-overlaps';
import type { Read } from '@/db/store';
import { type Deduction, deductionOf, type OverlapPair } from '@/lib/domain/overlaps';
import type { Layer, Measure, SeasonKey } from '@/lib/domain/vocabulary';

/** The layers of what happened: nobody overlaps in what is only planned. */
export type NetLayer = Exclude<Layer, 'committed'>;

/** A part of the learners: absent dimensions are summed over, both seasons together where none is named. */
export interface NetPlace {
  season?: SeasonKey | undefined;
  actionKey?: string | undefined;
  regionCode?: string | undefined;
  levelKey?: string | undefined;
  projectId?: number | undefined;
}

/** A number of people of an overlapping training, with where it stands. */
export interface Atom extends StandingCount {
  projectId: number;
  seasonKey: SeasonKey;
  actionKey: string;
}

/** The overlaps of one period and measure, and what their trainings count. */
export interface OverlapGroup {
  periodId: number;
  measure: Measure;
  pairs: OverlapPair[];
  atoms: Atom[];
  /** Every training of the projects concerned, in each region where it is delivered: anyone knows these. */
  trainings: TrainingPlace[];
}

/** What holds of declared overlaps at the end of a day, by period and measure; of one project where it is named. */
export async function overlapGroups(read: Read, day: string, projectId?: number): Promise<OverlapGroup[]> {
  const overlaps = (await overlapsAt(read, day)).filter(
    (overlap) => projectId === undefined || overlap.projectId === projectId,
  );
  if (overlaps.length === 0) return [];
  const trainings: TrainingPlace[] = [];
  for (const id of new Set(overlaps.map((overlap) => overlap.projectId)))
    trainings.push(...(await trainingPlacesOfProject(read, id, day)));
  const byTraining = new Map(trainings.map((training) => [training.trainingId, training]));
  const linked = new Set(overlaps.flatMap((o) => [o.firstTrainingId, o.secondTrainingId]));
  const participations = new Set([...linked].flatMap((id) => byTraining.get(id)?.participationId ?? []));
  const atoms: Atom[] = [];
  for (const participationId of participations)
    for (const count of await standingOfParticipation(read, participationId, day)) {
      const training = byTraining.get(count.trainingId);
      if (!training || !linked.has(count.trainingId)) continue;
      const { projectId: project, seasonKey, actionKey } = training;
      atoms.push({ ...count, projectId: project, seasonKey, actionKey });
    }
  return [...Map.groupBy(overlaps, ({ periodId, measure }) => `${periodId} ${measure}`).values()].flatMap(
    (group) => groupOf(group, atoms, trainings),
  );
}

function groupOf(overlaps: OverlapRow[], atoms: Atom[], trainings: TrainingPlace[]): OverlapGroup[] {
  const [first] = overlaps;
  if (!first) return [];
  const { periodId, measure } = first;
  return [
    {
      periodId,
      measure,
      pairs: overlaps.map(({ firstTrainingId, secondTrainingId, learners }) => ({
        first: firstTrainingId,
        second: secondTrainingId,
        learners,
      })),
      atoms: atoms.filter((atom) => atom.periodId === periodId && atom.measure === measure),
      trainings,
    },
  ];
}

export const stands = (atom: Atom, place: NetPlace): boolean =>
  (place.season === undefined || place.season === atom.seasonKey) &&
  (place.actionKey === undefined || place.actionKey === atom.actionKey) &&
  (place.regionCode === undefined || place.regionCode === atom.regionCode) &&
  (place.levelKey === undefined || place.levelKey === atom.levelKey) &&
  (place.projectId === undefined || place.projectId === atom.projectId);

/** What a place counts more than once in a layer; null where no declared overlap touches it. */
export function deductionAt(
  { atoms, pairs }: OverlapGroup,
  place: NetPlace,
  layer: NetLayer,
): Deduction | null {
  const counts = [...Map.groupBy(atoms, ({ trainingId }) => trainingId)].map(([training, own]) => {
    const sum = (of: (atom: Atom) => boolean) =>
      own.filter(of).reduce((total, { value }) => total + value, 0);
    return {
      training,
      declared: sum((atom) => atom.layer === 'declared'),
      here: sum((atom) => atom.layer === layer && stands(atom, place)),
    };
  });
  const deduction = deductionOf(counts, pairs);
  return deduction.high.value > 0 ? deduction : null;
}
