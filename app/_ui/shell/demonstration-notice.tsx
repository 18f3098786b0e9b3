'use client';

export function DemonstrationNotice() {
  return (
    <aside className="app-demonstration" aria-label="Données de démonstration">
      <p className="fr-container">
        <strong>Données de démonstration.</strong> Les objectifs et les résultats publiés sont ceux de
        l’appel ; les projets, les organisations et leurs déclarations sont fictifs.
      </p>
    </aside>
  );
}
