import { type HeirSpan, heirSpans, type Succession } from '@/lib/domain/succession';
import * as t from './schema';
import type { Read, Tx } from './store';
import { prepared } from './store-prepared';

/** Every succession recorded so far, those cancelled since among them, oldest first. */
export function successions(read: Read): Succession[] {
  return prepared(
    read,
    `SELECT s.id, s.kind, s.predecessor_id AS predecessorId, s.successor_id AS successorId, s.effective_on AS effectiveOn,
       s.known_from AS knownFrom, c.known_from AS cancelledFrom
     FROM organisation_successions s LEFT JOIN organisation_successions c ON c.cancels_id = s.id
     WHERE s.cancels_id IS NULL ORDER BY s.id`,
  ).all() as Succession[];
}

/** As which organisation each one counts, and when; those that count as themselves are absent. */
export const heirsIn = (read: Read): HeirSpan[] =>
  prepared(
    read,
    `SELECT organisation_id AS organisationId, heir_id AS heirId, from_day AS "from", until_day AS until
     FROM organisation_heirs ORDER BY organisation_id, from_day`,
  ).all() as HeirSpan[];

/** Whether an organisation begins or ceases to count as another one after a day. */
export const heirsMoveAfter = (read: Read, day: string): boolean =>
  prepared(read, 'SELECT 1 FROM organisation_heirs WHERE from_day > @day OR until_day > @day LIMIT 1').get({
    day,
  }) !== undefined;

/** Works out again as which organisation each one counts. Returns those of which it changed. */
export function rewriteHeirs(tx: Tx): number[] {
  const before = heirsIn(tx);
  const after = heirSpans(successions(tx));
  tx.delete(t.organisationHeirs).run();
  for (const { organisationId, heirId, from, until } of after)
    tx.insert(t.organisationHeirs).values({ organisationId, heirId, fromDay: from, untilDay: until }).run();
  const written = (spans: readonly HeirSpan[]) => new Set(spans.map((span) => JSON.stringify(wordOf(span))));
  const [old, now] = [written(before), written(after)];
  const moved = [
    ...before.filter((span) => !now.has(JSON.stringify(wordOf(span)))),
    ...after.filter((span) => !old.has(JSON.stringify(wordOf(span)))),
  ];
  return [...new Set(moved.map(({ organisationId }) => organisationId))];
}

const wordOf = ({ organisationId, heirId, from, until }: HeirSpan) => [organisationId, heirId, from, until];

/** In SQL: as which organisation one counts at the end of `@day`. */
export const heirAt = (organisation: string): string =>
  `coalesce((SELECT h.heir_id FROM organisation_heirs h WHERE h.organisation_id = ${organisation} AND h.from_day <= @day
     AND (h.until_day IS NULL OR h.until_day > @day)), ${organisation})`;

/** In SQL, a list: every organisation that counts at the end of `@day` as the same one. */
export const houseAt = (organisation: string): string =>
  `(SELECT ${heirAt(organisation)} UNION ALL SELECT k.organisation_id FROM organisation_heirs k
     WHERE k.heir_id = ${heirAt(organisation)} AND k.from_day <= @day AND (k.until_day IS NULL OR k.until_day > @day))`;

/** The same of one organisation, itself among them. */
export const houseOf = (read: Read, organisationId: number, day: string): number[] =>
  (
    prepared(read, `SELECT id FROM organisations WHERE id IN ${houseAt('@organisationId')}`).all({
      organisationId,
      day,
    }) as { id: number }[]
  ).map(({ id }) => id);
