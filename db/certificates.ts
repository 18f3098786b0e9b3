import { organisationSaid, titleAt } from './known';
import * as t from './schema';
import type { Read, Tx } from './store';
import { prepared } from './store-prepared';

/** A certificate as its session lists it. */
export interface CertificateRow {
  id: number;
  participantId: number;
  /** Of the participant, within the session. */
  participant: number;
  number: string;
  issuedOn: string;
  sha256: string;
  fileErasedAt: string | null;
  revokedOn: string | null;
  reason: string | null;
}

const ROW = `SELECT c.id, c.participant_id AS participantId, p.number AS participant, c.number, c.issued_on AS issuedOn,
    c.sha256, c.file_erased_at AS fileErasedAt, r.revoked_on AS revokedOn, r.reason
  FROM certificates c JOIN session_participants p ON p.id = c.participant_id
    LEFT JOIN certificate_revocations r ON r.certificate_id = c.id`;

/** The certificates of a session, in the order of its numbers, the latest of a number first. */
export const certificatesOf = (read: Read, sessionId: number): CertificateRow[] =>
  prepared(read, `${ROW} WHERE p.session_id = ? ORDER BY p.number, c.id DESC`).all(
    sessionId,
  ) as CertificateRow[];

/** A certificate, and the session that it is of. */
export const certificateById = (
  read: Read,
  id: number,
): (CertificateRow & { sessionId: number }) | undefined =>
  prepared(
    read,
    `SELECT w.*, p.session_id AS sessionId FROM (${ROW} WHERE c.id = ?) w
     JOIN session_participants p ON p.id = w.participantId`,
  ).get(id) as (CertificateRow & { sessionId: number }) | undefined;

/** What a session is called on a certificate, in the words of a day. */
export interface CertifiedSession {
  session: string;
  training: string;
  project: string;
  acronym: string;
  actionNumber: number;
  actionTitle: string;
  organisation: string;
  /** Of the organisation, on that day; null: not recorded. */
  siret: string | null;
}

export const certifiedSession = (read: Read, sessionId: number, day: string): CertifiedSession | undefined =>
  prepared(
    read,
    `SELECT s.code AS session, ${titleAt('t')} AS training, j.name AS project, j.acronym,
       e.number AS actionNumber, e.title AS actionTitle, ${organisationSaid('o', 'name')} AS organisation,
       (SELECT min(n.value) FROM organisation_identifiers n WHERE n.organisation_id = o.id AND n.kind = 'siret'
          AND (n.valid_from IS NULL OR n.valid_from <= @day) AND (n.valid_until IS NULL OR n.valid_until > @day)) AS siret
     FROM training_sessions s JOIN trainings t ON t.id = s.training_id JOIN projects j ON j.id = s.project_id
       JOIN participations p ON p.id = t.participation_id
       JOIN action_seasons a ON a.action_key = p.action_key AND a.season_key = p.season_key
       JOIN action_editions e ON e.action_key = a.action_key AND e.edition_key = a.edition_key
       JOIN organisations o ON o.id = s.organisation_id
     WHERE s.id = @sessionId`,
  ).get({ sessionId, day }) as CertifiedSession | undefined;

/** What anybody may know of a number: nothing of a person. */
export interface VerifiedCertificate {
  number: string;
  sessionId: number;
  issuedOn: string;
  revokedOn: string | null;
  sha256: string;
}

export const certificateByNumber = (read: Read, number: string): VerifiedCertificate | undefined =>
  prepared(
    read,
    `SELECT c.number, p.session_id AS sessionId, c.issued_on AS issuedOn, r.revoked_on AS revokedOn, c.sha256
     FROM certificates c JOIN session_participants p ON p.id = c.participant_id
       LEFT JOIN certificate_revocations r ON r.certificate_id = c.id
     WHERE c.number = ?`,
  ).get(number) as VerifiedCertificate | undefined;

export const isNumberTaken = (read: Read, number: string): boolean =>
  prepared(read, 'SELECT 1 FROM certificates WHERE number = ?').get(number) !== undefined;

export function addCertificate(tx: Tx, row: typeof t.certificates.$inferInsert): number {
  return tx.insert(t.certificates).values(row).returning({ id: t.certificates.id }).get().id;
}

export function addRevocation(tx: Tx, row: typeof t.certificateRevocations.$inferInsert): void {
  tx.insert(t.certificateRevocations).values(row).run();
}

/** The certificates of some participants that were issued at a moment or before. */
interface Issued {
  participants: readonly number[];
  before: string;
}

const THEIR_FILES = `file_erased_at IS NULL AND at <= @before
  AND participant_id IN (SELECT value FROM json_each(@participants))`;
const asked = ({ participants, before }: Issued) => ({ participants: JSON.stringify(participants), before });

/** The digests of the files that they still have. */
export function certificateFiles(read: Read, of: Issued): string[] {
  const rows = prepared(
    read,
    `SELECT DISTINCT sha256 FROM certificates WHERE ${THEIR_FILES} ORDER BY sha256`,
  ).all(asked(of)) as { sha256: string }[];
  return rows.map(({ sha256 }) => sha256);
}

/** Says that these files are gone. */
export function endCertificateFiles(tx: Tx, of: Issued, at: string): void {
  prepared(tx, `UPDATE certificates SET file_erased_at = @at WHERE ${THEIR_FILES}`).run({ ...asked(of), at });
}

/** Whether a row says that a file of this digest is kept. */
export const isCertificateFile = async (read: Read, sha256: string): Promise<boolean> =>
  prepared(read, 'SELECT 1 FROM certificates WHERE sha256 = ? AND file_erased_at IS NULL LIMIT 1').get(
    sha256,
  ) !== undefined;

/** A session of a project with what there is of certificates: to be issued, and files to be saved. */
export interface SessionToCertify {
  id: number;
  code: string;
  lastDay: string | null;
  /** Assiduous, named, not withdrawn, without a certificate in force. */
  ready: number;
  files: number;
}

/** Those of a project of which there is some of either, the first to end first. */
export const sessionsToCertify = (read: Read, projectId: number): SessionToCertify[] =>
  prepared(
    read,
    `SELECT s.id, s.code, s.last_day AS lastDay,
       sum(p.assiduous AND p.withdrawn_on IS NULL AND i.participant_id IS NOT NULL AND c.participant_id IS NULL) AS ready,
       coalesce(sum(c.files), 0) AS files
     FROM training_sessions s JOIN session_participants p ON p.session_id = s.id
       LEFT JOIN participant_identities i ON i.participant_id = p.id
       LEFT JOIN (SELECT d.participant_id, sum(d.file_erased_at IS NULL) AS files FROM certificates d
         WHERE NOT EXISTS (SELECT 1 FROM certificate_revocations r WHERE r.certificate_id = d.id)
         GROUP BY d.participant_id) c ON c.participant_id = p.id
     WHERE s.project_id = ? GROUP BY s.id HAVING ready > 0 OR files > 0
     ORDER BY s.last_day, s.code`,
  ).all(projectId) as SessionToCertify[];
