'use client';

export function SkipLinks() {
  return (
    <div className="fr-skiplinks">
      <nav className="fr-container" aria-label="Accès rapide">
        <ul className="fr-skiplinks__list">
          <li>
            <a className="fr-link" href="#contenu">
              Aller au contenu
            </a>
          </li>
          {/* On a narrow screen the menu is closed behind its button. */}
          <li className="fr-hidden fr-unhidden-lg">
            <a className="fr-link" href="#navigation">
              Aller au menu
            </a>
          </li>
          <li>
            <a className="fr-link" href="#pied">
              Aller au pied de page
            </a>
          </li>
        </ul>
      </nav>
    </div>
  );
}
