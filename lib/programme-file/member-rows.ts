import type { ProjectNow } from '@/db/programme-file';
import { type MembershipLine, membershipLines } from '@/db/project-life';
import { type ConsortiumStay, staysOf } from '@/lib/domain/consortium';
import { changeConsortium } from '@/lib/project/change-consortium';
import { changeLead } from '@/lib/project/change-lead';
import { shown } from './cell-values';
import { organisationOf, projectOf } from './file-references';
import type { FileRow } from './file-row';
import type { FileRun } from './file-run';
import type { FileWords } from './file-words';
import type { Texts } from './row-mark';

const SHEET = 'Membres';

export type Stay = ConsortiumStay<MembershipLine & { reason: string | null }>;

export const staysFrom = (lines: readonly MembershipLine[]): Stay[] =>
  staysOf(
    lines.map((line) => ({ ...line, reason: null })),
    '9999-12-31',
  );

export const memberTexts = (
  stay: Pick<Stay, 'role' | 'since' | 'until'>,
  names: { project: string; organisation: string },
  words: FileWords,
): Texts => ({
  project: names.project,
  organisationId: names.organisation,
  role: shown('role', stay.role, words),
  since: stay.since,
  until: stay.until ?? '',
});

/** A row of the sheet with what it names. */
interface Named {
  row: FileRow;
  project: ProjectNow;
  organisationId: number;
  organisation: string;
  role: 'lead' | 'partner';
  since: string;
  until: string | null;
}

/** Who joins and who leaves, project by project in the order of the days; a lead is followed by another at once. */
export async function writeMembers(run: FileRun): Promise<void> {
  const named: Named[] = [];
  for await (const row of run.rows(SHEET)) {
    const one = namedBy(run, row);
    if (one) named.push(one);
  }
  for (const own of Map.groupBy(named, ({ project }) => project.id).values()) {
    const inOrder = own.toSorted((a, b) => a.since.localeCompare(b.since));
    for (const one of inOrder) await join(run, one, own);
    for (const one of inOrder) if (!one.row.failed) await leave(run, one);
  }
}

function namedBy(run: FileRun, row: FileRow): Named | undefined {
  const project = projectOf(run, row);
  const organisation = organisationOf(run, row);
  const role = row.needed('role', 'role');
  const since = row.value('since', 'day') ?? project?.decidedOn;
  const until = row.value('until', 'day') ?? null;
  if (row.failed || !project || !organisation || !role || !since) return undefined;
  return {
    row,
    project,
    organisationId: organisation.id,
    organisation: organisation.name,
    role,
    since,
    until,
  };
}

const stayOf = async (run: FileRun, { project, organisationId, since }: Named): Promise<Stay | undefined> =>
  staysFrom(await membershipLines(run.circumstances.tx, project.id)).find(
    (stay) => stay.organisationId === organisationId && stay.since === since,
  );

/** Brings a member in on its day; one that leads takes over from whoever led until then. */
async function join(run: FileRun, one: Named, own: readonly Named[]): Promise<void> {
  const { row, project, organisationId, organisation, role, since } = one;
  const stay = await stayOf(run, one);
  if (stay) {
    if (stay.role !== role) row.refuse('role', 'role_of_stay', { since });
    return;
  }
  const names = { project: project.slug, organisation };
  if (run.isUntouched(row, memberTexts({ role, since, until: null }, names, run.words))) return;
  const reason = row.value('reason', 'text') ?? null;
  const of = {
    rows: [row],
    at: (path: string) => [row, path === 'effectiveOn' ? 'since' : path || null] as const,
  };
  const led = staysFrom(await membershipLines(run.circumstances.tx, project.id)).find(
    (other) => other.role === 'lead' && other.since < since && (other.until === null || other.until > since),
  );
  const change = { projectId: project.id, organisationId, effectiveOn: since, reason };
  const after = own.some(
    (other) =>
      other.organisationId === led?.organisationId && other.role === 'partner' && other.since === since,
  );
  const done =
    role === 'lead' && led
      ? await run.perform(
          changeLead,
          { ...change, reason: reason ?? '', before: after ? 'partner' : 'leaves' },
          of,
        )
      : await run.perform(changeConsortium, { ...change, event: 'join', role }, of);
  if (done) run.did(row, 'created', `${project.acronym}, ${organisation}`);
  row.done = false;
}

/** Lets a member leave on the day that its row says, unless it left then already. */
async function leave(run: FileRun, one: Named): Promise<void> {
  const { row, project, organisationId, organisation, role, until } = one;
  const stay = await stayOf(run, one);
  const wasSaid = run.outcomes.some((outcome) => outcome.sheet === SHEET && outcome.place.row === row.number);
  if (!stay || until === null || stay.until === until) {
    if (!wasSaid) run.stays(row);
    return;
  }
  const before = memberTexts(stay, { project: project.slug, organisation }, run.words);
  if (run.isUntouched(row, before)) return;
  const done = await run.perform(
    changeConsortium,
    {
      ...{ projectId: project.id, organisationId, event: 'leave', role, effectiveOn: until },
      reason: row.value('reason', 'text') ?? null,
    },
    { rows: [row], at: (path) => [row, path === 'effectiveOn' ? 'until' : path || null] },
  );
  if (!done || wasSaid) return;
  const details = [{ heading: 'Jusqu’au', before: stay.until ?? '', after: until }];
  run.did(row, 'changed', `${project.acronym}, ${organisation}`, details);
}
