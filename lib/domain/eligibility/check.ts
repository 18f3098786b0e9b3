import type { NoteFact, ParticipationFacts } from './facts';
import type { FactRead, Reading, Reason, RuleResult } from './reading';
import { type EligibilityRule, rulesOfAction } from './rules';

/** What is read of a rule for a participation on a day. */
export interface RuleVerdict {
  rule: EligibilityRule;
  result: RuleResult;
  /** The same without regard to the season: what an indicative rule would read. */
  reading: Reading['result'];
  /** Why the facts are no plain yes, or no. */
  reason: Reason | null;
  facts: FactRead[];
  /** The facts in one text: of what a note was written about. */
  fingerprint: string;
  /** The last note, and whether it is still about these facts. */
  note: (NoteFact & { stands: boolean }) | null;
  /** Whether the facts leave open what only somebody's judgement settles; elsewhere the fact is put right. */
  judgeable: boolean;
}

const JUDGED: readonly Reason[] = [
  'text_says_may',
  'aimed_at',
  'alone_unclear',
  'zone_unprinted',
  'to_demonstrate',
];

/** The rules of one participation with what is read of each; none where the text prints none for its action. */
export const verdictsOf = (facts: ParticipationFacts): RuleVerdict[] =>
  rulesOfAction(facts.actionKey).map((rule) => check(rule, facts));

/**
 * What is read of a rule. It is printed for one season: of a participation of another one it says nothing that binds. A
 * note settles only what the facts leave open, as long as they are those that it was written about, and never makes what
 * the text allows unmet.
 */
export function check(rule: EligibilityRule, facts: ParticipationFacts): RuleVerdict {
  const read = rule.read(facts);
  const fingerprint = fingerprintOf(read.facts);
  const judgeable = read.result === 'to_check' && read.reason !== null && JUDGED.includes(read.reason);
  const last = facts.notes.findLast(
    ({ actionKey, ruleCode }) => actionKey === facts.actionKey && ruleCode === rule.code,
  );
  const note = last ? { ...last, stands: judgeable && last.fingerprint === fingerprint } : null;
  const reading = note?.stands ? settled(rule, note) : read.result;
  return {
    rule,
    result: facts.seasonKey === rule.season ? reading : 'indicative',
    reading,
    reason: read.reason,
    facts: read.facts,
    fingerprint,
    note,
    judgeable,
  };
}

function settled({ breakable }: EligibilityRule, { verdict }: NoteFact): Reading['result'] {
  if (verdict === 'accepted') return 'met';
  return breakable ? 'unmet' : 'to_check';
}

/** Who is named and what is so, whoever said it: a fact recorded again as it was moves no note. */
export const fingerprintOf = (facts: readonly FactRead[]): string =>
  facts
    .map(({ said: _, ...fact }) => JSON.stringify(fact, withoutNames))
    .toSorted()
    .join(';');

/** A body renamed is the same one, and what was read from its type is the same once somebody says it. */
const withoutNames = (key: string, value: unknown) =>
  key === 'name' || key === 'deduced' ? undefined : value;

/** A rule whose result is another one on the second of two days. */
export interface TurnedRule {
  rule: EligibilityRule;
  before: RuleVerdict;
  after: RuleVerdict;
}

export const turnedBetween = (before: readonly RuleVerdict[], after: readonly RuleVerdict[]): TurnedRule[] =>
  after.flatMap((now) => {
    const then = before.find(({ rule }) => rule.code === now.rule.code);
    return then && then.result !== now.result ? [{ rule: now.rule, before: then, after: now }] : [];
  });
