'use client';

import { Fragment } from 'react';
import { DataTable } from '@/app/_ui/data-table';
import { FigureValue } from '@/app/_ui/figure-value';
import type { DrawnLine } from './drawn-line';
import { LineRemark } from './line-remark';
import { lineKey } from './remark-key';
import { lineAnchor } from './review-keys';

interface Props {
  caption: string;
  lines: readonly DrawnLine[];
  /** The page where another value may be accepted, for whoever decides. */
  acceptHref?: string;
  /** Whether the lines may be sent back from here. */
  returnable?: boolean;
}

/** Lines as they were verified and as they are declared now. */
export function LinesTable({ caption, lines, acceptHref, returnable = false }: Props) {
  const decides = acceptHref !== undefined || returnable;
  return (
    <DataTable
      caption={caption}
      columns={[
        { key: 'line', label: 'Ligne' },
        { key: 'measure', label: 'Mesure' },
        { key: 'verified', label: 'Dernier vérifié', numeric: true },
        { key: 'declared', label: 'Déclaré', numeric: true },
        { key: 'difference', label: 'Écart', numeric: true },
        { key: 'planned', label: 'Prévu', numeric: true },
        { key: 'comment', label: 'Commentaire' },
        ...(decides ? [{ key: 'decide', label: 'Cette ligne' }] : []),
      ]}
      rows={lines.map((line) => ({
        key: String(line.lineId),
        cells: [
          <Name key="line" line={line} />,
          line.measure,
          line.verified ? <FigureValue key="verified" figure={line.verified} /> : '–',
          <Declared key="declared" line={line} />,
          <span key="difference">
            {line.difference ?? '–'}
            <Details words={line.effects} />
          </span>,
          line.planned ?? '–',
          line.beside ? (
            <Fragment key="comment">
              {line.comment}
              {line.beside}
            </Fragment>
          ) : (
            line.comment
          ),
          ...(decides
            ? [
                <div key="decide" className="app-line-decision">
                  {returnable && <LineRemark remarkKey={lineKey(line.lineId)} about={aboutOf(line)} />}
                  {acceptHref !== undefined && (
                    <a href={`${acceptHref}?${wordsToFind(line)}`}>
                      Accepter avec une modification
                      <span className="fr-sr-only">{` : ${aboutOf(line)}`}</span>
                    </a>
                  )}
                </div>,
              ]
            : []),
        ],
      }))}
      empty="Aucun effectif ne change."
    />
  );
}

const aboutOf = ({ training, row, measure }: DrawnLine) => `${training}, ${row}, ${measure}`;

/** What finds the line on the page where another value is accepted. */
const wordsToFind = ({ training, row, measure }: DrawnLine) =>
  new URLSearchParams({ ligne: `${training} ${row} ${measure}`.replaceAll(',', '') });

/** The name has the anchor of the line: what is surprising leads to it, and the keys go from one to the next. */
function Name({ line }: { line: DrawnLine }) {
  const { lineId, training, row, surprises } = line;
  return (
    <>
      <span id={lineAnchor(lineId)} tabIndex={-1} data-surprising={surprises ? '' : undefined}>
        {training}
        <span className="app-grid__detail">{row}</span>
        {surprises?.map((words) => (
          <strong key={words} className="app-grid__detail app-surprise">
            À regarder : {words}
          </strong>
        ))}
      </span>
      <span className="app-grid__detail">
        <a href={`/pourquoi/saisie/${lineId}`}>
          Historique<span className="fr-sr-only">{` : ${aboutOf(line)}`}</span>
        </a>
      </span>
    </>
  );
}

/** What is declared, and what validating leaves verified where that is something else. */
function Declared({ line: { declared, after, accepted } }: { line: DrawnLine }) {
  return (
    <>
      {declared ? <FigureValue figure={declared} /> : <span className="app-figure--words">effacé</span>}
      <Details words={[after, accepted].filter((words) => words !== undefined)} />
    </>
  );
}

function Details({ words = [] }: { words?: readonly string[] | undefined }) {
  return words.map((line) => (
    <span key={line} className="app-grid__detail">
      {line}
    </span>
  ));
}
