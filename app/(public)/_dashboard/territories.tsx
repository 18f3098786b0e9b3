'use client';

import { type CoverageColumn, CoverageTable, type CoveredRegion } from '@/app/_map/coverage-table';
import { projectLegend, projectStep } from '@/app/_map/project-classes';
import { RegionMap } from '@/app/_map/region-map';
import { keepFilters } from '@/app/_ui/keep-filters';
import { counted } from '@/lib/wording/plural';

interface Props {
  /** Keeps the addresses of the page apart where it shows two seasons. */
  id: string;
  season: string;
  regions: CoveredRegion[];
  actions: CoverageColumn[];
  params: Readonly<Record<string, string | undefined>>;
}

/** The projects of the 18 regions: a map, and the table of region × action that holds the same numbers. */
export function Territories({ id, season, regions, actions, params }: Props) {
  const title = `Nombre de projets par région, ${season}`;
  const counts = regions.map(({ projects }) => projects);
  return (
    <>
      <RegionMap
        title={title}
        tableId={id}
        legend={projectLegend(counts, title)}
        regions={regions.map(({ code, name, projects }) => ({
          code,
          name,
          step: projectStep(projects),
          text: `${name} : ${projects === 0 ? 'aucun projet' : counted(projects, 'projet')}`,
          href: keepFilters(`/territoires/${code}`, params),
        }))}
      />
      <CoverageTable
        id={id}
        caption={`Projets par région et par action, ${season}`}
        regions={regions}
        actions={actions}
        params={params}
      />
    </>
  );
}
