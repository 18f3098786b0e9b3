import { Disclosure } from '@/app/_ui/disclosure';
import type { JournalLine } from '@/lib/queries/journal-lines';
import { formatInstant } from '@/lib/wording/dates';
import { authorWords, commandOf, doorOf, thingWords } from '@/lib/wording/journal';
import { counted } from '@/lib/wording/plural';
import { ChangesTable } from './changes-table';

/** The lines of the journal, the newest first; each unfolds to what it wrote. */
export function JournalLines({ lines }: { lines: readonly JournalLine[] }) {
  return (
    <ul className="app-journal">
      {lines.map((line) => (
        <li key={line.id} id={`ligne-${line.id}`}>
          <JournalHeading line={line} />
          {line.values > 0 && (
            <Disclosure
              summary={
                <>
                  {counted(line.values, 'valeur')}
                  <span className="fr-sr-only"> de la ligne {line.id}</span>
                </>
              }
            >
              <ChangesTable line={line} />
              {line.values > line.changes.length && (
                <p>
                  <a href={`/journal/${line.id}`}>
                    Voir les {counted(line.values, 'valeur')}
                    <span className="fr-sr-only"> de la ligne {line.id}</span>
                  </a>
                </p>
              )}
            </Disclosure>
          )}
        </li>
      ))}
    </ul>
  );
}

/** What, about what, when, by whom, by which door, why. */
export function JournalHeading({ line, alone = false }: { line: JournalLine; alone?: boolean }) {
  const about = thingWords(line.about);
  return (
    <>
      <p className="app-journal__what">
        <strong>{commandOf(line)}</strong>
        {line.project && (
          <>
            {' · '}
            <a href={`/projets/${line.project.slug}`}>{line.project.acronym}</a>
          </>
        )}
        {about && ' · '}
        {about && <About line={line} words={about} />}
      </p>
      <p className="app-journal__who">
        <time dateTime={line.at}>{formatInstant(line.at)}</time>, par {authorWords(line)}, {doorOf(line.door)}
        {' · '}
        {alone ? `ligne n°\u00a0${line.id}` : <a href={`/journal/${line.id}`}>ligne n°&nbsp;{line.id}</a>}
      </p>
      {line.reason && <blockquote className="app-reason">{line.reason}</blockquote>}
    </>
  );
}

function About({ line: { about }, words }: { line: JournalLine; words: string }) {
  if (about.kind === 'section') return <a href={`/espace/rapports/${about.reportId}`}>{words}</a>;
  if (about.kind === 'report') return <a href={`/espace/rapports/${about.id}`}>{words}</a>;
  return <>{words}</>;
}
