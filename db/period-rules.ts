import type { Period } from '@/lib/domain/period';
import type { RuledComponent, StandingRule } from '@/lib/domain/period-rule';
import type { Nature, PeriodKind } from '@/lib/domain/vocabulary';
import { perJournalLine } from './per-journal-line';
import * as t from './schema';
import { isLost } from './section-releases';
import type { Read, Tx } from './store';
import { prepared } from './store-prepared';

/**
 * The last word of a section (or of the agreement) on a line is a number: what was cleared since counts for nothing, nor
 * does a draft that nobody can clear or send any more.
 */
const SAYS_LEARNERS = `r.state IN ('number', 'estimate') AND NOT EXISTS (SELECT 1 FROM figure_revisions n
  WHERE n.line_id = r.line_id AND n.section_id IS r.section_id AND n.id > r.id)
  AND NOT ${isLost('r.section_id')}`;

export async function appendPeriodRule(tx: Tx, row: typeof t.periodRules.$inferInsert): Promise<number> {
  return tx.insert(t.periodRules).values(row).returning({ id: t.periodRules.id }).get().id;
}

export interface PeriodRuleRow extends StandingRule {
  id: number;
  source: string;
  knownFrom: string;
}

/** The rules that stand at the end of a day: the last word on each measure and each component, where it is no taking back. */
export const periodRulesAt = (read: Read, day: string): readonly PeriodRuleRow[] =>
  perJournalLine(
    read,
    `period rules ${day}`,
    () =>
      prepared(
        read,
        `SELECT r.id, r.measure, r.component_id AS componentId, r.rule, r.source, r.known_from AS knownFrom
         FROM period_rules r WHERE r.known_from <= @day AND r.rule IS NOT NULL
           AND NOT EXISTS (SELECT 1 FROM period_rules n WHERE n.measure IS r.measure AND n.component_id IS r.component_id
             AND n.known_from <= @day AND n.id > r.id)
         ORDER BY r.component_id IS NULL DESC, r.id`,
      ).all({ day }) as PeriodRuleRow[],
  );

/** Every component, with what it counts: a rule may be its own. */
export const ruledComponents = (read: Read): readonly RuledComponent[] =>
  perJournalLine(
    read,
    'components that count learners or not',
    () =>
      prepared(
        read,
        `SELECT id, label, action_key AS actionKey, season_key AS seasonKey,
           CASE WHEN source = 'learners' THEN coalesce(measure, 'entered') END AS measure
         FROM components ORDER BY season_key, action_key, position`,
      ).all() as RuledComponent[],
  );

/**
 * How many trainings of some actions already say learners in a period of another kind that shares days with this one:
 * none of theirs can be said in it.
 */
export const trainingsInOtherKind = (
  read: Read,
  actionKeys: readonly string[],
  { kind, startsOn, endsOn }: Period,
): number =>
  (
    prepared(
      read,
      `SELECT count(DISTINCT l.training_id) AS n
       FROM periods d CROSS JOIN participations p ON p.action_key IN (SELECT value FROM json_each(@keys))
       CROSS JOIN trainings t ON t.participation_id = p.id
       CROSS JOIN figure_lines l ON l.training_id = t.id AND l.period_id = d.id AND l.nature = 'actual'
       WHERE d.kind <> @kind AND d.starts_on <= @endsOn AND d.ends_on >= @startsOn
         AND EXISTS (SELECT 1 FROM figure_revisions r WHERE r.line_id = l.id AND ${SAYS_LEARNERS})`,
    ).get({ keys: JSON.stringify(actionKeys), kind, startsOn, endsOn }) as { n: number }
  ).n;

/**
 * The first period of another kind, sharing days with this one, in which a training already says how many learners it
 * has: they would be counted in both.
 */
export function saidInOtherKind(
  read: Read,
  { trainingId, nature, period }: { trainingId: number; nature: Nature; period: Period },
): { label: string; kind: PeriodKind } | undefined {
  const { kind, startsOn, endsOn } = period;
  return prepared(
    read,
    `SELECT d.label, d.kind FROM periods d
     WHERE d.kind <> @kind AND d.starts_on <= @endsOn AND d.ends_on >= @startsOn
       AND EXISTS (SELECT 1 FROM figure_lines l JOIN figure_revisions r ON r.line_id = l.id
         WHERE l.training_id = @trainingId AND l.period_id = d.id AND l.nature = @nature
           AND ${SAYS_LEARNERS})
     ORDER BY d.starts_on LIMIT 1`,
  ).get({ trainingId, nature, kind, startsOn, endsOn }) as { label: string; kind: PeriodKind } | undefined;
}
