import { Badge } from '@/app/_ui/badge';
import { DataTable } from '@/app/_ui/data-table';
import { SectionBadge } from '@/app/_ui/section-badge';
import { closedOn } from '@/lib/domain/campaign';
import { isLockedUnsent } from '@/lib/domain/section';
import type { WorkspaceReport } from '@/lib/report/workspace';
import { campaignWords } from '@/lib/wording/campaigns';
import { formatDay } from '@/lib/wording/dates';
import { closedUnsentWords } from '@/lib/wording/sections';

/** The reports of campaigns that wait for nothing more. */
export function PastReports({ reports }: { reports: readonly WorkspaceReport[] }) {
  return (
    <section aria-labelledby="historique">
      <h2 id="historique">Campagnes passées</h2>
      <DataTable
        caption="Rapports des campagnes passées"
        hideCaption
        asCards
        columns={[
          { key: 'report', label: 'Rapport' },
          { key: 'period', label: 'Période' },
          { key: 'observed', label: 'Observée au' },
          { key: 'sections', label: 'Volets' },
        ]}
        rows={reports.map((report) => ({
          key: String(report.id),
          cells: [
            <a key="report" href={`/espace/rapports/${report.id}`}>
              {report.acronym} – {campaignWords(report.campaignLabel, report.retrospective)}
            </a>,
            report.periodLabel,
            formatDay(report.observedOn),
            <ul key="sections" className="app-inline-list">
              {report.sections.map((section) => (
                <li key={section.id}>
                  {section.actionTitle}{' '}
                  {report.closedAt !== null && isLockedUnsent(section) ? (
                    <Badge tone="warning">
                      {closedUnsentWords(closedOn({ closedAt: report.closedAt, closesOn: report.closesOn }))}
                    </Badge>
                  ) : (
                    <SectionBadge status={section.status} />
                  )}
                </li>
              ))}
            </ul>,
          ],
        }))}
        empty="Aucune campagne n’est encore passée."
      />
    </section>
  );
}
