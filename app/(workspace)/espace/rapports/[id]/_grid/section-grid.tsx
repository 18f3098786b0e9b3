'use client';

import { type ClipboardEvent, type FocusEvent, type KeyboardEvent, useRef, useState } from 'react';
import { placeOf, useCellKeys } from '@/app/(workspace)/_cells/use-cell-keys';
import type { LineDetail } from '@/lib/domain/line-address';
import { detailLabels } from '@/lib/wording/lines';
import { measureWords } from '@/lib/wording/measures';
import { counted } from '@/lib/wording/plural';
import { isBlock, readBlock } from '../_draft/clipboard';
import { useDraft, useSection, useView } from '../_draft/draft-context';
import { goToField } from '../_draft/go-to';
import { editableRows, shownGroups } from '../_draft/line-views';
import { nextToFill } from '../_draft/next-to-fill';
import type { Pasted } from '../_draft/pasting';
import { SectionTotals } from '../_totals/section-totals';
import { columnId } from './column-id';
import { GridLines } from './grid-lines';
import { LineTools } from './line-tools';
import { PastedMessage } from './pasted-message';
import { ScrollRegion } from './scroll-region';
import './grid.css';

interface Props {
  sectionId: number;
  captionId: string;
  /** How many lines are drawn now; the others follow once the page is alive. */
  most: number;
}

/** The learners of a section: a line for each training, region, level and profession, a column for each measure. */
export function SectionGrid({ sectionId, captionId, most }: Props) {
  const draft = useDraft();
  const section = useSection(sectionId);
  const groups = shownGroups(draft.entry, section, useView(sectionId));
  const [pasted, setPasted] = useState<Pasted | null>(null);
  const chosen = useRef<HTMLInputElement | null>(null);
  const rows = editableRows(groups);
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
    setPasted(draft.paste(sectionId, rows, from, readBlock(text)));
    requestAnimationFrame(() => {
      if (target instanceof HTMLInputElement) choose(target);
    });
  };
  const onFocus = (event: FocusEvent<HTMLTableElement>) => {
    if (placeOf(event.target) && event.target instanceof HTMLInputElement) chosen.current = event.target;
    keys.onFocus(event);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTableElement>) => {
    const { target, key, ctrlKey, metaKey, shiftKey, altKey } = event;
    const from = placeOf(target);
    if (!from || !(ctrlKey || metaKey) || altKey || !(target instanceof HTMLInputElement))
      return keys.onKeyDown(event);
    if (key === 'Enter') {
      event.preventDefault();
      const next = nextToFill(draft, target.id);
      if (next !== undefined) goToField(draft, next);
    } else if (key.toLowerCase() === 'd') {
      event.preventDefault();
      if (shiftKey) draft.fillDown(rows, from, measures);
      else {
        draft.copyAbove(rows, from, measures);
        requestAnimationFrame(() => choose(target));
      }
    } else keys.onKeyDown(event);
  };
  const fillDown = (): string => {
    const from = chosen.current && placeOf(chosen.current);
    if (!from) return 'Choisissez d’abord une case à recopier.';
    const filled = draft.fillDown(rows, from, measures);
    chosen.current?.focus();
    return filled === 0
      ? 'Aucune case vide sous celle-ci dans sa formation, ou rien à recopier.'
      : `${counted(filled, 'case remplie', 'cases remplies')} sous celle-ci.`;
  };

  return (
    <>
      <LineTools
        sectionId={sectionId}
        captionId={captionId}
        chosen={() => chosen.current?.id ?? null}
        fillDown={fillDown}
      />
      <ScrollRegion className="app-grid" labelledBy={captionId} hasFields={rows.length > 0}>
        <table
          {...keys}
          data-measures={measures.length}
          aria-labelledby={captionId}
          onPaste={onPaste}
          onFocus={onFocus}
          onKeyDown={onKeyDown}
        >
          <thead>
            <tr className="app-grid__names">
              <th scope="col" className="app-grid__corner">
                {['Région, niveau, profession', ...asked.map(headingOf)].join(', ')}
              </th>
              {measures.map((measure) => (
                <th key={measure} scope="col" id={columnId(sectionId, measure)} className="app-numeric">
                  {measureWords[measure].label}
                </th>
              ))}
            </tr>
            <tr className="app-grid__definitions">
              <td className="app-grid__blank" />
              {measures.map((measure) => (
                <td key={measure}>{measureWords[measure].definition}</td>
              ))}
            </tr>
          </thead>
          <GridLines sectionId={sectionId} groups={groups} measures={measures} asked={asked} most={most} />
          <SectionTotals sectionId={sectionId} />
        </table>
      </ScrollRegion>
      <PastedMessage pasted={pasted} />
    </>
  );
}

const headingOf = (detail: LineDetail) => detailLabels[detail].toLowerCase();
