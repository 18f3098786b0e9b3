import { parameterOf, type Situation } from '@/app/_web/situation';
import { coverageChoices } from '@/lib/coverage/coverage-choices';
import type { CoverageAsked } from '@/lib/coverage/coverage-frame';
import { CROSSINGS } from '@/lib/domain/coverage-cell';
import type { RefusalCode } from '@/lib/domain/refusal-codes';
import type { Read } from '@/lib/store';
import { crossingWords } from '@/lib/wording/coverage-cells';
import { refusalText } from '@/lib/wording/refusals';
import { french } from '@/lib/wording/typography';

type Query = Readonly<Record<string, string | string[] | undefined>>;

/** What an address asks of the matrix: what is not understood is said beside its field, and left out. */
export async function coverageAsked(
  read: Read,
  query: Query,
  { season, day }: Pick<Situation, 'season' | 'day'>,
) {
  const { actions, periods } = await coverageChoices(read, season);
  const typed = (name: string) => parameterOf(query, name);
  const by = CROSSINGS.find((one) => crossingWords[one].key === typed('croisement'));
  const action = actions.find(({ key }) => key === typed('action'));
  const period = periods.find(({ id }) => String(id) === typed('period'));
  const wrong = (name: string, known: unknown, code: RefusalCode) =>
    typed(name) !== undefined && known === undefined && { [name]: refusalText({ code, params: {} }) };
  const errors: Partial<Record<'croisement' | 'action' | 'period', string>> = {
    ...wrong('croisement', by, 'unknown_crossing'),
    ...wrong('action', action, 'unknown_action'),
    ...wrong('period', period, 'unknown_period'),
  };
  const asked: CoverageAsked = {
    ...{ by: by ?? 'profession', day, season },
    ...(action && { action: action.key }),
    ...(period && { periodId: period.id }),
  };
  const chosen: Readonly<Record<'croisement' | 'action' | 'period', string | undefined>> = {
    croisement: by && crossingWords[by].key,
    action: action?.key,
    period: period && String(period.id),
  };
  const labelled = actions.map(({ key, number, shortTitle }) => ({
    value: key,
    label: `N°\u00a0${number}\u00a0: ${french(shortTitle)}`,
  }));
  return {
    asked,
    chosen: Object.fromEntries(Object.entries(chosen).filter(([, value]) => value)) as Partial<typeof chosen>,
    actions: { options: labelled, labels: new Map(labelled.map(({ value, label }) => [value, label])) },
    periods: periods.map(({ id, label }) => ({ value: String(id), label })),
    errors,
    row: typed('ligne'),
  };
}
