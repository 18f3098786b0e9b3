import type { NoVerdictReason, Verdict, VerdictCode } from '@/lib/domain/verdict';
import { VERDICT_CODES } from '@/lib/domain/verdict';
import type { SeasonKey } from '@/lib/domain/vocabulary';
import { seasonWords } from './actions';
import { counted } from './plural';
import { noRateReasons } from './reasons';
import { capitalised } from './typography';

/** What is said of a target, in two or three words. A remainder and a missing project say more: see `verdictWords`. */
export const verdictNames: Record<VerdictCode, string> = {
  overdue: 'échéance dépassée',
  late: 'en retard',
  short: 'engagements insuffisants',
  watch: 'à surveiller',
  not_computable: 'non calculable',
  too_early: 'trop tôt',
  taken_over: 'repris à la saison suivante',
  on_track: 'dans les temps',
  covered: 'couvert par les engagements',
  reached: 'atteint',
  no_target: 'sans cible chiffrée',
  closed: 'close',
};

/** Why there is no verdict, as a piece of sentence. */
export const noVerdictReasons: Record<NoVerdictReason, string> = {
  ...noRateReasons,
  not_reported: 'rien n’est encore vérifié',
  milestone_without_due: 'jalon sans échéance',
};

/** What stands beside a target: « en retard », « aucun projet engagé », « repris en saison 2 : engagements insuffisants ». */
export function verdictWords({ code, commitments, reason, remainder }: Verdict): string {
  if (code === 'taken_over' && remainder)
    return `repris en ${seasonName(remainder.season)}\u00a0: ${verdictWords(remainder.verdict)}`;
  if (code === 'short' && commitments?.participations === 0) return 'aucun projet engagé';
  if (code === 'not_computable' && reason) return `${verdictNames[code]} (${noVerdictReasons[reason]})`;
  return verdictNames[code];
}

/** The commitments beside a verdict of something else; empty where the verdict is theirs, or where they are unknown. */
export function commitmentWords({ code, rule, commitments }: Verdict): string {
  if (!commitments?.code || rule === 'commitments' || code === 'taken_over') return '';
  return commitments.code === 'short' && commitments.participations === 0
    ? 'aucun projet engagé'
    : verdictNames[commitments.code];
}

/**
 * How the targets stand, in one sentence that counts targets and never actions: « 4 cibles atteintes, 1 en retard,
 * 3 autres sans engagements suffisants ». What has no target is not counted.
 */
export function daySentence(codes: readonly VerdictCode[]): string {
  const groups = IN_SENTENCE.flatMap((code) => {
    const count = codes.filter((one) => one === code).length;
    return count === 0 ? [] : [{ code, count }];
  });
  if (groups.length === 0) return 'Aucune cible chiffrée.';
  const told = groups.map(({ code, count }, index) => {
    const [one, several] = phrases[code];
    const said = count < 2 ? one : several;
    if (index === 0) return `${counted(count, 'cible')} ${said}`;
    // A late target may lack commitments too: it is counted once, and the others are said to be others.
    return code === 'short' && codes.some(isBehind)
      ? `${counted(count, 'autre')} ${said}`
      : counted(count, said, said);
  });
  return `${capitalised(told.join(', '))}.`;
}

const isBehind = (code: VerdictCode) => code === 'overdue' || code === 'late' || code === 'watch';

type Counted = Exclude<VerdictCode, 'no_target' | 'closed'>;

const phrases: Record<Counted, readonly [one: string, several: string]> = {
  reached: ['atteinte', 'atteintes'],
  overdue: ['à l’échéance dépassée', 'à l’échéance dépassée'],
  late: ['en retard', 'en retard'],
  watch: ['à surveiller', 'à surveiller'],
  on_track: ['dans les temps', 'dans les temps'],
  covered: ['couverte par les engagements', 'couvertes par les engagements'],
  short: ['sans engagements suffisants', 'sans engagements suffisants'],
  taken_over: ['reprise à la saison suivante', 'reprises à la saison suivante'],
  too_early: ['trop récente pour être jugée', 'trop récentes pour être jugées'],
  not_computable: ['non mesurable', 'non mesurables'],
};

/** Good news first, then what asks for something. */
const IN_SENTENCE: readonly Counted[] = [
  'reached',
  'overdue',
  'late',
  'watch',
  'on_track',
  'covered',
  'short',
  'taken_over',
  'too_early',
  'not_computable',
];

const seasonName = (season: SeasonKey): string => seasonWords(season).toLocaleLowerCase('fr');

/** What a reader filters by, in the order of a sorted list. */
export const verdictChoices = VERDICT_CODES.map((code) => ({ code, label: capitalised(verdictNames[code]) }));
