'use client';

import dynamic from 'next/dynamic';
import { ChartWithTable } from '@/app/_ui/chart-with-table';
import { DataTable } from '@/app/_ui/data-table';
import { SERIES, seriesNames, type TrajectoryView } from './trajectory-view';
import './trajectory.css';

// The drawing library is heavy: it comes after the page, in a room already kept for it.
const TrajectoryChart = dynamic(() => import('./trajectory-chart'), {
  ssr: false,
  loading: () => <p className="app-trajectory__wait">Le graphique se charge ; le tableau est déjà là.</p>,
});

const columns = [
  { key: 'day', label: 'Date' },
  ...SERIES.map((key) => ({ key, label: `${seriesNames[key]}, cumulé`, numeric: true })),
];

/** Learners over time, drawn and as a table. */
export function TrajectoryFigure({ view }: { view: TrajectoryView }) {
  return (
    <ChartWithTable
      title={view.title}
      summary={view.summary}
      chart={<TrajectoryChart view={view} />}
      table={
        <DataTable
          caption={view.title}
          hideCaption
          columns={columns}
          rows={view.rows.map(({ day, cells }) => ({ key: day, cells: [day, ...cells] }))}
        />
      }
    />
  );
}
