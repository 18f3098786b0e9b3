const marks = [
  { mark: 'target', words: 'Trait vertical : l’objectif visé (100 %)' },
  { mark: 'committed', words: 'Bande large et claire : engagé' },
  { mark: 'declared', words: 'Bande moyenne et hachurée : déclaré par les consortiums' },
  { mark: 'verified', words: 'Bande étroite et pleine : vérifié' },
  { mark: 'published', words: 'Losange : taux publié par un document' },
] as const;

/** What each shape of a `BulletRow` means. Once on a page that has some. */
export function BulletKey() {
  return (
    <ul className="app-bullet-key" aria-label="Légende des barres">
      {marks.map(({ mark, words }) => (
        <li key={mark}>
          <span className={`app-key app-key--${mark}`} aria-hidden="true" />
          {words}
        </li>
      ))}
    </ul>
  );
}
