/** Why a target is not reached, by its key in targets.ts; printed in docs/performance.md where it is missed. */
export const REASONS: Record<string, string> = {};
