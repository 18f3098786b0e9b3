import { z } from 'zod';
import { addCertificate, isNumberTaken } from '@/db/certificates';
import { touchTrainingSession } from '@/db/training-sessions';
import type { Command } from '@/lib/command';
import { type FoundNames, findNames } from '@/lib/participant/names-found';
import { Refusal, refuseAll } from '@/lib/refusal';
import { certificateProblems } from './certificate-problems';
import { certifiedPeople } from './certified-people';
import { contentDigest } from './content-digest';

const input = z.object({
  sessionId: z.int().positive(),
  /** Files that are kept under their digests already, made of what `content` is the digest of. */
  certificates: z
    .array(
      z.object({
        participant: z.int().positive(),
        number: z.string(),
        sha256: z.string().regex(/^[0-9a-f]{64}$/),
        bytes: z.int().positive(),
        content: z.string(),
      }),
    )
    .min(1)
    .max(99),
});

/**
 * Issues certificates whose files are made: to whoever is assiduous and named, once each. What they were made of is
 * compared with what stands now: a presence that was corrected meanwhile issues none.
 */
export const issueCertificates: Command<z.output<typeof input>, FoundNames, { issued: number[] }> = {
  name: 'issue-certificates',
  permission: 'certificate.manage',
  input,
  find: ({ tx, now }, { sessionId }) => findNames(tx, now, sessionId),
  async run({ tx, actor, now }, { certificates }, { session }) {
    const people = certifiedPeople(tx, session.id);
    refuseAll(
      certificateProblems(
        people,
        certificates.map(({ participant }) => participant),
      ),
    );
    const issued: number[] = [];
    for (const { participant, number, sha256, bytes, content } of certificates) {
      const person = people.find((one) => one.number === participant);
      if (!person || contentDigest(person) !== content)
        throw new Refusal('conflict', 'certificate_changed_meanwhile');
      if (isNumberTaken(tx, number)) throw new Refusal('conflict', 'certificate_number_taken');
      issued.push(
        addCertificate(tx, {
          ...{ participantId: person.id, number, sha256, bytes },
          ...{ issuedOn: now.day, accountId: actor.accountId, at: now.instant },
        }),
      );
    }
    touchTrainingSession(tx, session.id);
    return {
      result: { issued },
      journal: {
        subject: session.subject,
        projectId: session.projectId,
        references: { certificates: issued },
      },
    };
  },
};
