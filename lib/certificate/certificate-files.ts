import { zipSync } from 'fflate';
import { type CertificateRow, certificateById, certificatesOf } from '@/db/certificates';
import type { Read } from '@/db/store';
import type { Actor } from '@/lib/access/actor';
import { can } from '@/lib/access/policy';
import type { Now } from '@/lib/domain/time';
import { keptFile } from '@/lib/files/kept-files';
import { findNames, namesAt } from '@/lib/participant/names-found';
import { Refusal } from '@/lib/refusal';
import { projectCertificates } from './project-certificates';

/** A file of certificates to be saved. Its name holds no name. */
export interface CertificateFile {
  name: string;
  ending: 'pdf' | 'zip';
  body: Uint8Array;
}

/** The PDF of one certificate, for who leads the project. */
export async function certificateFile(
  read: Read,
  actor: Actor | null,
  now: Now,
  certificateId: number,
): Promise<CertificateFile> {
  const certificate = certificateById(read, certificateId);
  const found = certificate && (await findNames(read, now, certificate.sessionId));
  if (!certificate || !found || !can(actor, 'certificate.manage', found.target))
    throw new Refusal('missing', 'not_found');
  return { name: `${certificate.number}.pdf`, ending: 'pdf', body: await fileOf(certificate) };
}

/** The certificates in force of a session, one PDF each in the order of its numbers. */
export async function certificateBatch(
  read: Read,
  actor: Actor | null,
  now: Now,
  at: { slug: string; code: string },
): Promise<CertificateFile> {
  const { target, session, project } = await namesAt(read, actor, now, at);
  if (!can(actor, 'certificate.manage', target)) throw new Refusal('missing', 'not_found');
  const files = await filesOf(read, session.id, '');
  return zipped(files, `certificats-${project.acronym}-${session.code}.zip`);
}

/** Those of all the sessions of a project, a folder each. */
export async function projectBatch(
  read: Read,
  actor: Actor | null,
  now: Now,
  slug: string,
): Promise<CertificateFile> {
  const { project, sessions } = await projectCertificates(read, actor, now, slug);
  const files: Record<string, Uint8Array> = {};
  for (const { id, code } of sessions) Object.assign(files, await filesOf(read, id, `${code}/`));
  return zipped(files, `certificats-${project.acronym}.zip`);
}

async function filesOf(read: Read, sessionId: number, folder: string): Promise<Record<string, Uint8Array>> {
  const files: Record<string, Uint8Array> = {};
  for (const certificate of certificatesOf(read, sessionId)) {
    const { participant, number, revokedOn, fileErasedAt } = certificate;
    if (revokedOn !== null || fileErasedAt !== null) continue;
    files[`${folder}${String(participant).padStart(3, '0')}-${number}.pdf`] = await fileOf(certificate);
  }
  return files;
}

function zipped(files: Record<string, Uint8Array>, name: string): CertificateFile {
  if (Object.keys(files).length === 0) throw new Refusal('missing', 'certificate_file_erased');
  // A PDF is compressed already; without a moment, the same files are the same zip.
  return { name, ending: 'zip', body: zipSync(files, { level: 0, mtime: '1980-01-01T00:00:00' }) };
}

async function fileOf({ sha256, fileErasedAt }: CertificateRow): Promise<Uint8Array> {
  if (fileErasedAt !== null) throw new Refusal('missing', 'certificate_file_erased');
  const bytes = await keptFile('certificates', sha256);
  if (!bytes) throw new Refusal('missing', 'file_gone');
  return bytes;
}
