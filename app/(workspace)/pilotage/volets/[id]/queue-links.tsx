import { Keyboard } from './keyboard';

interface Props {
  previous: string | null;
  next: string | null;
  /** « 2 sur 5 à valider ». */
  place: string;
  /** Whether there is something to decide further down. */
  decides: boolean;
}

/** The section before and after in the list of those to validate, the way to the decision, and the keys of all that. */
export function QueueLinks({ previous, next, place, decides }: Props) {
  return (
    <nav className="app-queue" aria-label="Volets à valider">
      {previous ? (
        <a
          className="fr-link fr-link--sm fr-icon-arrow-left-line fr-link--icon-left"
          href={previous}
          aria-keyshortcuts="Alt+K"
        >
          Volet précédent (Alt+K)
        </a>
      ) : null}
      <p>{place}</p>
      {next ? (
        <a
          className="fr-link fr-link--sm fr-icon-arrow-right-line fr-link--icon-right"
          href={next}
          aria-keyshortcuts="Alt+J"
        >
          Volet suivant (Alt+J)
        </a>
      ) : null}
      {decides && (
        <a className="fr-link fr-link--sm" href="#decision">
          Aller à la décision
        </a>
      )}
      <Keyboard previous={previous} next={next} />
    </nav>
  );
}
