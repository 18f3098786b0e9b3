import type { ActionAnswer, ActionDetailAnswer, ActionListAnswer, ComponentAnswer } from '@/lib/api/action';
import type { NoRateReason } from '@/lib/domain/progress';
import type { Layer, SeasonKey } from '@/lib/domain/vocabulary';
import type { ComponentProgress } from '@/lib/figure/action-progress';
import type { ActionDetail } from '@/lib/overview/action-detail';
import type { ReadSyntheses } from '@/lib/synthesis/syntheses';
import type { JudgedAction, JudgedComponent } from '@/lib/verdict/judged-actions';
import { noRateSentence } from '@/lib/wording/reasons';
import type { AnsweredDays } from './days';
import { gapAnswer } from './gap';
import { learnerTotalAnswer, ratioAnswer } from './learners';
import { planAnswer, verdictAnswer } from './verdict';

export const actionListAnswer = (
  actions: JudgedAction[],
  season: SeasonKey,
  days: AnsweredDays,
): ActionListAnswer => ({
  data: actions.map(actionAnswer),
  meta: { season, ...days, count: actions.length, total: actions.length },
});

function actionAnswer(action: JudgedAction): ActionAnswer {
  const { coverage, published, composites, season } = action;
  return {
    key: action.key,
    season: action.season,
    targetBasis: action.targetBasis,
    edition: action.edition,
    number: action.number,
    title: action.title,
    shortTitle: action.shortTitle,
    status: action.status,
    detail: action.detail,
    participations: action.participations,
    campaign: coverage && { label: coverage.campaign, observedOn: coverage.observedOn },
    unansweredCampaign: coverage?.unanswered
      ? {
          label: coverage.unanswered.campaign,
          observedOn: coverage.unanswered.observedOn,
          expected: coverage.unanswered.expected,
        }
      : null,
    verdict: action.verdict && verdictAnswer(action.verdict, { season, unit: '' }),
    plan: action.plan && planAnswer(action.plan, season),
    components: action.components.map((component) => ({
      ...componentAnswer(component, action.number),
      verdict: component.verdict && verdictAnswer(component.verdict, { season, unit: component.unit }),
    })),
    published: published && { ...published, projects: action.publishedProjects },
    // Published rates speak of commitments: the one figure of an objective is that of the same layer.
    composite: { layer: 'committed', ...composites.committed },
    composites,
  };
}

function componentAnswer(
  { values, verdict: _, coverage, ...component }: JudgedComponent,
  actionNumber: number,
): Omit<ComponentAnswer, 'verdict'> {
  const sentence = (layer: Layer) => {
    const reason = component.reasons[layer];
    return reason && noRateSentence(reason, { ...component, actionNumber });
  };
  return {
    ...component,
    ...values,
    reason: reasonOf(component),
    sentences: {
      committed: sentence('committed'),
      declared: sentence('declared'),
      verified: sentence('verified'),
    },
    coverage: {
      reported: coverage?.reported ?? 0,
      validated: coverage?.validated ?? 0,
      expected: coverage?.expected ?? 0,
    },
  };
}

/** The first reason that says more than « not reported », of the committed rate and then of the declared one. */
function reasonOf({ rates, reasons }: Pick<ComponentProgress, 'rates' | 'reasons'>): NoRateReason | null {
  if (rates.committed !== null || rates.declared !== null) return null;
  const [committed, declared] = [reasons.committed, reasons.declared];
  return committed === 'not_reported' ? (declared ?? committed) : committed;
}

export function actionDetailAnswer(
  action: ActionDetail,
  days: AnsweredDays,
  syntheses: readonly ReadSyntheses[],
): ActionDetailAnswer {
  const { label, count, countInferred, src } = action.facts.remainingNeed;
  return {
    ...actionAnswer(action),
    ...days,
    seasons: action.seasons,
    editions: action.editions,
    targets: action.targets,
    projects: action.projects,
    regions: action.regions,
    learners: action.learners.map(learnerTotalAnswer),
    ratios: action.ratios.map(ratioAnswer),
    trajectory: action.trajectory,
    syntheses: syntheses.flatMap(synthesesAnswer),
    remainingNeed: { label, count, countInferred, source: src === null ? [] : [src].flat() },
    gaps: action.gaps.map(gapAnswer),
    statements: action.statements,
  };
}

const synthesesAnswer = ({
  componentId,
  published,
  waiting,
}: ReadSyntheses): ActionDetailAnswer['syntheses'] =>
  [published, waiting].flatMap((synthesis) => {
    if (!synthesis) return [];
    const { body, confidence, writtenOn, publishedOn } = synthesis;
    return [{ componentId, body, confidence, writtenOn, publishedOn }];
  });
