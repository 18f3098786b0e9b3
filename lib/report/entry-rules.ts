import { declaredByTwin, placeNames, twinsOf } from '@/db/figures';
import type { LineAddress } from '@/db/line-address';
import { isCommitted } from '@/db/offers';
import { findOrganisation } from '@/db/organisations';
import { saidInOtherKind } from '@/db/period-rules';
import { activeMembers, type FoundTraining, findTraining } from '@/db/projects';
import { findPeriod, type ReportForWrite, type SectionOfReport } from '@/db/reports';
import type { Read } from '@/db/store';
import { trainingLine } from '@/db/training-events';
import type { Cell } from '@/lib/domain/count';
import type { OfferInput } from '@/lib/domain/figure';
import { type Breakdown, cellKey, type FigureRow } from '@/lib/domain/line-address';
import { countsTwice, type Period } from '@/lib/domain/period';
import type { RefusalCode } from '@/lib/domain/refusal-codes';
import { closedAt } from '@/lib/domain/training-life';
import type { Measure } from '@/lib/domain/vocabulary';
import { type BreakdownProblem, type BreakdownRule, breakdownRule } from '@/lib/figure/breakdown-rules';
import type { Params } from '@/lib/refusal';

/** A cell as the rules see it, from the grid, a file or the API. */
export interface RuledCell extends FigureRow {
  periodId: number;
  measure: Measure;
  text: Cell;
  comment?: string | undefined;
}

export interface Broken {
  code: RefusalCode;
  params: Params;
}

/** What the cells of a report are checked against: each training, period and twin is read once. */
export interface EntryGround {
  report: ReportForWrite;
  day: string;
  /** Undefined where the training is not of the report's project. */
  training(id: number): Promise<FoundTraining | undefined>;
  section(participationId: number): SectionOfReport | undefined;
  period(id: number): ReturnType<typeof findPeriod>;
  /** The trainings that would say the same learners. */
  twins(training: { id: number; projectId: number; title: string }): readonly number[];
  /** Of these, those that a training replaces or that replace it. */
  replaced(trainingId: number): readonly number[];
  isUniversity(offer: OfferInput): Promise<boolean>;
  /**
   * The period of another kind in which a training says learners of the same days: what stands of it, and what this input
   * said before. What is asked here is remembered as said.
   */
  otherKind(trainingId: number, period: Period): Pick<Period, 'label' | 'kind'> | undefined;
  /** What is wrong with the learners that a line names, in an action. */
  wrongBreakdown(row: Breakdown, actionKey: string): Promise<BreakdownProblem | undefined>;
  read: Read;
}

export function entryGround(read: Read, report: ReportForWrite, day: string): EntryGround {
  const trainings = new Map<number, FoundTraining | undefined>();
  const periods = new Map<number, Awaited<ReturnType<typeof findPeriod>>>();
  const twins = new Map<number, readonly number[]>();
  const said = new Map<number, Map<number, Period>>();
  const standing = new Map<string, Pick<Period, 'label' | 'kind'> | undefined>();
  let rule: BreakdownRule | undefined;
  return {
    read,
    report,
    day,
    async training(id) {
      if (!trainings.has(id)) trainings.set(id, await findTraining(read, id));
      const training = trainings.get(id);
      return training?.projectId === report.projectId ? training : undefined;
    },
    section: (participationId) => report.sections.find((s) => s.participationId === participationId),
    async period(id) {
      if (!periods.has(id)) periods.set(id, await findPeriod(read, id));
      return periods.get(id);
    },
    twins(training) {
      const known = twins.get(training.id) ?? twinsOf(read, training);
      twins.set(training.id, known);
      return known;
    },
    otherKind(trainingId, period) {
      const key = `${trainingId}|${period.id}`;
      if (!standing.has(key))
        standing.set(key, saidInOtherKind(read, { trainingId, nature: 'actual', period }));
      const before = said.get(trainingId) ?? new Map<number, Period>();
      said.set(trainingId, before.set(period.id, period));
      return standing.get(key) ?? [...before.values()].find((other) => countsTwice(other, period));
    },
    replaced: (trainingId) => trainingLine(read, trainingId),
    async wrongBreakdown(row, actionKey) {
      rule ??= await breakdownRule(read);
      return rule(row, actionKey);
    },
    async isUniversity({ organisationId, participationId }) {
      if ((await findOrganisation(read, organisationId))?.healthUniversity !== true) return false;
      const members = await activeMembers(read, report.projectId, day);
      return (
        members.some((member) => member.organisationId === organisationId) ||
        (await isCommitted(read, {
          participationId,
          subject: 'university',
          organisationId,
          trainingId: null,
        }))
      );
    },
  };
}

/** The address of a cell in a report: the same text for the same cell. */
export const addressOf = (cell: FigureRow & { periodId: number; measure: Measure }): string =>
  `${cellKey(cell, cell.measure)}|${cell.periodId}`;

/**
 * The rules of a cell, whichever door it comes in by, in the order in which they are said: its line belongs to the
 * report, its period has begun, its training was not closed by then, an earlier one has its reason, a profession in words is
 * named, and no period of another kind holds its learners.
 */
export async function brokenByCell(ground: EntryGround, cell: RuledCell): Promise<Broken | undefined> {
  const { report } = ground;
  const training = await ground.training(cell.trainingId);
  const section = training && ground.section(training.participationId);
  const period = await ground.period(cell.periodId);
  if (!training || !section || !period || !training.regionCodes.includes(cell.regionCode))
    return broken('unknown_line');
  if (period.startsOn > report.campaign.observedOn) return broken('period_to_come');
  const closed = closedAt(training.closed, period.startsOn);
  if (closed !== null) return { code: 'training_closed', params: { day: closed } };
  if (cell.periodId !== report.campaign.periodId && !cell.comment)
    return broken('earlier_period_needs_reason');
  const wrong = await ground.wrongBreakdown(cell, section.actionKey);
  if (wrong) return broken(SAID[wrong.code]);
  if (!saysLearners(cell.text)) return undefined;
  const other = ground.otherKind(training.id, period);
  return other && { code: 'periods_overlap', params: { period: other.label, kind: other.kind } };
}

const saysLearners = ({ state }: Cell): boolean => state === 'number' || state === 'estimate';

/** Nobody types the code of a profession in a grid: one of no list makes no line. */
const SAID: Record<BreakdownProblem['code'], RefusalCode> = {
  profession_to_name: 'profession_to_name',
  unknown_profession: 'unknown_line',
  profession_named_twice: 'unknown_line',
  detail_not_asked: 'detail_not_asked',
};

/** A training that two organisations of the project would declare for the same line: both places are named. */
export async function brokenByTwin(ground: EntryGround, cell: RuledCell): Promise<Broken | undefined> {
  if (!saysLearners(cell.text)) return undefined;
  const training = await ground.training(cell.trainingId);
  if (!training) return undefined;
  const address: LineAddress = { ...cell, nature: 'actual' };
  const twin = await declaredByTwin(ground.read, ground.twins(training), address);
  if (twin === undefined) return undefined;
  const theirs = await placeText(ground, { ...cell, trainingId: twin });
  const code = ground.replaced(training.id).includes(twin) ? 'replaced_entry' : 'duplicate_entry';
  return { code, params: { theirs, mine: await placeText(ground, cell) } };
}

/** The same for an opening. */
export async function brokenByOffer(ground: EntryGround, offer: OfferInput): Promise<Broken | undefined> {
  const { report } = ground;
  const training = offer.trainingId === null ? undefined : await ground.training(offer.trainingId);
  const fits =
    offer.subject === 'training'
      ? training?.participationId === offer.participationId &&
        training.organisationId === offer.organisationId
      : offer.trainingId === null && (await ground.isUniversity(offer));
  if (!ground.section(offer.participationId) || !fits) return broken('unknown_line');
  if (offer.happenedOn > ground.day) return broken('opened_in_future');
  if (offer.happenedOn !== '' && report.projectStartsOn && offer.happenedOn < report.projectStartsOn)
    return broken('opened_before_project');
  return undefined;
}

const broken = (code: RefusalCode): Broken => ({ code, params: {} });

export async function placeText(
  { read }: EntryGround,
  place: Pick<LineAddress, 'trainingId' | 'regionCode' | 'periodId'>,
): Promise<string> {
  const { training, organisation, region, period } = await placeNames(read, place);
  return `« ${training} » (${organisation}), ${region}, ${period}`;
}
