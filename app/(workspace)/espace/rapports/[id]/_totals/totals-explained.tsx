'use client';

import { useState } from 'react';
import { saidIn } from '@/app/(workspace)/_cells/typed';
import { entryTotalTerms } from '@/lib/domain/entry-total-terms';
import type { Measure } from '@/lib/domain/vocabulary';
import { rowWords } from '@/lib/wording/lines';
import { measureWords } from '@/lib/wording/measures';
import { useDraft, useSection, useTotal } from '../_draft/draft-context';
import { NO_TARGET_HERE, TotalTerms } from './total-terms';

/** « Pourquoi ces totaux ? » under a grid: made only while it is open, as one types. */
export function TotalsExplained({ sectionId }: { sectionId: number }) {
  const [open, setOpen] = useState(false);
  const { measures } = useSection(sectionId);
  return (
    <details className="app-disclosure" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>Pourquoi ces totaux ?</summary>
      {open && (
        <div className="app-disclosure__body">
          {measures.map((measure) => (
            <MeasureTerms key={measure} sectionId={sectionId} measure={measure} />
          ))}
          <p>{NO_TARGET_HERE}</p>
        </div>
      )}
    </details>
  );
}

function MeasureTerms({ sectionId, measure }: { sectionId: number; measure: Measure }) {
  const draft = useDraft();
  const { groups } = useSection(sectionId);
  const { planned, before } = useTotal(sectionId, measure);
  const cells = groups.flatMap(({ training, rows }) =>
    rows.map((row) => {
      const cell = draft.cell(row, measure);
      return {
        line: `${training.title}, ${rowWords(row, draft.entry.words)}`,
        cell: saidIn(cell),
        planned: cell.planned,
        before: cell.before?.state === 'number' ? cell.before.value : null,
      };
    }),
  );
  return (
    <TotalTerms
      measure={measureWords[measure].label}
      terms={entryTotalTerms(cells)}
      planned={planned}
      before={before}
    />
  );
}
