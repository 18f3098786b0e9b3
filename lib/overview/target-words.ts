import type { ComparedComponent } from '@/lib/comparison/day-comparison';
import type { DashboardTarget } from '@/lib/overview/season-dashboard';
import { unitFor } from '@/lib/wording/actions';
import { formatAtPrecision, formatMonth } from '@/lib/wording/dates';
import { formatCount, formatDifference } from '@/lib/wording/numbers';
import { valueInWords } from '@/lib/wording/states';
import { french } from '@/lib/wording/typography';

/** « 10 000 personnes d’ici 2026 », « 2 parcours, repris de la saison 1 ». */
export function targetLine({ component }: DashboardTarget): string {
  const { target, unit, dueDate, duePrecision, remainderOf } = component;
  const due =
    dueDate && ` d’ici ${formatAtPrecision(`${dueDate}-12-31`.slice(0, 10), duePrecision ?? 'day')}`;
  const taken = remainderOf ? ', repris de la saison\u00a01' : '';
  const count = target ?? 0;
  return `${formatCount(count)} ${unitFor(french(unit), count)}${due || ''}${taken}`;
}

/**
 * What was verified since: of a yearly flow, one year against the one before. A dash where there is nothing to
 * subtract, an equals sign where nothing moved.
 */
export function changeWords(
  { trend, component }: DashboardTarget,
  compared: readonly ComparedComponent[],
): string {
  if (trend.isYearly) {
    const [before, after] = trend.points
      .slice(-2)
      .map(({ value }) => (value.state === 'number' ? value.value : null));
    return before == null || after == null ? '–' : differenceWords(after - before);
  }
  const found = compared.find(({ id }) => id === component.id);
  if (!found) return '–';
  const { verified } = found.differences;
  return verified === null ? '–' : differenceWords(verified);
}

const differenceWords = (difference: number): string =>
  difference === 0 ? '=' : formatDifference(difference);

/** What the small drawing says, for those who do not see it. */
export function trendWords({ trend: { points } }: DashboardTarget): string {
  const said = points.map(({ day, value }) => `${formatMonth(day)} ${valueInWords(value)}`);
  return said.length === 0 ? 'Rien n’est encore vérifié' : `Vérifié : ${said.join(', ')}`;
}
