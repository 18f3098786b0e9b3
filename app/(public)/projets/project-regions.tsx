'use client';

import { type MapLegend, type MapStep, RegionMap } from '@/app/_map/region-map';
import { DataTable } from '@/app/_ui/data-table';
import { counted } from '@/lib/wording/plural';
import '@/app/_projects/projects.css';

interface Props {
  regions: { code: string; name: string; projects: number; step: MapStep; href: string }[];
  legend: MapLegend;
  /** Distinct projects: less than the sum of the regions where one is in several. */
  total: number;
}

/** The regions of the projects found, drawn and as a table; each leads to its projects with the same filters. */
export function ProjectRegions({ regions, legend, total }: Props) {
  return (
    <div className="app-beside">
      <RegionMap
        title="Projets par région de formation"
        tableId="table-regions"
        legend={legend}
        regions={regions.map(({ projects, ...region }) => ({
          ...region,
          text: `${region.name} : ${projects === 0 ? 'aucun projet' : counted(projects, 'projet')}`,
        }))}
      />
      <div id="table-regions">
        <DataTable
          caption="Projets par région de formation"
          note={`Un projet est compté dans chacune de ses régions, et une seule fois dans le total : ${counted(total, 'projet distinct', 'projets distincts')}.`}
          columns={[
            { key: 'region', label: 'Région' },
            { key: 'projects', label: 'Projets', numeric: true },
          ]}
          rows={regions.map(({ code, name, projects, href }) => ({
            key: code,
            cells: [
              name,
              projects === 0 ? (
                '0'
              ) : (
                <a key="projects" href={href} aria-label={`${name} : ${counted(projects, 'projet')}`}>
                  {projects}
                </a>
              ),
            ],
          }))}
        />
      </div>
    </div>
  );
}
