import { apiSituation, parameterOf } from '@/app/_web/situation';
import { pageNumber } from '@/lib/domain/pages';
import type { RefusalCode } from '@/lib/domain/refusal-codes';
import type { Now } from '@/lib/domain/time';
import { PROJECT_SORTS, type ProjectFilter } from '@/lib/project/project-list';
import { type FieldRefusal, refusedField, refusedFields } from '@/lib/refusal';

/** What a request asks of the list of projects; an order or a page that is none is refused by its name. */
export function projectFilter(search: URLSearchParams, now: Now): ProjectFilter {
  const { season, day } = apiSituation(search, now);
  const sort = parameterOf(search, 'sort');
  const typedPage = parameterOf(search, 'page');
  const page = pageNumber(typedPage);
  const fields: FieldRefusal<RefusalCode>[] = [];
  if (sort !== undefined && !PROJECT_SORTS.some((known) => known === sort))
    fields.push({ path: 'sort', code: 'unknown_sort', params: {} });
  if (typedPage !== undefined && typedPage !== String(page))
    fields.push({ path: 'page', code: 'unknown_page', params: {} });
  if (fields.length > 0) throw refusedFields(fields);
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
  throw refusedField('page', 'unknown_page');
}
