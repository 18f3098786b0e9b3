import { apiSituation, parameterOf } from '@/app/_web/situation';
import { pageNumber } from '@/lib/domain/pages';
import type { Now } from '@/lib/domain/time';
import { PROJECT_SORTS, type ProjectFilter } from '@/lib/project/project-list';
import { Refusal } from '@/lib/refusal';

/** What a request asks of the list of projects; an order or a page that is none is refused by its name. */
export function projectFilter(search: URLSearchParams, now: Now): ProjectFilter {
  const { season, day } = apiSituation(search, now);
  const sort = parameterOf(search, 'sort');
  const typedPage = parameterOf(search, 'page');
  const page = pageNumber(typedPage);
  const fields = [
    ...(sort !== undefined && !PROJECT_SORTS.some((known) => known === sort) ? ['sort'] : []),
    ...(typedPage !== undefined && typedPage !== String(page) ? ['page'] : []),
  ].map((path) => ({ path, code: `unknown_${path}`, params: {} }));
  if (fields.length > 0) throw new Refusal('invalid', fields[0]?.code ?? 'invalid_input', {}, fields);
  return {
    season,
    day,
    search: parameterOf(search, 'q')?.slice(0, 120),
    action: parameterOf(search, 'action'),
    region: parameterOf(search, 'region'),
    status: parameterOf(search, 'status'),
    sort,
    page,
  };
}

/** The page asked for, from 1; refused where it is no page. */
export function pageAsked(search: URLSearchParams): number {
  const typed = parameterOf(search, 'page');
  const page = pageNumber(typed);
  if (typed === undefined || typed === String(page)) return page;
  throw new Refusal('invalid', 'unknown_page', {}, [{ path: 'page', code: 'unknown_page', params: {} }]);
}
