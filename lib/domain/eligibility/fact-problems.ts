import {
  effectiveDayProblems,
  FIRST_SOURCE_DAY,
  type FieldProblem,
  problem,
  sourceDayProblems,
} from '../inputs';
import type {
  ApplicationInput,
  CertificationInput,
  DerogationInput,
  FunctionInput,
  FunctionStatementInput,
  RosterInput,
  TraitInput,
} from './fact-inputs';
import { functionsOn } from './facts-of-day';
import { DEROGATION_ACTIONS, FUNCTION_PLACES, functionsOf, ROSTER_PLACES } from './recorded';
import type {
  CertificationRecord,
  DerogationRecord,
  FunctionRecord,
  FunctionStatementRecord,
  TraitRecord,
} from './records';
import { inOrder } from './standing';

/** Why a fact about a consortium is refused: every rule that it breaks, at its field. */

type FunctionStep = Pick<FunctionInput, 'organisationId' | 'function' | 'zones' | 'effectiveOn'>;

interface FunctionGround {
  today: string;
  /** The actions of the project. */
  actionKeys: readonly string[];
  /** The members of the consortium on the day of the step. */
  memberIds: readonly number[];
  /** Of the whole project; what was taken back as an error is left out. */
  functions: readonly FunctionRecord[];
}

/** A function that a member takes up: cited for an action of the project, held by a member, and not held already. */
export function functionProblems(
  step: FunctionStep,
  event: FunctionRecord['event'],
  { today, actionKeys, memberIds, functions }: FunctionGround,
): FieldProblem[] {
  const { organisationId, effectiveOn } = step;
  const problems = effectiveDayProblems('effectiveOn', effectiveOn, today);
  const { actionKey, src } = FUNCTION_PLACES[step.function];
  if (!functionsOf(actionKeys).includes(step.function))
    problems.push(problem('function', 'function_not_of_action', { action: actionKey, src }));
  if (step.zones.length > 0 && step.function !== 'field_actor')
    problems.push(problem('zones', 'zone_of_field_actor'));
  if (event === 'given' && problems.length === 0 && !memberIds.includes(organisationId))
    problems.push(problem('organisationId', 'function_of_no_member', { day: effectiveOn }));
  if (problems.length > 0) return problems;
  const own = functions.filter(
    (one) => one.organisationId === organisationId && one.function === step.function,
  );
  const held = functionsOn(own.map(knownAlready), effectiveOn);
  return zonesOf(step).flatMap((zone): FieldProblem[] => {
    const ofZone = ({ zoneNumber }: FunctionRecord) => zoneNumber === zone;
    const holds = held.find(ofZone);
    const path = zone === null ? 'function' : 'zones';
    if (event === 'given' && holds) return [problem(path, 'function_held', { day: holds.effectiveOn, zone })];
    if (event === 'ended' && !holds) return [problem(path, 'function_not_held', { day: effectiveOn, zone })];
    const later = own.find((one) => ofZone(one) && one.effectiveOn > effectiveOn);
    return later ? [problem('effectiveOn', 'function_later', { day: later.effectiveOn, zone })] : [];
  });
}

/** A step is looked at as it is true, whenever it was recorded. */
const knownAlready = (row: FunctionRecord): FunctionRecord => ({ ...row, knownFrom: row.effectiveOn });

/** One row a zone; one without, where none is named. */
export const zonesOf = ({ zones }: Pick<FunctionInput, 'zones'>): (number | null)[] =>
  zones.length > 0 ? [...new Set(zones)].sort((a, b) => a - b) : [null];

/** What is said of a trait differs from what was said of that day. */
export function traitProblems(
  { trait, holds, effectiveOn }: TraitInput,
  rows: readonly TraitRecord[],
  today: string,
): FieldProblem[] {
  const problems = effectiveDayProblems('effectiveOn', effectiveOn, today);
  const said = inOrder(rows.filter((row) => row.trait === trait && row.effectiveOn <= effectiveOn)).at(-1);
  return said?.holds === holds
    ? [...problems, problem('trait', 'trait_known', { day: said.effectiveOn })]
    : problems;
}

/** Older certifications than this are typing errors. */
const FIRST_CERTIFICATION_DAY = '1970-01-01';

export function certificationProblems(
  { kind, obtainedOn, expiresOn }: Pick<CertificationInput, 'kind' | 'obtainedOn' | 'expiresOn'>,
  rows: readonly CertificationRecord[],
  today: string,
): FieldProblem[] {
  const problems: FieldProblem[] = [];
  if (obtainedOn > today) problems.push(problem('obtainedOn', 'future_date'));
  if (obtainedOn < FIRST_CERTIFICATION_DAY) problems.push(problem('obtainedOn', 'day_too_far'));
  if (expiresOn !== null && expiresOn < obtainedOn)
    problems.push(problem('expiresOn', 'certification_ends_before', { day: obtainedOn }));
  if (rows.some((row) => row.kind === kind && row.effectiveOn === obtainedOn))
    problems.push(problem('obtainedOn', 'certification_known', { day: obtainedOn }));
  return problems;
}

/** A list is of an action of the project, names somebody, and nobody twice. */
export function rosterProblems(
  { kind, lines, effectiveOn }: RosterInput,
  { actionKeys, today }: { actionKeys: readonly string[]; today: string },
): FieldProblem[] {
  const problems = effectiveDayProblems('effectiveOn', effectiveOn, today);
  const { actionKey, src } = ROSTER_PLACES[kind];
  if (!actionKeys.includes(actionKey))
    problems.push(problem('kind', 'roster_not_of_action', { action: actionKey, src }));
  if (lines.length === 0) problems.push(problem('lines', 'roster_empty'));
  const named = lines.map(({ organisationId, name }) => organisationId ?? name?.toLowerCase() ?? '');
  return [
    ...problems,
    ...named.flatMap((one, at) =>
      named.indexOf(one) < at ? [problem(`lines.${at}.name`, 'roster_twice')] : [],
    ),
  ];
}

/** Only of an action whose functions the text cites, and only where it says something new. */
export function statementProblems(
  { actionKey, complete, effectiveOn }: FunctionStatementInput,
  {
    actionKeys,
    said,
    today,
  }: {
    actionKeys: readonly string[];
    said: FunctionStatementRecord | undefined;
    today: string;
  },
): FieldProblem[] {
  const problems = effectiveDayProblems('effectiveOn', effectiveOn, today);
  if (!actionKeys.includes(actionKey) || functionsOf([actionKey]).length === 0)
    problems.push(problem('actionKey', 'functions_not_asked'));
  else if ((said?.complete ?? false) === complete)
    problems.push(problem('complete', 'statement_known', { day: said?.effectiveOn ?? null }));
  return problems;
}

/** The text has a derogation for three actions only; it begins on a day that has come, and once. */
export function derogationProblems(
  { actionKey, effectiveOn, endsOn }: DerogationInput,
  {
    actionKeys,
    granted,
    today,
  }: {
    actionKeys: readonly string[];
    /** Those of the action that stand. */
    granted: readonly DerogationRecord[];
    today: string;
  },
): FieldProblem[] {
  if (!DEROGATION_ACTIONS.includes(actionKey)) return [problem('actionKey', 'derogation_not_provided')];
  if (!actionKeys.includes(actionKey)) return [problem('actionKey', 'action_of_no_participation')];
  const problems = sourceDayProblems('effectiveOn', effectiveOn, today);
  if (endsOn !== null && endsOn < effectiveOn)
    problems.push(problem('endsOn', 'derogation_ends_before', { day: effectiveOn }));
  const other = granted.find(
    (one) => one.effectiveOn <= (endsOn ?? '9999-12-31') && (one.endsOn ?? '9999-12-31') >= effectiveOn,
  );
  return other
    ? [...problems, problem('effectiveOn', 'derogation_known', { day: other.effectiveOn })]
    : problems;
}

/** One applies before one is decided on. */
export function applicationProblems(
  { appliedOn }: ApplicationInput,
  { decidedOn, said }: { decidedOn: string; said: string | undefined },
): FieldProblem[] {
  if (appliedOn < FIRST_SOURCE_DAY)
    return [problem('appliedOn', 'source_too_old', { day: FIRST_SOURCE_DAY })];
  if (appliedOn > decidedOn) return [problem('appliedOn', 'applied_after_decision', { day: decidedOn })];
  return said === appliedOn ? [problem('appliedOn', 'application_known')] : [];
}
