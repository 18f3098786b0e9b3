import { PlanCell } from '@/app/_charts/plan-marks';
import { planView } from '@/app/_charts/plan-view';
import { DataTable } from '@/app/_ui/data-table';
import { EmptyState } from '@/app/_ui/empty-state';
import { keepFilters } from '@/app/_ui/keep-filters';
import { WhyFigure } from '@/app/_ui/why-figure';
import { whyPath } from '@/lib/domain/why-path';
import { gaveUp } from '@/lib/figure/project-index';
import type { ActionDetail } from '@/lib/overview/action-detail';
import type { PlaceInPlans } from '@/lib/overview/ranked-plans';
import { counted } from '@/lib/wording/plural';
import { gaveUpWords } from '@/lib/wording/project-life';
import { projectStatusWords } from '@/lib/wording/projects';
import { french } from '@/lib/wording/typography';

interface Props {
  action: ActionDetail;
  /** How a project stands against its plan, over all its actions of the season. */
  plansOf: (slug: string) => PlaceInPlans[];
  params: Readonly<Record<string, string | undefined>>;
}

/** The projects that take part in the action, and the regions where they deliver a training. */
export function ActionProjects({ action: { key, projects, regions }, plansOf, params }: Props) {
  if (projects.length === 0)
    return (
      <EmptyState title="Aucun projet ne participe à cette action ce jour-là">
        Choisissez un autre jour ou une autre saison.
      </EmptyState>
    );
  const why = (what: 'participations' | 'regions') =>
    whyPath({ kind: 'count', what, place: { action: key } });
  const inRegion = (code: string) => keepFilters(`/projets?region=${code}&action=${key}`, params);
  return (
    <>
      <p>
        <WhyFigure why={why('participations')} params={params}>
          {counted(projects.length, 'participation')}
        </WhyFigure>
        {gaveUpWords(projects.filter(gaveUp).length)},{' '}
        <WhyFigure why={why('regions')} params={params}>
          {counted(regions.length, 'région')} sur 18
        </WhyFigure>{' '}
        où une formation est enregistrée.
      </p>
      <DataTable
        caption="Ce que ses projets réalisent de leur plan"
        note="Le réalisé d’un projet est celui de toutes ses actions de la saison."
        columns={[
          { key: 'project', label: 'Projet' },
          { key: 'lead', label: 'Chef de file' },
          { key: 'plan', label: 'Réalisé / prévu du projet' },
        ]}
        rows={projects.map(({ slug, acronym, name, lead, status }) => ({
          key: slug,
          cells: [
            <span key="project">
              <a href={keepFilters(`/projets/${slug}`, params)}>{french(acronym)}</a>
              <span className="app-second">
                {french(name)} ({projectStatusWords[status].toLocaleLowerCase('fr')})
              </span>
            </span>,
            lead ? french(lead) : 'non précisé',
            <PlanCell key="plan" plans={plansOf(slug).map(planView)} />,
          ],
        }))}
      />
      {regions.length > 0 && (
        <p>
          Régions :{' '}
          {regions.map(({ code, name, projects: count }, index) => (
            <span key={code}>
              {index > 0 && ', '}
              <a href={inRegion(code)}>
                {french(name)} ({count})
              </a>
            </span>
          ))}
          . Un projet présent dans plusieurs régions est dans chacune.
        </p>
      )}
    </>
  );
}
