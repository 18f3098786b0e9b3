import { RATIOS } from '@/lib/domain/ratio';
import { LAYERS, type Layer, MEASURES, type Measure, type SeasonKey } from '@/lib/domain/vocabulary';
import { ratioLabels } from '@/lib/wording/ratios';
import type { Claim } from './claims';
import type { Place } from './recount';

/** The figures of a page: each value that leads to an explanation of learners, each ratio, each percentage of two counts. */
export function pageClaims(
  where: string,
  html: string,
  { place, periods }: { place: Pick<Place, 'season' | 'action' | 'region' | 'project'>; periods: Periods },
): Claim[] {
  return [...sums(where, html), ...ratios(where, html, place, periods), ...percentages(where, html)];
}

/** The names of the periods with their numbers. */
export type Periods = ReadonlyMap<string, number>;

const LINK =
  /<a class="app-why-figure" href="\/pourquoi\/effectif\?([^"]*)">(?:<span class="app-figure">)?([\d\s]+)</g;

const numberOf = (text: string): number => Number(text.replace(/\s/g, ''));

function sums(where: string, html: string): Claim[] {
  return [...html.matchAll(LINK)].flatMap(([, query = '', text = '']): Claim[] => {
    const asked = new URLSearchParams(query.replaceAll('&amp;', '&'));
    const layer = LAYERS.find((one) => one === asked.get('layer'));
    const measure = MEASURES.find((one) => one === asked.get('measure'));
    // A figure of another day is of another recount.
    if (!layer || !measure || asked.has('as-of')) return [];
    const period = asked.get('period');
    const place: Place = {
      ...{ layer, measure, season: seasonIn(asked.get('season')) },
      periodId: period === null ? undefined : Number(period),
    };
    for (const name of ['action', 'region', 'level', 'project'] as const) {
      const value = asked.get(name);
      if (value !== null) place[name] = value;
    }
    return [{ kind: 'sum', where, place, value: numberOf(text) }];
  });
}

const seasonIn = (text: string | null): SeasonKey | undefined =>
  text === 'S1' || text === 'S2' ? text : undefined;

const ROW =
  /<tr><th scope="row">([^<]*)<\/th><td>([^<]*)<\/td>((?:<td class="app-numeric">.*?<\/td>){3})<\/tr>/g;
const CELL = /<td class="app-numeric">(.*?)<\/td>/g;
const DIVIDED = /([\d\s]+) sur ([\d\s]+), soit /;

/** What is read of some markup: what is not in one line of text stays apart. */
const textOf = (html: string): string =>
  html
    .replace(/<span class="fr-sr-only">.*?<\/span>/g, '')
    .replace(/<\/?(?:a|strong|span|em)\b[^>]*>|<!--.*?-->/g, '')
    .replace(/<[^>]*>/g, '|');

function ratios(
  where: string,
  html: string,
  place: Omit<Place, 'measure' | 'layer'>,
  periods: Periods,
): Claim[] {
  return [...html.matchAll(ROW)].flatMap(([, label = '', period = '', cells = '']): Claim[] => {
    const ratio = RATIOS.find(({ key }) => ratioLabels[key] === label);
    const periodId = periods.get(period);
    if (!ratio || periodId === undefined) return [];
    return [...cells.matchAll(CELL)].flatMap(([, cell = ''], index): Claim[] => {
      const layer = LAYERS[index];
      const [, above, below] = DIVIDED.exec(textOf(cell)) ?? [];
      if (above === undefined || below === undefined || !layer) return [];
      return [ratioClaim(where, { ...place, periodId, layer }, ratio, [numberOf(above), numberOf(below)])];
    });
  });
}

export const ratioClaim = (
  where: string,
  place: Omit<Place, 'measure'> & { layer: Layer },
  { numerator, denominator }: { numerator: Measure; denominator: Measure },
  sides: [number, number],
  rate = sides[0] / sides[1],
): Claim => ({
  ...{ kind: 'ratio', where, sides, rate },
  above: { ...place, measure: numerator },
  below: { ...place, measure: denominator },
});

const PERCENTAGE =
  /([\d\u00a0\u202f]+)(?: [a-zà-ÿ’ -]+?)? sur ([\d\u00a0\u202f]+)[^,.|;)]*, soit ([\d\u00a0\u202f]+,\d)/g;

function percentages(where: string, html: string): Claim[] {
  return [...textOf(html).matchAll(PERCENTAGE)].map(
    ([, part = '', whole = '', printed = '']): Claim => ({
      ...{ kind: 'percentage', where, part: numberOf(part), whole: numberOf(whole) },
      printed: printed.replace(/\s/g, ''),
    }),
  );
}
