import { unitFor } from '@/lib/wording/actions';
import { formatCount } from '@/lib/wording/numbers';
import { french } from '@/lib/wording/typography';
import type { ComingDate } from './season-dashboard';

/** « clôture, Bilan 2025-2026 », « échéance des 10 000 personnes (n° 8) ». */
export function comingDateWords(date: ComingDate): string {
  if (date.kind === 'due') return `date limite d’envoi, ${french(date.label)}`;
  if (date.kind === 'closing') return `clôture, ${french(date.label)}`;
  const { target, unit } = date.component;
  return `échéance des ${formatCount(target ?? 0)} ${unitFor(french(unit), target ?? 0)} (n°\u00a0${date.action.number})`;
}
