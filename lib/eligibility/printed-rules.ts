import { PRINTED_RULES } from '@/db/consortium-rules';
import type { PrintedRule } from '@/lib/domain/eligibility/printed-rule';

export const printedRule = (code: string): PrintedRule | undefined =>
  PRINTED_RULES.find((one) => one.code === code);

/** The printed rules of an action, in the order of the text; and ALL-1, which is of every action. */
export const printedRulesOf = (actionKey: string): PrintedRule[] => {
  const own = PRINTED_RULES.filter((one) => one.actionKey === actionKey);
  return own.length === 0 ? [] : [...own, ...PRINTED_RULES.filter((one) => one.actionKey === null)];
};
