'use client';

import type { ReactNode } from 'react';
import { DataTable } from '@/app/_ui/data-table';
import type { OverlapView } from './overlap-words';

interface Props {
  caption: string;
  overlaps: OverlapView[];
  empty: string;
  /** What may be done with a line, by its number. */
  actions?: Readonly<Record<number, ReactNode>>;
}

/** Pairs of trainings with the people that both count, who said so and why: for those entitled. */
export function OverlapTable({ caption, overlaps, empty, actions }: Props) {
  return (
    <DataTable
      caption={caption}
      columns={[
        { key: 'pair', label: 'Formations' },
        { key: 'what', label: 'Période et mesure' },
        { key: 'learners', label: 'Comptées dans les deux', numeric: true },
        { key: 'reason', label: 'Motif' },
        { key: 'by', label: 'Qui' },
        ...(actions ? [{ key: 'actions', label: 'Retrait' }] : []),
      ]}
      rows={overlaps.map((line) => ({
        key: String(line.id),
        cells: [
          <span key="pair" className="app-title-cell">
            {line.first}
            <span className="app-second">{line.firstBy}</span>
            {line.second}
            <span className="app-second">{line.secondBy}</span>
          </span>,
          <span key="what">
            {line.period}
            <span className="app-second">{line.measure}</span>
          </span>,
          line.learners,
          <span key="reason" className="app-title-cell">
            {line.reason}
          </span>,
          <span key="by">
            {line.by}
            <span className="app-second">{line.when}</span>
          </span>,
          ...(actions ? [actions[line.id] ?? null] : []),
        ],
      }))}
      empty={empty}
    />
  );
}
