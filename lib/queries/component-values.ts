import { rollupsAt } from '@/db/rollups';
import type { Read } from '@/db/store';
import { NOT_REPORTED, sumValues, tallyValue, type Value } from '@/lib/domain/value';
import type { ComponentSource, CountingMode, Layer, Measure, SeasonKey } from '@/lib/domain/vocabulary';
import type { PublicTables } from './public-tables';

export interface ComparableComponent {
  id: string;
  actionKey: string;
  source: ComponentSource;
  measure: Measure | null;
  countingMode: CountingMode;
}

export interface ComparableValues {
  /** The period that the value speaks of, where it is that of one period only. */
  periodId: number | null;
  values: Record<Layer, Value>;
}

/**
 * The comparable values of the components of a season at the end of a day (DOMAIN §2). Offer components are
 * counted; learner components are made like their target by the counting mode: the sum over periods where
 * periods add up, otherwise the latest period alone, because a yearly flow is never summed over periods and a
 * mode that nobody recorded must not be guessed.
 */
export async function componentValues(
  read: Read,
  seasonKey: SeasonKey,
  day: string,
  components: ComparableComponent[],
  tables: PublicTables,
  periodOrder: ReadonlyMap<number, string>,
): Promise<Map<string, ComparableValues>> {
  const offers = await rollupsAt(read, 'component', day, { seasonKey });
  const answer = new Map<string, ComparableValues>();
  for (const component of components) {
    if (component.source === 'learners') {
      answer.set(component.id, learnerValues(component, tables, periodOrder));
      continue;
    }
    const of = (layer: Layer) =>
      tallyValue(offers.find((row) => row.componentId === component.id && row.layer === layer)?.tally);
    answer.set(component.id, { periodId: null, values: byLayer(of) });
  }
  return answer;
}

const byLayer = (of: (layer: Layer) => Value): Record<Layer, Value> => ({
  committed: of('committed'),
  declared: of('declared'),
  verified: of('verified'),
});

function learnerValues(
  component: ComparableComponent,
  tables: PublicTables,
  periodOrder: ReadonlyMap<number, string>,
): ComparableValues {
  const measure = component.measure ?? 'entered';
  const at = (layer: Layer, periodId: number) =>
    tables.value({ grain: 'action', actionKey: component.actionKey, layer, measure, periodId });
  const periods = tables.periodIds.toSorted((a, b) =>
    (periodOrder.get(a) ?? '').localeCompare(periodOrder.get(b) ?? ''),
  );
  const additive =
    component.countingMode === 'cumulative' || component.countingMode === 'cumulative_distinct';
  if (additive)
    return {
      periodId: null,
      values: byLayer((layer) => sumValues(periods.map((periodId) => at(layer, periodId)))),
    };
  // A period that only says « rien à déclarer » does not hide the last one that has a number.
  const counted = (layer: Layer) =>
    periods.findLast((id) => ['number', 'estimate', 'hidden'].includes(at(layer, id).state));
  const said = (layer: Layer) => periods.findLast((id) => at(layer, id).state !== 'not_reported');
  const latest = counted('declared') ?? said('declared') ?? said('committed');
  if (latest === undefined) return { periodId: null, values: byLayer(() => NOT_REPORTED) };
  return { periodId: latest, values: byLayer((layer) => at(layer, latest)) };
}
