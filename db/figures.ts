import { fold } from '@/lib/domain/fold';
import type { Door, EnteredState, RevisionKind } from '@/lib/domain/vocabulary';
import { LearnerTotals, type Standing } from './figure-learner-totals';
import { settles } from './figure-settling';
import {
  AT_ADDRESS,
  AT_ADDRESS_BUT_WORDS,
  addressButWords,
  INSERT_LINE,
  type LineAddress,
} from './line-address';
import { isLost } from './section-releases';
import { type LastWord, lastWords } from './section-says';
import type { Read, Tx } from './store';
import { prepared } from './store-prepared';
import { trainingLine } from './training-events';

/** The line of an address; a profession in words is the same however it is written (case, accents, spaces). */
export async function findLine(read: Read, address: LineAddress): Promise<number | undefined> {
  const exact = prepared(read, `SELECT id FROM figure_lines WHERE ${AT_ADDRESS}`).get(address) as
    | { id: number }
    | undefined;
  if (exact || address.professionKey !== 'other') return exact?.id;
  return linesInWords(read, address).get(fold(address.professionOther));
}

/** The lines of the professions in words at a place, by what they say folded; the first one where two say the same. */
function linesInWords(read: Read, address: LineAddress): Map<string, number> {
  const rows = prepared(
    read,
    `SELECT id, profession_other AS professionOther FROM figure_lines WHERE ${AT_ADDRESS_BUT_WORDS}
     ORDER BY id DESC`,
  ).all(address) as { id: number; professionOther: string }[];
  return new Map(rows.map(({ id, professionOther }) => [fold(professionOther), id]));
}

/**
 * Finds or adds lines, one write long, and says which it added: nothing was ever said of those. Professions in words are
 * read once for each place: a file of 50,000 of them would else compare each with all the others.
 */
export function lineKeeper(tx: Tx): (address: LineAddress) => Promise<{ id: number; added: boolean }> {
  const inWords = new Map<string, Map<string, number>>();
  const kept = (known: number | undefined, address: LineAddress) =>
    known === undefined ? { id: addLine(tx, address), added: true } : { id: known, added: false };
  return async (address) => {
    if (address.professionKey !== 'other') return kept(await findLine(tx, address), address);
    const { professionOther } = address;
    const place = addressButWords(address);
    const known = inWords.get(place) ?? linesInWords(tx, address);
    inWords.set(place, known);
    const line = kept(known.get(fold(professionOther)), address);
    known.set(fold(professionOther), line.id);
    return line;
  };
}

export interface LinePlaceNames {
  training: string;
  organisation: string;
  region: string;
  period: string;
}

/** The places of a training in words, for a line that another one repeats. */
export async function placeNames(
  read: Read,
  { trainingId, regionCode, periodId }: Pick<LineAddress, 'trainingId' | 'regionCode' | 'periodId'>,
): Promise<LinePlaceNames> {
  return prepared(
    read,
    `SELECT t.title AS training, o.name AS organisation, g.name AS region, d.label AS period
     FROM trainings t JOIN organisations o ON o.id = t.organisation_id, regions g, periods d
     WHERE t.id = (SELECT @trainingId) AND g.code = @regionCode AND d.id = @periodId`,
  ).get({ trainingId, regionCode, periodId }) as LinePlaceNames;
}

/**
 * The trainings that would say the same learners: of other organisations of the project under the same title, however it
 * is written, and those that one replaces or that replace it.
 */
export function twinsOf(
  read: Read,
  { id, projectId, title }: { id: number; projectId: number; title: string },
): number[] {
  const others = prepared(
    read,
    `SELECT id, title FROM trainings WHERE project_id = (SELECT @projectId) AND id <> @id
       AND organisation_id <> (SELECT organisation_id FROM trainings WHERE id = @id) AND withdrawn_from IS NULL`,
  ).all({ projectId, id }) as { id: number; title: string }[];
  const titled = others.filter((other) => fold(other.title) === fold(title)).map((other) => other.id);
  return [...new Set([...titled, ...trainingLine(read, id)])];
}

/**
 * The first of some twin trainings that already says something of the same region, period, level, profession and
 * measure: one organisation declares a training in a period (DOMAIN §3). A draft that nobody can send any more declares
 * nothing.
 */
export async function declaredByTwin(
  read: Read,
  twins: readonly number[],
  address: LineAddress,
): Promise<number | undefined> {
  for (const trainingId of twins) {
    const line = await findLine(read, { ...address, trainingId });
    if (line === undefined) continue;
    const last = prepared(
      read,
      `SELECT r.state FROM figure_revisions r WHERE r.line_id = ? AND NOT ${isLost('r.section_id')} ORDER BY r.id DESC LIMIT 1`,
    ).get(line) as { state: EnteredState | null } | undefined;
    if (last?.state === 'number' || last?.state === 'estimate') return trainingId;
  }
  return undefined;
}

export async function findOrAddLine(tx: Tx, address: LineAddress): Promise<number> {
  return (await findLine(tx, address)) ?? addLine(tx, address);
}

const addLine = (tx: Tx, address: LineAddress): number =>
  Number(prepared(tx, INSERT_LINE).run(address).lastInsertRowid);

export interface LastRevision {
  id: number;
  kind: RevisionKind;
  value: number | null;
  state: EnteredState | null;
  comment: string | null;
  accountId: number;
}

/** The last revision of a line in a section, whatever its kind. */
export async function lastRevision(
  read: Read,
  sectionId: number,
  lineId: number,
): Promise<LastRevision | undefined> {
  return prepared(
    read,
    `SELECT id, kind, value, state, comment, account_id AS accountId FROM figure_revisions
     WHERE section_id = ? AND line_id = ? ORDER BY id DESC LIMIT 1`,
  ).get(sectionId, lineId) as LastRevision | undefined;
}

/** The last one that an officer did not give in an acceptance: what the consortium says. */
export async function lastDeclared(
  read: Read,
  sectionId: number,
  lineId: number,
): Promise<LastRevision | undefined> {
  return prepared(
    read,
    `SELECT id, kind, value, state, comment, account_id AS accountId FROM figure_revisions
     WHERE section_id = ? AND line_id = ? AND kind <> 'acceptance' ORDER BY id DESC LIMIT 1`,
  ).get(sectionId, lineId) as LastRevision | undefined;
}

export interface NewRevision {
  lineId: number;
  campaignId: number | null;
  sectionId: number | null;
  kind: RevisionKind;
  value: number | null;
  state: EnteredState | null;
  comment: string | null;
  reason: string | null;
  accountId: number;
  door: Door;
  at: string;
  knownFrom: string;
}

export async function appendRevision(tx: Tx, revision: NewRevision): Promise<number> {
  return Number(
    prepared(
      tx,
      `INSERT INTO figure_revisions (line_id, campaign_id, section_id, kind, value, state, comment, reason, account_id, door, at, known_from)
       VALUES (@lineId, @campaignId, @sectionId, @kind, @value, @state, @comment, @reason, @accountId, @door, @at, @knownFrom)`,
    ).run(revision).lastInsertRowid,
  );
}

/**
 * What stands for the lines of a section when it no longer says anything about them: the latest other observation that
 * was submitted (déclaré) or validated (vérifié), as its last revision before that event.
 */
export const earlierStandings = (
  read: Read,
  lineIds: readonly number[],
  sectionId: number,
  layer: 'declared' | 'verified',
): Map<number, Standing | undefined> =>
  earlierOfSections(
    read,
    lineIds.map((lineId) => ({ lineId, sectionId })),
    layer,
  ).get(sectionId) ?? new Map();

/** The same of several lines of several sections: by section, then by line. */
export function earlierOfSections(
  read: Read,
  lines: readonly { lineId: number; sectionId: number }[],
  layer: 'declared' | 'verified',
): Map<number, Map<number, Standing | undefined>> {
  // Of nearly every line the latest observation says something: the others alone are read back to one that does.
  const latest = earlierRows(read, lines, layer, 'latest');
  const isSaid = ({ state }: EarlierRow) => state !== null && state !== 'nothing_to_report';
  const silent = latest.filter((row) => !isSaid(row));
  const rows = [...latest.filter(isSaid), ...earlierRows(read, silent, layer, 'all')];
  return new Map(
    [...Map.groupBy(rows, ({ sectionId }) => sectionId)].map(([sectionId, ofSection]) => [
      sectionId,
      new Map(
        [...Map.groupBy(ofSection, ({ lineId }) => lineId)].map(([lineId, ofLine]) => [
          lineId,
          latestOf(ofLine.map(({ lineId: _, sectionId: _of, ...row }): Earlier => row)),
        ]),
      ),
    ]),
  );
}

type EarlierRow = Earlier & { lineId: number; sectionId: number };

/** Of each line, the revisions of other sections that settled in a layer, or the last of the latest observation alone; the latest first. */
function earlierRows(
  read: Read,
  lines: readonly { lineId: number; sectionId: number }[],
  layer: 'declared' | 'verified',
  which: 'latest' | 'all',
): EarlierRow[] {
  const settled = (r: string) => `${r}.line_id = v.value ->> 0 AND ${r}.section_id <> v.value ->> 1
    ${layer === 'declared' ? `AND ${r}.kind <> 'acceptance'` : ''}
    AND ${r}.at <= (SELECT max(e.at) FROM section_events e WHERE e.section_id = ${r}.section_id AND ${settles('e', layer)})`;
  return prepared(
    read,
    `SELECT v.value ->> 1 AS sectionId, r.line_id AS lineId, r.id AS revisionId, r.value, r.state, c.observed_on AS observedOn
     FROM json_each(@lines) v CROSS JOIN figure_revisions r ON ${
       which === 'all'
         ? settled('r')
         : `r.id = (SELECT x.id FROM figure_revisions x JOIN campaigns o ON o.id = x.campaign_id WHERE ${settled('x')}
             ORDER BY o.observed_on DESC, x.id DESC LIMIT 1)`
     } JOIN campaigns c ON c.id = r.campaign_id
     ORDER BY c.observed_on DESC, r.id DESC`,
  ).all({ lines: JSON.stringify(lines.map(({ lineId, sectionId }) => [lineId, sectionId])) }) as EarlierRow[];
}

type Earlier = Standing & { state: EnteredState | null };

/** Of the revisions of a line, the latest observation first: the first that says something, else « rien à déclarer ». */
function latestOf(rows: readonly Earlier[]): Standing | undefined {
  const seen = new Set<string>();
  let nothing: Standing | undefined;
  for (const row of rows) {
    if (seen.has(row.observedOn)) continue;
    seen.add(row.observedOn);
    if (row.state === 'nothing_to_report') nothing ??= row;
    else if (row.state !== null) return row;
  }
  return nothing;
}

/**
 * Makes a section's last values stand as *déclaré* (at its submission) or *vérifié* (at its validation):
 * line by line, the latest observation wins, not the latest save. A blank says nothing and erases nothing, and
 * « rien à déclarer » leaves an earlier value standing.
 */
export async function settleFigures(
  tx: Tx,
  section: { id: number; observedOn: string },
  layer: 'declared' | 'verified',
  day: string,
): Promise<void> {
  const totals = new LearnerTotals(tx, layer, day);
  for (const { lineId, after } of standingChanges(tx, section, layer)) totals.replace(lineId, after);
  await totals.write();
}

/** A line of a section: what stands for it in a layer, and what will once the section's last values stand. */
export interface StandingChange {
  lineId: number;
  before: Standing | undefined;
  after: Standing | undefined;
}

/** What settling a section makes of each of its lines: the one rule of the writes, and of what a review announces. */
export function standingChanges(
  read: Read,
  section: { id: number; observedOn: string },
  layer: 'declared' | 'verified',
): StandingChange[] {
  const words = lastWords(read, section.id, { withAcceptances: layer === 'verified' });
  const standing = standingsOf(
    read,
    words.map(({ lineId }) => lineId),
    layer,
  );
  const own = [...standing].flatMap(([lineId, { sectionId }]) => (sectionId === section.id ? [lineId] : []));
  const earlier = earlierStandings(read, own, section.id, layer);
  const ours = new Set(own);
  return words.map((candidate) => {
    const { lineId } = candidate;
    const before = standing.get(lineId)?.standing;
    const other = ours.has(lineId) ? earlier.get(lineId) : before;
    return { lineId, before, after: winner(candidate, section.observedOn, other) };
  });
}

/** Which of a section's last word and the latest other observation stands for a line. */
export function winner(
  { revisionId, value, state }: Omit<LastWord, 'lineId'>,
  observedOn: string,
  other: Standing | undefined,
): Standing | undefined {
  if (state === null) return other;
  const said = { revisionId, observedOn, value, state };
  if (!other) return said;
  const saysNothing = (standing: Standing) => standing.state === 'nothing_to_report';
  if (saysNothing(said) !== saysNothing(other)) return saysNothing(said) ? other : said;
  return other.observedOn <= observedOn ? said : other;
}

/** What stands for several lines in a layer today, with the section that said it. */
function standingsOf(
  read: Read,
  lineIds: readonly number[],
  layer: 'declared' | 'verified',
): Map<number, { standing: Standing; sectionId: number | null }> {
  const rows = prepared(
    read,
    `SELECT f.line_id AS lineId, f.revision_id AS revisionId, f.observed_on AS observedOn, f.value, f.state,
       r.section_id AS sectionId
     FROM json_each(@lineIds) v CROSS JOIN current_figures f ON f.line_id = v.value AND f.layer = @layer
     LEFT JOIN figure_revisions r ON r.id = f.revision_id`,
  ).all({ lineIds: JSON.stringify(lineIds), layer }) as (Standing & {
    lineId: number;
    sectionId: number | null;
  })[];
  return new Map(
    rows.map(({ lineId, sectionId, ...standing }) => [lineId, { standing, sectionId }] as const),
  );
}

/**
 * Makes a planned (contractual) figure stand as *engagé*. Two days: from `knownFrom` it is known, from `shownFrom` it
 * counts, which is later where the project is held back.
 */
export async function settlePlanned(
  tx: Tx,
  planned: { lineId: number; revisionId: number; value: number | null; state: EnteredState },
  { knownFrom, shownFrom }: { knownFrom: string; shownFrom: string },
): Promise<void> {
  const totals = new LearnerTotals(tx, 'committed', shownFrom);
  totals.replace(planned.lineId, {
    revisionId: planned.revisionId,
    observedOn: knownFrom,
    value: planned.value,
    state: planned.state,
  });
  await totals.write();
}

/** The same of several lines, each known and shown from its days, in one write of the totals of each day. */
export async function settleManyPlanned(
  tx: Tx,
  lines: readonly {
    lineId: number;
    revisionId: number;
    value: number | null;
    state: EnteredState;
    knownFrom: string;
    shownFrom: string;
  }[],
): Promise<void> {
  const byDay = Map.groupBy(lines, ({ knownFrom, shownFrom }) =>
    knownFrom > shownFrom ? knownFrom : shownFrom,
  );
  for (const [day, ofDay] of byDay) {
    const totals = new LearnerTotals(tx, 'committed', day);
    for (const { lineId, revisionId, value, state, knownFrom } of ofDay)
      totals.replace(lineId, { revisionId, observedOn: knownFrom, value, state });
    await totals.write();
  }
}

/** The last planned figure of a line, whenever it is known from; undefined: nobody planned anything there yet. */
export function lastPlanned(
  read: Read,
  lineId: number,
): { id: number; value: number | null; state: EnteredState | null; knownFrom: string } | undefined {
  return prepared(
    read,
    `SELECT id, value, state, known_from AS knownFrom FROM figure_revisions WHERE line_id = ? AND section_id IS NULL
     ORDER BY id DESC LIMIT 1`,
  ).get(lineId) as
    | { id: number; value: number | null; state: EnteredState | null; knownFrom: string }
    | undefined;
}
