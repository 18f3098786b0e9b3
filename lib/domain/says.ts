import type { RefusalCode } from './refusal-codes';

/** The refusal that a rule of a schema gives as its message: `.min(1, says('reason_needed'))`. */
export const says = (code: RefusalCode): RefusalCode => code;
