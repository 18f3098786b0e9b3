'use client';

import { PlanCell } from '@/app/_charts/plan-marks';
import { DataTable } from '@/app/_ui/data-table';
import { keepFilters, type Params } from '@/app/_ui/keep-filters';
import type { RegionRow } from './region-view';

interface Props {
  rows: readonly RegionRow[];
  params: Params;
}

/** The regions beside the map, the furthest from its plan first; those without a rate last. */
export function RegionRanks({ rows, params }: Props) {
  const rateOf = ({ plans }: RegionRow) => plans.at(-1)?.rate ?? Number.POSITIVE_INFINITY;
  const reached = rows.filter(({ projects }) => projects > 0);
  return (
    <DataTable
      caption="Régions, de la moins à la plus avancée"
      columns={[
        { key: 'region', label: 'Région' },
        { key: 'plan', label: 'Réalisé / prévu' },
        { key: 'projects', label: 'Projets', numeric: true },
      ]}
      rows={reached
        .toSorted((a, b) => (rateOf(a) === rateOf(b) ? 0 : rateOf(a) - rateOf(b)))
        .map(({ code, name, plans, projects }) => ({
          key: code,
          cells: [
            <a key="region" href={keepFilters(`/territoires/${code}`, params)}>
              {name}
            </a>,
            <PlanCell key="plan" plans={plans} />,
            projects,
          ],
        }))}
    />
  );
}
