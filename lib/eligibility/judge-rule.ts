import { appendEligibilityNote } from '@/db/consortium-facts';
import type { Command } from '@/lib/command';
import { check } from '@/lib/domain/eligibility/check';
import { type RuleNoteInput, ruleNoteInput } from '@/lib/domain/eligibility/fact-inputs';
import { factsOn, type Place } from '@/lib/domain/eligibility/facts-of-day';
import { type EligibilityRule, rulesOfAction } from '@/lib/domain/eligibility/rules';
import { Refusal, refusedField } from '@/lib/refusal';
import { type FoundConsortium, findConsortium, toldBy } from './consortium-found';

/**
 * Says of a rule that the facts leave open whether it is met, and why; or takes back what was said. What is read from
 * facts is not said by hand, and what the text only allows is never unmet.
 */
export const judgeRule: Command<RuleNoteInput, FoundConsortium, { noteId: number }> = {
  name: 'judge-rule',
  permission: 'consortium.decide',
  input: ruleNoteInput,
  find: findConsortium,
  async run(circumstances, given, { places, records, project }) {
    const { tx, now } = circumstances;
    const place = places.find(({ actionKey }) => actionKey === given.actionKey);
    const rule = rulesOfAction(given.actionKey).find(({ code }) => code === given.ruleCode);
    if (!place || !rule) throw refusedField('ruleCode', 'unknown_rule');
    refuseUnlessOpen(rule, place, given);
    const facts = factsOn(records, place, now.day);
    const read = check(rule, facts);
    if (given.verdict === 'withdrawn' && !read.note) throw new Refusal('invalid', 'rule_not_judged');
    if (given.verdict !== 'withdrawn' && !read.judgeable) throw new Refusal('invalid', 'rule_not_judgeable');
    if (given.fingerprint !== read.fingerprint)
      throw new Refusal('conflict', 'facts_changed', {}, [
        { path: 'fingerprint', code: 'facts_changed', params: {} },
      ]);
    const { projectId, actionKey, ruleCode, verdict, note, fingerprint } = given;
    const noteId = appendEligibilityNote(tx, {
      ...{ projectId, actionKey, ruleCode, verdict, note, fingerprint },
      ...toldBy(circumstances, project),
    });
    return {
      result: { noteId },
      journal: {
        subject: `project:${projectId}`,
        projectId,
        references: { eligibilityNotes: [noteId] },
        reason: note,
      },
    };
  },
};

/** The text binds the season that it is printed for, and what it allows cannot be broken. */
function refuseUnlessOpen(rule: EligibilityRule, { seasonKey }: Place, { verdict }: RuleNoteInput): void {
  if (seasonKey !== rule.season) throw new Refusal('invalid', 'rule_indicative');
  if (verdict === 'refused' && !rule.breakable) throw refusedField('verdict', 'rule_not_breakable');
}
