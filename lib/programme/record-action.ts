import {
  actionInSeason,
  actionsOfEdition,
  addActionToSeason,
  appendActionStatus,
  findDocument,
  findEdition,
  findSeason,
  nextActionPosition,
} from '@/db/programme';
import { actionByKey } from '@/db/reference';
import type { Tx } from '@/db/store';
import type { Target } from '@/lib/access/policy';
import type { Command } from '@/lib/command';
import { effectiveDayProblems, type FieldProblem, problem } from '@/lib/domain/inputs';
import { type ActionInput, actionInput } from '@/lib/domain/programme';
import { NO_PRINTED_FACTS } from '@/lib/domain/reference';
import { refuseAll } from '@/lib/refusal';

/**
 * Records an action in a season: its key, its number and title in an edition of the text, open or closed from a day. An
 * administrator then names its officers. Nothing is keyed by the number: the same action has another one elsewhere.
 */
export const recordAction: Command<ActionInput, { target: Target }, { actionKey: string }> = {
  name: 'record-action',
  permission: 'programme.manage',
  input: actionInput,
  find: async () => ({ target: {} }),
  async run({ tx, actor, now, door }, given) {
    const { seasonKey, actionKey, editionKey, documentKey, number, title, status, from, src } = given;
    const known = await actionByKey(tx, actionKey);
    const edition = await findEdition(tx, editionKey);
    const named = (await actionsOfEdition(tx, editionKey)).find((row) => row.actionKey === actionKey);
    refuseAll([
      ...effectiveDayProblems('from', from, now.day),
      ...(await problemsOf(tx, given, { isNew: !known, isNewEdition: !edition })),
    ]);
    await addActionToSeason(tx, {
      action: known
        ? null
        : {
            key: actionKey,
            position: await nextActionPosition(tx),
            shortTitle: given.shortTitle ?? title,
            facts: NO_PRINTED_FACTS,
          },
      edition: edition ? null : { key: editionKey, documentKey: documentKey ?? '' },
      named: named ? null : { ...{ actionKey, editionKey, number, title, src } },
      // Before its day it is closed: nothing may be recorded in it.
      inSeason: { ...{ actionKey, seasonKey, editionKey, src }, status: 'closed', detail: null },
    });
    await appendActionStatus(tx, {
      ...{ actionKey, seasonKey, src, door },
      status: status === 'open' && !known ? 'new' : status,
      effectiveOn: from,
      accountId: actor.accountId,
      at: now.instant,
      knownFrom: from < now.day ? from : now.day,
    });
    return { result: { actionKey }, journal: { subject: `action:${actionKey}`, knownFrom: from } };
  },
};

async function problemsOf(
  tx: Tx,
  given: ActionInput,
  { isNew, isNewEdition }: { isNew: boolean; isNewEdition: boolean },
): Promise<FieldProblem[]> {
  const { seasonKey, actionKey, editionKey, documentKey, number, shortTitle } = given;
  const problems: FieldProblem[] = [];
  if (!(await findSeason(tx, seasonKey))) problems.push(problem('seasonKey', 'unknown_season'));
  else if (await actionInSeason(tx, { actionKey, seasonKey, day: given.from }))
    problems.push(problem('actionKey', 'action_in_season', { season: seasonKey.slice(1) }));
  if (isNew && shortTitle === null) problems.push(problem('shortTitle', 'short_title_needed'));
  if (isNewEdition && (documentKey === null || !(await findDocument(tx, documentKey))))
    problems.push(problem('documentKey', 'edition_document_needed'));
  const named = await actionsOfEdition(tx, editionKey);
  const own = named.find((row) => row.actionKey === actionKey);
  const other = named.find((row) => row.number === number && row.actionKey !== actionKey);
  if (other) problems.push(problem('number', 'action_number_taken', { title: other.title }));
  if (own && own.number !== number)
    problems.push(problem('number', 'action_number_other', { number: own.number }));
  return problems;
}
