import { randomInt } from 'node:crypto';
import { certifiedSession, isNumberTaken } from '@/db/certificates';
import { type Read, read } from '@/db/store';
import { can } from '@/lib/access/policy';
import { execute, fieldsOf, type Request } from '@/lib/command';
import { type IssueInput, issueInput } from '@/lib/domain/certificate';
import { certificateNumber, NUMBERS_A_YEAR } from '@/lib/domain/certificate-number';
import { env } from '@/lib/env';
import { refuseOverFiles } from '@/lib/files/files-room';
import { keepFile } from '@/lib/files/kept-files';
import { removeErasedFiles } from '@/lib/participant/erase-names';
import { type FoundNames, findNames } from '@/lib/participant/names-found';
import { Refusal, refuseAll } from '@/lib/refusal';
import { moduleWords, slotModalityWords } from '@/lib/wording/training-sessions';
import type { CertificateContent } from './certificate-content';
import { certificateProblems } from './certificate-problems';
import { certificateInThread } from './certificate-thread';
import { type CertifiedPerson, certifiedPeople, mayBeIssued } from './certified-people';
import { contentDigest } from './content-digest';
import { issueCertificates } from './issue-certificates';

/** A certificate whose file is kept, and no row says so yet. */
interface Made {
  participant: number;
  number: string;
  bytes: number;
  sha256: string;
  content: string;
}

/** What a file of a certificate weighs, at the most: its fonts are most of it. */
const BYTES = 150_000;

/**
 * Makes certificates and issues them: their files are laid out and kept first, in a thread of their own; then all are
 * issued in one write, or none. Whose module is missing is refused by its name.
 */
export async function makeCertificates(raw: unknown, request: Request): Promise<{ issued: number[] }> {
  const parsed = issueInput.safeParse(raw);
  if (!parsed.success) throw new Refusal('invalid', 'invalid_input', {}, fieldsOf(parsed.error));
  const { sessionId, numbers } = parsed.data;
  const found = await findNames(read(), request.now, sessionId);
  if (!found || !can(request.actor, 'certificate.manage', found.target)) {
    // Says itself why not: nothing is made for whoever may not.
    return execute(issueCertificates, { sessionId, certificates: [NOTHING] }, request);
  }
  const people = certifiedPeople(read(), sessionId);
  const asked = numbers.length > 0 ? numbers : people.filter(mayBeIssued).map(({ number }) => number);
  if (asked.length === 0) throw new Refusal('conflict', 'no_certificate_to_issue');
  refuseAll(certificateProblems(people, asked));
  await refuseOverFiles(read(), asked.length * BYTES);
  const certificates: Made[] = [];
  try {
    for (const person of people.filter(({ number }) => asked.includes(number))) {
      const content = contentOf(read(), found, person, parsed.data, request);
      const bytes = await certificateInThread(content);
      certificates.push({
        ...{ participant: person.number, number: content.number, bytes: bytes.byteLength },
        sha256: await keepFile('certificates', bytes),
        content: contentDigest(person),
      });
    }
    return await execute(issueCertificates, { sessionId, certificates }, request);
  } catch (error) {
    // They name people, and no row says that they are there.
    await removeErasedFiles(certificates.map(({ sha256 }) => sha256));
    throw error;
  }
}

const NOTHING = { participant: 1, number: '', sha256: '0'.repeat(64), bytes: 1, content: '' };

function contentOf(
  handle: Read,
  { session }: FoundNames,
  { name, slots, badgeOn }: CertifiedPerson,
  { place, signatory }: IssueInput,
  { now }: Request,
): CertificateContent {
  const said = certifiedSession(handle, session.id, now.day);
  if (!said || name === null) throw new Refusal('missing', 'not_found');
  const number = freeNumber(handle, said.actionNumber, Number(now.day.slice(0, 4)));
  const base = (env().NEXTAUTH_URL ?? 'http://localhost:3000').replace(/\/$/, '');
  return {
    ...{ number, at: now.instant, issuedOn: now.day, place, signatory, participant: name },
    ...{ organisation: said.organisation, siret: said.siret, training: said.training, session: said.session },
    project: `${said.acronym} – ${said.project}`,
    action: `Action n° ${said.actionNumber} – ${said.actionTitle}`,
    slots: slots.map(({ moduleKey, onDay, modality, planned, attended }) => ({
      ...{ module: moduleWords(moduleKey), day: onDay, modality: slotModalityWords[modality] },
      ...{ planned, attended },
    })),
    badgeOn,
    verification: `${base}/verification/${number}`,
  };
}

/** A number that nobody has: two drawn alike in one batch are one in a million, and refused when they are issued. */
function freeNumber(handle: Read, action: number, year: number): string {
  for (;;) {
    const number = certificateNumber({ action, year, drawn: randomInt(NUMBERS_A_YEAR) });
    if (!isNumberTaken(handle, number)) return number;
  }
}
