import type { FileProblemCode } from './domain/file-problem-codes';
import type { RefusalCode } from './domain/refusal-codes';

/** What the service answers when it will not do something; the table is the HTTP status of each kind. */
export const STATUS_OF_KIND = {
  invalid: 422,
  unauthenticated: 401,
  forbidden: 403,
  missing: 404,
  method: 405,
  conflict: 409,
  too_large: 413,
  unsupported: 415,
  limited: 429,
  unavailable: 503,
} as const;

export type RefusalKind = keyof typeof STATUS_OF_KIND;
export type Params = Record<string, string | number | null>;

/** What a field is refused for: a refusal, a problem of a file or of what a program sends, or zod's own rule. */
export type FieldCode = RefusalCode | FileProblemCode | `zod_${string}`;

/** One field of the input that is refused: where (`cells.3`), which rule, with which numbers. */
export interface FieldRefusal<Code extends FieldCode = FieldCode> {
  path: string;
  code: Code;
  params: Params;
}

const MARK = 'suivi-cma.refusal';

/**
 * An answer, not a fault: recognised by its mark, because Next bundles a module several times and
 * `instanceof` would miss the other copies. `lib/wording/refusals.ts` writes the French.
 */
export class Refusal extends Error {
  readonly mark = MARK;
  constructor(
    readonly kind: RefusalKind,
    readonly code: RefusalCode,
    readonly params: Params = {},
    readonly fields: FieldRefusal[] = [],
  ) {
    super(`${kind}:${code}`);
  }
}

/** One field that is refused: the whole is refused by the same code. */
export const refusedField = (path: string, code: RefusalCode, params: Params = {}): Refusal =>
  new Refusal('invalid', code, params, [{ path, code, params }]);

/** Several fields of an address that are refused: the whole is refused by the code of the first. */
export const refusedFields = (fields: FieldRefusal<RefusalCode>[]): Refusal =>
  new Refusal('invalid', fields[0]?.code ?? 'invalid_input', {}, fields);

export const isRefusal = (error: unknown): error is Refusal =>
  typeof error === 'object' && error !== null && 'mark' in error && error.mark === MARK;

/** Codes that say that somebody else holds it already, or changed it meanwhile: 409, where nothing else is wrong. */
const CONFLICTS: readonly FieldCode[] = [
  'slug_taken',
  'anr_reference_taken',
  'organisation_name_taken',
  'identifier_taken',
  'participation_exists',
  'amount_exists',
  'details_exist',
  'agreement_exists',
  'milestone_exists',
  'review_step_known',
  'condition_met_already',
  'membership_known',
  'already_member',
  'already_left',
  'departure_answered',
  'document_key_taken',
  'season_exists',
  'action_number_taken',
  'action_in_season',
  'period_exists',
  'session_code_taken',
  'framework_title_taken',
  'fact_exists',
  'link_exists',
  'quote_exists',
];

/** Refuses an input with all its problems, each beside its field; nothing where there is none. */
export function refuseAll(problems: readonly FieldRefusal[]): void {
  if (problems.length === 0) return;
  const kind = problems.every(({ code }) => CONFLICTS.includes(code)) ? 'conflict' : 'invalid';
  throw new Refusal(kind, 'invalid_input', {}, [...problems]);
}

/** Refuses what is surprising until the person confirms each of the warnings, by its code. */
export function confirmOrRefuse(warnings: readonly FieldRefusal[], confirmed: readonly string[]): void {
  const left = warnings.filter(({ code }) => !confirmed.includes(code));
  if (left.length > 0) throw new Refusal('invalid', 'to_confirm', {}, left);
}

/** Refuses a form that somebody else made stale. */
export function refuseStale(seen: number | undefined, current: number, code: RefusalCode): void {
  if (seen !== undefined && seen !== current) throw new Refusal('conflict', code, {}, []);
}

/** Refuses to withdraw what something hangs on; the numbers of each are the parameters. */
export function refuseHanging(dependents: Readonly<Record<string, number>>): void {
  const held = Object.entries(dependents).filter(([, count]) => count > 0);
  if (held.length > 0) throw new Refusal('conflict', 'hangs_on_it', Object.fromEntries(held));
}
