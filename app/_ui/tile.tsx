import type { ReactNode } from 'react';

export function Tiles({ label, children }: { label: string; children: ReactNode }) {
  return (
    <ul className="app-tiles" aria-label={label}>
      {children}
    </ul>
  );
}

interface Props {
  label: ReactNode;
  /** The figure: usually a `FigureValue`, a rate, or an amount already in words. */
  value: ReactNode;
  /** What the figure is, in words: « vérifié », « 24 projets distincts ». */
  note?: ReactNode;
  /** « 9 participations sur 17 ont déclaré ». */
  coverage?: string;
  /** « au 22 novembre 2026 ». */
  asOf?: string;
  /** Where the figure comes from, and the words of that link: they name the figure, not « en savoir plus ». */
  link?: { href: string; label: string };
  /** `FigureLinks` of the figure. */
  why?: ReactNode;
}

/** One figure, with its date and its coverage. Stands inside `Tiles`. */
export function Tile({ label, value, note, coverage, asOf, link, why }: Props) {
  return (
    <li className="app-tile">
      <div className="app-tile__label">{label}</div>
      <p className="app-tile__value">{value}</p>
      {note && <p className="app-tile__note">{note}</p>}
      {(coverage || asOf) && (
        <p className="app-tile__detail">{[coverage, asOf].filter(Boolean).join(' · ')}</p>
      )}
      {link && (
        <p className="app-tile__link">
          <a className="fr-link fr-link--sm" href={link.href}>
            {link.label}
          </a>
        </p>
      )}
      {why && <p className={link ? undefined : 'app-tile__link'}>{why}</p>}
    </li>
  );
}
