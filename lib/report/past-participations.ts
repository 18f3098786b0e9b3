import { findParticipation, findTraining } from '@/db/projects';
import type { SectionOfReport } from '@/db/reports';
import type { Tx } from '@/db/store';
import { type PastFiguresInput, pastKnown } from '@/lib/domain/retrospective';
import { entriesOf } from './past-entries';
import type { PlacedEntries } from './placed-entries';

/** A participation that a file of the past speaks of. */
export interface Touched {
  id: number;
  actionKey: string;
  knownFrom: string;
}

/** The participations that the values belong to; what belongs to none is refused by the rules of the cells. */
export async function touchedBy(tx: Tx, { projectId, cells, offers }: PastFiguresInput): Promise<Touched[]> {
  const ids = new Set(offers.map(({ participationId }) => participationId));
  for (const id of new Set(cells.map(({ trainingId }) => trainingId))) {
    const training = await findTraining(tx, id);
    if (training) ids.add(training.participationId);
  }
  const touched: Touched[] = [];
  for (const id of ids) {
    const participation = await findParticipation(tx, id);
    if (participation?.projectId === projectId) touched.push(participation);
  }
  return touched;
}

/** The day from which what a section says of the past is known. */
export async function knownOf(
  tx: Tx,
  section: SectionOfReport,
  entries: PlacedEntries,
  { campaign, participations }: { campaign: PastFiguresInput['campaign']; participations: Touched[] },
): Promise<string> {
  const { cells, offers } = entriesOf(entries, section);
  const trainings = new Set([
    ...cells.map(({ item }) => item.trainingId),
    ...offers.flatMap(({ item }) => (item.trainingId === null ? [] : [item.trainingId])),
  ]);
  const owners = participations.filter(({ id }) => id === section.participationId);
  const days = owners.map(({ knownFrom }) => knownFrom);
  for (const id of trainings) days.push((await findTraining(tx, id))?.knownFrom ?? '');
  return pastKnown(campaign.observedOn, days);
}
