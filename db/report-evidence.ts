import { breakdownOf, type FigureRow } from '@/lib/domain/line-address';
import type { Measure } from '@/lib/domain/vocabulary';
import { breakdownColumns } from './line-address';
import * as t from './schema';
import type { Read, Tx } from './store';
import { prepared } from './store-prepared';

export interface NewEvidence {
  sectionId: number;
  lineId: number | null;
  trainingId: number | null;
  fileName: string;
  mediaType: string;
  bytes: number;
  sha256: string;
  accountId: number;
  at: string;
}

export async function addEvidence(tx: Tx, evidence: NewEvidence): Promise<number> {
  return tx.insert(t.evidence).values(evidence).returning({ id: t.evidence.id }).get().id;
}

export async function withdrawEvidenceRow(
  tx: Tx,
  id: number,
  { at, accountId }: { at: string; accountId: number },
): Promise<void> {
  prepared(
    tx,
    'UPDATE evidence SET withdrawn_at = @at, withdrawn_by = @accountId WHERE id = @id AND withdrawn_at IS NULL',
  ).run({ id, at, accountId });
}

/** What stands joined to a section, withdrawn files left out. */
export async function evidenceWeight(
  read: Read,
  sectionId: number,
): Promise<{ files: number; bytes: number }> {
  return prepared(
    read,
    `SELECT count(*) AS files, coalesce(sum(bytes), 0) AS bytes FROM evidence
     WHERE section_id = ? AND withdrawn_at IS NULL`,
  ).get(sectionId) as { files: number; bytes: number };
}

/** What the disk keeps for a section, withdrawn files and all: a content once, however often it was sent. */
export async function evidenceEver(read: Read, sectionId: number): Promise<number> {
  const { bytes } = prepared(
    read,
    `SELECT coalesce(sum(bytes), 0) AS bytes
     FROM (SELECT max(bytes) AS bytes FROM evidence WHERE section_id = ? GROUP BY sha256)`,
  ).get(sectionId) as { bytes: number };
  return bytes;
}

/** The same for the whole project of a section. */
export async function evidenceOfProject(read: Read, sectionId: number): Promise<number> {
  const { bytes } = prepared(
    read,
    `SELECT coalesce(sum(bytes), 0) AS bytes
     FROM (SELECT max(e.bytes) AS bytes
           FROM sections own JOIN reports mine ON mine.id = own.report_id
             JOIN reports q ON q.project_id = mine.project_id JOIN sections s ON s.report_id = q.id
             JOIN evidence e ON e.section_id = s.id
           WHERE own.id = ? GROUP BY e.sha256)`,
  ).get(sectionId) as { bytes: number };
  return bytes;
}

/** Whether the same file already stands at the same place: sent twice, it is one. */
export async function sameEvidence(
  read: Read,
  place: Pick<NewEvidence, 'sectionId' | 'lineId' | 'trainingId' | 'sha256'>,
): Promise<number | undefined> {
  const row = prepared(
    read,
    `SELECT id FROM evidence WHERE section_id = @sectionId AND sha256 = @sha256 AND withdrawn_at IS NULL
       AND line_id IS @lineId AND training_id IS @trainingId`,
  ).get(place) as { id: number } | undefined;
  return row?.id;
}

export interface EvidenceRow {
  id: number;
  sectionId: number;
  reportId: number;
  projectId: number;
  lineId: number | null;
  /** The training of the line, or the one that the file is about; null for the whole section. */
  trainingId: number | null;
  /** The organisation that declares that training; null for the whole section. */
  organisationId: number | null;
  fileName: string;
  mediaType: string;
  bytes: number;
  sha256: string;
  accountId: number;
  at: string;
  withdrawnAt: string | null;
  withdrawnBy: number | null;
}

const ROW = `SELECT e.id, e.section_id AS sectionId, s.report_id AS reportId, q.project_id AS projectId, e.line_id AS lineId,
    coalesce(e.training_id, l.training_id) AS trainingId, t.organisation_id AS organisationId, e.file_name AS fileName,
    e.media_type AS mediaType, e.bytes, e.sha256, e.account_id AS accountId, e.at, e.withdrawn_at AS withdrawnAt,
    e.withdrawn_by AS withdrawnBy`;
const FROM = `FROM evidence e JOIN sections s ON s.id = e.section_id JOIN reports q ON q.id = s.report_id
  LEFT JOIN figure_lines l ON l.id = e.line_id LEFT JOIN trainings t ON t.id = coalesce(e.training_id, l.training_id)`;

/** A file joined to a report, withdrawn or not. */
export async function findEvidence(read: Read, id: number): Promise<EvidenceRow | undefined> {
  return prepared(read, `${ROW} ${FROM} WHERE e.id = ?`).get(id) as EvidenceRow | undefined;
}

export interface SectionEvidenceRow extends EvidenceRow {
  training: string | null;
  /** The cell, where the file proves one. */
  cell: (Omit<FigureRow, 'trainingId'> & { measure: Measure }) | null;
}

/** What stands joined to a section, the oldest first; withdrawn files are left out. */
export async function evidenceOfSection(read: Read, sectionId: number): Promise<SectionEvidenceRow[]> {
  const rows = prepared(
    read,
    `${ROW}, t.title AS training, l.region_code AS regionCode, ${breakdownColumns('l')}, l.measure
     ${FROM} WHERE e.section_id = ? AND e.withdrawn_at IS NULL ORDER BY e.id`,
  ).all(sectionId) as (EvidenceRow & { training: string | null } & NonNullable<SectionEvidenceRow['cell']>)[];
  // Without a line there is none of its columns.
  return rows.map(({ regionCode, measure, ...row }) => ({
    ...row,
    cell: row.lineId === null ? null : { regionCode, ...breakdownOf(row), measure },
  }));
}
