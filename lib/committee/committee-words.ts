import type { ReportedState } from '@/lib/domain/committee-report';
import type { Value } from '@/lib/domain/value';
import type { VerdictCode } from '@/lib/domain/verdict';
import type { Layer } from '@/lib/domain/vocabulary';
import { plansSentence } from '@/lib/overview/plans-sentence';
import type { SeasonChanges } from '@/lib/overview/season-changes';
import { COMMITTEE_ONLY, committeeGapWords, DEMONSTRATION, RESTRICTED } from '@/lib/wording/committee';
import { coverageWords } from '@/lib/wording/coverage';
import { formatDay } from '@/lib/wording/dates';
import { measureWords } from '@/lib/wording/measures';
import { formatCount, formatRate } from '@/lib/wording/numbers';
import { partOf } from '@/lib/wording/part-of';
import { counted } from '@/lib/wording/plural';
import { gaveUpWords } from '@/lib/wording/project-life';
import { learnersDayWords, OWN_NUMBERS_WORDS } from '@/lib/wording/situation';
import { absentWords, valueInWords } from '@/lib/wording/states';
import { capitalised, french } from '@/lib/wording/typography';
import { daySentence } from '@/lib/wording/verdicts';
import type { CommitteeReport } from './committee-report';
import type { CommitteeSeason } from './committee-season';

/** A figure of the first page: the same words on the screen, in the PDF and on the slides. */
export interface HeadlineFigure {
  label: string;
  value: string;
  note: string;
  /** A part of a whole, where the figure is one. */
  share: number | null;
}

export const committeeTitle = ({ asked }: CommitteeReport): string =>
  `Comité de pilotage – situation au ${formatDay(asked.day)}`;

/** What stands on each page. */
export const committeeMarks = ({ demonstration, restricted, decisions }: CommitteeReport): string[] => [
  ...(restricted ? [RESTRICTED] : []),
  ...(decisions.length > 0 ? [COMMITTEE_ONLY] : []),
  ...(demonstration ? [DEMONSTRATION] : []),
];

/** What the figures are of: the day, that of the learners, whose view, which actions. */
export function committeeContext(report: CommitteeReport): string {
  const { asked, learnersOn, restricted, seasons } = report;
  const actions = new Map(seasons.flatMap((season) => season.actions.map((one) => [one.key, one.number])));
  return capitalised(
    [
      `chiffres connus au ${formatDay(asked.day)}`,
      ...(learnersOn === asked.day ? [] : [learnersDayWords(learnersOn)]),
      restricted ? OWN_NUMBERS_WORDS : 'chiffres publics, les mêmes que sur les pages du service',
      ...(asked.actions.length > 0
        ? [
            `${counted(actions.size, 'action choisie', 'actions choisies')} (${[...actions.values()].map((number) => `n°\u00a0${number}`).join(', ')})`,
          ]
        : []),
    ].join(' · '),
  );
}

/** How things stand: targets by verdict, then actions and regions below their plan. */
export function headlineSentence({ targets, untargeted, territories }: CommitteeSeason): string {
  const codes = targets.map(({ component }) => component.verdict?.code ?? 'no_target');
  return `${daySentence(codes)} ${plansSentence({ untargeted, regions: territories.regions })}`.trim();
}

/** The figures that prove it, as the dashboard shows them. */
export function headlineFigures(season: CommitteeSeason): HeadlineFigure[] {
  const { targets, territories, laureates, gaveUp, reports } = season;
  const { regions } = territories;
  const reached = regions.filter(({ projects }) => projects > 0).length;
  const count = (...codes: VerdictCode[]) =>
    targets.filter(({ component }) => component.verdict && codes.includes(component.verdict.code)).length;
  const late = count('late', 'overdue');
  return [
    learnersFigure(season),
    {
      label: 'Cibles atteintes',
      value: targets.length === 0 ? 'aucune cible' : `${count('reached')} sur ${targets.length}`,
      note:
        targets.length === 0
          ? ''
          : `${formatCount(late)} en retard, ${late > 0 ? counted(count('short'), 'autre') : formatCount(count('short'))} sans engagements suffisants`,
      share: null,
    },
    {
      label: 'Régions avec un projet',
      value: `${reached} sur ${regions.length}`,
      note:
        laureates > 0
          ? `${counted(laureates, 'projet lauréat', 'projets lauréats')}${gaveUpWords(gaveUp)} · ${regions.length - reached} sans`
          : 'aucun projet enregistré',
      share: null,
    },
    {
      label: 'Rapports reçus',
      value: reports ? partOf(reports.reported, reports.expected, 'aucun demandé') : 'aucune campagne',
      note: reports
        ? `${reports.campaigns.map(french).join(', ')}\u00a0: ${counted(reports.validated, 'validé')}`
        : '',
      share: null,
    },
  ];
}

/** Of several actions that were chosen no public table adds the learners: their participations are counted. */
function learnersFigure({
  learners,
  trajectory,
  participations,
  laureates,
  gaveUp,
}: CommitteeSeason): HeadlineFigure {
  const label = 'Apprenants vérifiés';
  if (learners) {
    const { verified, declared, planned, share } = learners.cumulated;
    const part = share.rate === null ? '' : `${formatRate(share.rate)} des `;
    return {
      ...{ label, value: said(verified, 'verified'), share: share.rate },
      note: learners.latest
        ? `${part}${valueInWords(planned)} prévus, ${said(declared, 'declared')} déclarés`
        : '',
    };
  }
  if (trajectory) {
    const last = (layer: 'declared' | 'verified') =>
      said(trajectory[layer].at(-1)?.value ?? { value: null, state: 'not_reported' }, layer);
    const of =
      trajectory.measure === 'entered' ? label : `${measureWords[trajectory.measure].label} vérifiés`;
    return { label: of, value: last('verified'), note: `${last('declared')} déclarés`, share: null };
  }
  return {
    label: 'Participations',
    value: formatCount(participations),
    note: `de ${counted(laureates, 'projet lauréat', 'projets lauréats')}${gaveUpWords(gaveUp)} aux actions choisies`,
    share: null,
  };
}

/** A value in words, or that nobody gave it. */
export const said = (value: Value, layer: Layer): string =>
  value.state === 'not_reported' ? absentWords[layer] : valueInWords(value);

/** Who answered for these figures, in which campaigns. */
export function coverageLine({ reports }: CommitteeSeason): string {
  if (!reports) return committeeGapWords.no_campaign;
  const { reported, validated, expected, campaigns } = reports;
  const answers = `${coverageWords({ reported, expected })}, ${coverageWords({ reported: validated, expected }, 'verified')}`;
  return `Couverture\u00a0: ${answers} (${campaigns.map(french).join(', ')}).`;
}

/** « 4 décisions\u00a0: 2 faites, 1 modifiée, 1 en retard ». */
export function decisionsSentence(states: readonly ReportedState[]): string {
  const told = DECISIONS_TOLD.flatMap(([state, one, several]) => {
    const count = states.filter((of) => of === state).length;
    return count === 0 ? [] : [counted(count, one, several)];
  });
  return `${counted(states.length, 'décision')}\u00a0: ${told.join(', ')}.`;
}

const DECISIONS_TOLD: readonly (readonly [ReportedState, string, string])[] = [
  ['done', 'faite', 'faites'],
  ['changed', 'modifiée', 'modifiées'],
  ['not_done', 'non faite', 'non faites'],
  ['late', 'en retard', 'en retard'],
  ['open', 'à faire', 'à faire'],
  ['dropped', 'abandonnée', 'abandonnées'],
];

/** What changed of the actions asked for: where some were chosen, the learners and counts of the season are not theirs. */
export const ownChanges = ({ changes, isWhole }: CommitteeSeason): SeasonChanges | null =>
  changes === null || isWhole
    ? changes
    : { ...changes, counts: [], learners: { ...changes.learners, difference: 0, isSameDay: true } };

/** What the report says nothing of. */
export const missingWords = (report: CommitteeReport | CommitteeSeason): string[] =>
  report.missing.map((code) => committeeGapWords[code]);
