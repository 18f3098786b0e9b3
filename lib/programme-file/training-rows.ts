import type { ParticipationNow, ProjectNow, TrainingRowNow } from '@/db/programme-file';
import { trainingRow } from '@/db/programme-file';
import { type TrainingNow, trainingNow } from '@/db/training-writes';
import { closeTraining } from '@/lib/project/close-training';
import { recordTraining } from '@/lib/project/record-training';
import { reviseTraining } from '@/lib/project/revise-training';
import { fileText } from '@/lib/workbook/sheet-cells';
import { shown } from './cell-values';
import { organisationOf, participationOf, projectOf } from './file-references';
import type { FileRow } from './file-row';
import type { FileRun } from './file-run';
import type { FileWords } from './file-words';
import type { KnownTraining } from './known-programme';
import type { Texts } from './row-mark';

const SHEET = 'Formations';

export const trainingTexts = (
  { words: said, lists, knownFrom }: Pick<TrainingNow, 'words' | 'lists' | 'knownFrom'>,
  named: {
    project: string;
    organisation: string;
    action: Pick<ParticipationNow, 'actionKey' | 'seasonKey'>;
    source: string | null;
  },
  words: FileWords,
): Texts => ({
  project: named.project,
  action: shown('action', named.action, words),
  title: fileText(said.title),
  regions: shown('regions', lists.regions, words),
  organisationId: named.organisation,
  kind: shown('trainingKind', said.kind, words),
  regime: shown('regime', said.regime, words),
  levelKeys: shown('levels', lists.levelKeys, words),
  professionIds: shown('professions', lists.professionIds, words),
  componentIds: shown('aims', lists.componentIds, words),
  modality: shown('modality', said.modality, words),
  hours: shown('whole', said.hours, words),
  ects: shown('whole', said.ects, words),
  certificationCode: said.certificationCode ?? '',
  romeCode: said.romeCode ?? '',
  agreedOn: knownFrom,
  source: fileText(named.source ?? ''),
  closedOn: said.closedOn ?? '',
});

/** Records the trainings that are new; says of the others what their row says otherwise, and closes them. */
export async function writeTrainings(run: FileRun): Promise<void> {
  for await (const row of run.rows(SHEET)) {
    const project = projectOf(run, row);
    const participation = participationOf(run, row, project);
    const organisation = organisationOf(run, row);
    const title = row.needed('title', 'text');
    if (!project || !participation || !organisation || title === undefined) {
      if (project && organisation && title)
        run.fail(row, `training ${project.id} ${organisation.id} ${title}`);
      // The other cells are read all the same: every problem is said at once.
      saidOver(row, undefined);
      continue;
    }
    const known = knownOf(run, row, { projectId: project.id, organisationId: organisation.id, title });
    if (row.failed) continue;
    if (known) await change(run, row, { known, project, participation, organisationId: organisation.id });
    else await record(run, row, { project, participation, organisationId: organisation.id, title });
  }
}

function knownOf(
  run: FileRun,
  row: FileRow,
  named: { projectId: number; organisationId: number; title: string },
): KnownTraining | undefined {
  if (!row.mark?.id) return run.known.trainingNamed(named);
  const found = run.known.training(row.mark.id);
  if (!found) row.refuse(null, 'unknown_mark');
  return found;
}

function saidOver(row: FileRow, known: TrainingNow | undefined) {
  const over = <Value>(said: Value | null | undefined, stood: Value, cleared: Value): Value =>
    said === undefined ? stood : (said ?? cleared);
  const { words, lists } = known ?? {};
  return {
    title: over(row.value('title', 'text'), words?.title ?? '', ''),
    kind: over(row.value('kind', 'trainingKind'), words?.kind, undefined),
    regime: over(row.value('regime', 'regime'), words?.regime, undefined),
    modality: over(row.value('modality', 'modality'), words?.modality ?? null, null),
    hours: over(row.value('hours', 'whole'), words?.hours ?? null, null),
    ects: over(row.value('ects', 'whole'), words?.ects ?? null, null),
    certificationCode: over(row.value('certificationCode', 'text'), words?.certificationCode ?? null, null),
    romeCode: over(row.value('romeCode', 'text'), words?.romeCode ?? null, null),
    regions: over(row.value('regions', 'regions'), lists?.regions ?? [], []),
    levelKeys: over(row.value('levelKeys', 'levels'), lists?.levelKeys ?? [], []),
    professionIds: over(row.value('professionIds', 'professions'), lists?.professionIds ?? [], []),
    componentIds: over(row.value('componentIds', 'aims'), lists?.componentIds ?? [], []),
  };
}

/** What stands for a field that cannot be read, while the others are looked at. */
const STAND_INS = {
  ...{ title: 'Sans intitulé lisible', kind: 'track', regime: 'initial', levelKeys: ['na'] },
  regions: [{ regionCode: '11', places: null }],
};
const of = (row: FileRow) => ({
  rows: [row],
  at: (path: string) => [row, path.split('.')[0] || null] as const,
  standIns: STAND_INS,
});

async function record(
  run: FileRun,
  row: FileRow,
  given: { project: ProjectNow; participation: ParticipationNow; organisationId: number; title: string },
): Promise<void> {
  const { project, participation, organisationId, title } = given;
  const said = saidOver(row, undefined);
  const agreedOn = row.value('agreedOn', 'day') ?? null;
  const closedOn = row.value('closedOn', 'day') ?? null;
  const made = await run.perform(
    recordTraining,
    {
      ...{ ...said, participationId: participation.id, organisationId, agreedOn },
      source: row.value('source', 'text') ?? null,
    },
    of(row),
  );
  const closed = made && closedOn ? await close(run, row, made.trainingId, closedOn) : made;
  if (!closed || !made) return run.fail(row, `training ${project.id} ${organisationId} ${title}`);
  const one = await trainingRow(run.circumstances.tx, made.trainingId);
  if (one) run.known.putTraining(one);
  run.did(row, 'created', `${project.acronym}, ${title}`);
}

const close = (run: FileRun, row: FileRow, trainingId: number, closedOn: string | null) =>
  run.perform(closeTraining, { trainingId, closedOn, reason: row.text('reason') }, of(row));

async function change(
  run: FileRun,
  row: FileRow,
  given: {
    known: KnownTraining;
    project: ProjectNow;
    participation: ParticipationNow;
    organisationId: number;
  },
): Promise<void> {
  const { known, project, participation, organisationId } = given;
  const { tx } = run.circumstances;
  const [now, stored] = [await trainingNow(tx, known.id), await trainingRow(tx, known.id)];
  if (!now || !stored) return row.refuse(null, 'unknown_mark');
  const names = {
    project: run.known.project(known.projectId)?.slug ?? '',
    organisation: run.known.organisation(known.organisationId)?.name ?? '',
    action: actionOf(run, stored, participation),
    source: run.known.trainingSource(known.id),
  };
  const texts = trainingTexts(now, names, run.words);
  if (run.isUntouched(row, texts)) return;
  const details = run.differences(row, texts);
  if (project.id !== known.projectId) row.refuse('project', 'column_fixed', { known: names.project });
  if (participation.id !== stored.participationId)
    row.refuse('action', 'column_fixed', { known: texts.action ?? '' });
  if (organisationId !== known.organisationId)
    row.refuse('organisationId', 'column_fixed', { known: names.organisation });
  const said = saidOver(row, now);
  if (row.failed) return;
  if (details.length === 0) return run.stays(row);
  const closing = details.find(({ key }) => key === 'closedOn');
  const others = details.filter(({ key }) => key !== 'closedOn');
  const reason = row.value('reason', 'text') ?? null;
  if (others.length > 0)
    if (!(await run.perform(reviseTraining, { ...said, trainingId: known.id, reason }, of(row)))) return;
  if (closing && !(await close(run, row, known.id, row.value('closedOn', 'day') ?? null))) return;
  run.known.putTraining({ ...known, title: said.title });
  run.did(row, 'changed', `${project.acronym}, ${now.words.title}`, details);
}

const actionOf = (run: FileRun, { participationId, projectId }: TrainingRowNow, other: ParticipationNow) =>
  run.known.participationsOf(projectId).find(({ id }) => id === participationId) ?? other;
