import type { Read } from '@/db/store';
import { type Actor, actionsOf } from '@/lib/access/actor';
import { can } from '@/lib/access/policy';
import { readAsOf } from '@/lib/domain/as-of';
import { RULE_RESULTS, type RuleResult } from '@/lib/domain/eligibility/reading';
import { RULES_SEASON } from '@/lib/domain/eligibility/rules';
import { type PageOf, pageNumber, pageOf } from '@/lib/domain/pages';
import type { RefusalCode } from '@/lib/domain/refusal-codes';
import type { Now } from '@/lib/domain/time';
import type { SeasonKey } from '@/lib/domain/vocabulary';
import { type ActionName, actionNames } from '@/lib/figure/action-names';
import { recordedSeasons } from '@/lib/figure/seasons';
import { Refusal } from '@/lib/refusal';
import { type ParticipationStanding, type RuleStanding, rulesStanding } from './rule-standing';

export interface MatrixQuery {
  /** The season that prints the rules, unless another one is asked for. */
  season?: string | undefined;
  action?: string | undefined;
  result?: string | undefined;
  /** Only what reads otherwise than on that day. */
  since?: string | undefined;
  page?: string | undefined;
}

export interface MatrixRule extends RuleStanding {
  /** What it read on the day that the list is compared with, where that is something else. */
  before: RuleResult | null;
}

export interface MatrixRow extends Pick<ParticipationStanding, 'participation'> {
  action: Pick<ActionName, 'key' | 'season' | 'number' | 'shortTitle' | 'title'>;
  rules: MatrixRule[];
}

export interface EligibilityMatrix extends PageOf<MatrixRow> {
  /** Of all that answers, by result. */
  counts: Record<RuleResult, number>;
  actions: { key: string; title: string }[];
  /** What was understood of the question. */
  filter: { season?: SeasonKey; action?: string; result?: RuleResult; since?: string };
  /** The season that is shown. */
  season: SeasonKey;
  seasons: readonly SeasonKey[];
  errors: { since?: RefusalCode };
}

const PER_PAGE = 50;

/** The participations of an officer's actions with what each printed rule reads today, by action, then project. */
export async function eligibilityMatrix(
  read: Read,
  actor: Actor | null,
  now: Now,
  query: MatrixQuery,
): Promise<EligibilityMatrix> {
  const { page, ...asked } = query;
  const { rows, ...rest } = await matrixRows(read, actor, now, asked);
  return { ...pageOf(rows, pageNumber(page), PER_PAGE), ...rest };
}

/** The same, whole. */
export async function matrixRows(
  read: Read,
  actor: Actor | null,
  now: Now,
  query: Omit<MatrixQuery, 'page'>,
) {
  if (!actor || !can(actor, 'inbox.open')) throw new Refusal('missing', 'not_found');
  const own = actionsOf(actor);
  const names = await actionNames(read);
  const actions = names.list().filter(({ key }) => own.includes(key));
  const seasons = recordedSeasons(read);
  const asked = seasons.find((key) => key === query.season);
  const since = query.since ? readAsOf(query.since, now) : null;
  const filter = {
    ...(asked && { season: asked }),
    ...(actions.some(({ key }) => key === query.action) && { action: query.action as string }),
    ...(isResult(query.result) && { result: query.result }),
    ...(since?.ok && { since: since.day }),
  };
  const before = filter.since ? await standingOn(read, filter.since) : null;
  const standing = (await rulesStanding(read, now.day)).filter(
    ({ participation: { actionKey, seasonKey } }) =>
      seasonKey === (asked ?? RULES_SEASON) &&
      own.includes(actionKey) &&
      (!filter.action || actionKey === filter.action),
  );
  const rows = standing
    .map(({ participation, rules }): MatrixRow => {
      const { key, season, number, shortTitle, title } = names.of(
        participation.seasonKey,
        participation.actionKey,
      );
      return {
        participation,
        action: { key, season, number, shortTitle, title },
        rules: rules.map((rule) => ({
          ...rule,
          before: changed(rule, before?.(participation.participationId)),
        })),
      };
    })
    .filter(
      ({ rules }) =>
        (!filter.result || rules.some(({ result }) => result === filter.result)) &&
        (!before || rules.some((rule) => rule.before !== null)),
    );
  const places = new Map(actions.map(({ key }, place) => [key, place]));
  const placeOf = ({ action }: MatrixRow) => places.get(action.key) ?? 0;
  return {
    // Stable: within an action they stay in the order of their projects.
    rows: rows.toSorted((a, b) => placeOf(a) - placeOf(b)),
    counts: countsOf(rows),
    actions: actions.map(({ key, title }) => ({ key, title })),
    filter,
    season: asked ?? RULES_SEASON,
    seasons,
    errors: since && !since.ok ? { since: since.code } : {},
  };
}

const isResult = (text: string | undefined): text is RuleResult => RULE_RESULTS.some((one) => one === text);

async function standingOn(read: Read, day: string) {
  const byId = new Map(
    (await rulesStanding(read, day)).map(({ participation, rules }) => [
      participation.participationId,
      rules,
    ]),
  );
  return (participationId: number) => byId.get(participationId);
}

/** A participation that did not exist yet read nothing: nothing of it changed. */
const changed = ({ code, result }: RuleStanding, before: readonly RuleStanding[] | undefined) => {
  const then = before?.find((one) => one.code === code)?.result ?? result;
  return then === result ? null : then;
};

function countsOf(rows: readonly MatrixRow[]): Record<RuleResult, number> {
  const counts = Object.fromEntries(RULE_RESULTS.map((result) => [result, 0])) as Record<RuleResult, number>;
  for (const { rules } of rows) for (const { result } of rules) counts[result] += 1;
  return counts;
}
