const marks = [
  { mark: 'target', words: 'Visé par l’appel (100 %)' },
  { mark: 'committed', words: 'Engagé par les lauréats' },
  { mark: 'declared', words: 'Déclaré par les consortiums' },
  { mark: 'verified', words: 'Vérifié' },
  { mark: 'published', words: 'Chiffre officiel' },
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
