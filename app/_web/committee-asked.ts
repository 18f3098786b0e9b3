import { COMMITTEE_VIEWS, type CommitteeAsked, type CommitteeView } from '@/lib/domain/committee-report';
import type { Now } from '@/lib/domain/time';
import { refusedFields } from '@/lib/refusal';
import { refusalText } from '@/lib/wording/refusals';
import { apiSituation, type Parameters, parameterOf, type Situation } from './situation';

/** The parameters of the address of a committee's report. */
export const COMMITTEE_QUERY = ['season', 'as-of', 'actions', 'action', 'view'] as const;

/**
 * The keys that were chosen, whether a form sent each by itself or an address has them between commas; one may be named
 * as on other pages.
 */
function keysIn(parameters: Parameters): string[] {
  const given = ['actions', 'action'].flatMap((name) =>
    parameters instanceof URLSearchParams ? parameters.getAll(name) : (parameters[name] ?? []),
  );
  return [...new Set(given.flatMap((keys) => keys.split(',')))].filter((key) => key !== '');
}

const viewIn = (typed: string | undefined): CommitteeView | undefined =>
  typed === undefined ? 'public' : COMMITTEE_VIEWS.find((view) => view === typed);

/** For the page, which leaves out what it does not understand and says so beside the field. */
export function committeeAskedOf(
  parameters: Parameters,
  { day, season }: Situation,
  isAction: (key: string) => boolean,
): { asked: CommitteeAsked; errors: { actions?: string } } {
  const keys = keysIn(parameters);
  return {
    asked: {
      ...{ day, season, actions: keys.filter(isAction) },
      view: viewIn(parameterOf(parameters, 'view')) ?? 'public',
    },
    errors: keys.every(isAction) ? {} : { actions: refusalText({ code: 'unknown_action', params: {} }) },
  };
}

/** For the file, which is refused (422) where its address is not understood, field by field. */
export function apiCommitteeAsked(
  parameters: URLSearchParams,
  now: Now,
  isAction: (key: string) => boolean,
): CommitteeAsked {
  const { season, day } = apiSituation(parameters, now);
  const keys = keysIn(parameters);
  const view = viewIn(parameterOf(parameters, 'view'));
  const wrong = [
    ...(keys.every(isAction) ? [] : [{ path: 'actions', code: 'unknown_action' as const, params: {} }]),
    ...(view ? [] : [{ path: 'view', code: 'unknown_view' as const, params: {} }]),
  ];
  if (!view || wrong.length > 0) throw refusedFields(wrong);
  return { day, season, actions: keys, view };
}

/** The address of a report, without what is chosen by itself. */
export function committeeQuery(
  { day, season, actions, view }: CommitteeAsked,
  today: string,
): URLSearchParams {
  return new URLSearchParams({
    ...(season && { season }),
    ...(day !== today && { 'as-of': day }),
    ...(actions.length > 0 && { actions: actions.join(',') }),
    ...(view === 'own' && { view }),
  });
}
