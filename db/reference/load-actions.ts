import * as t from '../schema';
import type { Tx } from '../store';
import { actionFacts } from './action-facts';
import { ACTIONS, type ActionSource, RENUMBERING } from './action-source';
import { put } from './put';
import { oneSource } from './source';

/** The nine actions, their number and title in each edition, their status in each season. */
export function loadActions(tx: Tx): number {
  const actions = ACTIONS.map((action) => ({
    key: action.key,
    position: numberIn2023(action),
    shortTitle: action.short,
    facts: actionFacts(action),
  }));
  return (
    put(tx, t.actions, [t.actions.key], actions) +
    put(
      tx,
      t.actionEditions,
      [t.actionEditions.actionKey, t.actionEditions.editionKey],
      ACTIONS.flatMap(editionsOf),
    ) +
    put(
      tx,
      t.actionSeasons,
      [t.actionSeasons.actionKey, t.actionSeasons.seasonKey],
      ACTIONS.flatMap(seasonsOf),
    )
  );
}

/**
 * The key of the action that carries a number in every edition. A number that moved between editions
 * (directors and specialists, 2 and 3) names no action by itself: it is refused.
 */
export function keyOfUnchangedNumber(number: number): string {
  const found = RENUMBERING.find((r) => r.doc003_2023 === number);
  if (!found || found.number_changed)
    throw new Error(`Le numéro d’action ${number} ne désigne pas une action à lui seul.`);
  return found.key;
}

function numberIn2023(action: ActionSource): number {
  const found = RENUMBERING.find((r) => r.key === action.key);
  if (!found) throw new Error(`Action sans numéro dans l’édition 2023 : ${action.key}`);
  return found.doc003_2023;
}

type Edition = typeof t.actionEditions.$inferInsert;

/** 003 prints an action up to four times: the section title is the edition's; a closed action has only its line of the list. */
function editionsOf(action: ActionSource): Edition[] {
  const in2021 = action.numbering.find((n) => n.doc === '004');
  const in2023 =
    action.numbering.find((n) => n.doc === '003' && n.where === 'titre de section') ??
    action.numbering.find((n) => n.doc === '003' && n.where === 'liste des actions lancées');
  return [
    { editionKey: '2021', printed: in2021 },
    { editionKey: '2023', printed: in2023 },
  ].flatMap(({ editionKey, printed }) =>
    printed
      ? [
          {
            actionKey: action.key,
            editionKey,
            number: printed.number,
            title: printed.title,
            src: printed.src,
          },
        ]
      : [],
  );
}

/** Season 1 shows the numbers and titles of 2021, season 2 those of 2023. */
function seasonsOf(action: ActionSource): (typeof t.actionSeasons.$inferInsert)[] {
  return action.status.map((s) => ({
    actionKey: action.key,
    seasonKey: s.season,
    editionKey: s.season === 'S1' ? '2021' : '2023',
    status: s.status,
    detail: detailOf(s),
    src: oneSource(s.src),
  }));
}

function detailOf(status: ActionSource['status'][number]): string | null {
  const detail = status.detail ?? status.reason ?? status.note ?? null;
  if (detail === null) return null;
  const widened = status.widening ? `${detail} : ${status.widening}` : detail;
  return status.inferred ? `${widened} ; statut déduit` : widened;
}
