import { z } from 'zod';
import { type EvidenceRow, findEvidence, withdrawEvidenceRow } from '@/db/report-evidence';
import type { Command } from '@/lib/command';
import { type FoundSection, findSectionOf, refuseUnlessMayChange } from './evidence-place';

const input = z.object({ evidenceId: z.int().positive() });

/** Takes a file back: its row stays, with who took it back; it is no longer listed nor given to anyone. */
export const withdrawEvidence: Command<
  z.infer<typeof input>,
  FoundSection & { evidence: EvidenceRow },
  { reportId: number; name: string }
> = {
  name: 'withdraw-evidence',
  permission: 'figures.enter',
  input,

  async find({ tx, now }, { evidenceId }) {
    const evidence = await findEvidence(tx, evidenceId);
    if (!evidence) return undefined;
    const found = await findSectionOf(tx, now, evidence.sectionId, evidence.organisationId);
    return found && { ...found, evidence };
  },

  async run({ tx, actor, now }, { evidenceId }, found) {
    const { evidence, report, section } = found;
    const result = { reportId: report.id, name: evidence.fileName };
    if (evidence.withdrawnAt !== null) return { result, journal: null };
    refuseUnlessMayChange(found, now);
    await withdrawEvidenceRow(tx, evidenceId, { at: now.instant, accountId: actor.accountId });
    return {
      result,
      journal: {
        subject: `section:${section.id}`,
        projectId: report.projectId,
        references: { evidence: evidenceId },
      },
    };
  },
};
