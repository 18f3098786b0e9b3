/** What the service answers when it will not do something; the table is the HTTP status of each kind. */
export const STATUS_OF_KIND = {
  invalid: 422,
  unauthenticated: 401,
  forbidden: 403,
  missing: 404,
  conflict: 409,
  too_large: 413,
  unsupported: 415,
  limited: 429,
  unavailable: 503,
} as const;

export type RefusalKind = keyof typeof STATUS_OF_KIND;
export type Params = Record<string, string | number | null>;

/** One field of the input that is refused: where (`cells.3`), which rule, with which numbers. */
export interface FieldRefusal {
  path: string;
  code: string;
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
    readonly code: string,
    readonly params: Params = {},
    readonly fields: FieldRefusal[] = [],
  ) {
    super(`${kind}:${code}`);
  }
}

export const isRefusal = (error: unknown): error is Refusal =>
  typeof error === 'object' && error !== null && 'mark' in error && error.mark === MARK;
