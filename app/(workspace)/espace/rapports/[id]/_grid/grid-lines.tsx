'use client';

import { memo } from 'react';
import type { Place } from '@/app/(workspace)/_cells/moves';
import { type FigureRow, type LineDetail, rowKey } from '@/lib/domain/line-address';
import type { Measure } from '@/lib/domain/vocabulary';
import type { EntryTraining } from '@/lib/report/entry-section';
import { breakdownWords, trainingKindWords } from '@/lib/wording/lines';
import { counted } from '@/lib/wording/plural';
import { useDraft } from '../_draft/draft-context';
import type { Group } from '../_draft/line-views';
import { columnId } from './column-id';
import { GridCell } from './grid-cell';

interface Props {
  sectionId: number;
  groups: readonly Group[];
  measures: Measure[];
  asked: readonly LineDetail[];
  /** How many lines are drawn now. */
  most: number;
}

/** The lines of a grid by training: only so many of them, and how many follow. */
export function GridLines({ sectionId, groups, measures, asked, most }: Props) {
  let index = -1;
  let drawn = 0;
  const all = groups.reduce((sum, { rows }) => sum + rows.length, 0);
  return (
    <>
      {groups.map(({ training, rows }) => {
        const shown = rows.slice(0, Math.max(0, most - drawn));
        drawn += shown.length;
        if (rows.length > 0 && shown.length === 0) return null;
        return blocksOf(shown).map((block, number) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a block is nothing but the lines that stand there
          <tbody key={`${training.id} ${number}`}>
            {number === 0 && (
              <TrainingRow training={training} columns={measures.length + 1} empty={rows.length === 0} />
            )}
            {block.map((row) => {
              if (training.editable) index += 1;
              return (
                <LineRow
                  key={rowKey(row)}
                  sectionId={sectionId}
                  row={row}
                  asked={asked}
                  measures={measures}
                  index={training.editable ? index : null}
                />
              );
            })}
          </tbody>
        ));
      })}
      {all === 0 && (
        <tbody>
          <tr>
            <td colSpan={measures.length + 1}>{NONE_HERE}</td>
          </tr>
        </tbody>
      )}
      {drawn < all && (
        <tbody>
          <tr>
            <td colSpan={measures.length + 1}>{counted(all - drawn, 'autre ligne', 'autres lignes')}…</td>
          </tr>
        </tbody>
      )}
    </>
  );
}

/** Lines that are laid out and painted together, once one of them comes near the eyes. */
const BLOCK = 25;

/** At least one, which names the training. */
function blocksOf(rows: readonly FigureRow[]): FigureRow[][] {
  const blocks = [rows.slice(0, BLOCK)];
  for (let from = BLOCK; from < rows.length; from += BLOCK) blocks.push(rows.slice(from, from + BLOCK));
  return blocks;
}

const NONE_HERE = 'Aucune ligne à montrer ainsi : les autres sont dans « Toutes les lignes ».';

function TrainingRow(props: { training: EntryTraining; columns: number; empty: boolean }) {
  const { training, columns, empty } = props;
  return (
    <tr className="app-grid__training">
      <th scope="rowgroup" colSpan={columns} id={`formation-${training.id}`}>
        <span className="app-grid__title">
          {training.title}
          <span className="app-grid__detail">
            {trainingKindWords[training.kind]}, déclaré par {training.organisation}
            {empty && ' – aucune ligne'}
          </span>
        </span>
      </th>
    </tr>
  );
}

interface LineProps {
  sectionId: number;
  row: FigureRow;
  /** What the action asks beside what all lines say: then it is said of each line. */
  asked: readonly LineDetail[];
  measures: Measure[];
  index: number | null;
}

const LineRow = memo(function LineRow({ sectionId, row, asked, measures, index }: LineProps) {
  const draft = useDraft();
  const { words } = draft.entry;
  const id = measures[0] && `ligne-${draft.cell(row, measures[0]).id}`;
  const region = words.regions[row.regionCode] ?? row.regionCode;
  return (
    <tr>
      <th scope="row" id={id} className="app-grid__line">
        {region}
        <span className="app-grid__detail">{breakdownWords(row, words.professions, asked).join(', ')}</span>
      </th>
      {measures.map((measure, column) => (
        <GridCell
          key={measure}
          row={row}
          measure={measure}
          place={index === null ? null : placeAt(index, column)}
          labelledBy={`formation-${row.trainingId} ${id} ${columnId(sectionId, measure)}`}
        />
      ))}
    </tr>
  );
});

// The same object for the same place, so that a cell is not drawn again for it.
const places = new Map<string, Place>();
function placeAt(row: number, column: number): Place {
  const key = `${row} ${column}`;
  const known = places.get(key) ?? { row, column };
  places.set(key, known);
  return known;
}
