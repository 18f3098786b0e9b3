import { allStandingSpecialties } from '@/db/specialties';
import type { SaidCell, StandingCell } from '@/lib/domain/specialty';
import { coverSpecialties } from '@/lib/specialty/cover-specialties';
import { shown } from './cell-values';
import { projectOf, trainingOf } from './file-references';
import type { FileRow } from './file-row';
import type { FileRun } from './file-run';
import type { FileWords } from './file-words';
import type { KnownTraining } from './known-programme';
import { groupsOf, indexIn } from './row-groups';
import type { Texts } from './row-mark';

const SHEET = 'Spécialités';
/** A command takes 1,000 cells. */
const MOST = 1_000;

/** A training as the other sheets name it. */
export interface NamedTraining {
  project: string;
  training: string;
  organisation: string;
}

export const specialtyTexts = (cell: StandingCell, named: NamedTraining, words: FileWords): Texts => ({
  ...{ project: named.project, training: named.training, organisationId: named.organisation },
  specialtyId: shown('specialty', cell.specialtyId, words),
  categoryKey: shown('specialtyCategory', cell.categoryKey, words),
  stage: shown('specialtyStage', cell.stage, words),
  onDay: cell.onDay,
});

interface Said {
  row: FileRow;
  training: KnownTraining;
  cell: SaidCell;
  reason: string | null;
  /** The day that stood; blank: none. */
  before: string;
}

/** Says which specialties trainings of action 6 cover; « effacer » as a day takes a cell back. */
export async function writeSpecialties(run: FileRun): Promise<void> {
  if (run.allRows(SHEET).length === 0) return;
  const { tx, now } = run.circumstances;
  const standing = Map.groupBy(allStandingSpecialties(tx, now.day), ({ trainingId }) => trainingId);
  const said: Said[] = [];
  const told = new Set<string>();
  for await (const row of run.rows(SHEET)) {
    const one = saidBy(run, row, { standing, told });
    if (one) said.push(one);
  }
  const key = ({ training, reason }: Said) => JSON.stringify([training.id, reason]);
  for (const group of groupsOf(said, key, MOST)) await write(run, group);
}

function saidBy(
  run: FileRun,
  row: FileRow,
  { standing, told }: { standing: ReadonlyMap<number, readonly StandingCell[]>; told: Set<string> },
): Said | undefined {
  const project = projectOf(run, row);
  const training = trainingOf(run, row, project);
  const specialtyId = row.needed('specialtyId', 'specialty');
  const categoryKey = row.needed('categoryKey', 'specialtyCategory');
  const stage = row.needed('stage', 'specialtyStage');
  const day = row.value('onDay', 'day');
  const onDay = day === undefined ? row.needed('onDay', 'day') : day;
  if (row.failed || !project || !training || onDay === undefined) return undefined;
  if (specialtyId === undefined || categoryKey === undefined || stage === undefined) return undefined;
  // A second row of a cell is not chosen, even where the first says what stands.
  const place = `${training.id} ${specialtyId} ${categoryKey} ${stage}`;
  if (told.has(place)) {
    row.refuse('categoryKey', 'specialty_twice');
    return undefined;
  }
  told.add(place);
  const known = standing
    .get(training.id)
    ?.find(
      (cell) => cell.specialtyId === specialtyId && cell.categoryKey === categoryKey && cell.stage === stage,
    );
  const organisation = run.known.organisation(training.organisationId)?.name ?? '';
  const named = { project: project.slug, training: training.title, organisation };
  if (run.isUntouched(row, known && specialtyTexts(known, named, run.words))) return undefined;
  if (known && known.onDay === onDay) {
    run.stays(row);
    return undefined;
  }
  const reason = row.value('reason', 'text') ?? null;
  return {
    row,
    training,
    cell: { specialtyId, categoryKey, stage, onDay },
    reason,
    before: known?.onDay ?? '',
  };
}

async function write(run: FileRun, group: readonly Said[]): Promise<void> {
  const [first] = group;
  if (!first) return;
  const done = await run.perform(
    coverSpecialties,
    { trainingId: first.training.id, reason: first.reason, cells: group.map(({ cell }) => cell) },
    {
      rows: group.map(({ row }) => row),
      at(path) {
        const own = group[indexIn(path, 'cells') ?? -1];
        return own ? [own.row, path.split('.')[2] ?? null] : [first.row, path || 'training'];
      },
    },
  );
  if (!done) return;
  for (const { row, training, cell, before } of group) {
    const project = run.known.project(training.projectId)?.acronym ?? '';
    const what = [
      project,
      training.title,
      row.text('specialtyId'),
      row.text('categoryKey'),
      row.text('stage'),
    ];
    const after = cell.onDay ?? '';
    run.did(row, before === '' ? 'created' : 'changed', what.join(', '), [
      { heading: 'Depuis le', before, after },
    ]);
  }
}
