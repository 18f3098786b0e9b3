import { Alert } from '@/app/_ui/alert';
import type { SectionReview } from '@/lib/report/section-review';
import { UndoForm } from './undo-form';

interface Props {
  decided: SectionReview['decided'];
  /** The section of this page. */
  here: number;
  /** How many still wait in the list. */
  left: number;
  kept: string;
}

/** What the decision just before did, on the page where it led, and the way to take it back. */
export function Decided({ decided, here, left, kept }: Props) {
  if (!decided) return null;
  const name = `${decided.acronym} – ${decided.actionTitle}`;
  const isReturn = decided.status === 'returned';
  const done = isReturn ? 'Volet retourné' : 'Volet validé';
  if (decided.sectionId === here)
    return left === 0 ? (
      <p role="status">
        {done}. Plus aucun volet n’attend dans cette liste. <a href="/pilotage">Revenir au pilotage</a>
      </p>
    ) : null;
  return (
    <Alert tone="success" title={`${done} : ${name}`} announce>
      <p>
        Voici le suivant. <a href={`/pilotage/volets/${decided.sectionId}`}>Revoir {name}</a>
      </p>
      {decided.undo !== null && (
        <UndoForm
          sectionId={decided.sectionId}
          decision={decided.undo}
          kept={kept}
          label={isReturn ? 'Annuler ce retour' : 'Annuler cette validation'}
        />
      )}
    </Alert>
  );
}
