import { projectTarget } from '@/db/projects';
import { evidenceOfSection, findEvidence } from '@/db/report-evidence';
import type { Read } from '@/db/store';
import type { Performer } from '@/lib/access/actor';
import { can, type Target } from '@/lib/access/policy';
import { signatures } from '@/lib/access/report-access';
import { EVIDENCE_TYPE_NAMES, EVIDENCE_TYPES, evidenceName } from '@/lib/domain/evidence';
import type { FigureRow } from '@/lib/domain/line-address';
import type { Signature } from '@/lib/domain/signature';
import type { Now } from '@/lib/domain/time';
import type { Measure } from '@/lib/domain/vocabulary';
import { keptFile } from '@/lib/files/kept-files';
import { Refusal } from '@/lib/refusal';

/** A file joined to a report, as those who may open it read it. Its address is `/api/v1/evidence/{id}`. */
export interface EvidenceItem {
  id: number;
  name: string;
  /** « PDF », « Classeur Excel ». */
  type: string;
  bytes: number;
  at: string;
  by: Signature;
  /** The organisation that declares what it proves; null for the whole section. */
  organisationId: number | null;
  /** The training it is about, or that of its cell; null for the whole section. */
  training: { id: number; title: string } | null;
  /** The cell that it proves. */
  cell: { row: FigureRow; measure: Measure } | null;
}

/**
 * The files of a section that were not withdrawn, the oldest first. Empty for those who may not open them (an observer):
 * the name of a file may be that of a person.
 */
export async function evidenceList(
  read: Read,
  actor: Performer | null,
  { sectionId, target }: { sectionId: number; target: Target },
): Promise<EvidenceItem[]> {
  if (!can(actor, 'evidence.read', target)) return [];
  const sign = signatures(read, actor);
  const items: EvidenceItem[] = [];
  for (const file of await evidenceOfSection(read, sectionId)) {
    const { trainingId, training, cell } = file;
    const type = EVIDENCE_TYPE_NAMES.find((name) => name === file.mediaType);
    items.push({
      id: file.id,
      name: type ? evidenceName(file.fileName, type) : file.fileName,
      type: type ? EVIDENCE_TYPES[type].label : 'Fichier',
      bytes: file.bytes,
      at: file.at,
      by: await sign(file.accountId),
      organisationId: file.organisationId,
      training: trainingId === null ? null : { id: trainingId, title: training ?? '' },
      cell: cellOf(trainingId, cell),
    });
  }
  return items;
}

/** One of them, as it was just joined. */
export async function evidenceItem(
  read: Read,
  actor: Performer | null,
  now: Now,
  id: number,
): Promise<EvidenceItem> {
  const row = await findEvidence(read, id);
  const target = row && (await projectTarget(read, row.projectId, now.day));
  const list = row && target ? await evidenceList(read, actor, { sectionId: row.sectionId, target }) : [];
  const item = list.find((file) => file.id === id);
  if (!item) throw new Refusal('missing', 'not_found');
  return item;
}

function cellOf(
  trainingId: number | null,
  cell: Awaited<ReturnType<typeof evidenceOfSection>>[number]['cell'],
): EvidenceItem['cell'] {
  if (trainingId === null || cell === null) return null;
  const { measure, ...row } = cell;
  return { row: { trainingId, ...row }, measure };
}

export interface EvidenceFile {
  /** With the ending of what it really is. */
  name: string;
  extension: (typeof EVIDENCE_TYPES)[keyof typeof EVIDENCE_TYPES]['extension'];
  bytes: Uint8Array;
}

/** A file to be given; one that was withdrawn, or that the actor may not open, is `missing`. */
export async function evidenceFile(
  read: Read,
  actor: Performer | null,
  now: Now,
  id: number,
): Promise<EvidenceFile> {
  if (!actor) throw new Refusal('unauthenticated', 'sign_in_needed');
  const row = await findEvidence(read, id);
  const target = row && (await projectTarget(read, row.projectId, now.day));
  const type = EVIDENCE_TYPE_NAMES.find((name) => name === row?.mediaType);
  if (!row || !type || row.withdrawnAt !== null || !can(actor, 'evidence.read', target))
    throw new Refusal('missing', 'not_found');
  const bytes = await keptFile('evidence', row.sha256);
  if (!bytes) throw new Refusal('missing', 'file_gone');
  return { name: evidenceName(row.fileName, type), extension: EVIDENCE_TYPES[type].extension, bytes };
}
