import { appendFrameworkTitle, decidedTitles, frameworkTitleRows } from '@/db/frameworks';
import type { Command } from '@/lib/command';
import { type AttributionInput, attributionInput } from '@/lib/domain/framework/inputs';
import { type DecidedTitle, titleHeldBy } from '@/lib/domain/framework/titles';
import { effectiveDayProblems, type FieldProblem, problem } from '@/lib/domain/inputs';
import { later } from '@/lib/domain/known';
import { refuseAll } from '@/lib/refusal';
import { decidedSince, type FoundFramework, findFramework } from './framework-found';

/**
 * Which of the two titles of the list of annexes a table of social work has, from a day on: the document does not say
 * (D077). A later row decides otherwise, or leaves it open again.
 */
export const attributeFramework: Command<AttributionInput, FoundFramework, { titleId: number }> = {
  name: 'attribute-framework',
  permission: 'framework.attribute',
  input: attributionInput,
  find: findFramework,
  async run({ tx, actor, now, door }, given, found) {
    const { framework: frameworkKey, title, effectiveOn, source, reason } = given;
    const holding = frameworkTitleRows(tx, now.day).find((row) => row.frameworkKey === frameworkKey);
    refuseAll([
      ...titleProblems(given, found, { decided: decidedTitles(tx), today: now.day }),
      ...effectiveDayProblems('effectiveOn', effectiveOn, now.day),
      ...decidedSince(effectiveOn, holding?.effectiveOn ?? null),
    ]);
    const titleId = appendFrameworkTitle(tx, {
      ...{ frameworkKey, title, effectiveOn, source, reason, door },
      ...{ accountId: actor.accountId, at: now.instant, knownFrom: now.day },
    });
    return {
      result: { titleId },
      journal: { subject: `framework:${frameworkKey}`, references: { frameworkTitle: titleId }, reason },
    };
  },
};

function titleProblems(
  { title, effectiveOn }: AttributionInput,
  { framework }: FoundFramework,
  { decided, today }: { decided: readonly DecidedTitle[]; today: string },
): FieldProblem[] {
  if (framework.titleCandidates.length === 0) return [problem('framework', 'framework_has_title')];
  if (title === (framework.attribution?.title ?? null))
    return [problem('title', 'framework_title_unchanged')];
  if (title === null) return [];
  if (!framework.titleCandidates.some((candidate) => candidate.title === title))
    return [problem('title', 'framework_title_unknown')];
  // Of days before today nobody will read both: it is known from today on.
  const from = later(effectiveOn, today);
  const held = titleHeldBy(decided, { frameworkKey: framework.key, title, effectiveOn: from });
  return held ? [problem('title', 'framework_title_taken', held)] : [];
}
