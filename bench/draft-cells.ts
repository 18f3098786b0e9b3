import { read } from '@/db/store';
import { prepared } from '@/db/store-prepared';
import type { Actor } from '@/lib/access/actor';

/** A cell of a report that is still a draft, as the entry form sends it. */
export interface DraftCell {
  trainingId: number;
  regionCode: string;
  periodId: number;
  levelKey: string;
  professionKey: string;
  measure: string;
  seen: number;
}

export interface DraftReport {
  reportId: number;
  version: number;
  lead: Actor;
  sectionIds: number[];
  cells: DraftCell[];
}

/** The reports of the last campaign that nobody has sent yet, each with some of its cells that hold a number. */
export function draftReports(): DraftReport[] {
  const reports = prepared(
    read(),
    `SELECT r.id AS reportId, r.version, a.id AS accountId, a.organisation_id AS organisationId
     FROM reports r JOIN membership_events m ON m.project_id = r.project_id AND m.role = 'lead'
     JOIN accounts a ON a.organisation_id = m.organisation_id AND a.role = 'lead'
     WHERE r.campaign_id = (SELECT max(id) FROM campaigns)
       AND NOT EXISTS (SELECT 1 FROM sections s WHERE s.report_id = r.id AND s.status <> 'draft')
     ORDER BY r.id`,
  ).all() as { reportId: number; version: number; accountId: number; organisationId: number }[];
  return reports.map(({ reportId, version, accountId, organisationId }) => {
    const sections = prepared(read(), 'SELECT id FROM sections WHERE report_id = ? ORDER BY id').all(
      reportId,
    ) as { id: number }[];
    const cells = prepared(
      read(),
      `SELECT l.training_id AS trainingId, l.region_code AS regionCode, l.period_id AS periodId, l.level_key AS levelKey,
         l.profession_key AS professionKey, l.measure, v.id AS seen
       FROM figure_revisions v JOIN figure_lines l ON l.id = v.line_id
       WHERE v.section_id = ? AND v.state = 'number' ORDER BY v.id LIMIT 20`,
    ).all(sections[0]?.id) as DraftCell[];
    return {
      reportId,
      version,
      lead: { accountId, role: 'lead' as const, organisationId, scopes: [] },
      sectionIds: sections.map((s) => s.id),
      cells,
    };
  });
}
