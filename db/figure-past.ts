import { addTallies, EMPTY_TALLY, type Tally } from '@/lib/domain/value';
import type { EnteredState } from '@/lib/domain/vocabulary';
import { cellsOf, placeOfLine, type Standing, setStanding, tallyOf } from './figure-learner-totals';
import { addToRollup, type RollupKey } from './figure-rollups';
import type { Read, Tx } from './store';
import { prepared } from './store-prepared';

/**
 * Makes a section's last values stand from a day of the past on, where other observations may already have followed:
 * what stood between is counted again, line by line. To be called once the event that settles them is appended.
 */
export async function settlePastFigures(
  tx: Tx,
  section: { id: number; eventId: number },
  layer: 'declared' | 'verified',
): Promise<void> {
  const deltas = new Map<string, { day: string; key: RollupKey; delta: Tally }>();
  const lines = prepared(tx, 'SELECT DISTINCT line_id AS id FROM figure_revisions WHERE section_id = ?').all(
    section.id,
  ) as { id: number }[];
  for (const { id: lineId } of lines) {
    const said = wordsOn(tx, lineId, layer);
    const before = said.filter(({ eventId }) => eventId !== section.eventId);
    let moved: Tally = EMPTY_TALLY;
    for (const day of [...new Set(said.flatMap(turns))].sort()) {
      const difference = addTallies(tallyOf(standing(said, day)), tallyOf(standing(before, day), -1));
      const delta = addTallies(difference, negative(moved));
      moved = difference;
      for (const key of isZero(delta) ? [] : cellsOf(placeOfLine(tx, lineId), layer)) {
        const name = JSON.stringify([day, key]);
        const known = deltas.get(name)?.delta ?? EMPTY_TALLY;
        deltas.set(name, { day, key, delta: addTallies(known, delta) });
      }
    }
    setStanding(tx, lineId, layer, standing(said, '9999-12-31'));
  }
  for (const { day, key, delta } of deltas.values())
    if (!isZero(delta)) await addToRollup(tx, day, key, delta);
}

/** What a section says of a line from the day on which one of its events made it stand. */
interface Word extends Omit<Standing, 'state'> {
  sectionId: number;
  eventId: number;
  /** The moment of the event. */
  at: string;
  knownFrom: string;
  /** The day from which it no longer stands: its decision was taken back. */
  until: string | null;
  state: EnteredState | null;
}

const STEPS = { declared: "('submit', 'correct')", verified: "('validate', 'accept_modified')" };

/** The days on which a word begins to stand, and ceases to. */
const turns = ({ knownFrom, until }: Word): string[] => (until === null ? [knownFrom] : [knownFrom, until]);

const isSaidOn = ({ knownFrom, until }: Word, day: string): boolean =>
  knownFrom <= day && (until === null || until > day);

function wordsOn(read: Read, lineId: number, layer: 'declared' | 'verified'): Word[] {
  return prepared(
    read,
    `SELECT e.section_id AS sectionId, e.id AS eventId, e.at, e.known_from AS knownFrom, u.known_from AS until, c.observed_on AS observedOn,
       r.id AS revisionId, r.value, r.state
     FROM (SELECT DISTINCT section_id FROM figure_revisions WHERE line_id = @lineId AND section_id IS NOT NULL) s
     JOIN section_events e ON e.section_id = s.section_id AND e.step IN ${STEPS[layer]}
     LEFT JOIN section_events u ON u.undoes = e.id
     JOIN figure_revisions r ON r.id = (SELECT max(x.id) FROM figure_revisions x WHERE x.section_id = e.section_id
       AND x.line_id = @lineId AND x.at <= e.at ${layer === 'declared' ? "AND x.kind <> 'acceptance'" : ''})
     JOIN campaigns c ON c.id = r.campaign_id ORDER BY e.id`,
  ).all({ lineId }) as Word[];
}

/** The rule of `standingLearners`, for one line: the last word of each section, then the latest observation. */
function standing(words: readonly Word[], day: string): Standing | undefined {
  const ofSection = new Map<number, Word>();
  for (const word of words)
    if (isSaidOn(word, day) && (ofSection.get(word.sectionId)?.at ?? '') <= word.at)
      ofSection.set(word.sectionId, word);
  const saying = [...ofSection.values()].flatMap(({ state, ...word }) =>
    state === null ? [] : [{ ...word, state }],
  );
  const silent = (one: { state: EnteredState }) => Number(one.state === 'nothing_to_report');
  return saying.toSorted(
    (a, b) => silent(a) - silent(b) || b.observedOn.localeCompare(a.observedOn) || b.at.localeCompare(a.at),
  )[0];
}

const isZero = (tally: Tally) => Object.values(tally).every((n) => n === 0);

const negative = (tally: Tally): Tally => ({
  value: -tally.value,
  numbers: -tally.numbers,
  nothings: -tally.nothings,
  notApplicables: -tally.notApplicables,
  estimates: -tally.estimates,
  estimated: -tally.estimated,
});
