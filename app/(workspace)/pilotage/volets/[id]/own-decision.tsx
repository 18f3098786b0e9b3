import type { SectionReview } from '@/lib/report/section-review';
import { refusalText } from '@/lib/wording/refusals';
import { UndoForm } from './undo-form';

interface Props {
  undo: SectionReview['undo'];
  sectionId: number;
  kept: string;
  /** Whether the key takes this one back, and not the one that was taken just before. */
  byKey: boolean;
}

/** One's own decision on the section that is read: taken back from here, or why it no longer is. */
export function OwnDecision({ undo, sectionId, kept, byKey }: Props) {
  if (!undo) return null;
  if (undo.refused) return <p>{refusalText({ code: undo.refused, params: {} })}</p>;
  return (
    <UndoForm
      sectionId={sectionId}
      decision={undo.decision}
      kept={kept}
      byKey={byKey}
      label={undo.step === 'return' ? 'Annuler mon retour' : 'Annuler ma validation'}
    />
  );
}
