import type { ReactNode } from 'react';

/** « ? » beside a word: opens its definition where it stands, with the keyboard and without a script. Never inside a `p`. */
export function Definition({ term, children }: { term: string; children: ReactNode }) {
  return (
    <details className="app-definition">
      <summary>
        <span aria-hidden="true">?</span>
        <span className="fr-sr-only">Définition : {term}</span>
      </summary>
      <div className="app-definition__text">{children}</div>
    </details>
  );
}
