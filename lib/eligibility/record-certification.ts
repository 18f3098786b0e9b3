import { appendCertification, organisationFacts } from '@/db/consortium-facts';
import { findOrganisation, type Organisation } from '@/db/organisations';
import type { Target } from '@/lib/access/policy';
import type { Command } from '@/lib/command';
import { type CertificationInput, certificationInput } from '@/lib/domain/eligibility/fact-inputs';
import { certificationProblems } from '@/lib/domain/eligibility/fact-problems';
import { refuseAll } from '@/lib/refusal';
import { toldBy } from './consortium-found';

/** Records that an organisation was registered in prefecture, certified, or set out to be, on a day. */
export const recordCertification: Command<
  CertificationInput,
  { target: Target; organisation: Organisation },
  { certificationId: number }
> = {
  name: 'record-certification',
  permission: 'organisation.manage',
  input: certificationInput,
  async find({ tx }, { organisationId }) {
    const organisation = await findOrganisation(tx, organisationId);
    return organisation && { target: {}, organisation };
  },
  async run(circumstances, given) {
    const { tx, now } = circumstances;
    const { certifications } = organisationFacts(tx, given.organisationId);
    const standing = certifications.filter(({ cancelledFrom }) => cancelledFrom === null);
    refuseAll(certificationProblems(given, standing, now.day));
    const certificationId = appendCertification(tx, { ...given, ...toldBy(circumstances) });
    return {
      result: { certificationId },
      journal: {
        subject: `organisation:${given.organisationId}`,
        references: { organisationCertifications: [certificationId] },
        reason: given.reason,
      },
    };
  },
};
