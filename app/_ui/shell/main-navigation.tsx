'use client';

import { usePathname, useSearchParams } from 'next/navigation';
import { keepPlace } from '../keep-filters';
import type { MenuEntry } from './menu';

/** In the browser because a layout does not know which page it surrounds, nor its filters. */
export function MainNavigation({ entries }: { entries: MenuEntry[] }) {
  const pathname = usePathname();
  const filters = Object.fromEntries(useSearchParams());
  return (
    <ul className="fr-nav__list">
      {entries.map(({ label, href, keepsFilters, waits }) => (
        <li key={href} className="fr-nav__item">
          <a
            className="fr-nav__link"
            href={keepsFilters ? keepPlace(href, filters) : href}
            aria-current={whereabouts(href, pathname)}
          >
            {label}
            {waits && (
              <>
                <span className="app-waits" aria-hidden="true">
                  {waits.count}
                </span>
                <span className="fr-sr-only"> : {waits.words}</span>
              </>
            )}
          </a>
        </li>
      ))}
    </ul>
  );
}

function whereabouts(href: string, pathname: string): 'page' | 'true' | undefined {
  if (pathname === href) return 'page';
  return href !== '/' && pathname.startsWith(`${href}/`) ? 'true' : undefined;
}
