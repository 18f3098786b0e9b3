import { Disclosure } from '@/app/_ui/disclosure';
import { whyPath } from '@/lib/domain/why-path';
import { gapPath } from '@/lib/gap/gap-marks';
import type { JournalLine, JournalThing } from '@/lib/journal/journal-lines';
import { authorWords, doorOf, thingWords } from '@/lib/journal/journal-words';
import { formatInstant } from '@/lib/wording/dates';
import { commandWords } from '@/lib/wording/journal-commands';
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
  const { about: thing, by } = line;
  // Whoever signs in is named once.
  const isOneself = thing.kind === 'account' && thing.signature.accountId === by?.accountId;
  const about = isOneself ? '' : thingWords(thing);
  return (
    <>
      <p className="app-journal__what">
        <strong>{commandWords(line.command)}</strong>
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
        {alone ? (
          `ligne n°\u00a0${line.id}`
        ) : (
          <a className="app-journal__number" href={`/journal/${line.id}`}>
            ligne n°&nbsp;{line.id}
          </a>
        )}
      </p>
      {line.reason && <blockquote className="app-reason">{line.reason}</blockquote>}
    </>
  );
}

function About({ line: { about }, words }: { line: JournalLine; words: string }) {
  const href = hrefOf(about);
  return href ? <a href={href}>{words}</a> : words;
}

/** The page where what a line is about is read. */
function hrefOf(about: JournalThing): string | undefined {
  if (about.kind === 'section' || about.kind === 'report')
    return about.reportId === null ? undefined : `/espace/rapports/${about.reportId}`;
  if (about.kind === 'component') return whyPath({ kind: 'component', componentId: about.id });
  if (about.kind === 'gap') return gapPath(about.key);
  if (about.kind === 'committee') return `/pilotage/comite/seances/${about.id}`;
  if (about.kind === 'job') return `/observatoire/metiers/${about.key}`;
  return about.kind === 'edition' ? `/donnees/editions/${about.key}` : undefined;
}
