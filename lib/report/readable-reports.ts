import { reportsPage } from '@/db/report-pages';
import { type ReportHeading, type SectionRow, sectionsOfReport } from '@/db/report-rows';
import type { Read } from '@/db/store';
import type { Actor } from '@/lib/access/actor';
import { journalScope } from '@/lib/access/journal-scope';
import { conditionOf } from '@/lib/access/policy';
import { ENTERABLE } from '@/lib/domain/section';
import type { Now } from '@/lib/domain/time';
import { Refusal } from '@/lib/refusal';

export const REPORTS_PER_PAGE = 100;

/**
 * The reports that the actor may read, the latest observation first, by pages: those of the same projects as on
 * screen. Refuses a visitor; an administrator, who reads no project, has none.
 */
export async function readableReports(
  read: Read,
  actor: Actor | null,
  now: Now,
  { project, page }: { project: string | undefined; page: number },
): Promise<{ total: number; pages: number; reports: (ReportHeading & { sections: SectionRow[] })[] }> {
  if (!actor) throw new Refusal('unauthenticated', 'sign_in_needed');
  const scope = await journalScope(read, actor, now, undefined);
  const projectIds = scope.kind === 'all' ? null : scope.kind === 'some' ? scope.projectIds : [];
  const { total, rows } = await reportsPage(read, {
    projectIds,
    slug: project ?? null,
    size: REPORTS_PER_PAGE,
    page,
  });
  const reports = [];
  // « Rien à déclarer » is a draft until it is sent.
  const drafts = conditionOf(actor, 'draft.read') !== undefined;
  const said = (section: SectionRow): SectionRow =>
    drafts || !ENTERABLE.includes(section.status) ? section : { ...section, nothingToReport: false };
  for (const heading of rows) {
    const sections = await sectionsOfReport(read, heading.id, now.day);
    reports.push({ ...heading, sections: sections.map(said) });
  }
  return { total, pages: Math.max(1, Math.ceil(total / REPORTS_PER_PAGE)), reports };
}
