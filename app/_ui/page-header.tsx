import type { ReactNode } from 'react';
import { keepFilters, type Params } from './keep-filters';
import { PageTitle } from './page-title';

export interface Crumb {
  label: string;
  href: string;
}

interface Props {
  title: string;
  /** The words of the tab, which name the thing where the title does not: « CENTRAL-SN, action 1 – Examen ». */
  tab?: string;
  /** The pages above this one, without the dashboard, which always comes first. */
  above?: Crumb[];
  /** The parameters of the page's address: its season and its day follow the reader up the path. */
  params?: Params;
  /** The last words of the path, where the title would be too long. */
  here?: string;
  /** The season and the day shown: « Saison 1 · situation au 22 novembre 2026 ». */
  context?: ReactNode;
  /** One sentence that says how things stand, or what the page is for. */
  lead?: ReactNode;
  /** What one chooses before reading: the tabs of the seasons. */
  tabs?: ReactNode;
}

/** Where one is: the path, the title, and what the figures of the page speak of. */
export function PageHeader({ title, tab = title, above = [], params = {}, ...props }: Props) {
  const { here = title, context, lead, tabs } = props;
  return (
    <div className="app-page-header">
      <PageTitle words={tab} />
      <nav className="fr-breadcrumb" aria-label="Vous êtes ici">
        <ol className="fr-breadcrumb__list">
          {[{ label: 'Tableau de bord', href: '/' }, ...above].map(({ label, href }) => (
            <li key={href}>
              <a className="fr-breadcrumb__link" href={keepFilters(href, params)}>
                {label}
              </a>
            </li>
          ))}
          <li>
            <span className="fr-breadcrumb__link" aria-current="page">
              {here}
            </span>
          </li>
        </ol>
      </nav>
      {tabs ? (
        <div className="app-title-line">
          <h1>{title}</h1>
          {tabs}
        </div>
      ) : (
        <h1>{title}</h1>
      )}
      {context && <p className="app-context">{context}</p>}
      {lead && <p className="fr-text--lead">{lead}</p>}
    </div>
  );
}
