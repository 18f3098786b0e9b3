import type { ComparedComponent, MovedCount } from '@/lib/comparison/day-comparison';
import type { CampaignSpan, SpanEnd } from '@/lib/domain/campaign-span';
import type { SeasonChanges } from '@/lib/overview/season-changes';
import { unitFor } from '@/lib/wording/actions';
import { formatDay, formatMonth } from '@/lib/wording/dates';
import { formatCount, formatDifference } from '@/lib/wording/numbers';
import { counted } from '@/lib/wording/plural';
import { french } from '@/lib/wording/typography';
import { verdictNames } from '@/lib/wording/verdicts';

/** So many lines tell what changed; the comparison has the rest. */
const MOST = 5;

/** What changed in at most five lines: learners, verdicts, targets, what was verified, counts. */
export function changeLines(
  { learners, components, counts }: SeasonChanges,
  { validated }: { validated: readonly string[] },
): string[] {
  const verdicts = components.filter(({ turned }) => turned).map(turnedLine);
  const lines = [
    learners.isSameDay && !learners.difference ? '' : learnersLine(learners.difference),
    ...(validated.length > 0 ? [`Validés\u00a0: ${namesOf(validated)}`] : []),
    ...(verdicts.length > 0 ? verdicts : [unturnedLine(components)]),
    ...components.flatMap(amendedLine),
    ...components.flatMap(verifiedLine),
    ...counts.flatMap(countLine),
  ];
  return lines.filter((line) => line !== '').slice(0, MOST);
}

/** « Depuis le 1er novembre 2026 », « Entre « Bilan 2024-2025 » et « Point d’étape mars 2026 » ». */
export function spanTitle({ from, since, until }: CampaignSpan): string {
  if (until === null) return `Depuis le ${formatDay(from)}`;
  return since === null ? `Jusqu’à ${nameOf(until)}` : `Entre ${nameOf(since)} et ${nameOf(until)}`;
}

/** The same at the head of a column: « août 2025 → mars 2026 ». */
export function spanMonths({ from, since, until }: CampaignSpan): string {
  if (until === null) return `depuis le ${formatDay(from)}`;
  return [since, until].flatMap((end) => (end ? [formatMonth(end.observedOn)] : [])).join(' → ');
}

const nameOf = ({ label }: SpanEnd): string => french(`« ${label} »`);

const learnersLine = (difference: number | null): string => {
  if (difference === null) return 'Apprenants vérifiés\u00a0: pas de différence calculable';
  return difference === 0
    ? 'Aucun apprenant vérifié de plus'
    : `${formatDifference(difference)} ${Math.abs(difference) < 2 ? 'apprenant vérifié' : 'apprenants vérifiés'}`;
};

const subjectOf = ({ action }: ComparedComponent): string =>
  `n°\u00a0${action.number} ${french(action.shortTitle)}`;

const turnedLine = (one: ComparedComponent): string => {
  const [was, is] = [one.before?.verdict, one.after?.verdict].map(
    (verdict) => verdict && verdictNames[verdict.code],
  );
  return was === is
    ? `${subjectOf(one)}\u00a0: «\u00a0${is ?? ''}\u00a0», pour une autre raison`
    : `${subjectOf(one)}\u00a0: de «\u00a0${was ?? 'sans verdict'}\u00a0» à «\u00a0${is ?? 'sans verdict'}\u00a0»`;
};

/** That nothing turned is said with what stays late. */
function unturnedLine(components: readonly ComparedComponent[]): string {
  const late = components.filter(
    ({ after }) => after?.verdict?.code === 'late' || after?.verdict?.code === 'overdue',
  );
  const stays = late.map((one) => `${subjectOf(one)} reste en retard`);
  return ['Aucun verdict n’a changé', ...stays].join('\u00a0; ');
}

function amendedLine(one: ComparedComponent): string[] {
  const { before, after } = one;
  if (!before || !after || before.target === after.target) return [];
  if (after.target === null) return [`${subjectOf(one)}\u00a0: la cible est retirée`];
  const to = `${formatCount(after.target)} ${unitFor(french(one.unit), after.target)}`;
  return [`${subjectOf(one)}\u00a0: cible ${before.target === null ? 'fixée' : 'portée'} à ${to}`];
}

function verifiedLine(one: ComparedComponent): string[] {
  const difference = one.differences.verified;
  if (!difference || one.after?.target === null) return [];
  const unit = unitFor(french(one.unit), Math.abs(difference));
  return [`${subjectOf(one)}\u00a0: ${formatDifference(difference)} ${unit}`];
}

const nouns: Partial<Record<MovedCount['what'], readonly [string, string]>> = {
  laureates: ['projet lauréat', 'projets lauréats'],
  regions: ['région avec un projet', 'régions avec un projet'],
};

function countLine({ what, before, after }: MovedCount): string[] {
  const noun = nouns[what];
  if (!noun || before === null || after === null) return [];
  return [`${formatDifference(after - before)} ${noun[Math.abs(after - before) < 2 ? 0 : 1]}`];
}

/** « ARMOR-NUM, MÉDIACTION et 4 autres ». */
function namesOf(names: readonly string[]): string {
  const [shown, others] = [names.slice(0, 3), names.length - 3];
  return others > 0 ? `${shown.join(', ')} et ${counted(others, 'autre')}` : shown.join(', ');
}
