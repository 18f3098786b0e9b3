'use client';

import { Fragment } from 'react';
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
  const gap = own.some(({ values }) => isGap(values)) ? '\u00a0; pointillé\u00a0: masqué ou non vérifié' : '';
  return (
    <div className="app-year-bars">
      <DataTable
        caption={title}
        note={`${measureWords[measure].label}. Bande claire\u00a0: prévu\u00a0; hachurée\u00a0: déclaré\u00a0; pleine\u00a0: vérifié${gap}.`}
        columns={[
          { key: 'period', label: 'Année' },
          { key: 'planned', label: 'Prévu', numeric: true },
          { key: 'declared', label: 'Déclaré', numeric: true },
          { key: 'verified', label: 'Vérifié', numeric: true },
        ]}
        rows={own.map(({ period, values }) => ({
          key: period.label,
          cells: [
            <Fragment key="period">
              {period.label}
              <Bar values={values} most={most} />
            </Fragment>,
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
      {isGap(values) && <line className="app-year-bars__gap" x1="0" x2="100%" y1="9" y2="9" />}
    </svg>
  );
}

/** A hidden or an estimated value has no length. */
const shown = ({ state, value }: Value): number | null => (state === 'number' ? value : null);

/** Nothing verified can be drawn: a bar that is not there would read as a zero. */
const isGap = ({ verified }: Record<Layer, Value>): boolean => shown(verified) === null;
