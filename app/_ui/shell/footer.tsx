'use client';

import { useHydrated } from '@/app/_ui/use-hydrated';
import type { ServiceBrand } from '@/app/_web/service';
import { Brand } from './brand';
import { THEME_DIALOG } from './theme-dialog';

const legalPages = [
  { label: 'Plan du site', href: '/plan-du-site' },
  { label: 'Accessibilité : non conforme', href: '/accessibilite' },
  { label: 'Données', href: '/donnees' },
  { label: 'Mentions légales', href: '/mentions-legales' },
  { label: 'Données personnelles', href: '/donnees-personnelles' },
  { label: 'Contact', href: '/contact' },
];

export function Footer({ brand }: { brand: ServiceBrand }) {
  const hydrated = useHydrated();
  return (
    <footer className="fr-footer" id="pied" tabIndex={-1}>
      <div className="fr-container">
        <div className="fr-footer__body">
          <div className="fr-footer__brand">
            <Brand brand={brand} />
            {brand === 'neutral' && <span className="app-footer__name">Suivi CMA</span>}
          </div>
          <div className="fr-footer__content">
            <p className="fr-footer__content-desc">
              Suivi CMA montre, action par action et région par région, ce que visait l’appel, ce que les
              lauréats ont engagé, ce qu’ils ont déclaré et ce qui a été vérifié.
            </p>
          </div>
        </div>
        <div className="fr-footer__bottom">
          <ul className="fr-footer__bottom-list">
            {legalPages.map(({ label, href }) => (
              <li key={href} className="fr-footer__bottom-item">
                <a className="fr-footer__bottom-link" href={href}>
                  {label}
                </a>
              </li>
            ))}
            {/* With its dialog, which only the script opens: not before. */}
            {hydrated && (
              <li className="fr-footer__bottom-item">
                <button
                  type="button"
                  className="fr-footer__bottom-link fr-icon-theme-fill fr-btn--icon-left"
                  aria-controls={THEME_DIALOG}
                  data-fr-opened="false"
                >
                  Paramètres d’affichage
                </button>
              </li>
            )}
          </ul>
        </div>
      </div>
    </footer>
  );
}
