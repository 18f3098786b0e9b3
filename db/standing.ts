import type { Layer } from '@/lib/domain/vocabulary';
import { SETTLING } from './settling';

/** Narrows to one participation (`@participationId`); without it, everything. */
export interface StandingScope {
  ofParticipation?: boolean;
}

/** The last planned revision of each line by the day. */
const planned = ({ ofParticipation }: StandingScope) => `
  SELECT r.line_id, r.id AS revision_id, r.value, r.state, NULL AS section_id, NULL AS observed_on, r.at AS settled_at, 1 AS rank
  FROM figure_revisions r WHERE r.id IN (SELECT max(x.id) FROM figure_revisions x
    ${
      ofParticipation
        ? `JOIN figure_lines n ON n.id = x.line_id JOIN trainings t ON t.id = n.training_id
           WHERE t.participation_id = (SELECT @participationId) AND x.section_id IS NULL`
        : 'WHERE x.section_id IS NULL'
    } AND x.known_from <= @day GROUP BY x.line_id)`;

/**
 * Of each section, the last revision saved before its last submission (or validation) by the day; among these, a
 * blank says nothing, « rien à déclarer » leaves a value standing, and the latest observation wins. What an officer
 * gave in an acceptance is not *déclaré*.
 */
const settled = (layer: 'declared' | 'verified', { ofParticipation }: StandingScope) => `
  SELECT r.line_id, r.id AS revision_id, r.value, r.state, r.section_id, c.observed_on, l.settled_at,
    row_number() OVER (PARTITION BY r.line_id ORDER BY r.state = 'nothing_to_report', c.observed_on DESC, l.settled_at DESC) AS rank
  FROM (SELECT max(r.id) AS id, s.settled_at FROM figure_revisions r
      JOIN (SELECT e.section_id, max(e.at) AS settled_at FROM section_events e
        WHERE e.step IN ${SETTLING[layer]} AND e.known_from <= @day
          ${ofParticipation ? 'AND e.section_id IN (SELECT id FROM sections WHERE participation_id = (SELECT @participationId))' : ''}
        GROUP BY e.section_id) s ON s.section_id = r.section_id AND r.at <= s.settled_at
      ${layer === 'declared' ? "WHERE r.kind <> 'acceptance'" : ''} GROUP BY r.section_id, r.line_id) l
  JOIN figure_revisions r ON r.id = l.id JOIN campaigns c ON c.id = r.campaign_id WHERE r.state IS NOT NULL`;

/**
 * DOMAIN §4, line by line, as known at the end of `@day`: the revisions that may stand for each line in a layer, made
 * from the revisions and the events of the sections alone. The one of rank 1 stands; the others are what it replaced.
 */
export const standingLearners = (layer: Layer, scope: StandingScope = {}): string =>
  layer === 'committed' ? planned(scope) : settled(layer, scope);
