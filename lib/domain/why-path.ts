import type { FigureAddress, FigurePlace } from './figure-address';
import type { Layer } from './vocabulary';

/** The page that explains a figure, without its filters: `keepFilters` adds the season and the day. */
export function whyPath(address: FigureAddress, layer?: Layer): string {
  if (address.kind === 'component')
    return `/pourquoi/objectif/${encodeURIComponent(address.componentId)}${queryOf([['layer', layer]])}`;
  const { action, region, level, project }: FigurePlace = address.place;
  const place: Parameter[] = [
    ['action', action],
    ['region', region],
    ['level', level],
    ['project', project],
  ];
  if (address.kind === 'count')
    return `/pourquoi/compte/${address.what}${queryOf([...place, ['layer', layer]])}`;
  const { measure, periodId } = address;
  return `/pourquoi/effectif${queryOf([...place, ['measure', measure], ['period', periodId], ['layer', layer]])}`;
}

type Parameter = [name: string, value: string | number | undefined];

// Hundreds of them are on a page: words put end to end cost less than URLSearchParams.
function queryOf(parameters: Parameter[]): string {
  let query = '';
  for (const [name, value] of parameters)
    if (value) query += `${query ? '&' : '?'}${name}=${encodeURIComponent(value)}`;
  return query;
}
