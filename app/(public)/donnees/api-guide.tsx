interface Address {
  path: string;
  words: string;
}

const addresses: Address[] = [
  { path: '/api/v1/programme', words: 'le programme : projets, aide, apprenants, écarts' },
  { path: '/api/v1/actions?season=S1', words: 'les actions d’une saison et leurs objectifs' },
  {
    path: '/api/v1/actions/MEDIATEURS?as-of=2026-03-31',
    words: 'une action, telle que connue un jour passé',
  },
  {
    path: '/api/v1/actions/MEDIATEURS/components/MEDIATEURS.S2/projection',
    words: 'la projection d’une composante, à part des faits',
  },
  { path: '/api/v1/regions', words: 'les 18 régions' },
  { path: '/api/v1/projects?page=1', words: 'les projets, page par page' },
  { path: '/api/v1/editions', words: 'la liste des éditions figées' },
];

/** How to read the figures with a program: addresses to try, and the description that names every field. */
export function ApiGuide({ example }: { example: string | undefined }) {
  const all = example
    ? [...addresses, { path: `/api/v1/editions/${example}`, words: 'une édition, octet pour octet' }]
    : addresses;
  return (
    <>
      <p>
        L’interface est ouverte, sans compte et en lecture seule. Elle répond en JSON. Tous ses champs sont
        décrits dans <a href="/api/v1/openapi.json">openapi.json</a> (OpenAPI 3.1). Le paramètre{' '}
        <code>as-of</code> (AAAA-MM-JJ) donne les chiffres connus à la fin d’un jour, <code>season</code> (S1
        ou S2) choisit la saison. Un paramètre inconnu ou une date impossible sont refusés avec une phrase qui
        dit pourquoi.
      </p>
      <ul>
        {all.map(({ path, words }) => (
          <li key={path}>
            <a className="app-data__address" href={path}>
              {path}
            </a>
            {'\u00a0: '}
            {words}
          </li>
        ))}
      </ul>
    </>
  );
}
