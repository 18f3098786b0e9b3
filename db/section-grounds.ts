import { elapsedAt } from '@/lib/domain/elapsed';
import type { EnteredState } from '@/lib/domain/vocabulary';
import { type Beside, type Ground, type Places, placeKey } from '@/lib/domain/warnings';
import type { Standing } from './figure-learner-totals';
import { SETTLING } from './figure-settling';
import { earlierOfSections, type StandingChange, winner } from './figures';
import { isPlannedOf, rowColumns } from './line-address';
import { peopleInPeriod, peopleOfSections } from './population-people';
import { besideOf, formerOf, type SaidBeside } from './report-beside';
import type { StandingRow } from './report-rows';
import type { WrittenAnswer } from './report-warning-answers';
import { allPeriods } from './reports';
import { type SaidLine, saidLines } from './section-says';
import type { Read } from './store';
import { prepared } from './store-prepared';
import { countedInPeriod, countedPlaces } from './training-session-figures';

/** A section that was sent, and what its values are of. */
export interface SentSection {
  sectionId: number;
  participationId: number;
  actionKey: string;
  observedOn: string;
}

/** A line as a section sent it, beside what stands verified and what was planned. */
export interface GroundLine extends SaidLine {
  sectionId: number;
  /** The day that its section observes. */
  observedOn: string;
  planned: number | null;
  verifiedValue: number | null;
  verifiedState: EnteredState | null;
  verifiedId: number | null;
  verifiedOn: string | null;
  /** The section whose value stands verified. */
  verifiedIn: number | null;
  lastValue: number | null;
  lastState: EnteredState | null;
}

/** What a sent section is judged by: everything that its warnings and its effect are made of. */
export interface SectionGround {
  lines: GroundLine[];
  /** What the agreement plans for its participation. */
  committed: StandingRow[];
  /** What stood declared of its lines before it spoke. */
  earlierDeclared: ReadonlyMap<number, Standing | undefined>;
  answers: WrittenAnswer[];
  changes: StandingChange[];
  besideOf(periodId: number): Map<string, Beside>;
  groundOf(periodId: number): Ground;
}

/** How many revisions each of some sections holds: what judging it takes grows with them. */
export function revisionsIn(read: Read, sections: readonly SentSection[]): Map<number, number> {
  const rows = prepared(
    read,
    `SELECT r.section_id AS sectionId, count(*) AS revisions FROM json_each(@sectionIds) v
     CROSS JOIN figure_revisions r ON r.section_id = v.value GROUP BY 1`,
  ).all({ sectionIds: JSON.stringify(sections.map(({ sectionId }) => sectionId)) }) as {
    sectionId: number;
    revisions: number;
  }[];
  return new Map(rows.map(({ sectionId, revisions }) => [sectionId, revisions]));
}

/** Of several sections, in as many statements as of one. */
export async function sectionGrounds(
  read: Read,
  sections: readonly SentSection[],
): Promise<Map<number, SectionGround>> {
  const sectionIds = JSON.stringify(sections.map(({ sectionId }) => sectionId));
  const lines = Map.groupBy(linesOf(read, sectionIds), (line) => line.sectionId);
  const later = Map.groupBy(laterOf(read, sectionIds), (line) => line.sectionId);
  const places = placesOf(read, sectionIds);
  const counted = countedPlaces(
    read,
    sections.map(({ sectionId }) => sectionId),
  );
  const people = peopleOfSections(
    read,
    sections.map(({ sectionId }) => sectionId),
  );
  const answers = Map.groupBy(answersOf(read, sectionIds), (answer) => answer.sectionId);
  const all = [...lines.values()].flat();
  const earlierDeclared = earlierOfSections(
    read,
    all.filter(({ state }) => state === 'number'),
    'declared',
  );
  const earlierVerified = earlierOfSections(
    read,
    all.filter((line) => line.verifiedIn === line.sectionId),
    'verified',
  );
  const periods = await allPeriods(read);
  const spokenOf = (sectionId: number): number[] => [
    ...new Set((lines.get(sectionId) ?? []).map(({ periodId }) => periodId)),
  ];
  const beforeOf = (periodId: number): number[] => {
    const period = periods.find(({ id }) => id === periodId);
    return periods.flatMap(({ id, kind, endsOn }) =>
      period && kind === period.kind && endsOn < period.startsOn ? [id] : [],
    );
  };
  const asked = sections.flatMap(({ sectionId, participationId }): OfPeriod[] =>
    spokenOf(sectionId).flatMap((periodId): OfPeriod[] => [
      { participationId, layer: 'committed', periodId },
      ...beforeOf(periodId).map(
        (before) => ({ participationId, layer: 'declared', periodId: before }) as const,
      ),
    ]),
  );
  const standing = Map.groupBy(standingOf(read, asked), (line) => line.participationId);
  return new Map(
    sections.map((section) => {
      const own = lines.get(section.sectionId) ?? [];
      const stands = standing.get(section.participationId) ?? [];
      const declared = stands.filter(({ layer }) => layer === 'declared');
      const besides = new Map(
        spokenOf(section.sectionId).map((periodId) => [
          periodId,
          besideOf(
            formerOf(new Set(beforeOf(periodId)), own, declared),
            (later.get(section.sectionId) ?? []).filter((line) => line.periodId === periodId),
          ),
        ]),
      );
      const ground: SectionGround = {
        lines: own,
        committed: stands.filter(({ layer }) => layer === 'committed'),
        earlierDeclared: earlierDeclared.get(section.sectionId) ?? new Map(),
        answers: answers.get(section.sectionId) ?? [],
        changes: own.map((line) =>
          changeOf(line, section.observedOn, earlierVerified.get(section.sectionId)?.get(line.lineId)),
        ),
        besideOf: (periodId) => besides.get(periodId) ?? new Map(),
        groundOf(periodId) {
          const period = periods.find(({ id }) => id === periodId);
          return {
            actionKey: section.actionKey,
            places: places.get(section.sectionId) ?? new Map(),
            sessions: countedInPeriod(counted, { sectionId: section.sectionId, periodId }),
            people: period ? peopleInPeriod(people, { sectionId: section.sectionId, ...period }) : new Map(),
            elapsed: period ? elapsedAt(section.observedOn, period) : 1,
          };
        },
      };
      return [section.sectionId, ground];
    }),
  );
}

/** What a validation would make of a line, by the rule of the write. */
function changeOf(line: GroundLine, observedOn: string, earlier: Standing | undefined): StandingChange {
  const { lineId, lastId, lastValue, lastState, verifiedId, verifiedOn, verifiedValue, verifiedState } = line;
  const before =
    verifiedId === null || verifiedOn === null || verifiedState === null
      ? undefined
      : { revisionId: verifiedId, observedOn: verifiedOn, value: verifiedValue, state: verifiedState };
  const other = line.verifiedIn === line.sectionId ? earlier : before;
  const last = { revisionId: lastId, value: lastValue, state: lastState };
  return { lineId, before, after: winner(last, observedOn, other) };
}

const linesOf = (read: Read, sectionIds: string): GroundLine[] =>
  prepared(
    read,
    saidLines('sent', {
      of: 'many',
      columns: `g.sectionId, o.observed_on AS observedOn, c.value AS planned, v.value AS verifiedValue, v.state AS verifiedState,
        v.revision_id AS verifiedId, v.observed_on AS verifiedOn, y.section_id AS verifiedIn,
        w.value AS lastValue, w.state AS lastState`,
      joins: `JOIN figure_revisions w ON w.id = g.lastId JOIN campaigns o ON o.id = w.campaign_id
        LEFT JOIN current_figures v ON v.line_id = l.id AND v.layer = 'verified'
        LEFT JOIN figure_revisions y ON y.id = v.revision_id
        LEFT JOIN figure_lines k ON ${isPlannedOf('k', 'l')}
        LEFT JOIN current_figures c ON c.line_id = k.id AND c.layer = 'committed'`,
    }),
  ).all({ sectionIds }) as GroundLine[];

interface OfPeriod {
  participationId: number;
  layer: 'committed' | 'declared';
  periodId: number;
}

/** What was planned of participations, and what stands declared of them, in some periods each. */
const standingOf = (read: Read, asked: readonly OfPeriod[]): (StandingRow & OfPeriod)[] =>
  prepared(
    read,
    `SELECT t.participation_id AS participationId, f.layer, l.id AS lineId, ${rowColumns('l')}, l.measure,
       l.period_id AS periodId, f.value, f.state, f.observed_on AS observedOn
     FROM json_each(@asked) v JOIN trainings t ON t.participation_id = v.value ->> 0
     JOIN figure_lines l ON l.training_id = t.id AND l.period_id = v.value ->> 2
       AND l.nature = CASE v.value ->> 1 WHEN 'committed' THEN 'planned' ELSE 'actual' END
     JOIN current_figures f ON f.line_id = l.id AND f.layer = v.value ->> 1`,
  ).all({
    asked: JSON.stringify([
      ...new Map(
        asked.map(({ participationId, layer, periodId }) => [
          `${participationId}|${layer}|${periodId}`,
          [participationId, layer, periodId],
        ]),
      ).values(),
    ]),
  }) as (StandingRow & OfPeriod)[];

type Later = SaidBeside & { sectionId: number; periodId: number };

/** What later observations of the same participations declared, the earliest first. */
const laterOf = (read: Read, sectionIds: string): Later[] =>
  prepared(
    read,
    `SELECT m.id AS sectionId, l.id AS lineId, ${rowColumns('l')}, l.measure, l.period_id AS periodId, r.value, r.state
     FROM json_each(@sectionIds) v JOIN sections m ON m.id = v.value JOIN reports n ON n.id = m.report_id
     JOIN campaigns o ON o.id = n.campaign_id
     JOIN sections s ON s.participation_id = m.participation_id JOIN reports q ON q.id = s.report_id
     JOIN campaigns c ON c.id = q.campaign_id AND c.observed_on > o.observed_on
     JOIN figure_revisions r ON r.section_id = s.id JOIN figure_lines l ON l.id = r.line_id
     WHERE r.state IS NOT NULL AND r.id = (
       SELECT max(x.id) FROM figure_revisions x WHERE x.section_id = r.section_id AND x.line_id = r.line_id
         AND x.kind <> 'acceptance' AND x.at <= (SELECT max(e.at) FROM section_events e
           WHERE e.section_id = x.section_id AND e.step IN ${SETTLING.declared}))
     ORDER BY c.observed_on, r.id`,
  ).all({ sectionIds }) as Later[];

function placesOf(read: Read, sectionIds: string): Map<number, Places> {
  const rows = prepared(
    read,
    `SELECT s.id AS sectionId, x.training_id AS trainingId, x.region_code AS regionCode, x.places
     FROM json_each(@sectionIds) v JOIN sections s ON s.id = v.value
     JOIN trainings t ON t.participation_id = s.participation_id JOIN training_regions x ON x.training_id = t.id
     WHERE x.until IS NULL AND x.places IS NOT NULL`,
  ).all({ sectionIds }) as { sectionId: number; trainingId: number; regionCode: string; places: number }[];
  return new Map(
    [...Map.groupBy(rows, ({ sectionId }) => sectionId)].map(([sectionId, ofSection]) => [
      sectionId,
      new Map(ofSection.map(({ places, ...place }) => [placeKey(place), places])),
    ]),
  );
}

type Answer = WrittenAnswer & { sectionId: number };

const answersOf = (read: Read, sectionIds: string): Answer[] =>
  prepared(
    read,
    `SELECT r.section_id AS sectionId, r.line_id AS lineId, r.comment, r.at, a.code, a.value, a.against
     FROM json_each(@sectionIds) v JOIN figure_revisions r ON r.section_id = v.value
     JOIN warning_answers a ON a.revision_id = r.id`,
  ).all({ sectionIds }) as Answer[];

/**
 * Those of some sections in which one of some accounts entered, sent or answered something: somebody else validates them.
 * The value that an officer gave in an acceptance is part of that validation, not an entry.
 */
export function sectionsEnteredBy(
  read: Read,
  sectionIds: readonly number[],
  accountIds: readonly number[],
): Set<number> {
  const rows = prepared(
    read,
    `WITH mine(id) AS (SELECT value FROM json_each(@accountIds))
     SELECT s.id FROM json_each(@sectionIds) v JOIN sections s ON s.id = v.value
     WHERE s.answered_by IN mine
       OR EXISTS (SELECT 1 FROM figure_revisions r WHERE r.section_id = s.id AND r.account_id IN mine AND r.kind <> 'acceptance')
       OR EXISTS (SELECT 1 FROM offer_revisions o WHERE o.section_id = s.id AND o.account_id IN mine)
       OR EXISTS (SELECT 1 FROM section_events e WHERE e.section_id = s.id AND e.account_id IN mine AND e.step = 'submit')`,
  ).all({ sectionIds: JSON.stringify(sectionIds), accountIds: JSON.stringify(accountIds) }) as {
    id: number;
  }[];
  return new Set(rows.map(({ id }) => id));
}
