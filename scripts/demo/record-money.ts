import { addDays, type Now } from '@/lib/domain/time';
import type { AmountKind } from '@/lib/domain/vocabulary';
import { pledgeCofunding } from '@/lib/money/pledge-cofunding';
import { recordAgreement } from '@/lib/money/record-agreement';
import { recordPayment } from '@/lib/money/record-payment';
import { recordReviewStep } from '@/lib/money/record-review-step';
import { recordTranches } from '@/lib/money/record-tranches';
import { recordAmount } from '@/lib/project/record-amount';
import { MANAGER } from './accounts';
import type { ProjectSpec } from './project-spec';
import { PROJECTS } from './projects';
import { between, draw, wholeBetween } from './random';
import { planMilestones } from './record-project-milestones';
import type { Timeline } from './timeline';
import { perform, type World } from './world';

/** Euros that an action brings to its project: plausible, and no sum of the programme. */
const EUROS: Record<string, number> = {
  PS_INITIALE: 1_700_000,
  SPECIALISTES: 900_000,
  DIRECTION: 750_000,
  JURISTES: 450_000,
  REGLEMENTAIRE: 1_300_000,
  SPECIALITES: 1_100_000,
  CONTINUE: 1_600_000,
  MEDIATEURS: 2_200_000,
  TRAVAIL_SOCIAL: 800_000,
};

const ROUND_EUROS = 10_000;

/** Three schedules, in percent of the aid. No document of the call prints any: these are the demonstration's. */
const SCHEDULES: readonly (readonly number[])[] = [
  [50, 50],
  [30, 40, 30],
  [20, 60, 20],
];
const CONDITIONS = ['signature', 'mid_term_review', 'final_report'] as const;

/** What the eight mid-term reviews of the first projects said: one blocks its tranche. */
const OPINIONS = [
  ...Array<'favourable'>(6).fill('favourable'),
  'favourable_with_reserves',
  'unfavourable',
] as const;

/** So many of the first reviewed projects received what their review released. */
const PAID_AFTER_REVIEW = 4;
/** So many of the first projects have another funder. */
const COFUNDED = 10;

/** Announced for all; an agreement for most, with its schedule; paid and spent for some. */
export function planMoney(world: World, timeline: Timeline, project: ProjectSpec, rank: number): void {
  const { slug, decidedOn, agreedOn, startsOn } = project;
  const whole = project.actions.reduce((sum, action) => sum + (EUROS[action] ?? 0), 0);
  const rounded = (euros: number) => Math.round(euros / ROUND_EUROS) * ROUND_EUROS;
  const announced = rounded(whole * between(0.8, 1.25, slug, 'announced'));
  const contracted = rounded(announced * between(0.92, 1, slug, 'contracted'));
  const note = (day: string, kind: AmountKind, euros: number, source: string) =>
    timeline.on(day, async (now) => {
      const cents = euros * 100;
      await act(world, recordAmount, project, { kind, cents, datedOn: now.day, source }, now);
    });
  note(decidedOn, 'announced', announced, 'Annonce de démonstration');
  if (rank < COFUNDED) planCofunding(world, timeline, project, rounded(announced * 0.15));
  if (!isSigned(project)) return;
  const shares = SCHEDULES[wholeBetween(0, SCHEDULES.length - 1, slug, 'schedule')] ?? [];
  timeline.on(agreedOn, (now) => sign(world, project, { aid: contracted, shares }, now));
  planMilestones(world, timeline, project, SIGNED.indexOf(project));
  if (!isPaid(project)) return;
  const pay = (day: string, tranche: number) =>
    timeline.on(day, async (now) => {
      const cents = contracted * (shares[tranche - 1] ?? 0);
      const source = `Versement de démonstration, tranche ${tranche}`;
      await act(world, recordPayment, project, { tranche, cents, paidOn: now.day, source }, now);
    });
  pay(addDays(agreedOn, 45), 1);
  planReview(world, timeline, project, { rank: REVIEWED.indexOf(project), pay });
  if (startsOn > '2023-12-31' || draw(slug, 'expenses') < 0.3) return;
  const spent = rounded(contracted * between(0.12, 0.28, slug, 'spent'));
  note('2025-01-20', 'spent', spent, 'Relevé de dépenses de démonstration');
}

const isSigned = ({ slug }: ProjectSpec) => draw(slug, 'contract') >= 0.1;
const isPaid = (project: ProjectSpec) =>
  isSigned(project) && project.startsOn <= '2025-12-31' && draw(project.slug, 'payment') >= 0.15;
/** Of the others nobody recorded the schedule yet. */
const isScheduled = (project: ProjectSpec) => isPaid(project) || project.startsOn > '2025-12-31';

/** Those of which something is told, in their order. */
const SIGNED = PROJECTS.filter(isSigned);
const REVIEWED = PROJECTS.filter((project) => isPaid(project) && project.startsOn <= '2023-12-31');

/** What every write of the money of a project has in common. */
async function act(
  world: World,
  command: Parameters<typeof perform>[0],
  { slug }: Pick<ProjectSpec, 'slug'>,
  given: Record<string, unknown>,
  now: Now,
): Promise<void> {
  await perform(command, { projectId: world.id('project', slug), ...given }, world.actor(MANAGER), now);
}

async function sign(
  world: World,
  project: ProjectSpec,
  { aid, shares }: { aid: number; shares: readonly number[] },
  now: Now,
): Promise<void> {
  const { slug, startsOn, endsOn } = project;
  const source = 'Convention de démonstration';
  const isCostKnown = draw(slug, 'cost') < 0.7;
  await act(
    world,
    recordAgreement,
    project,
    {
      ...{ signedOn: now.day, startsOn, endsOn, aidCents: aid * 100, source },
      totalCostCents: isCostKnown ? Math.round(aid * between(1.5, 2.2, slug, 'cost')) * 100 : null,
      confirmed: ['beyond_five_years'],
    },
    now,
  );
  if (!isScheduled(project)) return;
  const days = [addDays(now.day, 60), addDays(startsOn, 1000), addDays(endsOn, 120)];
  const tranches = shares.map((share, at) => ({
    part: `${share} %`,
    // The last of two waits for the review; the last of three for the end.
    condition: CONDITIONS[at],
    dueOn: days[at],
  }));
  await act(world, recordTranches, project, { tranches }, now);
}

/** A report, a hearing, an opinion; what it releases is paid to the first ones. */
function planReview(
  world: World,
  timeline: Timeline,
  project: ProjectSpec,
  { rank, pay }: { rank: number; pay: (day: string, tranche: number) => void },
): void {
  const outcome = OPINIONS[rank];
  if (!outcome) return;
  const received = addDays('2025-03-10', rank * 6);
  const step = (day: string, given: Record<string, unknown>) =>
    timeline.on(day, async (now) => {
      const source = 'Revue de démonstration';
      await act(
        world,
        recordReviewStep,
        project,
        { review: 'mid_term', onDay: now.day, source, ...given },
        now,
      );
    });
  const reserves =
    outcome === 'favourable_with_reserves' ? 'Préciser le calendrier d’ouverture des parcours.' : null;
  step(received, { step: 'report_received' });
  step(addDays(received, 24), { step: 'hearing_held' });
  step(addDays(received, 45), { step: 'opinion_given', outcome, reserves });
  if (rank < PAID_AFTER_REVIEW) pay(addDays(received, 90), 2);
}

const FUNDERS = [
  { funderKind: 'region', funder: 'Conseil régional de démonstration' },
  { funderKind: 'own_resources', funder: 'Établissement chef de file' },
  { funderKind: 'company', funder: 'Éditeur de logiciels de démonstration' },
] as const;

function planCofunding(world: World, timeline: Timeline, project: ProjectSpec, euros: number): void {
  const { slug, agreedOn } = project;
  const who = FUNDERS[wholeBetween(0, FUNDERS.length - 1, slug, 'funder')];
  const say = (day: string, state: 'expected' | 'obtained') =>
    timeline.on(day, async (now) => {
      const source = 'Courrier de démonstration';
      const shown = draw(slug, 'shown') < 0.6;
      const given = { ...who, state, cents: euros * 100, datedOn: now.day, source, shown };
      await act(world, pledgeCofunding, project, given, now);
    });
  say(agreedOn, 'expected');
  if (draw(slug, 'obtained') < 0.7) say(addDays(agreedOn, 200), 'obtained');
}
