import { addsPeriods } from '@/lib/domain/comparable';
import type { ExampleEntry } from '@/lib/domain/indicator';
import type { CatalogueEntry, ComputedExample } from '@/lib/objective/indicator-catalogue';
import { formatDay } from '@/lib/wording/dates';
import { formatCount, formatRate } from '@/lib/wording/numbers';
import { noRateReasons } from '@/lib/wording/reasons';
import { valueInWords } from '@/lib/wording/states';
import { french } from '@/lib/wording/typography';

/** How an indicator makes its value and its rate, as a formula. */
export function formulaOf({ kind, countingMode, numerator, denominator }: CatalogueEntry): string {
  if (kind === 'ratio') return `somme de « ${numerator} » / somme de « ${denominator} »`;
  if (kind === 'milestone') return '1 si le jalon est atteint au jour lu, 0 sinon';
  if (countingMode === 'unknown') return 'valeur de la dernière période ; aucun taux';
  const value =
    countingMode === 'stock'
      ? 'dernière observation de chacun, additionnée'
      : addsPeriods(countingMode)
        ? 'somme des périodes, chacune à sa dernière observation'
        : 'total de la dernière période, à sa dernière observation';
  return `valeur = ${value} ; taux = valeur / cible, ou (valeur − départ) / (cible − départ)`;
}

/** What an example starts from: at most a few lines, then how many more there are. */
export function entryLines(entries: readonly ExampleEntry[]): string[] {
  const shown = entries.slice(0, MOST);
  const lines = shown.map(({ contributor, period, observedOn, value }) =>
    [contributor, period && `${period}`, `au ${formatDay(observedOn)}`, `: ${valueInWords(value)}`]
      .filter(Boolean)
      .join(', ')
      .replace(', :', '\u00a0:'),
  );
  return entries.length > MOST
    ? [...lines, `et ${formatCount(entries.length - MOST)} autres, de la même façon`]
    : lines;
}

const MOST = 4;

/** « cible 400, départ 18, lu au 30 juin 2026 ». */
export const circumstances = ({ day, target, baseline }: ComputedExample): string =>
  [
    target !== null && `cible ${formatCount(target)}`,
    baseline !== null && `valeur de départ ${formatCount(baseline)}`,
    `lu au ${formatDay(day)}`,
  ]
    .filter(Boolean)
    .join(', ');

/** What the example says that it must give. */
export function expectedWords({ expected: { value, rate, reason } }: ComputedExample): string {
  const rateWords = rate
    ? `${formatCount(rate[0])} / ${formatCount(rate[1])}`
    : reason
      ? `pas de taux (${noRateReasons[reason]})`
      : '';
  return [valueInWords(value), rateWords].filter(Boolean).join(' ; ');
}

/** What the rule of the service makes of it. */
export function computedWords({ computed: { value, rate, period, over } }: ComputedExample): string {
  const made = over ? `${valueInWords(value)} sur ${valueInWords(over)}` : valueInWords(value);
  const of = period ? `${made} (${period})` : made;
  const rateWords =
    rate.rate === null ? `pas de taux (${noRateReasons[rate.reason]})` : formatRate(rate.rate);
  return french(`${of} ; ${rateWords}`);
}
