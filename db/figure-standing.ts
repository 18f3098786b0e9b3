import type { Layer } from '@/lib/domain/vocabulary';
import { settles } from './figure-settling';
import { offerAddress } from './offer-address';

/** What a reading is narrowed to; without anything, everything. */
export interface StandingScope {
  /** The participation `@participationId`. */
  ofParticipation?: boolean;
  /** The participations of the list `@participationIds`, in JSON. */
  ofParticipations?: boolean;
  /** The participations in `@actionKey` of `@seasonKey`. */
  ofAction?: boolean;
  /** Some of its lines: a subquery of their numbers. Their own index is used, the other lines are never read. */
  lines?: string;
}

/** Of which participations; undefined: of all of them. */
const participationsOf = ({ ofParticipation, ofParticipations }: StandingScope) => {
  if (ofParticipations) return 'IN (SELECT value FROM json_each(@participationIds))';
  return ofParticipation ? '= (SELECT @participationId)' : undefined;
};

const sectionsOf = (scope: StandingScope) => {
  const { ofAction } = scope;
  const participations = participationsOf(scope);
  if (participations)
    return `AND e.section_id IN (SELECT id FROM sections WHERE participation_id ${participations})`;
  return ofAction
    ? `AND e.section_id IN (SELECT x.id FROM sections x JOIN participations y ON y.id = x.participation_id
         WHERE y.season_key = @seasonKey AND y.action_key = @actionKey)`
    : '';
};

const linesOf = (scope: StandingScope) => {
  const participations = participationsOf(scope);
  return (
    scope.lines ??
    (participations &&
      `SELECT n.id FROM figure_lines n JOIN trainings t ON t.id = n.training_id
       WHERE t.participation_id ${participations} AND n.nature = 'planned'`)
  );
};

/** The last planned revision of each line by the day. */
const planned = (scope: StandingScope) => {
  const lines = linesOf(scope);
  return `
  SELECT r.line_id, r.id AS revision_id, r.value, r.state, NULL AS section_id, NULL AS observed_on, r.at AS settled_at, 1 AS rank
  FROM figure_revisions r WHERE r.id IN (SELECT max(x.id) FROM figure_revisions x
    WHERE x.section_id IS NULL AND x.known_from <= @day ${lines ? `AND x.line_id IN (${lines})` : ''} GROUP BY x.line_id)`;
};

/** Of each section, the moment of its last submission (or validation) by the day. */
const settlings = (layer: 'declared' | 'verified', scope: StandingScope) => `
  SELECT e.section_id, max(e.at) AS settled_at FROM section_events e
  WHERE ${settles('e', layer, '@day')} AND e.known_from <= @day ${sectionsOf(scope)} GROUP BY e.section_id`;

/** What an officer gave in an acceptance is not *déclaré*. */
const withoutAcceptances = (layer: 'declared' | 'verified') =>
  layer === 'declared' ? "AND r.kind <> 'acceptance'" : '';

/**
 * Of each section, the last revision saved before its last submission (or validation) by the day; among these, a
 * blank says nothing, « rien à déclarer » leaves a value standing, and the latest observation wins.
 */
const settled = (layer: 'declared' | 'verified', scope: StandingScope) => `
  SELECT r.line_id, r.id AS revision_id, r.value, r.state, r.section_id, c.observed_on, l.settled_at,
    row_number() OVER (PARTITION BY r.line_id ORDER BY r.state = 'nothing_to_report', c.observed_on DESC, l.settled_at DESC) AS rank
  FROM (SELECT max(r.id) AS id, s.settled_at FROM figure_revisions r
      JOIN (${settlings(layer, scope)}) s ON s.section_id = r.section_id AND r.at <= s.settled_at
      WHERE 1 = 1 ${withoutAcceptances(layer)} ${scope.lines ? `AND r.line_id IN (${scope.lines})` : ''}
      GROUP BY r.section_id, r.line_id) l
  JOIN figure_revisions r ON r.id = l.id JOIN campaigns c ON c.id = r.campaign_id WHERE r.state IS NOT NULL`;

/**
 * DOMAIN §4, line by line, as known at the end of `@day`: the revisions that may stand for each line in a layer, made
 * from the revisions and the events of the sections alone. The one of rank 1 stands; the others are what it replaced.
 */
export const standingLearners = (layer: Layer, scope: StandingScope = {}): string =>
  layer === 'committed' ? planned(scope) : settled(layer, scope);

const ADDRESS = offerAddress('r');

const committed = (scope: StandingScope) => `
  SELECT r.*, NULL AS observed_on, r.at AS settled_at, 1 AS rank FROM offer_revisions r WHERE r.id IN
    (SELECT max(r.id) FROM offer_revisions r WHERE r.fact = 'committed' AND r.known_from <= @day
     ${participationsOf(scope) ? `AND r.participation_id ${participationsOf(scope)}` : ''} GROUP BY ${ADDRESS})`;

const opened = (layer: 'declared' | 'verified', scope: StandingScope) => `
  SELECT r.*, c.observed_on, l.settled_at,
    row_number() OVER (PARTITION BY ${ADDRESS} ORDER BY c.observed_on DESC, l.settled_at DESC) AS rank
  FROM (SELECT max(r.id) AS id, s.settled_at FROM offer_revisions r
      JOIN (${settlings(layer, scope)}) s ON s.section_id = r.section_id AND r.at <= s.settled_at
      WHERE 1 = 1 ${withoutAcceptances(layer)} GROUP BY r.section_id, ${ADDRESS}) l
  JOIN offer_revisions r ON r.id = l.id JOIN sections s ON s.id = r.section_id
  JOIN reports q ON q.id = s.report_id JOIN campaigns c ON c.id = q.campaign_id
  WHERE r.happened_on IS NOT NULL`;

/**
 * The same for what is committed and opened: a date taken back in its section says nothing, the latest observation
 * that says a date stands. A commitment taken back has no date.
 */
export const standingOffers = (layer: Layer, scope: StandingScope = {}): string =>
  layer === 'committed' ? committed(scope) : opened(layer, scope);
