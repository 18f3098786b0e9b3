'use client';

import { type ClipboardEvent, memo, useState } from 'react';
import type { Place } from '@/app/(workspace)/_cells/moves';
import { placeOf, useCellKeys } from '@/app/(workspace)/_cells/use-cell-keys';
import { type FigureRow, type LineDetail, rowKey } from '@/lib/domain/line-address';
import type { Measure } from '@/lib/domain/vocabulary';
import type { EntryTraining } from '@/lib/report/entry-section';
import { breakdownWords, detailLabels, trainingKindWords } from '@/lib/wording/lines';
import { measureWords } from '@/lib/wording/measures';
import { isBlock, readBlock } from '../_draft/clipboard';
import { useDraft, useSection } from '../_draft/draft-context';
import type { Pasted } from '../_draft/pasting';
import { editableRows } from '../_draft/section-draft';
import { SectionTotals } from '../_totals/section-totals';
import { GridCell } from './grid-cell';
import { PastedMessage } from './pasted-message';
import { ScrollRegion } from './scroll-region';

/** The learners of a section: a line for each training, region, level and profession, a column for each measure. */
export function SectionGrid({ sectionId, captionId }: { sectionId: number; captionId: string }) {
  const draft = useDraft();
  const section = useSection(sectionId);
  const [pasted, setPasted] = useState<Pasted | null>(null);
  const rows = editableRows(section);
  const { measures } = section;
  const asked = section.section.lineDetails;

  const { keys, choose } = useCellKeys({
    rows: rows.length,
    columns: measures.length,
    type: ({ row: down, column }, text) => {
      const [row, measure] = [rows[down], measures[column]];
      if (row && measure) draft.type(row, measure, text);
    },
  });
  const onPaste = (event: ClipboardEvent<HTMLTableElement>) => {
    const from = placeOf(event.target);
    const text = event.clipboardData.getData('text/plain');
    if (!from || !isBlock(text)) return;
    event.preventDefault();
    const { target } = event;
    setPasted(draft.paste(sectionId, from, readBlock(text)));
    requestAnimationFrame(() => {
      if (target instanceof HTMLInputElement) choose(target);
    });
  };

  let index = -1;
  return (
    <>
      <ScrollRegion className="app-grid" labelledBy={captionId} hasFields={rows.length > 0}>
        <table {...keys} aria-labelledby={captionId} onPaste={onPaste}>
          <thead>
            <tr className="app-grid__names">
              <th scope="col">{['Région, niveau, profession', ...asked.map(headingOf)].join(', ')}</th>
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
                    asked={asked}
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

const headingOf = (detail: LineDetail) => detailLabels[detail].toLowerCase();

const columnId = (sectionId: number, measure: Measure) => `colonne-${sectionId}-${measure}`;

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
      <th scope="row" id={id}>
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
