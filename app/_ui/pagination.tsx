interface Props {
  page: number;
  pages: number;
  hrefOf: (page: number) => string;
  /** Names the list, where a page has several. */
  label?: string;
}

/** Links to the pages of a list: the first, the last, and those around the one being read. */
export function Pagination({ page, pages, hrefOf, label = 'Pagination' }: Props) {
  if (pages <= 1) return null;
  return (
    <nav className="fr-pagination" aria-label={label}>
      <ul className="fr-pagination__list">
        <li>
          <Step to="prev" href={page > 1 ? hrefOf(page - 1) : undefined}>
            Page précédente
          </Step>
        </li>
        {shownPages(page, pages).map((shown, index, all) => (
          <li key={shown}>
            {index > 0 && shown - (all[index - 1] ?? 0) > 1 && <span className="app-gap">…</span>}
            <a
              className="fr-pagination__link"
              href={hrefOf(shown)}
              aria-current={shown === page ? 'page' : undefined}
              aria-label={`Page ${shown}`}
            >
              {shown}
            </a>
          </li>
        ))}
        <li>
          <Step to="next" href={page < pages ? hrefOf(page + 1) : undefined}>
            Page suivante
          </Step>
        </li>
      </ul>
    </nav>
  );
}

function Step({ to, href, children }: { to: 'prev' | 'next'; href: string | undefined; children: string }) {
  const className = `fr-pagination__link fr-pagination__link--${to} fr-pagination__link--lg-label`;
  return href ? (
    <a className={className} href={href}>
      {children}
    </a>
  ) : (
    // biome-ignore lint/a11y/useValidAnchor: a link without an address is how HTML writes a step one cannot take
    <a className={className} aria-disabled="true" role="link">
      {children}
    </a>
  );
}

function shownPages(page: number, pages: number): number[] {
  const around = [1, page - 1, page, page + 1, pages].filter((shown) => shown >= 1 && shown <= pages);
  return [...new Set(around)].sort((a, b) => a - b);
}
