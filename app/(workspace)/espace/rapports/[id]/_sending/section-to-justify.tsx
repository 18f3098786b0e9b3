'use client';

import { isError } from '@/lib/domain/warnings';
import { counted } from '@/lib/wording/plural';
import { OUTDATED_REASON, warningPlace, warningText } from '@/lib/wording/warnings';
import { useDraft, useToJustify } from '../_draft/draft-context';
import type { ToJustify } from '../_draft/section-warnings';
import { FieldLink } from '../_grid/field-link';

const SHOWN = 10;

/**
 * What keeps a section from leaving, with a link to each cell: numbers that contradict one another, and surprising values
 * that nobody justified yet.
 */
export function SectionToJustify({ sectionId }: { sectionId: number }) {
  const all = useToJustify(sectionId);
  const { readOnly } = useDraft().section(sectionId).section;
  if (all.length === 0 || readOnly !== null) return null;
  const { errors = [], warnings = [] } = Object.groupBy(all, ({ warning }) =>
    isError(warning.code) ? 'errors' : 'warnings',
  );
  return (
    <div className="app-to-justify">
      {errors.length > 0 && (
        <>
          <p>
            <strong>{counted(errors.length, 'valeur')} à corriger avant l’envoi</strong> : deux nombres de la
            même ligne se contredisent.
          </p>
          <Listed sectionId={sectionId} warnings={errors} />
        </>
      )}
      {warnings.length > 0 && (
        <>
          <p>
            <strong>
              {counted(warnings.length, 'valeur inhabituelle', 'valeurs inhabituelles')} à justifier avant
              l’envoi
            </strong>
            {'\u00a0: '}dites pourquoi en commentaire sur la case, ou corrigez-la.
          </p>
          <Listed sectionId={sectionId} warnings={warnings} />
        </>
      )}
    </div>
  );
}

function Listed({ sectionId, warnings }: { sectionId: number; warnings: readonly ToJustify[] }) {
  const draft = useDraft();
  const { trainings } = draft.section(sectionId).section;
  const titleOf = (id: number) => trainings.find((training) => training.id === id)?.title ?? '';
  return (
    <ul>
      {warnings.slice(0, SHOWN).map(({ warning, outdated, field }) => (
        <li key={`${warning.code} ${field}`}>
          <FieldLink field={field}>
            {warningPlace(warning, titleOf(warning.row.trainingId), draft.entry.words)}
          </FieldLink>{' '}
          – {warningText(warning)}
          {outdated && ` ${OUTDATED_REASON}`}
        </li>
      ))}
      {warnings.length > SHOWN && <li>Et {warnings.length - SHOWN} autres, marquées dans la grille.</li>}
    </ul>
  );
}
