'use client';

import { whyTrainings } from '@/app/_projects/why-trainings';
import { DataTable } from '@/app/_ui/data-table';
import { keepFilters } from '@/app/_ui/keep-filters';
import type { RegionAction } from '@/lib/overview/region-detail';
import { seasonWords } from '@/lib/wording/actions';
import { formatDay } from '@/lib/wording/dates';
import { counted } from '@/lib/wording/plural';
import { french } from '@/lib/wording/typography';

interface Props {
  /** The code of the region. */
  region: string;
  actions: Omit<RegionAction, 'learners' | 'ratios'>[];
  total: number;
  day: string;
  params: Readonly<Record<string, string | undefined>>;
}

/** The projects of the region under each action, with the number of its season. */
export function RegionActions({ region, actions, total, day, params }: Props) {
  return (
    <DataTable
      caption={`${counted(total, 'projet distinct', 'projets distincts')} au ${formatDay(day)}`}
      note="Les lignes ne s’additionnent pas : un projet peut participer à plusieurs actions."
      columns={[
        { key: 'action', label: 'Action' },
        { key: 'season', label: 'Saison' },
        { key: 'projects', label: 'Projets' },
        { key: 'committed', label: 'Formations engagées', numeric: true },
        { key: 'declared', label: 'Ouvertes, déclaré (non vérifié)', numeric: true },
        { key: 'verified', label: 'Ouvertes, vérifié', numeric: true },
      ]}
      rows={actions.map(({ action, projects, trainings }) => ({
        key: `${action.season} ${action.key}`,
        cells: [
          <a key="action" href={keepFilters(`/actions/${action.key}?season=${action.season}`, params)}>
            n°{'\u00a0'}
            {action.number} – {french(action.shortTitle)}
          </a>,
          seasonWords(action.season),
          <ul key="projects" className="app-plain-list">
            {projects.map(({ slug, acronym, lead }) => (
              <li key={slug}>
                <a href={keepFilters(`/projets/${slug}`, params)}>{french(acronym)}</a>
                {lead && <span className="app-second">{french(lead)}</span>}
              </li>
            ))}
          </ul>,
          ...whyTrainings(trainings, { region, action: action.key }, { ...params, season: action.season }),
        ],
      }))}
    />
  );
}
