'use client';

import type { ReactNode } from 'react';
import type { ServiceBrand } from '@/app/_web/service';
import { Brand } from './brand';
import { MainNavigation } from './main-navigation';
import type { MenuEntry, ToolEntry } from './menu';
import { SEARCH_PAGE } from './search-start';

const MENU = 'menu-principal';
const MENU_BUTTON = 'bouton-menu';

interface Props {
  /** The name of the signed-in person. */
  account: string | null;
  /** The form that ends the session, for a signed-in person. */
  signOut: ReactNode;
  entries: MenuEntry[];
  /** The pages beside the account. */
  tools: ToolEntry[];
  brand: ServiceBrand;
}

// In the browser's code, as the footer is: sent as a server component, the same frame would be written twice in
// each page and rendered twice by the server.
export function Header({ account, signOut, entries, tools, brand }: Props) {
  return (
    <header className="fr-header">
      <div className="fr-header__body">
        <div className="fr-container">
          <div className="fr-header__body-row">
            <div className="fr-header__brand fr-enlarge-link">
              <div className="fr-header__brand-top">
                <div className="fr-header__logo">
                  <Brand brand={brand} />
                </div>
                <div className="fr-header__navbar">
                  <button
                    type="button"
                    className="fr-btn--menu fr-btn"
                    data-fr-opened="false"
                    aria-controls={MENU}
                    aria-haspopup="menu"
                    id={MENU_BUTTON}
                    title="Menu"
                  >
                    Menu
                  </button>
                </div>
              </div>
              <div className="fr-header__service">
                <a href="/" title="Accueil – Suivi CMA">
                  <p className="fr-header__service-title">Suivi CMA</p>
                </a>
                <p className="fr-header__service-tagline">
                  Les formations en santé numérique de « Compétences et métiers d’avenir »
                </p>
              </div>
            </div>
            <div className="fr-header__tools">
              <div className="fr-header__tools-links">
                <Tools account={account} signOut={signOut} tools={tools} />
              </div>
            </div>
          </div>
        </div>
      </div>
      {/* biome-ignore lint/a11y/useAriaPropsSupportedByRole: the design system makes it a dialog on narrow screens */}
      <div className="fr-header__menu fr-modal" id={MENU} aria-labelledby={MENU_BUTTON}>
        <div className="fr-container">
          <button type="button" className="fr-btn--close fr-btn" aria-controls={MENU} title="Fermer">
            Fermer
          </button>
          <div className="fr-header__menu-links">
            <Tools account={account} signOut={signOut} tools={tools} />
          </div>
          <nav className="fr-nav" id="navigation" aria-label="Menu principal">
            <MainNavigation entries={entries} />
          </nav>
        </div>
      </div>
    </header>
  );
}

const SearchLink = () => (
  <li>
    <a className="fr-btn fr-icon-search-line" href={SEARCH_PAGE} aria-keyshortcuts="Control+K Meta+K">
      Rechercher
      <span className="app-keys" aria-hidden="true">
        Ctrl K
      </span>
    </a>
  </li>
);

function Tools({ account, signOut, tools }: Pick<Props, 'account' | 'signOut' | 'tools'>) {
  if (account === null) {
    return (
      <ul className="fr-btns-group">
        <SearchLink />
        <li>
          <a className="fr-btn fr-icon-account-circle-line" href="/connexion">
            Se connecter
          </a>
        </li>
      </ul>
    );
  }
  return (
    <ul className="fr-btns-group">
      <SearchLink />
      <li>
        <a className="fr-btn fr-icon-account-circle-line" href="/compte">
          <span className="app-account">
            Mon compte <strong>{account}</strong>
          </span>
        </a>
      </li>
      {tools.map(({ label, href, icon }) => (
        <li key={href}>
          <a className={`fr-btn ${icon}`} href={href}>
            {label}
          </a>
        </li>
      ))}
      <li>
        <a className="fr-btn fr-icon-file-text-line" href="/journal">
          Journal
        </a>
      </li>
      <li>{signOut}</li>
    </ul>
  );
}
