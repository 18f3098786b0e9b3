import type { Circumstances } from '@/lib/command';
import type { FilePlace, FileProblem } from '@/lib/domain/exchange';
import { Refusal } from '@/lib/refusal';
import type { TablesRead } from '@/lib/workbook/tables-read';
import { writeAgreements } from './agreement-rows';
import { writePledges } from './cofunding-rows';
import { columnsOf, type SheetName } from './columns';
import { writeCommitments } from './commitment-rows';
import { writeCompetences } from './competence-rows';
import { doubtfulCells } from './doubtful-cells';
import { FileRow } from './file-row';
import { FileRun, type RowOutcome } from './file-run';
import { fileWords } from './file-words';
import { KnownProgramme } from './known-programme';
import { writeLife } from './life-rows';
import { writeMembers } from './member-rows';
import { writeMilestones } from './milestone-rows';
import { writeOrganisations } from './organisation-rows';
import { writeParticipations } from './participation-rows';
import { writePast } from './past-rows';
import { writePayments } from './payment-rows';
import { writePlanned } from './planned-rows';
import { writeProjects } from './project-rows';
import { projectsNamedBy, sheetsFor } from './sheets-for';
import { writeSpecialties } from './specialty-rows';
import { touchedCells } from './touched-cells';
import { writeTrainings } from './training-rows';
import { writeTranches } from './tranche-rows';

/** What a file did, or would do. */
export interface AppliedFile {
  outcomes: RowOutcome[];
  unchanged: number;
  problems: FileProblem[];
  warnings: FileProblem[];
  /** The cells that count in what it does. */
  touched: FilePlace[];
}

interface How {
  /** Whether what is surprising was confirmed; undefined while it is only looked for. */
  confirmed: boolean | undefined;
  pause: () => Promise<void>;
}

/** Each sheet after those whose things it names. */
const WRITERS = [
  writeOrganisations,
  writeProjects,
  writeParticipations,
  writeMembers,
  writeTrainings,
  writeCommitments,
  writePlanned,
  writePast,
  writeAgreements,
  writeMilestones,
  writeTranches,
  writePayments,
  writePledges,
  writeLife,
  writeSpecialties,
  writeCompetences,
];

/** Does what a file says, inside a write; all that is wrong with it is found in one pass. */
export async function applyFile(
  circumstances: Circumstances,
  file: TablesRead,
  how: How,
): Promise<AppliedFile> {
  const words = await fileWords(circumstances.tx);
  const problems: FileProblem[] = [];
  const rows = new Map<SheetName, FileRow[]>();
  const allowed = sheetsFor(circumstances.actor);
  for (const table of file.tables) {
    const sheet = allowed.find((name) => name === table.name);
    if (sheet)
      rows.set(
        sheet,
        table.rows.map((row) => new FileRow(sheet, columnsOf(sheet), table, row, words, problems)),
      );
  }
  const { tx, actor, now } = circumstances;
  const known = await KnownProgramme.load(tx, await projectsNamedBy(tx, actor, now.day));
  const run = new FileRun({ circumstances, words, known, rows, problems, ...how });
  for (const write of WRITERS) await write(run);
  const touched = touchedCells(file, run.outcomes);
  const doubtful = doubtfulCells(file, touched);
  if (doubtful.length > 0 && how.confirmed === false) throw new Refusal('invalid', 'warnings_to_confirm');
  const warnings = [...run.warnings, ...doubtful];
  return { outcomes: run.outcomes, unchanged: run.unchanged, problems, warnings, touched };
}
