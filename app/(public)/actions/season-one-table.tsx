'use client';

import { DataTable } from '@/app/_ui/data-table';
import './actions.css';

/** A row of the season-1 results in words: what was printed, and what is computed from what is recorded. */
export interface ResultView {
  key: string;
  href: string;
  title: string;
  /** « n° 2 dans le bilan 2023 », where the number differs. */
  printedNumber: string;
  objective: string;
  publishedProjects: string;
  recordedProjects: string;
  publishedRate: string;
  /** One line for each reading of the published rate. */
  computed: string[];
  source: string;
}

export function SeasonOneTable({ rows, note }: { rows: ResultView[]; note: string }) {
  return (
    <DataTable
      caption="Bilan de la saison 1"
      note={note}
      columns={[
        { key: 'action', label: 'Action' },
        { key: 'objective', label: 'Objectif, tel qu’imprimé' },
        { key: 'published', label: 'Projets publiés', numeric: true },
        { key: 'recorded', label: 'Projets enregistrés', numeric: true },
        { key: 'rate', label: 'Taux publié', numeric: true },
        { key: 'computed', label: 'Taux engagé, calculé' },
        { key: 'source', label: 'Source' },
      ]}
      rows={rows.map((row) => ({
        key: row.key,
        cells: [
          <span key="action">
            <a href={row.href}>{row.title}</a>
            {row.printedNumber && <span className="app-actions__facts">{row.printedNumber}</span>}
          </span>,
          row.objective,
          row.publishedProjects,
          row.recordedProjects,
          row.publishedRate,
          <span key="computed">
            {row.computed.map((line) => (
              <span key={line} className="app-actions__line">
                {line}
              </span>
            ))}
          </span>,
          row.source,
        ],
      }))}
    />
  );
}
