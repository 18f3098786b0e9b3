import { z } from 'zod';
import { findOrAddLine } from '@/db/figures';
import { addEvidence, sameEvidence } from '@/db/report-evidence';
import type { Command } from '@/lib/command';
import { EVIDENCE_LIMITS, EVIDENCE_TYPE_NAMES } from '@/lib/domain/evidence';
import {
  type EvidencePlace,
  evidencePlace,
  type FoundSection,
  findEvidencePlace,
  refuseUnlessMayChange,
  refuseUnlessRoom,
} from './evidence-place';

const input = evidencePlace.extend({
  /** A file that is already kept under its digest (lib/files/kept-files.ts). */
  file: z.object({
    name: z.string().trim().min(1).max(200),
    type: z.enum(EVIDENCE_TYPE_NAMES),
    bytes: z.int().min(1).max(EVIDENCE_LIMITS.bytes),
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
  }),
});
type Input = z.infer<typeof input>;

/** Joins a kept file to a cell, a training or a whole section. A cell that nobody filled yet gets its line. */
export const attachEvidence: Command<Input, FoundSection, { evidenceId: number }> = {
  name: 'attach-evidence',
  permission: 'figures.enter',
  input,

  find: ({ tx, now }, place) => findEvidencePlace(tx, now, place),

  async run({ tx, actor, now }, { file, ...place }, found) {
    refuseUnlessMayChange(found, now);
    const { report, section } = found;
    await refuseUnlessRoom(tx, section.id, file.bytes);
    const lineId = await lineOf(tx, place, report.campaign.periodId);
    const row = {
      sectionId: section.id,
      lineId,
      trainingId: lineId === null ? place.trainingId : null,
      fileName: file.name,
      mediaType: file.type,
      bytes: file.bytes,
      sha256: file.sha256,
      accountId: actor.accountId,
      at: now.instant,
    };
    const same = await sameEvidence(tx, row);
    if (same !== undefined) return { result: { evidenceId: same }, journal: null };
    const evidenceId = await addEvidence(tx, row);
    return {
      result: { evidenceId },
      journal: {
        subject: `section:${section.id}`,
        projectId: report.projectId,
        references: { evidence: evidenceId },
      },
    };
  },
};

const lineOf = async (
  tx: Parameters<typeof findOrAddLine>[0],
  { cell }: EvidencePlace,
  periodId: number,
): Promise<number | null> =>
  cell === null ? null : findOrAddLine(tx, { ...cell, periodId, nature: 'actual' });
