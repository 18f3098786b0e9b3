import type { ReactNode } from 'react';
import { Alert } from '@/app/_ui/alert';
import type { SectionReview } from '@/lib/report/section-review';
import { stillVerifiedWords } from '@/lib/wording/sections';

interface Props {
  review: SectionReview;
  /** A correction was saved just before. */
  isCorrected: boolean;
  /** What may be done with the decision by which it stands. */
  children: ReactNode;
}

/** Where the section stands, and what follows from it. */
export function SectionState({ review, isCorrected, children }: Props) {
  const { section } = review;
  return (
    <>
      {section.status === 'validated' && (
        <Alert tone="success" title="Ce volet est validé">
          <p>Ses valeurs sont vérifiées, et publiques comme telles.</p>
          {children}
          {review.correctable && (
            <p>
              <a className="fr-link" href={`/pilotage/volets/${section.id}/correction`}>
                Corriger une valeur…
              </a>
            </p>
          )}
        </Alert>
      )}
      {isCorrected && (
        <Alert tone="success" title="Correction enregistrée" announce>
          <p>
            Le volet est de nouveau à valider. Vous y avez saisi des valeurs : une autre personne que vous
            doit le valider.
          </p>
        </Alert>
      )}
      {review.stillVerifiedSince && (
        <Alert
          title={
            review.isCorrection
              ? 'Une correction attend d’être validée'
              : 'Une valeur vérifiée reste en place'
          }
        >
          <p>{stillVerifiedWords(review.stillVerifiedSince)}</p>
        </Alert>
      )}
      {section.status === 'returned' && (
        <Alert tone="warning" title="Ce volet est retourné">
          <p>Le consortium le corrige. Ce qu’il avait envoyé reste le « déclaré » jusqu’au prochain envoi.</p>
          {children}
        </Alert>
      )}
      {section.status === 'draft' && (
        <Alert title="Rien n’a encore été envoyé">
          <p>Le consortium prépare son rapport. Vous pouvez saisir pour son compte depuis le rapport.</p>
        </Alert>
      )}
    </>
  );
}
