import type { Now } from '@/lib/domain/time';
import { GAP_KINDS, GAP_STATES } from '@/lib/domain/vocabulary';
import type { GapFilter } from '@/lib/gap/gap-list';
import { Refusal } from '@/lib/refusal';
import { refusalText } from '@/lib/wording/refusals';
import { apiSituation, type Parameters, parameterOf } from './situation';

export type GapNarrowing = Pick<GapFilter, 'action' | 'kind' | 'state'>;

/** The action, kind and state of an address, with the codes of those that are none. */
function narrowing(parameters: Parameters, isAction: (key: string) => boolean) {
  const typed = {
    action: parameterOf(parameters, 'action'),
    kind: parameterOf(parameters, 'kind'),
    state: parameterOf(parameters, 'state'),
  };
  const asked: GapNarrowing = {
    action: typed.action !== undefined && isAction(typed.action) ? typed.action : undefined,
    kind: GAP_KINDS.find((kind) => kind === typed.kind),
    state: GAP_STATES.find((state) => state === typed.state),
  };
  const unknown = (['action', 'kind', 'state'] as const).filter(
    (name) => typed[name] !== undefined && asked[name] === undefined,
  );
  return { asked, unknown };
}

const codes = { action: 'unknown_action', kind: 'unknown_gap_kind', state: 'unknown_gap_state' } as const;

/** For a page, which shows everything where a choice is not one, and says so beside the field. */
export function gapFilterOf(parameters: Parameters, isAction: (key: string) => boolean) {
  const { asked, unknown } = narrowing(parameters, isAction);
  const errors: Partial<Record<keyof GapNarrowing, string>> = {};
  for (const name of unknown) errors[name] = refusalText({ code: codes[name], params: {} });
  return { asked, errors };
}

/** For the API, which refuses (422) what it does not understand, field by field. */
export function apiGapFilter(
  parameters: Parameters,
  now: Now,
  isAction: (key: string) => boolean,
): GapFilter {
  const { season, day } = apiSituation(parameters, now);
  const { asked, unknown } = narrowing(parameters, isAction);
  const fields = unknown.map((path) => ({ path, code: codes[path], params: {} }));
  if (fields[0]) throw new Refusal('invalid', fields[0].code, {}, fields);
  return { season, day, ...asked };
}
