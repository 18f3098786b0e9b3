import { componentOf } from '@/db/objective-components';
import { addPublishedFigure, freePublishedKey } from '@/db/objective-records';
import { actionInSeason, findDocument, findSeason } from '@/db/programme';
import type { Tx } from '@/db/store';
import type { Target } from '@/lib/access/policy';
import type { Command } from '@/lib/command';
import { type FieldProblem, problem, sourceDayProblems } from '@/lib/domain/inputs';
import { type PublishedInput, publishedInput, publishedValue } from '@/lib/domain/objective';
import type { RefusalCode } from '@/lib/domain/refusal-codes';
import type { PublishedKind } from '@/lib/domain/vocabulary';
import { refuseAll } from '@/lib/refusal';

const UNREADABLE: Record<PublishedKind, RefusalCode> = {
  rate: 'published_rate_form',
  count: 'published_count_form',
  amount: 'published_amount_form',
};

/** Records what a document printed, with what it may be a figure of: shown beside the computed figure, never in its place. */
export const recordPublishedFigure: Command<PublishedInput, { target: Target }, { key: string }> = {
  name: 'record-published-figure',
  permission: 'publication.record',
  input: publishedInput,
  find: async (_, { actionKey }) => ({ target: { actionKeys: actionKey === null ? [] : [actionKey] } }),
  async run({ tx, actor, now }, given) {
    const { seasonKey, actionKey, kind, label, asOf, documentKey, src, readings } = given;
    const value = publishedValue(kind, given.value);
    refuseAll([
      ...sourceDayProblems('asOf', asOf, now.day),
      ...(value === undefined ? [problem('value', UNREADABLE[kind])] : []),
      ...(await unknownProblems(tx, given)),
    ]);
    const key = await freePublishedKey(tx, [actionKey, seasonKey, kind].filter(Boolean).join('.'));
    const rounded = Number(given.roundedTo.replace(',', '.'));
    await addPublishedFigure(
      tx,
      {
        ...{ key, seasonKey, actionKey, kind, label, asOf, documentKey, src },
        value: value ?? 0,
        roundedTo: kind === 'rate' && rounded > 0 ? rounded / 100 : null,
        roundingInferred: kind === 'rate' && rounded > 0,
        asOfPrecision: 'day',
        accountId: actor.accountId,
        recordedAt: now.instant,
      },
      readings,
    );
    return { result: { key }, journal: { subject: `published:${key}`, knownFrom: asOf } };
  },
};

async function unknownProblems(
  tx: Tx,
  { seasonKey, actionKey, documentKey, readings }: PublishedInput,
): Promise<FieldProblem[]> {
  const problems: FieldProblem[] = [];
  const day = '9999-12-31';
  if (!(await findSeason(tx, seasonKey))) problems.push(problem('seasonKey', 'unknown_season'));
  else if (actionKey !== null && !(await actionInSeason(tx, { actionKey, seasonKey, day })))
    problems.push(problem('actionKey', 'action_not_in_season', { season: seasonKey.slice(1) }));
  if (documentKey !== null && !(await findDocument(tx, documentKey)))
    problems.push(problem('documentKey', 'unknown_document'));
  for (const [index, { componentIds }] of readings.entries())
    for (const id of componentIds) {
      const component = await componentOf(tx, id);
      if (component?.seasonKey !== seasonKey || (actionKey !== null && component.actionKey !== actionKey))
        problems.push(problem(`readings.${index}.componentIds`, 'unknown_component'));
    }
  return problems;
}
