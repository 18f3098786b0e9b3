'use client';

import { bulletScale } from '@/app/_ui/bullet-scale';
import { DataTable } from '@/app/_ui/data-table';
import type { Params } from '@/app/_ui/keep-filters';
import { WhyValue } from '@/app/_ui/why-figure';
import type { FigurePlace } from '@/lib/domain/figure-address';
import type { Value } from '@/lib/domain/value';
import { LAYERS, type Layer, type Measure } from '@/lib/domain/vocabulary';
import { whyPath } from '@/lib/domain/why-path';
import { measureWords } from '@/lib/wording/measures';
import { absentWords } from '@/lib/wording/states';
import './plan.css';

export interface YearRow {
  measure: Measure;
  period: { id: number; label: string };
  values: Record<Layer, Value>;
}

interface Props {
  title: string;
  measure: Measure;
  rows: readonly YearRow[];
  place: FigurePlace;
  params: Params;
}

/** What was achieved of what was planned, year by year: each line of the table holds its own bar, all on one scale. */
export function YearBars({ title, measure, rows, place, params }: Props) {
  const own = rows.filter((row) => row.measure === measure);
  if (own.length === 0) return null;
  const most = Math.max(1, ...own.flatMap(({ values }) => LAYERS.map((layer) => shown(values[layer]) ?? 0)));
  return (
    <div className="app-year-bars">
      <DataTable
        caption={title}
        note={`${measureWords[measure].label}. Bande claire : prévu ; hachurée : déclaré ; pleine : vérifié.`}
        columns={[
          { key: 'period', label: 'Année' },
          { key: 'bar', label: <span className="fr-sr-only">Barre</span> },
          { key: 'planned', label: 'Prévu', numeric: true },
          { key: 'declared', label: 'Déclaré', numeric: true },
          { key: 'verified', label: 'Vérifié', numeric: true },
        ]}
        rows={own.map(({ period, values }) => ({
          key: period.label,
          cells: [
            period.label,
            <Bar key="bar" values={values} most={most} />,
            ...LAYERS.map((layer) => (
              <WhyValue
                key={layer}
                why={whyPath({ kind: 'learners', measure, periodId: period.id, place }, layer)}
                figure={values[layer]}
                absent={absentWords[layer]}
                params={params}
              />
            )),
          ],
        }))}
      />
    </div>
  );
}

const HEIGHTS: Record<Layer, { y: number; height: number }> = {
  committed: { y: 1, height: 16 },
  declared: { y: 4, height: 10 },
  verified: { y: 7, height: 4 },
};

function Bar({ values, most }: { values: Record<Layer, Value>; most: number }) {
  const { at } = bulletScale([]);
  return (
    <svg className="app-target-bar" width="100%" height="18" aria-hidden="true" focusable="false">
      {LAYERS.map((layer) => {
        const value = shown(values[layer]);
        return (
          value !== null && (
            <rect
              key={layer}
              className={`app-bullet__${layer}`}
              x="0"
              width={at(value / most)}
              {...HEIGHTS[layer]}
            />
          )
        );
      })}
    </svg>
  );
}

/** A hidden or an estimated value has no length. */
const shown = ({ state, value }: Value): number | null => (state === 'number' ? value : null);
