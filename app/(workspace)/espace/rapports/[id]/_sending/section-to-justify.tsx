'use client';

import { counted } from '@/lib/wording/plural';
import { OUTDATED_REASON, warningPlace, warningText } from '@/lib/wording/warnings';
import { useDraft, useToJustify } from '../_draft/draft-context';
import { FieldLink } from '../_grid/field-link';

const SHOWN = 10;

/** The surprising values of a section that nobody justified yet, with a link to each: the report cannot leave with them. */
export function SectionToJustify({ sectionId }: { sectionId: number }) {
  const draft = useDraft();
  const warnings = useToJustify(sectionId);
  const { section } = draft.section(sectionId);
  if (warnings.length === 0 || section.readOnly !== null) return null;
  const titleOf = (id: number) => section.trainings.find((training) => training.id === id)?.title ?? '';
  return (
    <div className="app-to-justify">
      <p>
        <strong>
          {counted(warnings.length, 'valeur inhabituelle', 'valeurs inhabituelles')} à justifier avant l’envoi
        </strong>{' '}
        : dites pourquoi en commentaire sur la case, ou corrigez-la.
      </p>
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
    </div>
  );
}
