'use client';

import type { ReactNode } from 'react';
import { RegionMap } from '@/app/_map/region-map';
import { CommittedValue } from '@/app/_projects/committed-value';
import { DataTable } from '@/app/_ui/data-table';
import { Definition } from '@/app/_ui/definition';
import { Disclosure } from '@/app/_ui/disclosure';
import { FigureValue } from '@/app/_ui/figure-value';
import { keepFilters } from '@/app/_ui/keep-filters';
import { absentWords } from '@/lib/wording/states';
import type { RegionFiguresView } from './region-view';
import '@/app/_projects/projects.css';

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
  return (
    <>
      <div className="app-beside">
        <RegionMap
          title={title}
          tableId="tableau-regions"
          legend={legend}
          regions={rows.map(({ code, name, step, text }) => ({ code, name, step, text, href: to(code) }))}
        />
        <div>{children}</div>
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
                projects,
                ...figures(trainings, 'rien d’engagé'),
                ...figures(learners, absentWords.committed),
              ],
            })),
            {
              key: 'all',
              emphasis: true,
              cells: [
                'Ensemble, sans double compte',
                programme.projects,
                ...figures(programme.trainings, 'rien d’engagé'),
                ...figures(programme.learners, absentWords.committed),
              ],
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

const figures = (of: RegionFiguresView['programme']['trainings'], none: string) => [
  <CommittedValue key="committed" figure={of.committed} none={none} />,
  <FigureValue key="declared" figure={of.declared} absent={absentWords.declared} />,
  <FigureValue key="verified" figure={of.verified} absent={absentWords.verified} />,
];
