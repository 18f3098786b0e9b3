import {
  commitmentsNow,
  membershipsNow,
  organisationsNow,
  type ParticipationNow,
  type ProjectNow,
  projectsNow,
} from '@/db/programme-file';
import { lifeEventsOf } from '@/db/project-life';
import { allStandingSpecialties } from '@/db/specialties';
import type { Read } from '@/db/store';
import { allCoverageNow } from '@/db/training-coverage';
import { trainingsNow } from '@/db/trainings-now';
import type { Actor } from '@/lib/access/actor';
import { can } from '@/lib/access/policy';
import { FILE_LIMITS } from '@/lib/domain/exchange';
import { Refusal } from '@/lib/refusal';
import { shown } from './cell-values';
import { SHEET_NAMES, type SheetName } from './columns';
import { commitmentTexts } from './commitment-rows';
import { competenceTexts } from './competence-rows';
import { coverageRows } from './coverage-template';
import type { FileWords } from './file-words';
import { KnownProgramme } from './known-programme';
import { lifeTexts, saidByFile } from './life-rows';
import { memberTexts, staysFrom } from './member-rows';
import { moneySheets } from './money-sheets';
import { organisationTexts } from './organisation-rows';
import { participationTexts } from './participation-rows';
import { pastLines, pastTexts } from './past-lines';
import { plannedLines, plannedTexts } from './planned-rows';
import { projectTexts } from './project-rows';
import type { Texts } from './row-mark';
import { projectsNamedBy } from './sheets-for';
import { specialtyTexts } from './specialty-rows';
import { trainingTexts } from './training-rows';

/** A row as a template holds it: which thing it is, 0 where its columns say it all, and what it says. */
export interface TemplateRow {
  id: number;
  texts: Texts;
}
export type TemplateRows = Readonly<Record<SheetName, TemplateRow[]>>;

/** Rows of a sheet that it leaves open under the known ones. */
export const NEW_ROWS = 200;
/** Of figures: a file that could not be sent back is not begun. The heading is a row too. */
const MOST_ROWS = FILE_LIMITS.rows - NEW_ROWS - 1;

/** What a template says to whoever may load a file; of the sheets that hold figures, that one `only` where one is asked for. */
export async function rowsFor(
  read: Read,
  actor: Actor | null,
  words: FileWords,
  day: string,
  { only, most = MOST_ROWS }: { only?: SheetName; most?: number } = {},
): Promise<TemplateRows> {
  if (!actor || !can(actor, 'trainings.load')) throw new Refusal('missing', 'not_found');
  if (can(actor, 'programme.load')) return templateRows(read, actor, words, { day, only, most });
  const known = await KnownProgramme.load(read, await projectsNamedBy(read, actor, day));
  return { ...noRows(), ...(await coverageRows(read, actor, { known, words, day })) };
}

const noRows = () =>
  Object.fromEntries(SHEET_NAMES.map((name) => [name, []])) as unknown as Record<SheetName, TemplateRow[]>;

/** What exists, sheet by sheet: every organisation, and the projects that the officer reads. */
async function templateRows(
  read: Read,
  actor: Actor,
  words: FileWords,
  { day, only, most }: { day: string; only: SheetName | undefined; most: number },
): Promise<TemplateRows> {
  const known = await KnownProgramme.load(read);
  const mine = (await projectsNow(read)).filter(({ id }) =>
    can(actor, 'project.read', {
      projectActions: known.participationsOf(id).map(({ actionKey }) => actionKey),
    }),
  );
  const projects = new Map(mine.map((one) => [one.id, one]));
  const participations = new Map(
    mine.flatMap(({ id }) => known.participationsOf(id)).map((one) => [one.id, one]),
  );
  const nameOf = (id: number) => known.organisation(id)?.name ?? '';
  const slugOf = (projectId: number) => projects.get(projectId)?.slug ?? '';
  const trainings = known.allTrainings().filter(({ projectId }) => projects.has(projectId));
  const ofTraining = (id: number) => {
    const training = known.training(id);
    return {
      project: slugOf(training?.projectId ?? 0),
      training: training?.title ?? '',
      organisation: nameOf(training?.organisationId ?? 0),
    };
  };
  const isMine = (trainingId: number) => projects.has(known.training(trainingId)?.projectId ?? 0);
  const rows = noRows();
  rows.Organisations = (await organisationsNow(read)).map((one) => ({
    id: one.id,
    texts: organisationTexts(one, words),
  }));
  rows.Projets = mine.map((one) => ({ id: one.id, texts: projectTexts(one, words) }));
  rows.Participations = [...participations.values()].map((one) => ({
    id: 0,
    texts: participationTexts(one, { slug: slugOf(one.projectId) }, known, words),
  }));
  rows.Membres = memberRows(await membershipsNow(read), projects, nameOf, words);
  const saidOf = await trainingsNow(read);
  for (const { id, projectId, organisationId, participationId } of trainings) {
    const now = saidOf.get(id);
    const action = participations.get(participationId);
    if (!now || !action) continue;
    const named = { project: slugOf(projectId), organisation: nameOf(organisationId), action };
    rows.Formations.push({
      id,
      texts: trainingTexts(now, { ...named, source: known.trainingSource(id) }, words),
    });
  }
  for (const one of await commitmentsNow(read)) {
    const participation = participations.get(one.participationId);
    if (participation && one.happenedOn !== null)
      rows.Engagements.push({
        id: 0,
        texts: commitmentTexts(one, namedCommitment(one, participation, { slugOf, nameOf, known }), words),
      });
  }
  const put = (sheet: SheetName, texts: Texts) => {
    if (rows[sheet].length >= most)
      throw new Refusal('too_large', 'template_too_long', { rows: FILE_LIMITS.rows });
    rows[sheet].push({ id: 0, texts });
  };
  if (only === undefined || only === 'Prévus')
    for await (const line of plannedLines(
      read,
      trainings.map(({ id }) => id),
    ))
      put('Prévus', plannedTexts(line, ofTraining(line.row.trainingId), words));
  const isPastAsked = only === undefined || only === 'Réalisés';
  const past = new Set(isPastAsked ? participations.keys() : []);
  for await (const line of pastLines(read, past, known.training)) {
    const participation = participations.get(line.participationId);
    if (!participation) continue;
    const named = {
      project: slugOf(participation.projectId),
      action: line.trainingId === null ? shown('action', participation, words) : '',
      training: line.trainingId === null ? '' : (known.training(line.trainingId)?.title ?? ''),
      organisation: nameOf(line.organisationId),
    };
    put('Réalisés', pastTexts(line, named, words));
  }
  for (const { trainingId, ...cell } of allStandingSpecialties(read, day))
    if (isMine(trainingId))
      rows.Spécialités.push({ id: 0, texts: specialtyTexts(cell, ofTraining(trainingId), words) });
  for (const one of allCoverageNow(read))
    if (isMine(one.trainingId))
      rows.Compétences.push({ id: 0, texts: competenceTexts(one, ofTraining(one.trainingId), words) });
  rows['Vie des projets'] = saidByFile(lifeEventsOf(read, [...projects.keys()])).map((one) => ({
    id: one.id,
    texts: lifeTexts(one, slugOf(one.projectId), words),
  }));
  Object.assign(rows, moneySheets(read, { projects: mine, day, known, words }));
  return rows;
}

function memberRows(
  lines: Awaited<ReturnType<typeof membershipsNow>>,
  projects: ReadonlyMap<number, ProjectNow>,
  nameOf: (id: number) => string,
  words: FileWords,
): TemplateRow[] {
  const own = Map.groupBy(lines, ({ projectId }) => projectId);
  return [...projects.values()].flatMap(({ id, slug }) =>
    staysFrom(own.get(id) ?? []).map((stay) => ({
      id: 0,
      texts: memberTexts(stay, { project: slug, organisation: nameOf(stay.organisationId) }, words),
    })),
  );
}

const namedCommitment = (
  { organisationId, trainingId }: { organisationId: number; trainingId: number | null },
  action: ParticipationNow,
  {
    slugOf,
    nameOf,
    known,
  }: { slugOf: (id: number) => string; nameOf: (id: number) => string; known: KnownProgramme },
) => ({
  project: slugOf(action.projectId),
  action,
  organisation: nameOf(organisationId),
  training: trainingId === null ? '' : (known.training(trainingId)?.title ?? ''),
});
