import type { ParticipationNow, ProjectNow } from '@/db/programme-file';
import { findParticipation } from '@/db/projects';
import { addParticipation } from '@/lib/project/add-participation';
import { fileText } from '@/lib/workbook/sheet-cells';
import { shown } from './cell-values';
import { projectOf } from './file-references';
import type { FileRow } from './file-row';
import type { FileRun } from './file-run';
import type { FileWords } from './file-words';
import type { KnownProgramme } from './known-programme';
import type { Texts } from './row-mark';

const SHEET = 'Participations';

export const participationTexts = (
  one: ParticipationNow,
  project: Pick<ProjectNow, 'slug'>,
  known: KnownProgramme,
  words: FileWords,
): Texts => ({
  project: project.slug,
  action: shown('action', one, words),
  intakeRoundId: shown('whole', known.roundNumber(one.intakeRoundId), words),
  decidedOn: one.decidedOn,
  source: fileText(one.source ?? ''),
});

/** Adds the actions that projects win later than their first decision. */
export async function writeParticipations(run: FileRun): Promise<void> {
  for await (const row of run.rows(SHEET)) {
    const project = projectOf(run, row);
    const action = row.needed('action', 'action');
    if (!project || !action) continue;
    const same = run.known
      .participationsOf(project.id)
      .find((one) => one.actionKey === action.actionKey && one.seasonKey === action.seasonKey);
    const now = same && participationTexts(same, project, run.known, run.words);
    if (run.isUntouched(row, now)) continue;
    if (!same || !now) await add(run, row, project, action);
    else if (isWonAgain(row, same))
      row.refuse('action', 'participation_exists', { season: same.seasonKey.slice(1) });
    else if (run.differences(row, now).length === 0) run.stays(row);
  }
}

/** Another decision about an action that the project has won: a new project, or an amendment. */
const isWonAgain = (row: FileRow, { decidedOn }: ParticipationNow): boolean =>
  !row.mark && (row.value('decidedOn', 'day') ?? decidedOn) !== decidedOn;

async function add(
  run: FileRun,
  row: FileRow,
  project: ProjectNow,
  action: Pick<ParticipationNow, 'actionKey' | 'seasonKey'>,
): Promise<void> {
  const number = row.value('intakeRoundId', 'whole') ?? null;
  const round = number === null ? null : (run.known.round(action.seasonKey, number) ?? 0);
  if (round === 0) row.refuse('intakeRoundId', 'unknown_round');
  const decidedOn = row.value('decidedOn', 'day') ?? project.decidedOn;
  const source = row.value('source', 'text') ?? project.source ?? '';
  const made = await run.perform(
    addParticipation,
    {
      projectId: project.id,
      ...{ actionKey: action.actionKey, seasonKey: action.seasonKey },
      decidedOn,
      source,
      intakeRoundId: round,
    },
    {
      rows: [row],
      at: (path) => [row, path === 'actionKey' || path === 'seasonKey' ? 'action' : path || null],
    },
  );
  if (!made) return run.fail(row);
  const now = await findParticipation(run.circumstances.tx, made.participationId);
  if (now) run.known.putParticipation(now);
  run.did(row, 'created', `${project.acronym}, ${shown('action', action, run.words)}`);
}
