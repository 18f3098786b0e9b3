import type { FigureRow } from '@/lib/domain/line-address';
import type { EnteredState, Measure } from '@/lib/domain/vocabulary';
import { SETTLING } from './figure-settling';
import { rowColumns } from './line-address';
import type { Read } from './store';
import { prepared } from './store-prepared';

/**
 * How far a section's revisions are read: to its last one (`now`), to a revision of the past (`mark`), to its last
 * sending or correction (`sent`), to an instant (`instant`). `@mark` and `@at` are bound where they are named.
 */
export type SaidUntil = 'now' | 'mark' | 'sent' | 'instant';

/** Which sections are read: `@sectionId`, or those of the list `@sectionIds`, each line with the number of its own. */
export type SaidIn = 'one' | 'many';

const OF: Record<SaidIn, { chosen: string; own: string; key: string; column: string }> = {
  one: { chosen: 'section_id = @sectionId', own: '@sectionId', key: '', column: '' },
  many: {
    chosen: 'section_id IN (SELECT value FROM json_each(@sectionIds))',
    own: 'figure_revisions.section_id',
    key: 'section_id, ',
    column: 'section_id AS sectionId, ',
  },
};

const until = (how: SaidUntil, { own }: { own: string }): string => {
  if (how === 'instant') return 'AND at <= @at';
  if (how !== 'sent') return '';
  return `AND at <= (SELECT max(e.at) FROM section_events e
    WHERE e.section_id = ${own} AND e.step IN ${SETTLING.declared})`;
};

/**
 * Of each line of a section, the revision by which its consortium last speaks of it and, where it is
 * later, the one by which an officer accepted another value: this stands beside the declared one and replaces nothing.
 * `lastId` is the last of both. A mark hides all that came after it; a sending hides only what was typed since.
 */
const words = (
  how: SaidUntil,
  of: SaidIn = 'one',
): string => `SELECT ${OF[of].column}line_id, max(id) AS lastId,
    max(CASE WHEN kind <> 'acceptance' ${until(how, OF[of])} THEN id END) AS saidId,
    max(CASE WHEN kind = 'acceptance' THEN id END) AS acceptedId
  FROM figure_revisions WHERE ${OF[of].chosen} ${how === 'mark' ? 'AND id <= @mark' : ''} GROUP BY ${OF[of].key}line_id`;

/** What a section says of one line. */
export interface SaidLine extends FigureRow {
  lineId: number;
  periodId: number;
  measure: Measure;
  /** The last revision, whatever its kind: the one that a write names as seen. */
  lastId: number;
  /** What the consortium says; nulls where it says nothing, or cleared the cell. */
  saidId: number | null;
  value: number | null;
  state: EnteredState | null;
  comment: string | null;
  accountId: number | null;
  /** The officer's value, where it came after the consortium's word. */
  acceptedValue: number | null;
  acceptedState: EnteredState | null;
  acceptedComment: string | null;
  acceptedBy: number | null;
}

/**
 * The rows of `SaidLine`; a question that compares them says what it reads beside: of the line `l`, of the consortium's
 * revision `r` and of the lines `g`.
 */
export const saidLines = (
  how: SaidUntil,
  beside: { columns?: string; joins?: string; of?: SaidIn } = {},
): string => `
  SELECT l.id AS lineId, ${rowColumns('l')}, l.period_id AS periodId, l.measure, g.lastId, g.saidId,
    r.value, r.state, r.comment, r.account_id AS accountId, a.value AS acceptedValue, a.state AS acceptedState,
    a.comment AS acceptedComment, a.account_id AS acceptedBy
    ${beside.columns ? `, ${beside.columns}` : ''}
  FROM (${words(how, beside.of)}) g JOIN figure_lines l ON l.id = g.line_id
  LEFT JOIN figure_revisions r ON r.id = g.saidId
  LEFT JOIN figure_revisions a ON a.id = g.acceptedId AND g.acceptedId > coalesce(g.saidId, 0)
  ${beside.joins ?? ''}
  WHERE g.saidId IS NOT NULL OR g.acceptedId IS NOT NULL`;

/** What a section says of all its lines, now or as it was at a revision of the past. */
export async function sectionSays(
  read: Read,
  sectionId: number,
  { mark }: { mark?: number } = {},
): Promise<SaidLine[]> {
  return prepared(read, saidLines(mark === undefined ? 'now' : 'mark')).all({
    sectionId,
    ...(mark !== undefined && { mark }),
  }) as SaidLine[];
}

/** What a section says now of its lines of some periods. */
export async function sectionSaysOf(
  read: Read,
  sectionId: number,
  periodIds: readonly number[],
): Promise<SaidLine[]> {
  return prepared(
    read,
    `SELECT * FROM (${saidLines('now')}) WHERE periodId IN (SELECT value FROM json_each(@periodIds))`,
  ).all({ sectionId, periodIds: JSON.stringify(periodIds) }) as SaidLine[];
}

/** The revision by which a section last speaks of a line. */
export interface LastWord {
  lineId: number;
  revisionId: number;
  value: number | null;
  state: EnteredState | null;
}

/** The last word of a section on each of its lines: the consortium's, or an officer's where acceptances count too. */
export const lastWords = (
  read: Read,
  sectionId: number,
  { withAcceptances }: { withAcceptances: boolean },
): LastWord[] =>
  prepared(
    read,
    `SELECT r.line_id AS lineId, r.id AS revisionId, r.value, r.state FROM (${words('now')}) g
     JOIN figure_revisions r ON r.id = g.${withAcceptances ? 'lastId' : 'saidId'} ORDER BY r.line_id`,
  ).all({ sectionId }) as LastWord[];
