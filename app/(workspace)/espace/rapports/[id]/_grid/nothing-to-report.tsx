'use client';

import { useDraft, useFilled, useSection } from '../_draft/draft-context';

/** « Rien à déclarer pour ce volet »: an answer of its own, neither blank nor zero. */
export function NothingToReport({ sectionId }: { sectionId: number }) {
  const draft = useDraft();
  const { nothing, section } = useSection(sectionId);
  const filled = useFilled(sectionId);
  if (!section.maySayNothing) return nothing ? <p>Rien à déclarer pour ce volet.</p> : null;
  const id = `rien-${sectionId}`;
  return (
    <div className="fr-checkbox-group app-block">
      <input
        type="checkbox"
        id={id}
        checked={nothing}
        onChange={(event) => draft.sayNothing(sectionId, event.target.checked)}
      />
      <label className="fr-label" htmlFor={id}>
        Rien à déclarer pour ce volet
        <span className="fr-hint-text">
          Ce qui a été déclaré avant reste. C’est une réponse : le volet compte comme renseigné.
        </span>
      </label>
      {nothing && filled > 0 && (
        <p className="fr-message fr-message--error">
          Des valeurs sont saisies dans ce volet : décochez la case, ou effacez-les.
        </p>
      )}
    </div>
  );
}
