'use client';

import { DataTable } from '@/app/_ui/data-table';
import { keepFilters } from '@/app/_ui/keep-filters';
import type { ProjectParticipation } from '@/lib/project/project-detail';
import { seasonWords } from '@/lib/wording/actions';
import { formatDay } from '@/lib/wording/dates';
import { counted } from '@/lib/wording/plural';
import { french } from '@/lib/wording/typography';

interface Props {
  participations: ProjectParticipation[];
  params: Readonly<Record<string, string | undefined>>;
}

/** Each participation with the number and the title of its own season. */
export function Participations({ participations, params }: Props) {
  return (
    <DataTable
      caption={counted(participations.length, 'participation')}
      columns={[
        { key: 'action', label: 'Action' },
        { key: 'season', label: 'Saison' },
        { key: 'round', label: 'Relève' },
        { key: 'known', label: 'Connue depuis' },
      ]}
      rows={participations.map(({ action, round, knownFrom }) => ({
        key: `${action.season} ${action.key}`,
        cells: [
          <a key="action" href={keepFilters(`/actions/${action.key}?season=${action.season}`, params)}>
            n°{'\u00a0'}
            {action.number} – {french(action.title)}
          </a>,
          seasonWords(action.season),
          round === null ? 'non précisée' : `relève\u00a0${round}`,
          formatDay(knownFrom),
        ],
      }))}
      empty="Aucune participation dans cette saison ce jour-là."
    />
  );
}
