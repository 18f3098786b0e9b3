'use client';

import type { ReactNode } from 'react';
import { PlanCell } from '@/app/_charts/plan-marks';
import { DataTable } from '@/app/_ui/data-table';
import { keepFilters } from '@/app/_ui/keep-filters';
import { WhyFigure } from '@/app/_ui/why-figure';
import type { ProjectView } from './project-view';

interface Props {
  caption: string;
  note: ReactNode;
  projects: ProjectView[];
  params: Readonly<Record<string, string | undefined>>;
}

export function ProjectTable({ caption, note, projects, params }: Props) {
  return (
    <DataTable
      caption={caption}
      note={note}
      asCards
      columns={[
        { key: 'project', label: 'Projet' },
        { key: 'lead', label: 'Chef de file' },
        { key: 'plan', label: 'Réalisé / prévu' },
        { key: 'report', label: 'Dernier bilan' },
        { key: 'actions', label: 'Actions' },
        { key: 'regions', label: 'Régions de formation' },
        { key: 'aid', label: 'Aide annoncée', numeric: true },
        { key: 'status', label: 'Statut' },
      ]}
      rows={projects.map((project) => ({
        key: project.slug,
        cells: [
          <span key="project">
            <a href={keepFilters(`/projets/${project.slug}`, params)}>{project.acronym}</a>
            <span className="app-second">{project.name}</span>
          </span>,
          project.lead,
          <PlanCell key="plan" plans={project.plans} />,
          project.report,
          <ul key="actions" className="app-plain-list">
            {project.participations.map(({ key, words, title }) => (
              <li key={key} title={title}>
                {words}
              </li>
            ))}
          </ul>,
          project.regions,
          project.aid ? (
            <span key="aid">
              <WhyFigure why={`/projets/${project.slug}#argent`} params={params}>
                {project.aid.amount}
              </WhyFigure>
            </span>
          ) : (
            <span key="aid" className="app-figure--words">
              non renseignée
            </span>
          ),
          project.status,
        ],
      }))}
    />
  );
}
