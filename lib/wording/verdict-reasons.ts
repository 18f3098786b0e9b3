import type { TargetPace } from '@/lib/domain/pace';
import type { Verdict, VerdictRule } from '@/lib/domain/verdict';
import { thresholdsOf } from '@/lib/domain/verdict-thresholds';
import type { SeasonKey } from '@/lib/domain/vocabulary';
import { seasonWords, unitFor } from './actions';
import { formatDay } from './dates';
import { formatCount, formatPace, formatRate } from './numbers';
import { counted } from './plural';
import { french } from './typography';
import { noVerdictReasons, verdictWords } from './verdicts';

/** What the sentences of a verdict need to know of its component. */
export interface VerdictSubject {
  unit: string;
  season: SeasonKey;
}

/** « Pourquoi ce verdict ? »: the rule, then its numbers, one sentence each. */
export interface VerdictExplanation {
  rule: string;
  numbers: string[];
}

export function explainVerdict(verdict: Verdict, about: VerdictSubject): VerdictExplanation {
  const numbers = [
    ...numbersOf(verdict, about),
    ...(verdict.rule === 'commitments' ? [] : commitmentNumbers(verdict, about)),
  ];
  return { rule: french(rules[verdict.rule](verdict, about)), numbers: numbers.map(french) };
}

const paceRule = (season: SeasonKey, path: string): string => {
  const { late, onTrack } = thresholdsOf(season);
  return `Le rythme est le taux vérifié à la dernière campagne close, divisé par ce qui était attendu ce jour-là ${path}. Sous ${formatPace(late)} : en retard ; sous ${formatPace(onTrack)} : à surveiller ; à partir de ${formatPace(onTrack)} : dans les temps.`;
};

const rules: Record<VerdictRule, (verdict: Verdict, about: VerdictSubject) => string> = {
  no_component: () => 'L’action est close, et aucun objectif n’y est plus en vigueur.',
  no_target: () =>
    'L’appel ne fixe pas de cible chiffrée : c’est le réalisé rapporté au prévu des projets qui se lit.',
  target_reached: () => 'Une cible est atteinte quand le réalisé vérifié l’égale ou la dépasse.',
  remainder: ({ remainder }) =>
    `La cible n’est pas atteinte. Ce qui reste est un objectif de la ${remainder ? seasonWords(remainder.season).toLocaleLowerCase('fr') : 'saison suivante'} : c’est lui qui est jugé.`,
  due_passed: () => 'L’échéance est passée et la cible n’est pas atteinte : rien d’autre n’est regardé.',
  not_computable: ({ reason }) =>
    reason === 'hidden'
      ? 'L’effectif est masqué parce qu’il désigne peu de personnes : un verdict le laisserait deviner.'
      : `Aucun verdict ne se calcule : ${noVerdictReasons[reason ?? 'not_reported']}.`,
  no_closed_campaign: () => 'Il est trop tôt : aucune campagne close n’a encore observé cette cible.',
  no_closed_period: () =>
    'La cible vaut pour chaque année, et aucune année n’est encore close : il est trop tôt.',
  milestone: () => 'Un jalon est atteint ou ne l’est pas : avant son échéance, il n’a pas de rythme à juger.',
  regular_pace: (_, { season }) =>
    `${paceRule(season, 'à un rythme régulier, du jour où la première cible est entrée en vigueur jusqu’à l’échéance')} Le rythme régulier est une convention du service ; un avenant ne remet pas le compteur à zéro.`,
  intermediate_targets: (_, { season }) =>
    paceRule(season, 'sur le chemin des cibles intermédiaires consignées, qui remplacent le rythme régulier'),
  last_closed_period: (_, { season }) => {
    const { late, onTrack } = thresholdsOf(season);
    return `La cible vaut pour chaque année : elle se compare à la dernière année close. Sous ${formatRate(late)} : en retard ; sous ${formatRate(onTrack)} : à surveiller.`;
  },
  commitments: () =>
    'Il n’y a pas d’échéance : ce sont les engagements des lauréats qui se comparent à la cible.',
};

function numbersOf(verdict: Verdict, about: VerdictSubject): string[] {
  const { rule, pace, remainder, dueDay } = verdict;
  if (rule === 'commitments') return commitmentNumbers(verdict, about);
  const due = dueDay && rule !== 'target_reached' ? [`Échéance : ${formatDay(dueDay)}.`] : [];
  return [
    ...verifiedNumbers(verdict, about),
    ...(pace ? paceNumbers(verdict, pace, about) : due),
    ...(remainder
      ? [
          `Ce qui reste, en ${seasonWords(remainder.season).toLocaleLowerCase('fr')} : ${verdictWords(remainder.verdict)}.`,
        ]
      : []),
  ];
}

/** « Vérifié à l’observation du 31 mars 2026 : 2 457 personnes sur 10 000, soit 24,5 %. » */
function verifiedNumbers(
  { rule, observed, target, rate, observedOn, period, pace }: Verdict,
  { unit }: VerdictSubject,
): string[] {
  if (target === null) return [];
  const known = observed === null || rate === null ? null : observed;
  if (known === null)
    return rule === 'no_component' ? [] : [`Cible : ${formatCount(target)} ${unitFor(unit, target)}.`];
  const when =
    period !== null
      ? ` en ${period}`
      : observedOn
        ? pace
          ? ` à l’observation du ${formatDay(observedOn)}`
          : ` au ${formatDay(observedOn)}`
        : '';
  return [
    `Vérifié${when} : ${formatCount(known)} ${unitFor(unit, known)} sur ${formatCount(target)}, soit ${formatRate(rate ?? 0)}.`,
  ];
}

/** The time, what it makes expected, and the pace that is the quotient of both. */
function paceNumbers({ expected, rate }: Verdict, pace: TargetPace, { unit }: VerdictSubject): string[] {
  const { clock, dueDay, elapsed, days, expectedShare, isRecorded } = pace;
  const from = `${formatDay(clock.from)}${clock.inferred ? ' (date déduite)' : ''}`;
  const time =
    elapsed > 0
      ? `Temps écoulé : ${counted(elapsed, 'jour')} sur ${formatCount(days)}, du ${from} au ${formatDay(dueDay)}.`
      : `La cible n’est en vigueur que depuis le ${from}, échéance le ${formatDay(dueDay)}.`;
  if (pace.pace === null || expected === null || rate === null) return [time];
  const path = isRecorded ? 'sur le chemin des cibles intermédiaires' : 'à un rythme régulier';
  return [
    time,
    `Attendu ce jour-là ${path} : ${formatCount(expected)} ${unitFor(unit, expected)}, soit ${formatRate(expectedShare)} de la cible.`,
    `Rythme : ${formatRate(rate)} rapporté à ${formatRate(expectedShare)}, soit ${formatPace(pace.pace)}.`,
  ];
}

/** « Engagements : 3 153 personnes pour une cible de 10 000, c’est insuffisant. » */
function commitmentNumbers({ commitments, target }: Verdict, { unit }: VerdictSubject): string[] {
  if (!commitments || target === null || commitments.reason === 'not_applicable') return [];
  const { code, committed, participations, reason } = commitments;
  if (code === null)
    return reason ? [`Engagements : non comparables à la cible (${noVerdictReasons[reason]}).`] : [];
  if (participations === 0)
    return [`Engagements : aucun projet engagé, pour une cible de ${formatCount(target)}.`];
  const count =
    committed === null ? 'aucun enregistré' : `${formatCount(committed)} ${unitFor(unit, committed)}`;
  const said = code === 'covered' ? 'la cible est couverte' : 'c’est insuffisant';
  return [`Engagements : ${count}, pour une cible de ${formatCount(target)} : ${said}.`];
}
