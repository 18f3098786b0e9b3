'use client';

import dynamic from 'next/dynamic';
import type { ReactNode } from 'react';
import { ChartWithTable } from '@/app/_ui/chart-with-table';
import { DataTable } from '@/app/_ui/data-table';
import { FigureLinks } from '@/app/_ui/figure-links';
import type { Params } from '@/app/_ui/keep-filters';
import { WhyFigure, WhyRow } from '@/app/_ui/why-figure';
import type { FigurePlace } from '@/lib/domain/figure-address';
import { whyPath } from '@/lib/domain/why-path';
import { formatDay } from '@/lib/wording/dates';
import { type PointWords, SERIES, type Series, seriesNames, type TrajectoryView } from './trajectory-view';
import { WhenNear } from './when-near';

const waiting = <p className="app-trajectory__wait">Le graphique se charge ; le tableau est déjà là.</p>;

// The drawing library is heavy: it comes after the page, where it is about to be seen, in a room already kept for it.
const TrajectoryChart = dynamic(() => import('./trajectory-chart'), { ssr: false, loading: () => waiting });

const columns = (cumulated: boolean) => [
  { key: 'day', label: 'Date' },
  ...SERIES.map((key) => ({
    key,
    label: cumulated ? `${seriesNames[key]}, cumulé` : seriesNames[key],
    numeric: true,
  })),
];

const projectionColumns = [
  { key: 'pace', label: 'Si ce rythme se poursuivait' },
  { key: 'seen', label: 'Vu' },
  { key: 'reached', label: 'Cible atteinte' },
];

export interface TrajectoryProps {
  view: TrajectoryView;
  /** Whose learners they are: an action, or nothing for the whole season. */
  place: FigurePlace;
  params: Params;
}

interface Props extends TrajectoryProps {
  /** The links under the table: they are made on the server, where the tables are known. */
  downloads: ReactNode;
}

/** Learners over time, drawn and as a table; a point leads to its explanation as known on its day. */
export function TrajectoryFigure({ view, place, params, downloads }: Props) {
  const address = { kind: 'learners', measure: view.measure, place } as const;
  const cell = (series: Series, day: string, { words, periodId }: PointWords) => {
    // A measure that does not add up over periods has no figure over all of them: its point is that of a period.
    if (words === NOTHING || (!view.cumulated && periodId === undefined)) return words;
    const point = { ...address, ...(periodId !== undefined && { periodId }) };
    return series === 'planned' ? (
      // Dated of the years to come: no day to read it as known on. Its explanation names what each year adds.
      <span key={series}>
        {words} <WhyRow why={whyPath(point, 'committed')} params={params} of={`prévu au ${formatDay(day)}`} />
      </span>
    ) : (
      <WhyFigure key={series} why={`${whyPath(point, series)}&as-of=${day}`} params={params}>
        {words}
      </WhyFigure>
    );
  };
  return (
    <ChartWithTable
      title={view.title}
      summary={
        <>
          {view.summary}{' '}
          {view.cumulated && <FigureLinks why={whyPath(address)} of={view.title} params={params} />}
        </>
      }
      chart={
        view.nothingShown ? (
          <p>{view.nothingShown}</p>
        ) : (
          <WhenNear until={waiting}>
            <TrajectoryChart view={view} />
          </WhenNear>
        )
      }
      isDrawn={view.nothingShown === null}
      table={
        <>
          <DataTable
            caption={view.title}
            hideCaption
            columns={columns(view.cumulated)}
            rows={view.rows.map(({ day, words, cells }) => ({
              key: day,
              cells: [
                words,
                ...SERIES.map((series, index) => cell(series, day, cells[index] ?? { words: NOTHING })),
              ],
            }))}
          />
          {downloads}
          {view.projection && (
            <DataTable
              caption={view.projection.caption}
              note={view.projection.note}
              columns={projectionColumns}
              rows={view.projection.rows}
            />
          )}
        </>
      }
    />
  );
}

const NOTHING = '–';
