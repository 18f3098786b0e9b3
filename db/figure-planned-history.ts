import { addTallies, EMPTY_TALLY, type Tally } from '@/lib/domain/value';
import type { EnteredState } from '@/lib/domain/vocabulary';
import { cellsOf, type LinePlace, tallyOf } from './figure-learner-totals';
import { addToRollup, type RollupKey } from './figure-rollups';
import type { Tx } from './store';
import { prepared } from './store-prepared';

/**
 * Moves what a participation plans from the day on which it was shown to another one: an announcement was put off or
 * brought forward. Each planned revision counts from the later of the day it is known and the day it is shown.
 */
export async function movePlanned(
  tx: Tx,
  participationId: number,
  { from, to }: { from: string; to: string },
): Promise<void> {
  const deltas = new Map<string, { day: string; key: RollupKey; delta: Tally }>();
  const add = (day: string, place: LinePlace, delta: Tally) => {
    for (const key of cellsOf(place, 'committed')) {
      const name = JSON.stringify([day, key]);
      const known = deltas.get(name)?.delta ?? EMPTY_TALLY;
      deltas.set(name, { day, key, delta: addTallies(known, delta) });
    }
  };
  for (const { knownFrom, before, after, place } of revisionsOf(tx, participationId)) {
    const [was, is] = [from, to].map((shown) => (knownFrom > shown ? knownFrom : shown));
    if (was === undefined || is === undefined || was === is) continue;
    add(was, place, addTallies(tallyOf(before), tallyOf(after, -1)));
    add(is, place, addTallies(tallyOf(before, -1), tallyOf(after)));
  }
  for (const { day, key, delta } of deltas.values())
    if (Object.values(delta).some((n) => n !== 0)) await addToRollup(tx, day, key, delta);
}

interface Said {
  value: number | null;
  state: EnteredState;
}

/** Every planned revision of a participation with the one that it follows. */
function revisionsOf(tx: Tx, participationId: number) {
  const rows = prepared(
    tx,
    `SELECT r.known_from AS knownFrom, r.value, r.state, lag(r.value) OVER w AS valueBefore, lag(r.state) OVER w AS stateBefore,
       p.season_key AS seasonKey, p.action_key AS actionKey, p.project_id AS projectId, l.region_code AS regionCode,
       l.level_key AS levelKey, l.period_id AS periodId, l.measure
     FROM participations p JOIN trainings t ON t.participation_id = p.id
     JOIN figure_lines l ON l.training_id = t.id AND l.nature = 'planned'
     JOIN figure_revisions r ON r.line_id = l.id AND r.section_id IS NULL
     WHERE p.id = (SELECT @participationId) WINDOW w AS (PARTITION BY r.line_id ORDER BY r.id)`,
  ).all({ participationId }) as (LinePlace & {
    knownFrom: string;
    value: number | null;
    state: EnteredState;
    valueBefore: number | null;
    stateBefore: EnteredState | null;
  })[];
  return rows.map(({ knownFrom, value, state, valueBefore, stateBefore, ...place }) => ({
    knownFrom,
    place,
    before: stateBefore === null ? undefined : ({ value: valueBefore, state: stateBefore } satisfies Said),
    after: { value, state } satisfies Said,
  }));
}
