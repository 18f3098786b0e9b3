'use client';

import { SourceWords } from '@/app/_charts/source-words';
import { DataTable } from '@/app/_ui/data-table';
import { Disclosure } from '@/app/_ui/disclosure';
import { GapMarks, type GapsByKey } from '@/app/_ui/figure-links';
import { keepFilters, type Params } from '@/app/_ui/keep-filters';
import { WhyFigure } from '@/app/_ui/why-figure';
import type { ResultFigure, ResultView } from './result-view';
import './actions.css';

interface Props {
  rows: ResultView[];
  note: string;
  /** By the key of the action. */
  gaps: GapsByKey;
  params: Params;
}

/** The results of season 1: what was printed and what is computed side by side, with every gap and its words. */
export function SeasonOneTable({ rows, note, gaps, params }: Props) {
  return (
    <div className="app-results">
      <DataTable
        caption="Bilan de la saison 1"
        note={note}
        columns={[
          { key: 'action', label: 'Action' },
          { key: 'objective', label: 'Objectif, tel qu’imprimé' },
          { key: 'published', label: 'Projets publiés', numeric: true },
          { key: 'recorded', label: 'Projets enregistrés', numeric: true },
          { key: 'rate', label: 'Taux publié' },
          { key: 'computed', label: 'Taux engagé, calculé' },
          { key: 'known', label: 'Ce que l’on sait, et les écarts' },
        ]}
        rows={rows.map((row) => ({
          key: row.key,
          emphasis: row.key === 'total',
          cells: [
            <span key="action">
              {row.href ? <a href={row.href}>{row.title}</a> : row.title}
              {row.printedNumber && <span className="app-actions__facts">{row.printedNumber}</span>}
              <span className="app-figure-links">
                <GapMarks gaps={gaps[row.key]} params={params} />
              </span>
            </span>,
            row.objective,
            row.publishedProjects,
            <Figure key="recorded" figure={row.recordedProjects} params={params} />,
            <span key="rate">
              {row.publishedRate}
              {row.publishedNote && <span className="app-actions__facts">{row.publishedNote}</span>}
            </span>,
            <span key="computed">
              {row.computed.map((figure) => (
                <span key={`${figure.words}${figure.rest}`} className="app-actions__line">
                  <Figure figure={figure} params={params} />
                  {figure.rest}
                </span>
              ))}
            </span>,
            <span key="known">
              {row.known.map(({ words }) => (
                <span key={words} className="app-actions__line">
                  {words}
                </span>
              ))}
              {row.gaps.map(({ code, words, href }) => (
                <span key={code} className="app-actions__line">
                  <a href={keepFilters(href, params)}>{code}</a> – {words}
                </span>
              ))}
            </span>,
          ],
        }))}
      />
      <Sources rows={rows} />
    </div>
  );
}

function Figure({ figure: { words, why }, params }: { figure: ResultFigure; params: Params }) {
  if (!why) return words;
  return (
    <WhyFigure why={why} params={params}>
      {words}
    </WhyFigure>
  );
}

/** Where each line is printed: said once, apart from what it says. */
function Sources({ rows }: { rows: ResultView[] }) {
  return (
    <Disclosure summary="Sources de ce bilan">
      <ul>
        {rows.map(({ key, title, rateSource, known }) => (
          <li key={key}>
            {title}
            {rateSource && ` – taux publié : ${rateSource}`}
            {known.map(
              ({ words, source }) =>
                source && (
                  <span key={words}>
                    {' – '}
                    {words} (<SourceWords source={source} />)
                  </span>
                ),
            )}
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
