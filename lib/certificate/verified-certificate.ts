import {
  type CertifiedSession,
  certificateByNumber,
  certifiedSession,
  type VerifiedCertificate,
} from '@/db/certificates';
import type { Read } from '@/db/store';
import { tryKey } from '@/lib/access/try-keys';
import { keepRecord } from '@/lib/command';
import { typedCertificateNumber } from '@/lib/domain/certificate-number';

/** How many numbers a machine may ask about in a minute: enough for an employer, too few to find numbers by trying. */
export const VERIFICATIONS = { most: 5, minutes: 1 } as const;

/** What anybody learns of a number: that it is none, or what stands behind it, in the words of the day of its issue. */
export type Verification =
  | { known: 'limited' }
  | { known: 'malformed' }
  | { known: 'none'; number: string }
  | ({ known: 'issued' } & VerifiedCertificate & CertifiedSession);

/** Answers of a number; each asking is counted against the machine that asks, by a digest of its address. */
export async function verifiedCertificate(
  read: Read,
  typed: string,
  { machine }: { machine: string },
): Promise<Verification> {
  const number = typedCertificateNumber(typed);
  // What is no number costs nothing and says nothing.
  if (number === undefined) return { known: 'malformed' };
  const [tries] = await keepRecord.countTry([{ key: tryKey('verification', machine), ...VERIFICATIONS }]);
  if ((tries?.count ?? 0) > VERIFICATIONS.most) return { known: 'limited' };
  const certificate = certificateByNumber(read, number);
  const session = certificate && certifiedSession(read, certificate.sessionId, certificate.issuedOn);
  return certificate && session ? { known: 'issued', ...certificate, ...session } : { known: 'none', number };
}
