import { PlanCell } from '@/app/_charts/plan-marks';
import { planView } from '@/app/_charts/plan-view';
import { DataTable } from '@/app/_ui/data-table';
import { ExportLinks } from '@/app/_ui/export-links';
import { keepFilters, type Params } from '@/app/_ui/keep-filters';
import type { PlaceInPlans } from '@/lib/overview/ranked-plans';
import type { RegionDetail } from '@/lib/overview/region-detail';
import { french } from '@/lib/wording/typography';

interface Props {
  region: RegionDetail;
  plansOf: (slug: string) => PlaceInPlans[];
  params: Params;
}

/** The projects behind the figures of a region, the furthest from its own plan first: over all its regions. */
export function RegionProjects({ region, plansOf, params }: Props) {
  const projects = new Map(region.actions.flatMap((action) => action.projects.map((one) => [one.slug, one])));
  if (projects.size === 0) return null;
  const rows = [...projects.values()].map((project) => ({ project, plans: plansOf(project.slug) }));
  const rateOf = ({ plans }: (typeof rows)[number]) => plans.at(-1)?.plan.rate ?? Number.MAX_SAFE_INTEGER;
  return (
    <>
      <DataTable
        caption="Les projets qui forment ici"
        note="Le réalisé d’un projet est celui de toutes ses régions."
        columns={[
          { key: 'project', label: 'Projet' },
          { key: 'plan', label: 'Réalisé / prévu du projet' },
        ]}
        rows={rows
          .toSorted((a, b) => rateOf(a) - rateOf(b))
          .map(({ project, plans }) => ({
            key: project.slug,
            cells: [
              <span key="project">
                <a href={keepFilters(`/projets/${project.slug}`, params)}>{french(project.acronym)}</a>
                {project.lead && <span className="app-second">{french(project.lead)}</span>}
              </span>,
              <PlanCell key="plan" plans={plans.map(planView)} />,
            ],
          }))}
      />
      <ExportLinks table="plans" params={params} withName />
    </>
  );
}
