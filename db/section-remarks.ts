import { breakdownOf, type FigureRow } from '@/lib/domain/line-address';
import type { EnteredState, Measure } from '@/lib/domain/vocabulary';
import { isUndone, SETTLING } from './figure-settling';
import { breakdownColumns } from './line-address';
import * as t from './schema';
import type { Read, Tx } from './store';
import { prepared } from './store-prepared';

/** A figure of a section, or an opening: of a training, or of the university where there is none. */
export type RemarkPlace =
  | { lineId: number; organisationId: null; trainingId: null }
  | { lineId: null; organisationId: number; trainingId: number | null };

/** Says with the return of a section why some of its lines are sent back. Returns their numbers, in their order. */
export async function addRemarks(
  tx: Tx,
  eventId: number,
  remarks: readonly (RemarkPlace & { reason: string })[],
): Promise<number[]> {
  return remarks.map(
    ({ lineId, organisationId, trainingId, reason }) =>
      tx
        .insert(t.returnRemarks)
        .values({ eventId, lineId, organisationId, trainingId, reason })
        .returning({ id: t.returnRemarks.id })
        .get().id,
  );
}

/** Whether a section says something of each of these places: a remark on anything else is none of its lines. */
export async function isInSection(read: Read, sectionId: number, place: RemarkPlace): Promise<boolean> {
  const found =
    place.lineId !== null
      ? prepared(read, 'SELECT 1 FROM figure_revisions WHERE section_id = ? AND line_id = ? LIMIT 1').get(
          sectionId,
          place.lineId,
        )
      : prepared(
          read,
          `SELECT 1 FROM offer_revisions WHERE section_id = @sectionId AND training_id IS @trainingId
             AND (@trainingId IS NOT NULL OR organisation_id = @organisationId) LIMIT 1`,
        ).get({ sectionId, organisationId: place.organisationId, trainingId: place.trainingId });
  return found !== undefined;
}

interface Stated {
  value: number | null;
  state: EnteredState | null;
}

export interface RemarkRow {
  id: number;
  eventId: number;
  at: string;
  accountId: number;
  reason: string;
  /** When the section was sent again; null while it is not, and where the return was taken back. */
  answeredAt: string | null;
  /** The figure, with what it said when it was sent back and in the sending that answered. */
  line:
    | (FigureRow & {
        lineId: number;
        training: string;
        measure: Measure;
        periodId: number;
        period: string;
        before: Stated;
        after: Stated;
      })
    | null;
  /** The same for an opening: its days. */
  offer: {
    organisationId: number;
    trainingId: number | null;
    label: string;
    before: string | null;
    after: string | null;
  } | null;
}

const LAST = (what: string, until: string) => `(SELECT ${what} FROM figure_revisions r
  WHERE r.section_id = e.section_id AND r.line_id = m.line_id AND r.kind <> 'acceptance' AND r.at <= ${until}
  ORDER BY r.id DESC LIMIT 1)`;
const LAST_DAY = (until: string) => `(SELECT r.happened_on FROM offer_revisions r
  WHERE r.section_id = e.section_id AND r.training_id IS m.training_id
    AND (m.training_id IS NOT NULL OR r.organisation_id = m.organisation_id)
    AND r.at <= ${until} ORDER BY r.id DESC LIMIT 1)`;

type Row = Pick<RemarkRow, 'id' | 'eventId' | 'at' | 'accountId' | 'reason' | 'answeredAt'> &
  Omit<FigureRow, 'trainingId'> & {
    lineId: number | null;
    organisationId: number | null;
    trainingId: number | null;
    title: string | null;
    organisation: string | null;
    lineTrainingId: number;
    measure: Measure;
    periodId: number;
    period: string;
    beforeValue: number | null;
    beforeState: EnteredState | null;
    afterValue: number | null;
    afterState: EnteredState | null;
    beforeDay: string | null;
    afterDay: string | null;
  };

/** Every remark of a section's life, in the order of their returns. */
export async function remarksOfSection(read: Read, sectionId: number): Promise<RemarkRow[]> {
  const rows = prepared(
    read,
    `SELECT m.id, m.event_id AS eventId, e.at, e.account_id AS accountId, m.reason, n.at AS answeredAt,
       m.line_id AS lineId, m.organisation_id AS organisationId, m.training_id AS trainingId, t.title, o.name AS organisation,
       l.training_id AS lineTrainingId, l.region_code AS regionCode, ${breakdownColumns('l')}, l.measure, l.period_id AS periodId,
       d.label AS period,
       ${LAST('r.value', 'e.at')} AS beforeValue, ${LAST('r.state', 'e.at')} AS beforeState,
       ${LAST('r.value', 'n.at')} AS afterValue, ${LAST('r.state', 'n.at')} AS afterState,
       ${LAST_DAY('e.at')} AS beforeDay, ${LAST_DAY('n.at')} AS afterDay
     FROM section_events e JOIN return_remarks m ON m.event_id = e.id
     LEFT JOIN section_events n ON NOT ${isUndone('e')} AND n.id = (SELECT min(x.id) FROM section_events x
       WHERE x.section_id = e.section_id AND x.id > e.id AND x.step IN ${SETTLING.declared})
     LEFT JOIN figure_lines l ON l.id = m.line_id LEFT JOIN periods d ON d.id = l.period_id
     LEFT JOIN trainings t ON t.id = coalesce(m.training_id, l.training_id)
     LEFT JOIN organisations o ON o.id = m.organisation_id
     WHERE e.section_id = ? ORDER BY m.id`,
  ).all(sectionId) as Row[];
  return rows.map((row) => {
    const { id, eventId, at, accountId, reason, answeredAt } = row;
    const bare = { id, eventId, at, accountId, reason, answeredAt };
    return row.lineId === null
      ? { ...bare, line: null, offer: offerOf(row) }
      : { ...bare, line: lineOf(row, row.lineId), offer: null };
  });
}

function lineOf(row: Row, lineId: number): RemarkRow['line'] {
  const { regionCode, measure, periodId, period } = row;
  return {
    lineId,
    trainingId: row.lineTrainingId,
    ...breakdownOf(row),
    ...{ regionCode, measure, periodId, period },
    training: row.title ?? '',
    before: { value: row.beforeValue, state: row.beforeState },
    after: { value: row.afterValue, state: row.afterState },
  };
}

const offerOf = (row: Row): RemarkRow['offer'] => ({
  organisationId: row.organisationId ?? 0,
  trainingId: row.trainingId,
  label: row.title ?? row.organisation ?? '',
  before: row.beforeDay,
  after: row.afterDay,
});
