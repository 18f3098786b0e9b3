import { VERDICT_CODES } from '@/lib/domain/verdict';
import { Refusal } from '@/lib/refusal';
import { ACTION_SORTS, type VerdictNarrowing } from '@/lib/verdict/judged-actions';
import { refusalText } from '@/lib/wording/refusals';
import { type Parameters, parameterOf } from './situation';

/** The verdict and the order of an address, with the names of those that are none. */
function narrowing(parameters: Parameters) {
  const typed = { verdict: parameterOf(parameters, 'verdict'), sort: parameterOf(parameters, 'sort') };
  const asked: VerdictNarrowing = {
    verdict: VERDICT_CODES.find((code) => code === typed.verdict),
    sort: ACTION_SORTS.find((sort) => sort === typed.sort),
  };
  const unknown = (['verdict', 'sort'] as const).filter(
    (name) => typed[name] !== undefined && asked[name] === undefined,
  );
  return { asked, unknown };
}

const codes = { verdict: 'unknown_verdict', sort: 'unknown_action_sort' } as const;

/** For a page, which shows everything where a choice is not one, and says so beside the field. */
export function verdictFilterOf(parameters: Parameters) {
  const { asked, unknown } = narrowing(parameters);
  const errors: { verdict?: string; sort?: string } = {};
  for (const name of unknown) errors[name] = refusalText({ code: codes[name], params: {} });
  return { asked, errors };
}

/** For the API, which refuses (422) what it does not understand, field by field. */
export function apiVerdictFilter(parameters: Parameters): VerdictNarrowing {
  const { asked, unknown } = narrowing(parameters);
  const fields = unknown.map((path) => ({ path, code: codes[path], params: {} }));
  if (fields[0]) throw new Refusal('invalid', fields[0].code, {}, fields);
  return asked;
}
