import { keepFilters, type Params } from '@/app/_ui/keep-filters';

const parts = [
  { href: '/observatoire', label: 'Métiers' },
  { href: '/observatoire/faits', label: 'Faits sourcés' },
  { href: '/observatoire/etude', label: 'Formations et compétences de l’étude' },
] as const;

/** The other parts of the observatory. */
export function PartsNav({ here, params }: { here: (typeof parts)[number]['href']; params: Params }) {
  return (
    <nav aria-label="Parties de l’observatoire">
      <p>
        {parts
          .filter(({ href }) => href !== here)
          .map(({ href, label }, at) => (
            <span key={href}>
              {at > 0 && ' · '}
              <a className="fr-link" href={keepFilters(href, params)}>
                {label}
              </a>
            </span>
          ))}
      </p>
    </nav>
  );
}
