'use client';

import { DataTable } from '@/app/_ui/data-table';
import { keepFilters } from '@/app/_ui/keep-filters';
import { formatDay } from '@/lib/wording/dates';
import type { TrainingView } from './training-view';

interface Props {
  caption: string;
  note?: string;
  trainings: TrainingView[];
  params: Readonly<Record<string, string | undefined>>;
  empty: string;
}

/** Trainings with their three dates: committed, opened as declared, opened as verified. */
export function TrainingTable({ caption, note, trainings, params, empty }: Props) {
  const withProject = trainings.some(({ project }) => project !== undefined);
  return (
    <DataTable
      caption={caption}
      note={note}
      columns={[
        { key: 'title', label: 'Formation' },
        ...(withProject ? [{ key: 'project', label: 'Projet' }] : []),
        { key: 'action', label: 'Action' },
        { key: 'organisation', label: 'Déclarée par' },
        { key: 'levels', label: 'Niveaux' },
        { key: 'regions', label: 'Régions (places)' },
        { key: 'committed', label: 'Engagée' },
        { key: 'declared', label: 'Ouverte, déclaré' },
        { key: 'verified', label: 'Ouverte, vérifié' },
      ]}
      rows={trainings.map((training) => ({
        key: String(training.id),
        cells: [
          <span key="title" className="app-title-cell">
            {training.title}
            <span className="app-second">{training.details}</span>
            {training.life.map((sentence) => (
              <span key={sentence} className="app-second">
                {sentence}
              </span>
            ))}
          </span>,
          ...(withProject
            ? [
                training.project && (
                  <a key="project" href={keepFilters(`/projets/${training.project.slug}`, params)}>
                    {training.project.acronym}
                  </a>
                ),
              ]
            : []),
          training.action,
          training.organisation,
          training.levels,
          <ul key="regions" className="app-plain-list">
            {training.regions.map(({ code, words }) => (
              <li key={code}>{words}</li>
            ))}
          </ul>,
          <When key="committed" day={training.offer.committed} none="non engagée" />,
          <When key="declared" day={training.offer.declared} none="non déclarée" />,
          <When key="verified" day={training.offer.verified} none="non vérifiée" />,
        ],
      }))}
      empty={empty}
    />
  );
}

function When({ day, none }: { day: string | null; none: string }) {
  return day ? formatDay(day) : <span className="app-figure--words">{none}</span>;
}
