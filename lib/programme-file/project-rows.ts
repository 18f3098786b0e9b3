import type { ProjectNow } from '@/db/programme-file';
import { lifeLines } from '@/db/project-life';
import { findProject, participationsOf } from '@/db/projects';
import { actionsOf } from '@/lib/access/actor';
import { fold } from '@/lib/domain/fold';
import { proposedSlug } from '@/lib/domain/project';
import type { ProjectStatus } from '@/lib/domain/vocabulary';
import { correctProject } from '@/lib/project/correct-project';
import { createProject } from '@/lib/project/create-project';
import { fileText } from '@/lib/workbook/sheet-cells';
import { shown } from './cell-values';
import { organisationOf } from './file-references';
import type { FileRow } from './file-row';
import type { FileRun } from './file-run';
import type { FileWords } from './file-words';
import { canonical, type Texts } from './row-mark';

const SHEET = 'Projets';

export const projectTexts = (one: ProjectNow, words: FileWords): Texts => ({
  acronym: fileText(one.acronym),
  name: fileText(one.name),
  slug: one.slug,
  status: shown('projectStatus', one.status, words),
  anrReference: fileText(one.anrReference ?? ''),
  decidedOn: one.decidedOn,
  source: fileText(one.source ?? ''),
  startsOn: one.startsOn ?? '',
  endsOn: one.endsOn ?? '',
  announcedOn: one.announcedOn ?? '',
});

/**
 * Records the laureates that are new, each with the rows of its actions and members that are known from its decision;
 * corrects those that a row says otherwise.
 */
export async function writeProjects(run: FileRun): Promise<void> {
  for await (const row of run.rows(SHEET)) {
    const known = knownOf(run, row);
    if (row.failed || run.isUntouched(row, known && projectTexts(known, run.words))) continue;
    await (known ? correct(run, row, known) : create(run, row));
  }
}

function knownOf(run: FileRun, row: FileRow): ProjectNow | undefined {
  if (row.mark?.id) {
    const found = run.known.project(row.mark.id);
    if (!found) row.refuse(null, 'unknown_mark');
    return found;
  }
  return run.known.projectNamed(row.text('slug') || proposedSlug(row.text('acronym')));
}

function saidOver(row: FileRow, known: ProjectNow | undefined) {
  const over = <Value>(said: Value | null | undefined, stood: Value | null): Value | null =>
    said === undefined ? stood : said;
  return {
    acronym: over(row.value('acronym', 'text'), known?.acronym ?? '') ?? '',
    name: over(row.value('name', 'text'), known?.name ?? '') ?? '',
    status: over(row.value('status', 'projectStatus'), known?.status ?? 'announced') ?? 'announced',
    anrReference: over(row.value('anrReference', 'text'), known?.anrReference ?? null),
    startsOn: over(row.value('startsOn', 'day'), known?.startsOn ?? null),
    endsOn: over(row.value('endsOn', 'day'), known?.endsOn ?? null),
    announcedOn: over(row.value('announcedOn', 'day'), known?.announcedOn ?? null),
  };
}

const of = (row: FileRow) => ({
  rows: [row],
  at: (path: string) => [row, path.split('.')[0] || null] as const,
});

/** How a project stands; of one whose life the file says too, how it stood at its decision where its row says that. */
function statusSaid(run: FileRun, row: FileRow, { id, status, slug, acronym }: ProjectNow): ProjectStatus {
  const names = new Set([slug, acronym].map(fold));
  const told = run.allRows('Vie des projets').some((other) => names.has(fold(other.text('project'))));
  const began = told ? lifeLines(run.circumstances.tx, id)[0]?.statusAfter : undefined;
  return began !== undefined && row.value('status', 'projectStatus') === began ? began : status;
}

async function correct(run: FileRun, row: FileRow, known: ProjectNow): Promise<void> {
  const stands = { ...known, status: statusSaid(run, row, known) };
  const details = run.differences(row, projectTexts(stands, run.words));
  const said = saidOver(row, stands);
  if (said.status === stands.status) said.status = known.status;
  const effectiveOn = row.value('effectiveOn', 'day') ?? run.circumstances.now.day;
  if (row.failed) return;
  if (details.length === 0) return run.stays(row);
  const input = { ...said, projectId: known.id, effectiveOn, reason: row.text('reason'), confirmed: [] };
  if (!(await run.perform(correctProject, input, of(row)))) return;
  const now = await findProject(run.circumstances.tx, { id: known.id });
  if (now) run.known.putProject(now);
  run.did(row, 'changed', known.acronym, details);
}

async function create(run: FileRun, row: FileRow): Promise<void> {
  const acronym = row.text('acronym');
  const slug = row.text('slug') || proposedSlug(acronym);
  const said = saidOver(row, undefined);
  // A day that cannot be read is said once; the rest is looked at as if it were today.
  const decidedOn = row.needed('decidedOn', 'day') ?? run.circumstances.now.day;
  const source = row.value('source', 'text') ?? '';
  const names = new Set([slug, acronym].map(fold));
  const isOwn = (other: FileRow) => names.has(fold(other.text('project')));
  const participations = ownParticipations(run, isOwn, { decidedOn, source });
  const members = ownMembers(run, isOwn, decidedOn);
  const parts = [...participations.rows, ...members.rows];
  // Without an action it is nobody's to record: that is what is said, not that he may not.
  if (participations.rows.length === 0) row.refuse('acronym', 'action_needed');
  const mine = actionsOf(run.circumstances.actor)[0] ?? '';
  const standing = {
    actionKey: mine,
    seasonKey: run.words.actions.find((one) => one.actionKey === mine)?.seasonKey,
  };
  const made = await run.perform(
    createProject,
    {
      ...{ ...said, slug, decidedOn, source, confirmed: [] },
      participations: participations.given.length > 0 ? participations.given : [standing],
      members: members.given,
    },
    {
      rows: [row, ...parts],
      at: (path) => placeOf(row, { participations: participations.taken, members: members.taken }, path),
      standIns: { name: 'Sans intitulé lisible', source: 'Sans source lisible', status: 'announced' },
      silent: parts.some((one) => one.failed) ? ['no_lead', 'action_needed'] : [],
    },
  );
  if (!made) {
    run.fail(row, `project ${slug}`, `project ${acronym}`);
    for (const one of parts) one.failed = true;
    return;
  }
  const { tx } = run.circumstances;
  const now = await findProject(tx, { id: made.projectId });
  if (now) run.known.putProject(now);
  for (const one of await participationsOf(tx, made.projectId)) run.known.putParticipation(one);
  run.did(row, 'created', acronym);
  for (const one of participations.taken)
    run.did(one, 'created', `${acronym}, ${canonical('action', one.text('action'), run.words)}`);
  for (const one of members.taken) {
    run.did(one, 'created', `${acronym}, ${one.text('organisationId')}`);
    // Its leaving, if it says one, is written with the others.
    one.done = one.isBlank('until');
  }
}

type Own = (row: FileRow) => boolean;

/** The actions that the decision of the project brings; those of a later decision are added to it afterwards. */
function ownParticipations(run: FileRun, isOwn: Own, project: { decidedOn: string; source: string }) {
  const rows = run.allRows('Participations').filter((row) => isOwn(row) && !row.done);
  const taken = rows.filter((row) => {
    const decidedOn = row.value('decidedOn', 'day') ?? project.decidedOn;
    return (
      decidedOn === project.decidedOn && (row.isBlank('source') || row.text('source') === project.source)
    );
  });
  const given = taken.flatMap((row) => {
    const action = row.needed('action', 'action');
    const number = row.value('intakeRoundId', 'whole') ?? null;
    const round = number === null || !action ? null : (run.known.round(action.seasonKey, number) ?? 0);
    if (round === 0) row.refuse('intakeRoundId', 'unknown_round');
    return action ? [{ ...action, intakeRoundId: round }] : [];
  });
  return { rows, taken, given };
}

/** The first stay of each member, and the first lead; what follows changes the consortium afterwards. */
function ownMembers(run: FileRun, isOwn: Own, decidedOn: string) {
  const rows = run.allRows('Membres').filter((row) => isOwn(row) && !row.done);
  const stays = rows.flatMap((row) => {
    const organisation = organisationOf(run, row);
    const role = row.needed('role', 'role');
    const since = row.value('since', 'day') ?? decidedOn;
    return organisation && role ? [{ row, organisationId: organisation.id, role, since }] : [];
  });
  const inOrder = stays.toSorted((a, b) => a.since.localeCompare(b.since));
  const lead = inOrder.find(({ role }) => role === 'lead');
  const first = inOrder.filter(
    (stay) =>
      inOrder.find(({ organisationId }) => organisationId === stay.organisationId) === stay &&
      (stay.role === 'partner' || stay === lead || stay.since === lead?.since),
  );
  return {
    rows,
    taken: first.map(({ row }) => row),
    given: first.map(({ organisationId, role, since }) => ({ organisationId, role, since })),
  };
}

/** `members.2.since` is the cell of the third member's row; a problem of the whole list that of the project's. */
function placeOf(
  row: FileRow,
  lists: { participations: readonly FileRow[]; members: readonly FileRow[] },
  path: string,
): readonly [FileRow, string | null] {
  const [list, index, field] = path.split('.');
  if (list !== 'participations' && list !== 'members') return [row, list || null];
  const own = lists[list][Number(index)];
  if (!own) return [row, list === 'members' ? null : 'acronym'];
  return [own, field === 'actionKey' || field === 'seasonKey' ? 'action' : (field ?? null)];
}
