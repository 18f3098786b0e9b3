import { reportOfSection, type SectionOfReport } from '@/db/reports';
import type { Circumstances } from '@/lib/command';
import { type FoundReport, findReport } from './report-found';

export interface FoundSection extends FoundReport {
  section: SectionOfReport;
}

/** The section of a report, for the officer of its action. */
export async function findSection(
  circumstances: Circumstances,
  sectionId: number,
): Promise<FoundSection | undefined> {
  const reportId = await reportOfSection(circumstances.tx, sectionId);
  const found = reportId === undefined ? undefined : await findReport(circumstances, reportId);
  const section = found?.report.sections.find((s) => s.id === sectionId);
  if (!found || !section) return undefined;
  return { ...found, section, target: { ...found.target, actionKeys: [section.actionKey] } };
}
