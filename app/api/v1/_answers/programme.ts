import type { ProgrammeAnswer } from '@/lib/api/programme';
import type { SeasonKey, TargetBasis } from '@/lib/domain/vocabulary';
import type { LearnersOfPeriods } from '@/lib/figure/learners-overview';
import type { Budget, SeasonOverview } from '@/lib/overview/programme-overview';
import type { SeasonMoney } from '@/lib/overview/season-money';
import type { AnsweredDays } from './days';
import { gapAnswer } from './gap';
import { grossAndNet, ratioAnswer } from './learners';

export function programmeAnswer(
  seasons: readonly SeasonOverview[],
  money: readonly SeasonMoney[],
  budgets: Budget[],
  days: AnsweredDays,
  targetBasis: TargetBasis,
): ProgrammeAnswer {
  const each = <T>(of: (overview: SeasonOverview) => T): Record<SeasonKey, T> =>
    Object.fromEntries(seasons.map((overview) => [overview.season, of(overview)]));
  return {
    ...days,
    targetBasis,
    laureates: each((s) => s.laureates),
    gaveUp: each((s) => s.gaveUp),
    participations: each((s) => s.participations),
    announcedAid: each((s) => s.aid),
    money: Object.fromEntries(money.map((one) => [one.season, moneyAnswer(one)])),
    learners: each(({ learners: { latest, cumulated, ratios, ...learners } }) => ({
      ...learners,
      ratios: ratios.map(ratioAnswer),
      latest: latest && { period: latest.period, ...comparedAnswer(latest) },
      cumulated: { from: cumulated.from, to: cumulated.to, ...comparedAnswer(cumulated) },
    })),
    reports: each((s) => s.reports),
    regions: each(({ regions }) => {
      const unreached = regions.filter(({ projects }) => projects === 0);
      return {
        reached: regions.length - unreached.length,
        total: regions.length,
        unreached: unreached.map(({ code, name }) => ({ code, name })),
      };
    }),
    trajectory: each((s) => s.trajectory),
    published: seasons.flatMap(publishedOf),
    budgets,
    gaps: seasons
      // Those of no season in particular are in each of them.
      .flatMap(({ gaps }, index) => (index === 0 ? gaps : gaps.filter(({ season }) => season !== null)))
      .map(gapAnswer),
  };
}

const comparedAnswer = ({ planned, declared, verified, share, nets }: LearnersOfPeriods) => ({
  ...grossAndNet({ committed: planned, declared, verified }, nets),
  share: share.rate,
  shareReason: share.reason,
});

const moneyAnswer = ({
  projects,
  sums,
  readings,
  budget,
  announced,
}: SeasonMoney): ProgrammeAnswer['money'][SeasonKey] => ({
  ...{ projects, ...sums, readings, budget },
  announcements: announced && {
    ...announced,
    waves: announced.waves.map(({ laureates, cents, of, minus }) => ({
      ...{ laureates, cents, deduced: minus !== null, on: of.on, source: of.source },
    })),
  },
});

function publishedOf({ season, published }: SeasonOverview): ProgrammeAnswer['published'] {
  const { laureates, participations, aid, topUp } = published;
  const amounts = [
    { figure: 'aid' as const, printed: aid },
    { figure: 'top_up' as const, printed: topUp },
  ];
  return [
    ...(laureates
      ? [{ season, figure: 'laureates' as const, unit: 'count' as const, ...printedOf(laureates) }]
      : []),
    ...(participations
      ? [
          {
            season,
            figure: 'participations' as const,
            unit: 'count' as const,
            value: participations.total,
            source: participations.source,
            asOf: laureates?.asOf ?? null,
            asOfInferred: laureates?.asOfInferred ?? false,
            parts: participations.terms,
          },
        ]
      : []),
    ...amounts.flatMap(({ figure, printed }) =>
      printed ? [{ season, figure, unit: 'cents' as const, ...printedOf(printed) }] : [],
    ),
  ];
}

const printedOf = ({
  value,
  source,
  asOf,
  asOfInferred,
}: NonNullable<SeasonOverview['published']['aid']>) => ({
  value,
  source,
  asOf,
  asOfInferred,
});
