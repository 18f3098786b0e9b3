'use client';

import type { ReactNode } from 'react';
import { RegionMap } from '@/app/_map/region-map';
import { whyTrainings } from '@/app/_projects/why-trainings';
import { DataTable } from '@/app/_ui/data-table';
import { Definition } from '@/app/_ui/definition';
import { Disclosure } from '@/app/_ui/disclosure';
import { keepFilters } from '@/app/_ui/keep-filters';
import { NetValue } from '@/app/_ui/net-value';
import { WhyFigure, WhyValue } from '@/app/_ui/why-figure';
import type { FigurePlace } from '@/lib/domain/figure-address';
import { LAYERS } from '@/lib/domain/vocabulary';
import { whyPath } from '@/lib/domain/why-path';
import { absentWords } from '@/lib/wording/states';
import { RegionRanks } from './region-ranks';
import type { RegionFiguresView } from './region-view';

interface Props {
  view: RegionFiguresView;
  params: Readonly<Record<string, string | undefined>>;
  /** What stands beside the map. */
  children: ReactNode;
}

/** The regions drawn by the chosen measure, and all their measures as a table. */
export function RegionFigures({ view, params, children }: Props) {
  const { title, legend, learnersLabel, definition, note, rows, programme, why } = view;
  const to = (code: string) => keepFilters(`/territoires/${code}`, params);
  const figures = (place: FigurePlace, { projects, trainings, learners }: RegionFiguresView['programme']) => [
    // In all, projects without a training are left out: « Pourquoi ces chiffres ? » says so under the table.
    place.region === undefined ? (
      projects
    ) : (
      <WhyFigure key="projects" why={whyPath({ kind: 'count', what: 'laureates', place })} params={params}>
        {projects}
      </WhyFigure>
    ),
    ...whyTrainings(trainings, place, params),
    ...LAYERS.map((layer) => (
      <span key={`learners ${layer}`}>
        <WhyValue
          why={whyPath({ kind: 'learners', measure: view.measure, ...periodOf(view), place }, layer)}
          figure={learners[layer]}
          absent={absentWords[layer]}
          params={params}
        />
        {layer !== 'committed' && <NetValue net={learners.nets[layer]} />}
      </span>
    )),
  ];
  return (
    <>
      <div className="app-beside">
        <RegionMap
          title={title}
          tableId="tableau-regions"
          legend={legend}
          regions={rows.map(({ code, name, step, text }) => ({ code, name, step, text, href: to(code) }))}
        />
        <div>
          <RegionRanks rows={rows} params={params} />
          {children}
        </div>
      </div>
      <div id="tableau-regions">
        <DataTable
          caption="Projets, formations et apprenants par région"
          note={note}
          columns={[
            { key: 'region', label: 'Région' },
            { key: 'projects', label: 'Projets', numeric: true },
            { key: 'committed', label: 'Formations engagées', numeric: true },
            { key: 'declared', label: 'Ouvertes, déclaré (non vérifié)', numeric: true },
            { key: 'verified', label: 'Ouvertes, vérifié', numeric: true },
            {
              key: 'planned',
              label: (
                <>
                  {learnersLabel} : prévus <Definition term={learnersLabel}>{definition}</Definition>
                </>
              ),
              numeric: true,
            },
            { key: 'learnersDeclared', label: 'Déclarés (non vérifié)', numeric: true },
            { key: 'learnersVerified', label: 'Vérifiés', numeric: true },
          ]}
          rows={[
            ...rows.map(({ code, name, projects, trainings, learners }) => ({
              key: code,
              cells: [
                <a key="region" href={to(code)}>
                  {name}
                </a>,
                ...figures({ region: code }, { projects, trainings, learners }),
              ],
            })),
            {
              key: 'all',
              emphasis: true,
              cells: ['Ensemble, projets et formations distincts', ...figures({}, programme)],
            },
          ]}
        />
      </div>
      <Disclosure summary="Pourquoi ces chiffres ?">
        {why.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </Disclosure>
    </>
  );
}

const periodOf = ({ periodId }: RegionFiguresView) => (periodId === undefined ? {} : { periodId });
