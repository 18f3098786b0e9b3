'use client';

import {
  type ClipboardEvent,
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  memo,
  useRef,
  useState,
} from 'react';
import { type FigureRow, rowKey } from '@/lib/domain/line-address';
import type { Measure } from '@/lib/domain/vocabulary';
import type { EntryTraining } from '@/lib/report/entry-section';
import { breakdownWords, trainingKindWords } from '@/lib/wording/lines';
import { measureWords } from '@/lib/wording/measures';
import { isBlock, readBlock } from '../_draft/clipboard';
import { useDraft, useSection } from '../_draft/draft-context';
import type { Pasted } from '../_draft/entry-draft';
import { move, type Place } from '../_draft/moves';
import { editableRows } from '../_draft/section-draft';
import { SectionTotals } from '../_totals/section-totals';
import { GridCell } from './grid-cell';
import { PastedMessage } from './pasted-message';
import { ScrollRegion } from './scroll-region';

/** The learners of a section: a line for each training, region, level and profession, a column for each measure. */
export function SectionGrid({ sectionId, captionId }: { sectionId: number; captionId: string }) {
  const draft = useDraft();
  const section = useSection(sectionId);
  const table = useRef<HTMLTableElement>(null);
  const editing = useRef(false);
  const textBefore = useRef('');
  const [pasted, setPasted] = useState<Pasted | null>(null);
  const rows = editableRows(section);
  const { measures } = section;

  const fieldAt = ({ row, column }: Place) =>
    table.current?.querySelector<HTMLInputElement>(`[data-row="${row}"][data-column="${column}"]`);
  const placeOf = (target: EventTarget): Place | undefined => {
    if (!(target instanceof HTMLInputElement) || target.dataset.row === undefined) return undefined;
    return { row: Number(target.dataset.row), column: Number(target.dataset.column) };
  };

  const onFocus = ({ target }: FocusEvent<HTMLTableElement>) => {
    if (!placeOf(target) || !(target instanceof HTMLInputElement)) return;
    editing.current = false;
    textBefore.current = target.value;
    target.select();
  };
  // The first click chooses the cell, the next one places the cursor in its text.
  const onMouseDown = (event: MouseEvent<HTMLTableElement>) => {
    const { target } = event;
    if (!placeOf(target) || !(target instanceof HTMLInputElement)) return;
    if (document.activeElement === target) {
      editing.current = true;
      return;
    }
    event.preventDefault();
    target.focus();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTableElement>) => {
    const { target, key } = event;
    const from = placeOf(target);
    if (!from || !(target instanceof HTMLInputElement)) return leaveComment(event);
    if (event.nativeEvent.isComposing || event.altKey) return;
    const row = rows[from.row];
    const measure = measures[from.column];
    if (key === 'F2') {
      event.preventDefault();
      if (event.shiftKey) openComment(target);
      else {
        editing.current = true;
        target.setSelectionRange(target.value.length, target.value.length);
      }
    } else if (key === 'Escape' && row && measure) {
      event.preventDefault();
      draft.type(row, measure, textBefore.current);
      editing.current = false;
      requestAnimationFrame(() => target.select());
    } else {
      const press = {
        key,
        shift: event.shiftKey,
        control: event.ctrlKey || event.metaKey,
        editing: editing.current,
      };
      const to = move(from, { rows: rows.length, columns: measures.length }, press);
      if (!to) return;
      event.preventDefault();
      const field = fieldAt(to);
      field?.focus();
      field?.select();
    }
  };
  const onPaste = (event: ClipboardEvent<HTMLTableElement>) => {
    const from = placeOf(event.target);
    const text = event.clipboardData.getData('text/plain');
    if (!from || !isBlock(text)) return;
    event.preventDefault();
    const { target } = event;
    setPasted(draft.paste(sectionId, from, readBlock(text)));
    requestAnimationFrame(() => {
      if (!(target instanceof HTMLInputElement)) return;
      textBefore.current = target.value;
      target.select();
    });
  };

  let index = -1;
  return (
    <>
      <ScrollRegion className="app-grid" labelledBy={captionId} hasFields={rows.length > 0}>
        <table
          ref={table}
          aria-labelledby={captionId}
          onFocus={onFocus}
          onMouseDown={onMouseDown}
          onKeyDown={onKeyDown}
          onPaste={onPaste}
        >
          <thead>
            <tr className="app-grid__names">
              <th scope="col">Région, niveau, profession</th>
              {measures.map((measure) => (
                <th key={measure} scope="col" id={columnId(sectionId, measure)} className="app-numeric">
                  {measureWords[measure].label}
                </th>
              ))}
            </tr>
            <tr className="app-grid__definitions">
              <td />
              {measures.map((measure) => (
                <td key={measure}>{measureWords[measure].definition}</td>
              ))}
            </tr>
          </thead>
          {section.groups.map(({ training, rows: lines }) => (
            <tbody key={training.id}>
              <TrainingRow training={training} columns={measures.length + 1} empty={lines.length === 0} />
              {lines.map((row) => {
                if (training.editable) index += 1;
                return (
                  <LineRow
                    key={rowKey(row)}
                    sectionId={sectionId}
                    row={row}
                    measures={measures}
                    index={training.editable ? index : null}
                  />
                );
              })}
            </tbody>
          ))}
          <SectionTotals sectionId={sectionId} />
        </table>
      </ScrollRegion>
      <PastedMessage pasted={pasted} />
    </>
  );
}

const columnId = (sectionId: number, measure: Measure) => `colonne-${sectionId}-${measure}`;

/** The comment of a cell, and the way to join a file to it. */
function openComment(cell: HTMLInputElement): void {
  document.querySelector<HTMLButtonElement>(`[data-comment="${cell.id}"]`)?.click();
}

/** Enter or Escape in a comment goes back to its cell. */
function leaveComment(event: KeyboardEvent<HTMLTableElement>): void {
  const { target, key } = event;
  if (!(target instanceof HTMLInputElement) || (key !== 'Enter' && key !== 'Escape')) return;
  event.preventDefault();
  document.getElementById(target.id.replace(/-commentaire$/, ''))?.focus();
}

function TrainingRow({
  training,
  columns,
  empty,
}: {
  training: EntryTraining;
  columns: number;
  empty: boolean;
}) {
  return (
    <tr className="app-grid__training">
      <th scope="rowgroup" colSpan={columns} id={`formation-${training.id}`}>
        {training.title}
        <span className="app-grid__detail">
          {trainingKindWords[training.kind]}, déclaré par {training.organisation}
          {empty && ' – aucune ligne'}
        </span>
      </th>
    </tr>
  );
}

interface LineProps {
  sectionId: number;
  row: FigureRow;
  measures: Measure[];
  index: number | null;
}

const LineRow = memo(function LineRow({ sectionId, row, measures, index }: LineProps) {
  const draft = useDraft();
  const { words } = draft.entry;
  const id = measures[0] && `ligne-${draft.cell(row, measures[0]).id}`;
  const region = words.regions[row.regionCode] ?? row.regionCode;
  return (
    <tr>
      <th scope="row" id={id}>
        {region}
        <span className="app-grid__detail">{breakdownWords(row, words.professions).join(', ')}</span>
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
