'use client';

import { SubmitButton } from '@/app/_ui/submit-button';
import { counted } from '@/lib/wording/plural';
import { useReviewForms } from './review-forms';
import { VALIDATE_FORM } from './review-keys';

interface Props {
  sectionId: number;
  /** What made the section wait: the same decision again, once it was taken back, is another one. */
  turn: number;
  ownEntry: boolean;
  /** « 3 sur 20 à valider ». */
  place: string;
  acceptHref: string | undefined;
}

/** Always at hand, at the foot of the window: to validate, or to go to what else may be decided. */
export function DecisionBar({ sectionId, turn, ownEntry, place, acceptHref }: Props) {
  const { validateIt, ticked, hidden } = useReviewForms();
  return (
    <section
      id="decision"
      className="app-foot-bar app-foot-bar--decision app-decide-bar"
      aria-label="Décision"
    >
      <p className="app-decide-bar__place">{place}</p>
      {ownEntry ? (
        <p>Une autre personne doit valider ce volet.</p>
      ) : ticked.length > 0 ? (
        <a className="fr-btn fr-btn--secondary" href="#decider">
          Retourner {counted(ticked.length, 'ligne')}…
        </a>
      ) : (
        <>
          <form id={VALIDATE_FORM} action={validateIt}>
            {hidden}
            <input type="hidden" name="idempotency-key" value={`validate:${sectionId}:${turn}`} />
            <SubmitButton shortcut="Alt+V">Valider ce volet</SubmitButton>
          </form>
          <a className="fr-link" href="#decider" aria-keyshortcuts="Alt+R">
            Retourner…
          </a>
        </>
      )}
      {acceptHref !== undefined && ticked.length === 0 && (
        <a className="fr-link" href={acceptHref}>
          Accepter avec une modification…
        </a>
      )}
    </section>
  );
}
