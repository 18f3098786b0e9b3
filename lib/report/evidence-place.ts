import { z } from 'zod';
import { findTraining, projectTarget } from '@/db/projects';
import { evidenceEver, evidenceOfProject, evidenceWeight } from '@/db/report-evidence';
import {
  declarersOf,
  type ReportForWrite,
  reportForWrite,
  reportOfSection,
  type SectionOfReport,
} from '@/db/reports';
import type { Read } from '@/db/store';
import type { Performer } from '@/lib/access/actor';
import { refuseOtherScope } from '@/lib/access/admission';
import { can, type Target } from '@/lib/access/policy';
import { EVIDENCE_LIMITS } from '@/lib/domain/evidence';
import type { RefusalCode } from '@/lib/domain/refusal-codes';
import { rowInput } from '@/lib/domain/row-shapes';
import type { Now } from '@/lib/domain/time';
import { MEASURES } from '@/lib/domain/vocabulary';
import { breakdownRule } from '@/lib/figure/breakdown-rules';
import { refuseOverFiles } from '@/lib/files/files-room';
import { Refusal } from '@/lib/refusal';
import { refuseUnlessEnterable, refuseUnlessOpen } from '@/lib/section/report-found';

/** What a file proves: a cell of the section's grid, one of its trainings, or with neither the whole section. */
export const evidencePlace = z.object({
  sectionId: z.int().positive(),
  trainingId: z.int().positive().nullable().default(null),
  cell: z
    .object({
      ...rowInput,
      measure: z.enum(MEASURES),
    })
    .nullable()
    .default(null),
});
export type EvidencePlace = z.infer<typeof evidencePlace>;

export interface FoundSection {
  report: ReportForWrite;
  section: SectionOfReport;
  target: Target;
}

/**
 * The section of a file with what the policy asks of its place: a contributor joins files to the lines and trainings
 * that his organisation declares; what is said of the whole section is said for all that declare something there.
 */
export async function findSectionOf(
  read: Read,
  now: Now,
  sectionId: number,
  organisationId: number | null,
): Promise<FoundSection | undefined> {
  const reportId = await reportOfSection(read, sectionId);
  const report = reportId === undefined ? undefined : await reportForWrite(read, reportId, now.day);
  const section = report?.sections.find(({ id }) => id === sectionId);
  if (!report || !section) return undefined;
  const declaringOrganisations =
    organisationId === null ? await declarersOf(read, [section.participationId]) : [organisationId];
  return {
    report,
    section,
    target: {
      ...(await projectTarget(read, report.projectId, now.day)),
      actionKeys: [section.actionKey],
      declaringOrganisations,
    },
  };
}

/** The place of a file to be joined; undefined where the section has no such training, or the training no such region. */
export async function findEvidencePlace(
  read: Read,
  now: Now,
  { sectionId, trainingId, cell }: EvidencePlace,
): Promise<FoundSection | undefined> {
  const about = cell?.trainingId ?? trainingId;
  const training = about === null ? null : await findTraining(read, about);
  if (training === undefined) return undefined;
  const found = await findSectionOf(read, now, sectionId, training?.organisationId ?? null);
  if (!found) return undefined;
  if (training && training.participationId !== found.section.participationId) return undefined;
  if (cell && !training?.regionCodes.includes(cell.regionCode)) return undefined;
  if (cell && (await breakdownRule(read))(cell, found.section.actionKey)) return undefined;
  return found;
}

/** Files come and go only while the section can be entered: after the submission they are part of what was sent. */
export function refuseUnlessMayChange({ report, section }: FoundSection, now: Now): void {
  refuseUnlessOpen(report, section, now.day);
  refuseUnlessEnterable(section);
}

/** Asked before a file is kept, and again in the write: what is refused later would stay on the disk. */
export async function refuseUnlessRoom(read: Read, sectionId: number, more: number): Promise<void> {
  const { files, bytes } = await evidenceWeight(read, sectionId);
  if (files >= EVIDENCE_LIMITS.files)
    throw new Refusal('conflict', 'too_many_files', { most: EVIDENCE_LIMITS.files });
  const tooHeavy = (code: RefusalCode, most: number) =>
    new Refusal('conflict', code, { megabytes: most / 1_000_000 });
  if (bytes + more > EVIDENCE_LIMITS.totalBytes)
    throw tooHeavy('files_too_heavy', EVIDENCE_LIMITS.totalBytes);
  if ((await evidenceEver(read, sectionId)) + more > EVIDENCE_LIMITS.everBytes)
    throw tooHeavy('files_too_heavy_ever', EVIDENCE_LIMITS.everBytes);
  if ((await evidenceOfProject(read, sectionId)) + more > EVIDENCE_LIMITS.projectBytes)
    throw tooHeavy('files_too_heavy_project', EVIDENCE_LIMITS.projectBytes);
  await refuseOverFiles(read, more);
}

/** Asked before a byte of a file is read: a stranger, or a program that may only read, does not make the service keep anything. */
export async function refuseUnlessMayAttach(
  read: Read,
  actor: Performer | null,
  now: Now,
  place: unknown,
): Promise<void> {
  if (!actor) throw new Refusal('unauthenticated', 'sign_in_needed');
  refuseOtherScope(actor, 'figures.enter');
  const parsed = evidencePlace.safeParse(place);
  if (!parsed.success) throw new Refusal('invalid', 'unknown_line');
  const found = await findEvidencePlace(read, now, parsed.data);
  if (!found || !can(actor, 'project.read', found.target)) throw new Refusal('missing', 'not_found');
  if (!can(actor, 'figures.enter', found.target)) throw new Refusal('forbidden', 'not_allowed');
  refuseUnlessMayChange(found, now);
}
