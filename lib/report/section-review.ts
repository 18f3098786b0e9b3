import { type StandingChange, standingChanges } from '@/db/figures';
import { offersOfSection, standingOffers } from '@/db/offer-rows';
import { periods } from '@/db/reference';
import {
  authorsOfSection,
  type SectionRow,
  sectionHistory,
  sectionOfReport,
  standingFigures,
  trainingTitles,
} from '@/db/report-rows';
import { reportOfSection } from '@/db/reports';
import { type SentRow, sentFigures } from '@/db/section-review-rows';
import type { Read } from '@/db/store';
import type { Actor } from '@/lib/access/actor';
import { actsOnBehalf } from '@/lib/access/on-behalf';
import { isOwnHand, ownSections } from '@/lib/access/own-hand';
import { can } from '@/lib/access/policy';
import { readableReport, signatures } from '@/lib/access/report-access';
import { cellKey, type FigureRow, rowOf } from '@/lib/domain/line-address';
import { inLineOrder } from '@/lib/domain/line-order';
import type { Signature } from '@/lib/domain/signature';
import type { Now } from '@/lib/domain/time';
import type { EnteredState, Measure, OfferSubject, SectionStatus } from '@/lib/domain/vocabulary';
import type { Warning } from '@/lib/domain/warnings';
import { type LineWords, lineWords } from '@/lib/figure/line-words';
import { type SectionPeers, sectionPeers } from '@/lib/peer/section-peers';
import { Refusal } from '@/lib/refusal';
import { type SectionRemark, sectionLife } from '@/lib/section/section-life';
import { type Undo, undoOf } from '@/lib/section/undo';
import { campaignWords } from '@/lib/wording/campaigns';
import { type HistoryLine, stillVerifiedSince } from './entry-section';
import { type EvidenceItem, evidenceList } from './evidence-list';
import { type InboxFilter, waitingQueue } from './inbox';
import { type Effect, reviewEffects } from './review-effect';
import { reviewWarnings } from './review-warnings';

export interface ReviewLine extends FigureRow {
  lineId: number;
  measure: Measure;
  training: string;
  periodId: number;
  verified: Stated | null;
  /** What this sending says; null where it takes back what the section said before. */
  declared: Stated | null;
  /** What validating leaves verified: not always what is declared. */
  after: Stated | null;
  /** The officer's value, kept beside the consortium's until a correction replaces it. */
  accepted: (Stated & { reason: string | null; by: Signature }) | null;
  /** What the validation adds to the verified number, where both are numbers. */
  difference: number | null;
  planned: number | null;
  comment: string | null;
  changed: boolean;
  /** Why earlier sendings of this line went back, and what this one answers. */
  remarks: SectionRemark[];
  /** The files that prove this figure. */
  files: EvidenceItem[];
  by: Signature | null;
  /** The revision that a write of this line names as seen. */
  seen: number;
}

interface Stated {
  value: number | null;
  state: EnteredState;
}

export interface ReviewOffer {
  subject: OfferSubject;
  organisationId: number;
  /** null: the opening of the university itself. */
  trainingId: number | null;
  /** Whether this sending speaks of it: only then can it go back. */
  told: boolean;
  remarks: SectionRemark[];
  label: string;
  organisation: string;
  committedOn: string | null;
  verifiedOn: string | null;
  declaredOn: string | null;
  changed: boolean;
}

export interface SectionReview {
  section: SectionRow;
  reportId: number;
  project: { acronym: string; name: string; slug: string };
  campaign: {
    label: string;
    period: string;
    observedOn: string;
    dueOn: string;
    closed: boolean;
  };
  lines: ReviewLine[];
  /** Lines verified before that this sending does not speak of: their value stays. */
  untold: (FigureRow & { measure: Measure; training: string; value: number | null; state: EnteredState })[];
  offers: ReviewOffer[];
  effects: Effect[];
  /** The participation beside the others of its action, as all of them declared the period. */
  peers: SectionPeers[];
  /** What is surprising, with what the comments say of it. */
  warnings: (Warning & { training: string; reasons: string[]; lineId: number | null })[];
  /** The files of the section: of the whole, of a training, of a figure. */
  files: EvidenceItem[];
  history: HistoryLine[];
  authors: { by: Signature; figures: number; offers: number; lastAt: string; onBehalf: boolean }[];
  /** What was last sent is the correction of a validated section. */
  isCorrection: boolean;
  /** A validated section that the actor may correct. */
  correctable: boolean;
  /** The last validation, where the section has left that state since: *vérifié* stays as it made it. */
  stillVerifiedSince: string | null;
  /** The actor's own decision, by which the section stands, and why he may not take it back; null: it is not his. */
  undo: Undo | null;
  /** Officer of this action: the decision is his. */
  mayDecide: boolean;
  /** He entered or sent something of it: another person validates. */
  ownEntry: boolean;
  /** The examination has begun, or this is a correction: the consortium no longer recalls. */
  examined: boolean;
  queue: {
    previous: number | null;
    next: number | null;
    /** Where a decision leads: the next one, else the first that still waits. */
    onward: number | null;
    position: number | null;
    total: number;
  };
  /** The section that was decided just before, where the filter asks for it. */
  decided: {
    sectionId: number;
    acronym: string;
    actionTitle: string;
    status: SectionStatus;
    /** The decision that the actor may take back from here. */
    undo: number | null;
  } | null;
  words: LineWords;
}

/** A section as the officer reads it before deciding: what changed, what it does, who said it. */
export async function sectionReview(
  read: Read,
  actor: Actor,
  now: Now,
  sectionId: number,
  filter: InboxFilter,
  decidedId?: number,
): Promise<SectionReview> {
  const reportId = await reportOfSection(read, sectionId);
  if (!can(actor, 'inbox.open') || reportId === undefined) throw new Refusal('missing', 'not_found');
  const { heading, target } = await readableReport(read, actor, reportId, now);
  const section = await sectionOfReport(read, reportId, now.day, sectionId);
  if (!section) throw new Refusal('missing', 'not_found');

  const titles = await trainingTitles(read, section.participationId);
  const words = await lineWords(read, section.actionKey);
  const labels = new Map((await periods(read)).map(({ id, label }) => [id, label]));
  const names = { ...words, trainings: titles, periods: labels };
  const sent = await sentFigures(read, sectionId);
  const writers = sent.flatMap(({ accountId, acceptedBy }) => [accountId, acceptedBy]);
  const sign = signatures(
    read,
    actor,
    writers.filter((id) => id !== null),
  );
  const settled = new Map(
    section.status === 'submitted'
      ? standingChanges(read, { id: sectionId, observedOn: heading.observedOn }, 'verified').map(
          (change) => [change.lineId, change] as const,
        )
      : [],
  );
  const history = await sectionHistory(read, sectionId);
  const life = await sectionLife(read, sectionId, history, sign);
  const files = await evidenceList(read, actor, { sectionId, target });
  const stated = await Promise.all(
    sent.map((line) => reviewLine(line, titles.get(line.trainingId) ?? '', settled.get(line.lineId), sign)),
  );
  const lines = inLineOrder(
    stated.flatMap((line) => {
      if (line === null) return [];
      return {
        ...line,
        remarks: life.remarks.filter((remark) => remark.line?.lineId === line.lineId),
        // A file is joined to a cell of the campaign's period.
        files: files.filter(
          ({ cell }) =>
            cell &&
            line.periodId === heading.periodId &&
            cellKey(cell.row, cell.measure) === cellKey(line, line.measure),
        ),
      };
    }),
    names,
  );
  const told = new Set(lines.map((line) => line.lineId));
  const verified = await standingFigures(read, section.participationId, 'verified', [heading.periodId]);
  const { participationId, actionKey, seasonKey } = section;
  const mayDecide = can(actor, 'section.review', { ...target, actionKeys: [actionKey] });
  const reviewed = {
    projectId: heading.projectId,
    sectionId,
    participationId,
    actionKey,
    seasonKey,
    periodId: heading.periodId,
    observedOn: heading.observedOn,
  };
  return {
    section,
    reportId,
    project: { acronym: heading.acronym, name: heading.projectName, slug: heading.slug },
    campaign: {
      label: campaignWords(heading.campaignLabel, heading.retrospective),
      period: heading.periodLabel,
      observedOn: heading.observedOn,
      dueOn: heading.dueOn,
      closed: heading.closedAt !== null,
    },
    lines,
    untold: inLineOrder(
      verified.filter((line) => !told.has(line.lineId)),
      names,
    ).map((line) => ({ ...line, training: titles.get(line.trainingId) ?? '' })),
    offers: await reviewOffers(read, section, titles, life.remarks),
    files,
    effects: await reviewEffects(
      read,
      reviewed,
      sent.flatMap(({ lineId, measure, periodId }) => {
        const change = settled.get(lineId);
        return change ? [{ lineId, measure, periodId, before: change.before, after: change.after }] : [];
      }),
      now.day,
    ),
    peers: await sectionPeers(read, actor, now, { ...reviewed, season: seasonKey, action: actionKey }),
    warnings: (await reviewWarnings(read, reviewed, lines)).map((warning) => ({
      ...warning,
      training: titles.get(warning.row.trainingId) ?? '',
    })),
    history: life.history,
    authors: await Promise.all(
      (await authorsOfSection(read, sectionId)).map(async ({ accountId, ...counts }) => {
        const by = await sign(accountId);
        return { ...counts, by, onBehalf: by.role !== null && actsOnBehalf({ role: by.role }) };
      }),
    ),
    isCorrection: history.findLast(({ step }) => step === 'submit' || step === 'correct')?.step === 'correct',
    correctable:
      section.status === 'validated' && can(actor, 'section.correct', { ...target, actionKeys: [actionKey] }),
    stillVerifiedSince: stillVerifiedSince(section.status, history),
    undo: mayDecide ? await ownDecision(read, actor, { ...heading, ...section, sectionId, reportId }) : null,
    mayDecide,
    ownEntry: ownSections(read, actor, [sectionId]).has(sectionId),
    examined: section.lastStep !== 'submit',
    ...(await queueAround(read, actor, now, sectionId, filter, decidedId)),
    words,
  };
}

async function reviewLine(
  line: SentRow,
  training: string,
  change: StandingChange | undefined,
  sign: (accountId: number) => Promise<Signature>,
): Promise<Omit<ReviewLine, 'remarks' | 'files'> | null> {
  const { state, value, verifiedState, verifiedValue, acceptedState, acceptedValue, accountId, acceptedBy } =
    line;
  const declared = state === null ? null : { value, state };
  const verified = verifiedState === null ? null : { value: verifiedValue, state: verifiedState };
  const after = change ? (change.after ?? null) : verified;
  const changed = !sameValue(after, verified) || (acceptedState === null && !sameValue(declared, verified));
  // A cell cleared before anything stood for it says nothing at all.
  if (declared === null && acceptedState === null && sameValue(after, verified)) return null;
  return {
    ...rowOf(line),
    lineId: line.lineId,
    measure: line.measure,
    periodId: line.periodId,
    training,
    planned: line.planned,
    comment: line.comment,
    seen: line.lastId,
    by: accountId === null ? null : await sign(accountId),
    verified,
    declared,
    after: after && { value: after.value, state: after.state },
    accepted:
      acceptedState === null || acceptedBy === null
        ? null
        : {
            value: acceptedValue,
            state: acceptedState,
            reason: line.acceptedComment,
            by: await sign(acceptedBy),
          },
    difference: differenceOf(verified, after),
    changed,
  };
}

const sameValue = (a: Stated | null, b: Stated | null): boolean =>
  a?.state === b?.state && a?.value === b?.value;

const differenceOf = (before: Stated | null, after: Stated | null): number | null =>
  before?.state === 'number' && after?.state === 'number' ? (after.value ?? 0) - (before.value ?? 0) : null;

async function reviewOffers(
  read: Read,
  { id, participationId }: SectionRow,
  titles: ReadonlyMap<number, string>,
  remarks: readonly SectionRemark[],
): Promise<ReviewOffer[]> {
  const standing = await standingOffers(read, participationId);
  const keyOf = (o: { subject: string; organisationId: number; trainingId: number }) =>
    `${o.subject}|${o.organisationId}|${o.trainingId}`;
  const told = new Map((await offersOfSection(read, id)).map((offer) => [keyOf(offer), offer]));
  const subjects = new Map([...standing, ...told.values()].map((offer) => [keyOf(offer), offer]));
  return [...subjects].map(([key, offer]) => {
    const dayIn = (layer: string) =>
      standing.find((o) => o.layer === layer && keyOf(o) === key)?.happenedOn ?? null;
    const declaredOn = told.has(key) ? dayIn('declared') : null;
    const trainingId = offer.trainingId || null;
    return {
      subject: offer.subject,
      organisationId: offer.organisationId,
      trainingId,
      told: told.has(key),
      remarks: remarks.filter(
        (remark) =>
          remark.offer?.trainingId === trainingId &&
          (trainingId !== null || remark.offer.organisationId === offer.organisationId),
      ),
      label: titles.get(offer.trainingId) ?? offer.organisation,
      organisation: offer.organisation,
      committedOn: dayIn('committed'),
      verifiedOn: dayIn('verified'),
      declaredOn,
      changed: told.has(key) && declaredOn !== dayIn('verified'),
    };
  });
}

/** Where the decision on a section leads: the next one of the officer's list, else the first that still waits. */
export async function onwardFrom(
  read: Read,
  actor: Actor,
  now: Now,
  sectionId: number,
): Promise<number | null> {
  return (await queueAround(read, actor, now, sectionId, {}, undefined)).queue.onward;
}

type Decided = Parameters<typeof undoOf>[2];

const ownDecision = async (read: Read, actor: Actor, decided: Decided): Promise<Undo | null> => {
  const undo = await undoOf(read, actor, decided);
  return undo && isOwnHand(read, actor, undo.accountId) ? undo : null;
};

const undoable = async (read: Read, actor: Actor, decided: Decided): Promise<number | null> => {
  const undo = await undoOf(read, actor, decided);
  return undo && undo.refused === null ? undo.decision : null;
};

async function queueAround(
  read: Read,
  actor: Actor,
  now: Now,
  sectionId: number,
  filter: InboxFilter,
  decidedId: number | undefined,
): Promise<Pick<SectionReview, 'queue' | 'decided'>> {
  const { waiting, decided } = await waitingQueue(read, actor, { now, filter, decidedId });
  const ids = waiting.map((row) => row.sectionId);
  const at = ids.indexOf(sectionId);
  return {
    queue: {
      previous: at > 0 ? (ids[at - 1] ?? null) : null,
      next: ids[at + 1] ?? null,
      onward: ids[at + 1] ?? ids.find((id) => id !== sectionId) ?? null,
      position: at < 0 ? null : at + 1,
      total: ids.length,
    },
    decided: decided
      ? {
          sectionId: decided.sectionId,
          ...{ acronym: decided.acronym, actionTitle: decided.actionTitle, status: decided.status },
          undo: await undoable(read, actor, decided),
        }
      : null,
  };
}
