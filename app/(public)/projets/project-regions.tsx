'use client';

import { RegionMap } from '@/app/_map/region-map';
import { DataTable } from '@/app/_ui/data-table';
import type { Params } from '@/app/_ui/keep-filters';
import { WhyRow } from '@/app/_ui/why-figure';
import type { FigurePlace } from '@/lib/domain/figure-address';
import { whyPath } from '@/lib/domain/why-path';
import type { MapLegend, MapStep } from '@/lib/wording/map-legend';
import { counted } from '@/lib/wording/plural';

interface Props {
  regions: { code: string; name: string; projects: number; step: MapStep; href: string }[];
  legend: MapLegend;
  /** Distinct projects: less than the sum of the regions where one is in several. */
  total: number;
  /** What the projects are filtered by; undefined where no figure is counted by it. */
  place: FigurePlace | undefined;
  params: Params;
}

/** The regions of the projects found, drawn and as a table; each leads to its projects with the same filters. */
export function ProjectRegions({ regions, legend, total, place, params }: Props) {
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
            ...(place ? [{ key: 'why', label: 'Pourquoi' }] : []),
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
              ...(place
                ? [
                    <WhyRow
                      key="why"
                      why={whyPath({ kind: 'count', what: 'laureates', place: { ...place, region: code } })}
                      of={name}
                      params={params}
                    />,
                  ]
                : []),
            ],
          }))}
        />
      </div>
    </div>
  );
}
