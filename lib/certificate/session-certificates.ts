import { type CertificateRow, certificatesOf } from '@/db/certificates';
import type { Read } from '@/db/store';
import type { Actor } from '@/lib/access/actor';
import { can } from '@/lib/access/policy';
import type { CertificateStanding } from '@/lib/domain/certificate';
import type { Now } from '@/lib/domain/time';
import type { ModuleKey } from '@/lib/domain/training-session/vocabulary';
import { namesAt } from '@/lib/participant/names-found';
import { Refusal } from '@/lib/refusal';
import { type CertifiedPerson, certifiedPeople, mayBeIssued } from './certified-people';

export interface CertificateLine {
  number: number;
  name: string | null;
  standing: CertificateStanding;
  missing: ModuleKey[];
}

export interface SessionCertificates {
  project: { slug: string; acronym: string };
  session: { id: number; code: string };
  training: string;
  lines: CertificateLine[];
  certificates: CertificateRow[];
  /** How many may be issued now. */
  ready: number;
  /** How many files are there to be saved. */
  files: number;
}

/** The page of the certificates of a session, for who leads its project. */
export async function sessionCertificates(
  read: Read,
  actor: Actor | null,
  now: Now,
  at: { slug: string; code: string },
): Promise<SessionCertificates> {
  const { target, session, project, training } = await namesAt(read, actor, now, at);
  if (!can(actor, 'certificate.manage', target)) throw new Refusal('missing', 'not_found');
  const people = certifiedPeople(read, session.id);
  const certificates = certificatesOf(read, session.id);
  return {
    project: { slug: project.slug, acronym: project.acronym },
    session: { id: session.id, code: session.code },
    training,
    lines: people.map((person) => ({
      ...{ number: person.number, name: person.name, missing: person.missing },
      standing: standingOf(person),
    })),
    certificates,
    ready: people.filter(mayBeIssued).length,
    files: certificates.filter(({ revokedOn, fileErasedAt }) => revokedOn === null && fileErasedAt === null)
      .length,
  };
}

function standingOf({ certificate, withdrawn, missing, name }: CertifiedPerson): CertificateStanding {
  if (certificate !== null) return 'issued';
  if (withdrawn) return 'withdrawn';
  if (missing.length > 0) return 'not_assiduous';
  return name === null ? 'name_needed' : 'ready';
}
