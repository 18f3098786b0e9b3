import type { z } from 'zod';
import { addRevocation, certificateById } from '@/db/certificates';
import type { Command } from '@/lib/command';
import { revokeInput } from '@/lib/domain/certificate';
import { type FoundNames, findNames } from '@/lib/participant/names-found';
import { Refusal } from '@/lib/refusal';

type Found = FoundNames & { certificate: NonNullable<ReturnType<typeof certificateById>> };

/** Says that a certificate is not valid any more, and why; whoever verifies its number is told it, without the reason. */
export const revokeCertificate: Command<z.output<typeof revokeInput>, Found, { revokedOn: string }> = {
  name: 'revoke-certificate',
  permission: 'certificate.manage',
  input: revokeInput,
  async find({ tx, now }, { certificateId }) {
    const certificate = certificateById(tx, certificateId);
    const found = certificate && (await findNames(tx, now, certificate.sessionId));
    return found && { ...found, certificate };
  },
  async run({ tx, actor, now }, { certificateId, reason }, { session, certificate }) {
    if (certificate.revokedOn !== null) throw new Refusal('conflict', 'certificate_already_revoked');
    addRevocation(tx, {
      ...{ certificateId, reason, revokedOn: now.day },
      ...{ accountId: actor.accountId, at: now.instant },
    });
    return {
      result: { revokedOn: now.day },
      journal: {
        subject: session.subject,
        projectId: session.projectId,
        references: { certificates: [certificateId] },
        reason,
      },
    };
  },
};
