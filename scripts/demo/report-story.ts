import { addDays, type Now } from '@/lib/domain/time';
import { LAST_DAY, type Outcome } from './campaigns';
import { daysOf } from './report-cells';
import { ReportDraft, type ReportSpec } from './report-draft';
import { askForException } from './report-request';
import { ReportReview } from './report-review';
import { staysStale } from './surprises';
import type { Timeline } from './timeline';
import type { World } from './world';

interface Plan {
  draft: ReportDraft;
  review: ReportReview;
  /** The days of the entry, the sending, the review and the closing. */
  entered: string;
  sent: string;
  readOn: string;
  closesOn: string;
  on(day: string, step: (now: Now) => Promise<unknown>): void;
}

/** Plans the life of one report, as its outcome says. */
export function planReport(world: World, timeline: Timeline, spec: ReportSpec): void {
  const outcome = spec.campaign.outcomes[spec.project.slug] ?? 'validated';
  const draft = new ReportDraft(world, spec);
  const { entered, sent, read } = daysOf(spec.campaign, spec.project, outcome === 'late');
  const plan: Plan = {
    draft,
    review: new ReportReview(draft),
    entered,
    sent,
    readOn: read,
    closesOn: spec.campaign.closesOn,
    on: (day, step) =>
      timeline.on(day, async (now) => {
        await step(now);
      }),
  };
  PLANS[outcome](plan);
}

const PLANS: Record<Outcome, (plan: Plan) => void> = {
  absent: () => undefined,
  partial({ draft, entered, on }) {
    on(entered, (now) => draft.contribute(now));
    // Where a contributor has begun, the rest is left to the lead.
    if (draft.cells.some((cell) => draft.isContributed(cell))) return;
    const half = draft.cells.slice(0, Math.ceil(draft.cells.length / 2));
    on(entered, (now) => draft.enter(now, (cell) => half.includes(cell)));
  },
  unsent({ draft, entered, on }) {
    on(entered, (now) => draft.contribute(now));
    on(entered, (now) => draft.enter(now, (cell) => !draft.isContributed(cell)));
  },
  asking(plan) {
    PLANS.unsent(plan);
    plan.on(addDays(LAST_DAY, -1), (now) => askForException(plan.draft, now));
  },
  nothing({ draft, review, entered, sent, readOn, on }) {
    on(entered, (now) => draft.sayNothing(now, () => true));
    on(sent, (now) => draft.send(now));
    on(readOn, (now) => review.validate(now, 'all'));
  },
  submitted: send,
  validated(plan) {
    send(plan);
    plan.on(plan.readOn, (now) => plan.review.validate(now, 'all'));
  },
  late: (plan) => PLANS.validated(plan),
  eve(plan) {
    send(plan);
    plan.on(LAST_DAY, (now) => plan.review.validate(now, 'all'));
  },
  in_review(plan) {
    send(plan);
    plan.on(plan.readOn, (now) => plan.review.open(now, 'all'));
  },
  returned(plan) {
    send(plan);
    plan.on(plan.readOn, (now) => plan.review.sendBack(now, 'first'));
    const { campaign, project } = plan.draft.spec;
    if (staysStale(campaign.label, project.slug)) plan.on(LAST_DAY, (now) => plan.draft.leaveStale(now));
  },
  divided(plan) {
    send(plan);
    plan.on(plan.readOn, (now) => plan.review.validate(now, 'first'));
    plan.on(plan.readOn, (now) => plan.review.sendBack(now, 'others'));
  },
  resubmitted(plan) {
    send(plan);
    const { review, sent, on } = plan;
    on(addDays(sent, 1), (now) => review.sendBack(now, 'first'));
    sendAgain(plan, addDays(sent, 2), addDays(sent, 3));
  },
  excepted(plan) {
    send(plan);
    const { review, readOn, closesOn, on } = plan;
    on(readOn, (now) => review.validate(now, 'others'));
    on(addDays(closesOn, 6), (now) => review.sendBack(now, 'first'));
    sendAgain(plan, addDays(closesOn, 10), addDays(closesOn, 14));
  },
  recalled(plan) {
    send(plan);
    const { draft, sent, on } = plan;
    on(addDays(sent, 1), (now) => draft.recall(now));
    sendAgain(plan, addDays(sent, 2), addDays(sent, 4));
  },
  modified(plan) {
    send(plan);
    const { review, readOn, on } = plan;
    on(readOn, (now) => review.acceptOtherwise(now, 'first'));
    on(readOn, (now) => review.validate(now, 'others'));
  },
  corrected(plan) {
    PLANS.validated(plan);
    plan.on(addDays(plan.readOn, 1), (now) => plan.draft.correct(now));
  },
  settled(plan) {
    PLANS.corrected(plan);
    plan.on(addDays(plan.readOn, 3), (now) => plan.review.validate(now, 'all'));
  },
};

/** Everything is entered, partners first, and sent. */
function send({ draft, entered, sent, on }: Plan): void {
  on(entered, (now) => draft.contribute(now));
  on(entered, (now) => draft.enter(now, (cell) => !draft.isContributed(cell)));
  on(entered, (now) => draft.declareOpenings(now));
  on(entered, (now) => draft.sayNothing(now));
  on(sent, (now) => draft.send(now));
}

/** One count is put right, and all is sent again and validated. */
function sendAgain({ draft, review, on }: Plan, day: string, validatedOn: string): void {
  on(day, (now) => draft.change(now));
  on(day, (now) => draft.send(now));
  on(validatedOn, (now) => review.validate(now, 'all'));
}
