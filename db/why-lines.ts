import type { FigureRow } from '@/lib/domain/line-address';
import { inLineOrder } from '@/lib/domain/line-order';
import type { Door, EnteredState, Layer, Measure, RevisionKind } from '@/lib/domain/vocabulary';
import { BEING_ENTERED, SETTLING, settles } from './figure-settling';
import { standingLearners } from './figure-standing';
import { titleAt } from './known';
import { rowColumns } from './line-address';
import type { Read } from './store';
import { prepared } from './store-prepared';

/** Questions about the lines of one participation that a learner figure is made of: for those entitled only. */

export interface CellLines {
  participationId: number;
  measure: Measure;
  /** Absent: every period. */
  periodId?: number | undefined;
  regionCode?: string | undefined;
  levelKey?: string | undefined;
}

const ofCell = (
  cell: Omit<CellLines, 'participationId'>,
  nature: 'planned' | 'actual',
) => `AND n.measure = @measure AND n.nature = '${nature}'
    ${cell.periodId === undefined ? '' : 'AND n.period_id = @periodId'}
    ${cell.regionCode === undefined ? '' : 'AND n.region_code = @regionCode'}
    ${cell.levelKey === undefined ? '' : 'AND n.level_key = @levelKey'}`;

const linesOf = (
  cell: CellLines,
  nature: 'planned' | 'actual',
) => `SELECT n.id FROM trainings t JOIN figure_lines n ON n.training_id = t.id
  WHERE t.participation_id = (SELECT @participationId) ${ofCell(cell, nature)}`;

const standing = (cell: CellLines, layer: Layer) =>
  standingLearners(layer, {
    ofParticipation: true,
    lines: linesOf(cell, layer === 'committed' ? 'planned' : 'actual'),
  });

interface LineWords extends FigureRow {
  lineId: number;
  revisionId: number;
  training: string;
  region: string;
  /** The printed profession; null where it is none. */
  profession: string | null;
  periodId: number;
  period: string;
  value: number | null;
  state: EnteredState | null;
  kind: RevisionKind;
  door: Door;
  at: string;
  accountId: number;
}

export interface ExplainedLineRow extends LineWords {
  /** 1 stands; the others are what it replaced. */
  rank: number;
  sectionId: number | null;
  campaign: string | null;
  /** Whether it was reported before the service; null outside any campaign. */
  retrospective: 0 | 1 | null;
  observedOn: string | null;
  settledAt: string;
}

const LINE = `l.id AS lineId, r.id AS revisionId, ${titleAt('t')} AS training, g.name AS region, f.label AS profession, d.id AS periodId, d.label AS period,
  ${rowColumns('l')}, r.value, r.state,
  r.kind, r.door, r.at, r.account_id AS accountId`;
const JOINS = `JOIN figure_lines l ON l.id = r.line_id JOIN trainings t ON t.id = l.training_id
  JOIN regions g ON g.code = l.region_code JOIN periods d ON d.id = l.period_id
  LEFT JOIN professions f ON f.id = CAST(l.profession_key AS INTEGER)`;

/** By period, as the rows come, then as the lines of a section stand. */
function inOrder<Row extends LineWords>(rows: readonly Row[]): Row[] {
  const names = {
    trainings: new Map(rows.map(({ trainingId, training }) => [trainingId, training])),
    regions: Object.fromEntries(rows.map(({ regionCode, region }) => [regionCode, region])),
    professions: Object.fromEntries(
      rows.map(({ professionKey, profession }) => [professionKey, profession ?? professionKey]),
    ),
  };
  return [...Map.groupBy(rows, ({ periodId }) => periodId).values()].flatMap((ofPeriod) =>
    inLineOrder(ofPeriod, names),
  );
}

/** Every revision that may stand in a layer for the lines of a cell, with the one that does. */
export async function linesOfCell(
  read: Read,
  cell: CellLines,
  layer: Layer,
  day: string,
): Promise<ExplainedLineRow[]> {
  const rows = prepared(
    read,
    `SELECT ${LINE}, w.rank, w.section_id AS sectionId, c.label AS campaign, c.retrospective, w.observed_on AS observedOn, w.settled_at AS settledAt
     FROM (${standing(cell, layer)}) w JOIN figure_revisions r ON r.id = w.revision_id ${JOINS}
     LEFT JOIN campaigns c ON c.id = r.campaign_id
     ORDER BY d.starts_on, l.level_key, l.profession_key, l.id, w.rank`,
  ).all({ ...cell, day }) as ExplainedLineRow[];
  return inOrder(rows);
}

/** Whether more revisions than some number are about the lines of a cell, planned or declared: it counts no further. */
export function hasMoreRevisions(read: Read, cell: CellLines, layer: Layer, most: number): boolean {
  const lines = linesOf(cell, layer === 'committed' ? 'planned' : 'actual');
  const [row] = prepared(
    read,
    `SELECT count(*) AS n FROM (SELECT 1 FROM (${lines}) l CROSS JOIN figure_revisions r ON r.line_id = l.id LIMIT @next)`,
  ).all({ ...cell, next: most + 1 }) as { n: number }[];
  return (row?.n ?? 0) > most;
}

export interface UnsentRow extends LineWords {
  campaign: string;
  retrospective: 0 | 1;
}

/** What was saved after the last sending of its section, or in one never sent: drafts, as they were at the end of the day. */
const unsent = (
  participations: string,
  first = '1',
) => `FROM sections s JOIN figure_revisions r ON r.section_id = s.id
  WHERE s.participation_id ${participations} AND ${BEING_ENTERED} AND r.known_from <= @day AND r.kind = 'entry' AND ${first}
    AND r.at > coalesce((SELECT max(e.at) FROM section_events e WHERE e.section_id = s.id AND e.step IN ${SETTLING.declared}
      AND e.known_from <= @day), '')
    AND r.id = (SELECT max(x.id) FROM figure_revisions x WHERE x.section_id = r.section_id AND x.line_id = r.line_id
      AND x.known_from <= @day)`;

/** How many lines of a cell nobody has sent yet, by the number of their participation; absent: none. */
export async function unsentCounts(
  read: Read,
  cell: Omit<CellLines, 'participationId'>,
  participationIds: readonly number[],
  day: string,
): Promise<Map<number, number>> {
  const rows = prepared(
    read,
    `SELECT s.participation_id AS participationId, count(*) AS n ${unsent(
      'IN (SELECT value FROM json_each(@participationIds))',
      // What most revisions are not of is asked before what was said before and after them.
      `EXISTS (SELECT 1 FROM figure_lines n JOIN trainings t ON t.id = n.training_id
         WHERE n.id = r.line_id AND t.participation_id = s.participation_id ${ofCell(cell, 'actual')})`,
    )}
     GROUP BY s.participation_id`,
  ).all({ ...cell, participationIds: JSON.stringify(participationIds), day }) as {
    participationId: number;
    n: number;
  }[];
  return new Map(rows.map(({ participationId, n }) => [participationId, n]));
}

export async function unsentLines(read: Read, cell: CellLines, day: string): Promise<UnsentRow[]> {
  const rows = prepared(
    read,
    `SELECT ${LINE}, c.label AS campaign, c.retrospective FROM figure_revisions r ${JOINS} JOIN campaigns c ON c.id = r.campaign_id
     WHERE r.id IN (SELECT r.id ${unsent('= (SELECT @participationId)')} AND r.line_id IN (${linesOf(cell, 'actual')}))
     ORDER BY d.starts_on, l.id`,
  ).all({ ...cell, day }) as UnsentRow[];
  return inOrder(rows);
}

export interface SettlingRow {
  sectionId: number;
  /** The last sending (or correction) and the last validation by the day. */
  declaredAt: string | null;
  declaredBy: number | null;
  validatedAt: string | null;
  validatedBy: number | null;
}

/** Who sent and who validated each section of a participation, last, by the day. */
export async function settlingsOf(read: Read, participationId: number, day: string): Promise<SettlingRow[]> {
  const last = (
    layer: 'declared' | 'verified',
    column: string,
  ) => `(SELECT e.${column} FROM section_events e WHERE e.section_id = s.id
    AND ${settles('e', layer, '@day')} AND e.known_from <= @day ORDER BY e.id DESC LIMIT 1)`;
  return prepared(
    read,
    `SELECT s.id AS sectionId, ${last('declared', 'at')} AS declaredAt, ${last('declared', 'account_id')} AS declaredBy,
       ${last('verified', 'at')} AS validatedAt, ${last('verified', 'account_id')} AS validatedBy
     FROM sections s WHERE s.participation_id = @participationId`,
  ).all({ participationId, day }) as SettlingRow[];
}
