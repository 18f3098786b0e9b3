import { DataTable } from '@/app/_ui/data-table';
import type { ProjectMilestone } from '@/lib/money/project-milestones';
import { formatDay } from '@/lib/wording/dates';
import { milestoneKindWords, milestoneStateWords } from '@/lib/wording/money';
import { french } from '@/lib/wording/typography';

interface Props {
  milestones: readonly ProjectMilestone[];
  /** The title of the action of a participation. */
  actionOf: (participationId: number | null) => string | undefined;
}

/** The milestones of a project, as declared and as verified: two layers, never one. */
export function MilestoneTable({ milestones, actionOf }: Props) {
  return (
    <DataTable
      caption="Jalons du projet"
      hideCaption
      empty="Aucun jalon enregistré."
      columns={[
        { key: 'title', label: 'Jalon' },
        { key: 'due', label: 'Attendu le' },
        { key: 'state', label: 'État' },
        { key: 'reached', label: 'Déclaré atteint le' },
        { key: 'evidence', label: 'Preuve' },
        { key: 'verified', label: 'Vérifié le' },
      ]}
      rows={milestones.map((milestone) => ({
        key: String(milestone.id),
        cells: [
          <span key="title">
            {french(milestone.title)}
            <span className="app-second">
              {[milestoneKindWords[milestone.kind], french(actionOf(milestone.participationId) ?? '')]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </span>,
          <span key="due">
            {formatDay(milestone.dueOn)}
            {milestone.dueOn !== milestone.promisedOn && (
              <span className="app-second">{`d’abord le ${formatDay(milestone.promisedOn)}`}</span>
            )}
          </span>,
          <span key="state">
            {milestoneStateWords[milestone.state]}
            {milestone.late && <span className="app-second">en retard</span>}
          </span>,
          milestone.reachedOn ? formatDay(milestone.reachedOn) : '–',
          milestone.declared?.evidence ? french(milestone.declared.evidence) : '–',
          milestone.verifiedOn ? formatDay(milestone.verifiedOn) : '–',
        ],
      }))}
    />
  );
}
