'use client';

import { useState } from 'react';
import { MEASURES, type Measure } from '@/lib/domain/vocabulary';
import { measureWords } from '@/lib/wording/measures';
import { counted } from '@/lib/wording/plural';
import { useDraft, useSection } from '../_draft/draft-context';
import { AddLine } from './add-line';
import { DrawnWhenOpen } from './drawn-when-open';

/** What changes the shape of a grid: last year's lines, another line, another measure. */
export function GridTools({ sectionId }: { sectionId: number }) {
  const draft = useDraft();
  const { lastYear, groups, measures } = useSection(sectionId);
  const [message, setMessage] = useState('');
  const editable = groups.flatMap(({ training }) => (training.editable ? [training] : []));
  const taken = lastYear.filter((row) => editable.some((training) => training.id === row.trainingId));
  if (editable.length === 0) return null;
  return (
    <div className="app-tools">
      {taken.length > 0 && (
        <button
          type="button"
          className="fr-btn fr-btn--sm fr-btn--secondary"
          onClick={() => {
            const added = draft.addRows(sectionId, taken);
            setMessage(`${counted(added, 'ligne ajoutée', 'lignes ajoutées')}, sans leurs valeurs.`);
          }}
        >
          Reprendre les lignes de {draft.entry.previousPeriod} ({taken.length})
        </button>
      )}
      <AddLine sectionId={sectionId} trainings={editable} said={setMessage} />
      <AddMeasure sectionId={sectionId} shown={measures} said={setMessage} />
      <p className="app-tools__message" role="status">
        {message}
      </p>
    </div>
  );
}

interface AddMeasureProps {
  sectionId: number;
  shown: readonly Measure[];
  said: (message: string) => void;
}

function AddMeasure({ sectionId, shown, said }: AddMeasureProps) {
  const draft = useDraft();
  const others = MEASURES.filter((measure) => !shown.includes(measure));
  if (others.length === 0) return null;
  const id = `mesure-${sectionId}`;
  return (
    <DrawnWhenOpen summary="Ajouter une colonne">
      <form
        className="app-tools__form"
        onSubmit={(event) => {
          event.preventDefault();
          const chosen = others.find((m) => m === new FormData(event.currentTarget).get('measure'));
          if (!chosen) return;
          draft.addMeasures(sectionId, [chosen]);
          said(`Colonne « ${measureWords[chosen].label} » ajoutée.`);
        }}
      >
        <div className="fr-select-group">
          <label className="fr-label" htmlFor={id}>
            Mesure
          </label>
          <select className="fr-select" id={id} name="measure">
            {others.map((measure) => (
              <option key={measure} value={measure}>
                {measureWords[measure].label}
              </option>
            ))}
          </select>
        </div>
        <button type="submit" className="fr-btn fr-btn--secondary">
          Ajouter la colonne
        </button>
      </form>
    </DrawnWhenOpen>
  );
}
