import type { Assessment, FrameworkKey, FrameworkUnit } from './vocabulary';

/** How much of a printed framework a training covers (docs/decisions/0072). Hours are printed, minutes are said. */

export interface PrintedFramework {
  key: FrameworkKey;
  unit: FrameworkUnit;
  /** The total as printed; null: none is. */
  hours: number | null;
  domains: readonly { number: number; hours: number | null }[];
  competences: readonly { position: string; domainNumber: number; hours: number | null }[];
}

/** What was last said of a competence; no row about it: nobody said. */
export interface SaidCompetence {
  position: string;
  covers: boolean;
  minutes: number | null;
  assessed: Assessment | null;
}

export interface DomainCoverage {
  number: number;
  covered: number;
  of: number;
  /** Of the competences that are covered and have some; null: none of them has. */
  minutes: number | null;
  /** As printed; null: no hours are printed for it. */
  hours: number | null;
  /** All the hours printed for it are given. */
  full: boolean;
}

/** Why no share of the hours is given. */
export type NoShare = 'not_said' | 'minutes_not_said' | 'hours_not_printed';

export interface FrameworkCoverage {
  /** Whether anybody said anything of this framework. */
  said: boolean;
  covered: number;
  of: number;
  domains: DomainCoverage[];
  touched: number;
  full: number;
  /** All the minutes said; null: none. Hours beyond those of a domain are in it, and not in the share. */
  minutes: number | null;
  /** Of the competences that are covered, those of which the minutes are not said. */
  withoutMinutes: number;
  /** Σ min(h, H) over the domains, in minutes, and Σ H: a share of 1 needs every domain whole. */
  share: { minutes: number; of: number } | null;
  noShare: NoShare | null;
}

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0);

/** The coverage of one framework by one training. */
export function coverageOf(framework: PrintedFramework, said: readonly SaidCompetence[]): FrameworkCoverage {
  const known = new Map(said.map((one) => [one.position, one]));
  const domains = framework.domains.map(({ number, hours }): DomainCoverage => {
    const own = framework.competences.filter(({ domainNumber }) => domainNumber === number);
    const covered = own.flatMap(({ position }) => known.get(position) ?? []).filter(({ covers }) => covers);
    const minutes = minutesOf(covered);
    return {
      ...{ number, hours, minutes, covered: covered.length, of: own.length },
      full: hours !== null && minutes !== null && minutes >= hours * 60,
    };
  });
  const covered = said.filter(({ covers }) => covers);
  const withoutMinutes = covered.filter(({ minutes }) => minutes === null).length;
  const noShare = noShareOf(framework, said.length > 0, withoutMinutes);
  return {
    said: said.length > 0,
    covered: covered.length,
    of: framework.competences.length,
    domains,
    touched: domains.filter((domain) => domain.covered > 0).length,
    full: domains.filter(({ full }) => full).length,
    minutes: minutesOf(covered),
    withoutMinutes,
    share: noShare === null ? shareOfHours(domains) : null,
    noShare,
  };
}

const minutesOf = (covered: readonly SaidCompetence[]): number | null => {
  const given = covered.flatMap(({ minutes }) => minutes ?? []);
  return given.length > 0 ? sumOf(given) : null;
};

function noShareOf({ hours }: PrintedFramework, isSaid: boolean, withoutMinutes: number): NoShare | null {
  if (hours === null) return 'hours_not_printed';
  if (!isSaid) return 'not_said';
  return withoutMinutes > 0 ? 'minutes_not_said' : null;
}

/** 14 h given as 10 + 4 where 6 + 5 + … are printed are 6 + 4 of 28: what is beyond a domain fills no other one. */
const shareOfHours = (domains: readonly DomainCoverage[]) => ({
  minutes: sumOf(domains.map(({ minutes, hours }) => Math.min(minutes ?? 0, (hours ?? 0) * 60))),
  of: sumOf(domains.map(({ hours }) => (hours ?? 0) * 60)),
});

/** Where a training stands on a day: opened (declared or verified) and not closed, only committed, or none of them. */
export type OfferState = 'opened' | 'committed' | 'none';

export interface OfferDays {
  committed: string | null;
  declared: string | null;
  verified: string | null;
  /** The first day on which nobody enters it any more. */
  closedOn: string | null;
}

export function offerState({ committed, declared, verified, closedOn }: OfferDays, day: string): OfferState {
  if (closedOn !== null && closedOn <= day) return 'none';
  const isOpened = [declared, verified].some((opened) => opened !== null && opened <= day);
  if (isOpened) return 'opened';
  return committed !== null ? 'committed' : 'none';
}

/** How many trainings cover a competence: opened ones, and those that are only committed. */
export interface CompetenceCount {
  position: string;
  opened: number;
  committed: number;
}

/** Over a project, a region or an action: each competence with its trainings. One is enough to cover it. */
export function competenceCounts(
  framework: PrintedFramework,
  trainings: readonly { state: OfferState; said: readonly SaidCompetence[] }[],
): CompetenceCount[] {
  return framework.competences.map(({ position }) => {
    const covering = trainings.filter(({ said }) =>
      said.some((one) => one.position === position && one.covers),
    );
    const inState = (state: OfferState) => covering.filter((one) => one.state === state).length;
    return { position, opened: inState('opened'), committed: inState('committed') };
  });
}

/** The competences that no opened training covers. */
export const uncovered = <Count extends { opened: number }>(counts: readonly Count[]): Count[] =>
  counts.filter(({ opened }) => opened === 0);
