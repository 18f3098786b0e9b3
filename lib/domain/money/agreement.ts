import { z } from 'zod';
import { lineText } from '../accepted-text';
import { centsInput, optionalCentsInput } from '../amount';
import {
  confirmedInput,
  dayInput,
  effectiveDayProblems,
  FIRST_SOURCE_DAY,
  type FieldProblem,
  optionalDayInput,
  optionalReasonInput,
  problem,
  sourceInput,
  versionInput,
} from '../inputs';
import { says } from '../says';
import { beyondFiveYears, fiveYearsEnd } from './contract-span';
import { type AgreementKind, AMENDING_KINDS } from './vocabulary';

/** A part of the aid that the agreement gives to a member, or to an action. */
const organisationShare = z.object({ organisationId: z.int().positive(), cents: centsInput });
const actionShare = z.object({ actionKey: z.string().min(1).max(40), cents: centsInput });

const terms = z.object({
  projectId: z.int().positive(),
  /** The number that the document bears. */
  number: lineText
    .max(80, says('agreement_number_too_long'))
    .nullable()
    .default(null)
    .transform((text) => text || null),
  signedOn: dayInput,
  /** From when its terms hold; its signature where nothing else is said. */
  effectiveOn: optionalDayInput,
  startsOn: dayInput,
  endsOn: dayInput,
  /** The end of the launch phase that the strategy pays, which the call does not print. */
  launchEndsOn: optionalDayInput,
  aidCents: centsInput,
  totalCostCents: optionalCentsInput,
  eligibleBaseCents: optionalCentsInput,
  /** Two splits of the aid, each complete or absent. */
  organisationShares: z.array(organisationShare).max(100).default([]),
  actionShares: z.array(actionShare).max(30).default([]),
  source: sourceInput,
  version: versionInput,
  confirmed: confirmedInput,
});

export const agreementInput = terms;
export type AgreementInput = z.output<typeof agreementInput>;

export const amendmentInput = terms.extend({
  kind: z.enum(AMENDING_KINDS, says('amendment_kind_needed')),
  reason: optionalReasonInput,
});
export type AmendmentInput = z.output<typeof amendmentInput>;

/** A version of an agreement, as it is known on a day. */
export interface AgreementVersion {
  id: number;
  position: number;
  kind: AgreementKind;
  number: string | null;
  signedOn: string;
  effectiveOn: string;
  startsOn: string;
  endsOn: string;
  launchEndsOn: string | null;
  aidCents: number;
  totalCostCents: number | null;
  eligibleBaseCents: number | null;
  reason: string | null;
  source: string;
}

/** The version in force at the end of a day: the last that takes effect by then, and of one day the last recorded. */
export const agreementOn = <V extends Pick<AgreementVersion, 'effectiveOn' | 'position'>>(
  versions: readonly V[],
  day: string,
): V | undefined =>
  versions
    .filter(({ effectiveOn }) => effectiveOn <= day)
    .reduce<V | undefined>(
      (last, one) =>
        last === undefined ||
        one.effectiveOn > last.effectiveOn ||
        (one.effectiveOn === last.effectiveOn && one.position > last.position)
          ? one
          : last,
      undefined,
    );

interface Circumstances {
  today: string;
  decidedOn: string;
  /** Signature of the version before; undefined of the first. */
  signedBefore: string | undefined;
  memberIds: readonly number[];
  actionKeys: readonly string[];
}

/** What is wrong with the terms of a version, beside each of its fields. */
export function agreementProblems(given: AgreementInput, among: Circumstances): FieldProblem[] {
  const { signedOn, startsOn, endsOn, launchEndsOn, aidCents } = given;
  const effectiveOn = given.effectiveOn ?? signedOn;
  const problems: FieldProblem[] = [];
  if (signedOn > among.today) problems.push(problem('signedOn', 'signed_in_future'));
  else if (signedOn < among.decidedOn || signedOn < FIRST_SOURCE_DAY)
    problems.push(problem('signedOn', 'effective_before_decision', { day: among.decidedOn }));
  else if (among.signedBefore !== undefined && signedOn < among.signedBefore)
    problems.push(problem('signedOn', 'signed_before_last', { day: among.signedBefore }));
  problems.push(
    ...effectiveDayProblems('effectiveOn', effectiveOn, among.today),
    // As of the identity of the project: « 9999 » or « 0023 » is a typing error, and years are counted from one to the other.
    ...effectiveDayProblems('startsOn', startsOn, among.today),
    ...effectiveDayProblems('endsOn', endsOn, among.today),
  );
  if (endsOn < startsOn) problems.push(problem('endsOn', 'ends_before_start', { day: startsOn }));
  if (launchEndsOn !== null && (launchEndsOn < startsOn || launchEndsOn > endsOn))
    problems.push(problem('launchEndsOn', 'launch_outside_agreement'));
  if (aidCents === 0) problems.push(problem('aidCents', 'aid_needed'));
  for (const field of ['totalCostCents', 'eligibleBaseCents'] as const) {
    const cents = given[field];
    if (cents !== null && cents < aidCents)
      problems.push(problem(field, 'aid_over_cost', { cents: aidCents }));
  }
  return [...problems, ...shareProblems(given, among)];
}

function shareProblems(
  { organisationShares, actionShares, aidCents }: AgreementInput,
  { memberIds, actionKeys }: Pick<Circumstances, 'memberIds' | 'actionKeys'>,
): FieldProblem[] {
  const problems: FieldProblem[] = [];
  const check = (
    path: string,
    shares: readonly { key: number | string; field: string; cents: number }[],
    known: readonly (number | string)[],
  ) => {
    for (const [index, { key, field }] of shares.entries()) {
      if (!known.includes(key)) problems.push(problem(`${path}.${index}.${field}`, 'share_outside_project'));
      if (shares.findIndex((other) => other.key === key) < index)
        problems.push(problem(`${path}.${index}.${field}`, 'share_twice'));
    }
    const sum = shares.reduce((total, { cents }) => total + cents, 0);
    if (shares.length > 0 && sum !== aidCents)
      problems.push(problem(path, 'aid_split', { sum, aid: aidCents }));
  };
  check(
    'organisationShares',
    organisationShares.map(({ organisationId, cents }) => ({
      key: organisationId,
      field: 'organisationId',
      cents,
    })),
    memberIds,
  );
  check(
    'actionShares',
    actionShares.map(({ actionKey, cents }) => ({ key: actionKey, field: 'actionKey', cents })),
    actionKeys,
  );
  return problems;
}

/** What to confirm of a version: more than the five years that the call prints for two of its actions. */
export function agreementWarnings(
  given: Pick<AgreementInput, 'startsOn' | 'endsOn'>,
  actionKeys: readonly string[],
): FieldProblem[] {
  const lines = beyondFiveYears(given, actionKeys);
  if (lines.length === 0) return [];
  return [
    problem('endsOn', 'beyond_five_years', { lines: lines.join(' / '), day: fiveYearsEnd(given.startsOn) }),
  ];
}
