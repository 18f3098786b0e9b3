export const THEME_DIALOG = 'fr-theme-modal';

const themes = [
  { value: 'light', label: 'Thème clair' },
  { value: 'dark', label: 'Thème sombre' },
  { value: 'system', label: 'Système', hint: 'Celui de votre appareil.' },
];

/** The design system's script opens it, checks the theme in use and stores the choice in this browser. */
export function ThemeDialog() {
  return (
    <dialog id={THEME_DIALOG} className="fr-modal" aria-labelledby="titre-affichage">
      <div className="fr-container fr-container--fluid fr-container-md">
        <div className="fr-grid-row fr-grid-row--center">
          <div className="fr-col-12 fr-col-md-6 fr-col-lg-4">
            <div className="fr-modal__body">
              <div className="fr-modal__header">
                <button
                  type="button"
                  className="fr-btn--close fr-btn"
                  aria-controls={THEME_DIALOG}
                  title="Fermer"
                >
                  Fermer
                </button>
              </div>
              <div className="fr-modal__content">
                <h2 id="titre-affichage" className="fr-modal__title">
                  Paramètres d’affichage
                </h2>
                <div className="fr-display">
                  <fieldset className="fr-fieldset" aria-labelledby="legende-affichage">
                    <legend className="fr-fieldset__legend fr-text--regular" id="legende-affichage">
                      Choisissez le thème de ce site dans ce navigateur.
                    </legend>
                    {themes.map(({ value, label, hint }) => (
                      <div key={value} className="fr-fieldset__element">
                        <div className="fr-radio-group">
                          <input
                            value={value}
                            type="radio"
                            id={`fr-radios-theme-${value}`}
                            name="fr-radios-theme"
                          />
                          <label className="fr-label" htmlFor={`fr-radios-theme-${value}`}>
                            {label}
                            {hint && <span className="fr-hint-text">{hint}</span>}
                          </label>
                        </div>
                      </div>
                    ))}
                  </fieldset>
                </div>
              </div>
            </div>
          </div>
        </div>
      </div>
    </dialog>
  );
}
