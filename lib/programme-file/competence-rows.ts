import { type CoverageRow, coverageNow } from '@/db/training-coverage';
import type { CompetenceInput } from '@/lib/domain/framework/inputs';
import { coverCompetences } from '@/lib/framework/cover-competences';
import { shown } from './cell-values';
import { projectOf, trainingOf } from './file-references';
import type { FileRow } from './file-row';
import type { FileRun, RowDetail } from './file-run';
import type { FileWords } from './file-words';
import type { KnownTraining } from './known-programme';
import { groupsOf, indexIn } from './row-groups';
import type { Texts } from './row-mark';
import type { NamedTraining } from './specialty-rows';

const SHEET = 'Compétences';
/** A command takes 120 competences. */
const MOST = 120;
const FIELDS = ['covers', 'minutes', 'assessed'] as const;

type SaidOfCompetence = Pick<CoverageRow, 'frameworkKey' | 'position'> &
  Partial<Pick<CoverageRow, 'covers' | 'minutes' | 'assessed'>> & {
    /** As printed, for whoever fills in the row; it is not read. */
    title?: string;
  };

/** A competence of which nobody said anything has its names alone: it waits to be filled in. */
export const competenceTexts = (one: SaidOfCompetence, named: NamedTraining, words: FileWords): Texts => ({
  ...{ project: named.project, training: named.training, organisationId: named.organisation },
  framework: shown('framework', one.frameworkKey, words),
  position: shown('competence', one.position, words),
  title: one.title ?? '',
  covers: shown('yesNo', one.covers, words),
  minutes: shown('duration', one.minutes, words),
  assessed: shown('assessment', one.assessed, words),
});

interface Said {
  row: FileRow;
  training: KnownTraining;
  competence: CompetenceInput;
  isNew: boolean;
  details: RowDetail[];
}

/** Says which competences trainings cover, for how long and how they are assessed. */
export async function writeCompetences(run: FileRun): Promise<void> {
  if (run.allRows(SHEET).length === 0) return;
  const known = new Map<number, CoverageRow[]>();
  const said: Said[] = [];
  const told = new Set<string>();
  for await (const row of run.rows(SHEET)) {
    const one = saidBy(run, row, { known, told });
    if (one) said.push(one);
  }
  for (const group of groupsOf(said, ({ training }) => `${training.id}`, MOST)) await write(run, group);
}

function saidBy(
  run: FileRun,
  row: FileRow,
  { known, told }: { known: Map<number, CoverageRow[]>; told: Set<string> },
): Said | undefined {
  const project = projectOf(run, row);
  const training = trainingOf(run, row, project);
  const framework = row.needed('framework', 'framework');
  const position = row.needed('position', 'competence');
  const covers = row.value('covers', 'yesNo');
  const minutes = row.value('minutes', 'duration');
  const assessed = row.value('assessed', 'assessment');
  // « effacer » here would say neither: what was said of a competence is said otherwise, never unsaid.
  if (covers === null) row.refuse('covers', 'not_yes_or_no', { text: row.text('covers') });
  if (row.failed || !project || !training || framework === undefined || position === undefined)
    return undefined;
  // A second row of a competence is not chosen, even where the first says what stands.
  const place = `${training.id} ${framework} ${position}`;
  if (told.has(place)) {
    row.refuse('position', 'competence_twice', { position });
    return undefined;
  }
  told.add(place);
  const rows = known.get(training.id) ?? coverageNow(run.circumstances.tx, training.id);
  known.set(training.id, rows);
  const last = rows.find((one) => one.frameworkKey === framework && one.position === position);
  const organisation = run.known.organisation(training.organisationId)?.name ?? '';
  const named = { project: project.slug, training: training.title, organisation };
  const texts = competenceTexts(last ?? { frameworkKey: framework, position }, named, run.words);
  if (run.isUntouched(row, texts)) return undefined;
  const details = run.differences(row, texts);
  if (row.failed) return undefined;
  if (details.length === 0) {
    run.stays(row);
    return undefined;
  }
  // A blank cell leaves what stands; hours beside a new competence say that it is covered.
  const isCovered = covers ?? last?.covers ?? true;
  const over = <Value>(said: Value | null | undefined, stood: Value | null | undefined): Value | null =>
    said === undefined ? (stood ?? null) : said;
  const competence = {
    ...{ framework, position, covers: isCovered },
    minutes: isCovered ? over(minutes, last?.minutes) : (minutes ?? null),
    // How what is not covered is assessed is not kept: said again, it changes nothing.
    assessed: isCovered ? over(assessed, last?.assessed) : null,
  };
  if (last && FIELDS.every((field) => last[field] === competence[field])) {
    run.stays(row);
    return undefined;
  }
  return { row, training, details, isNew: last === undefined, competence };
}

async function write(run: FileRun, group: readonly Said[]): Promise<void> {
  const [first] = group;
  if (!first) return;
  const done = await run.perform(
    coverCompetences,
    { trainingId: first.training.id, replaces: [], competences: group.map(({ competence }) => competence) },
    {
      rows: group.map(({ row }) => row),
      at(path) {
        const own = group[indexIn(path, 'competences') ?? -1];
        if (own) return [own.row, path.split('.')[2] ?? null];
        return [first.row, path === 'competences' ? 'minutes' : path || 'training'];
      },
    },
  );
  if (!done) return;
  for (const { row, training, isNew, details } of group) {
    const project = run.known.project(training.projectId)?.acronym ?? '';
    const what = [project, training.title, row.text('framework'), row.text('position')];
    run.did(row, isNew ? 'created' : 'changed', what.join(', '), details);
  }
}
