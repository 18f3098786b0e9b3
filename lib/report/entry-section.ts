import { offersOfSection, standingOffers } from '@/db/offer-rows';
import { peopleInPeriod, peopleOfSections } from '@/db/population-people';
import { besideIn } from '@/db/report-beside';
import { evidenceOfProject } from '@/db/report-evidence';
import {
  type EntryRow,
  earlierDeclared,
  entriesOfSection,
  type LineRow,
  measuresOf,
  type ParticipationTraining,
  type ReportHeading,
  type SectionRow,
  type StandingRow,
  sectionHistory,
  standingFigures,
  trainingsOfParticipation,
} from '@/db/report-rows';
import { answersIn } from '@/db/report-warning-answers';
import { declarersOf, findPeriod } from '@/db/reports';
import type { Read } from '@/db/store';
import { countedInPeriod, countedPlaces, mediatorsInPeriod } from '@/db/training-session-figures';
import type { Performer } from '@/lib/access/actor';
import { can, type Target } from '@/lib/access/policy';
import { isOpen } from '@/lib/domain/campaign';
import { cellText } from '@/lib/domain/count';
import { elapsedAt } from '@/lib/domain/elapsed';
import type { CommentedCell } from '@/lib/domain/justified';
import { cellKey, type FigureRow, type LineDetail, rowKey, rowOf } from '@/lib/domain/line-address';
import { ENTERABLE, isSectionOpen, standingEvents } from '@/lib/domain/section';
import type { Signature } from '@/lib/domain/signature';
import type { Now } from '@/lib/domain/time';
import { closedAt } from '@/lib/domain/training-life';
import {
  type EnteredState,
  MEASURES,
  type Measure,
  type OfferSubject,
  type SeasonKey,
  type SectionStatus,
  type SectionStep,
} from '@/lib/domain/vocabulary';
import type { Beside } from '@/lib/domain/warnings';
import { type HistoryLine, openRemarks, type SectionRemark, sectionLife } from '@/lib/section/section-life';
import { askedOffers, askedRows } from './departed-lines';
import { type EntryPart, partsFor } from './entry-parts';
import { type EvidenceItem, evidenceList } from './evidence-list';

export interface EntryCell {
  /** What the cell holds, as it is typed. */
  text: string;
  comment: string;
  /** What the comment answers for, as it was written. */
  answered: CommentedCell['answered'];
  /** The revision shown: the save names it. */
  seen: number | null;
  /** An officer entered it for the consortium. */
  onBehalf: boolean;
  planned: number | null;
  /** What the last campaign declared of the same period. */
  before: { value: number | null; state: EnteredState } | null;
  /** The officer's value and reason, kept beside the declared one. */
  accepted: { value: number | null; state: EnteredState; reason: string | null } | null;
}

export interface EntryLine extends FigureRow {
  /** Only the measures of which something is known. */
  cells: Partial<Record<Measure, EntryCell>>;
}

export interface EntryTraining {
  id: number;
  title: string;
  kind: ParticipationTraining['kind'];
  organisationId: number;
  organisation: string;
  editable: boolean;
  regions: ParticipationTraining['regions'];
  levelKeys: ParticipationTraining['levelKeys'];
  professionIds: number[];
}

/** « ouverte le … » of a training or a health university. */
export interface EntryOffer {
  participationId: number;
  subject: OfferSubject;
  organisationId: number;
  trainingId: number | null;
  label: string;
  organisation: string;
  /** The day of the agreement; null where it is not committed. */
  committedOn: string | null;
  committed: boolean;
  declaredOn: string | null;
  verifiedOn: string | null;
  text: string;
  seen: number | null;
  editable: boolean;
}

export type { HistoryLine } from '@/lib/section/section-life';

/** Why nothing can be entered in a section; null where the actor may enter something. */
export type ReadOnlyReason = 'submitted' | 'validated' | 'closed' | 'to_come' | 'no_right' | null;

export interface EntrySection {
  id: number;
  participationId: number;
  action: { key: string; season: SeasonKey; number: number; title: string };
  status: SectionStatus;
  nothingToReport: boolean;
  exceptedUntil: string | null;
  /** Why that exception was granted; null where it is the return itself that opened it. */
  exceptionReason: string | null;
  readOnly: ReadOnlyReason;
  /** Whether the actor may say « rien à déclarer » for the whole section. */
  maySayNothing: boolean;
  /** A validated section that the actor may correct. */
  correctable: boolean;
  /** The last validation that a correction or a return has put in question: *vérifié* stays as it made it. */
  stillVerifiedSince: string | null;
  /** Whether no officer has begun to read it since it was sent. */
  recallable: boolean;
  history: HistoryLine[];
  /** Why lines of it were sent back, until it is sent again: the points to correct. */
  remarks: SectionRemark[];
  trainings: EntryTraining[];
  offers: EntryOffer[];
  measures: Measure[];
  /** What its action asks of a line that others do not. */
  lineDetails: readonly LineDetail[];
  lines: EntryLine[];
  /** The lines of the period before that are not there yet. */
  lastYear: FigureRow[];
  /** What is declared of the period before, by `cellKey`: a comparison, never taken over. */
  lastYearCells: Record<string, { value: number | null; state: EnteredState }>;
  /** The share of the period that had elapsed at the observation. */
  elapsed: number;
  /** What else is known of cells of the period, by `cellKey`, whether the grid has them yet or not. */
  beside: Record<string, Beside>;
  /** What the sessions held by the observation count in the period, by `sessionKey`. */
  sessions: Record<string, number>;
  /** The digital mediators among them. */
  sessionMediators: Record<string, number>;
  /** How many people a population gives for lines of its trainings, by `peopleKey`. */
  people: Record<string, number>;
  /** The files joined to it; none for those who may not open them. */
  evidence: EvidenceItem[];
  /** Bytes joined to all reports of the project, withdrawn files and all; 0 where nothing may be joined. */
  filesOfProject: number;
  /** What each organisation that declares something here says of its part. */
  parts: EntryPart[];
  /** The campaign that « dernière campagne » speaks of. */
  lastCampaign: string | null;
}

export interface Asked {
  read: Read;
  actor: Performer;
  now: Now;
  target: Target;
  heading: ReportHeading;
  /** The period before the campaign's. */
  previousPeriodId: number | undefined;
  lineDetails: (actionKey: string) => readonly LineDetail[];
  sign: (accountId: number) => Promise<Signature>;
  /** Who left the consortium, by today: nobody is asked for their lines. */
  departed: ReadonlySet<number>;
}

/** A section as the entry page draws it: its opening facts, its lines, and what may be done with them. */
export async function entrySection(asked: Asked, section: SectionRow): Promise<EntrySection> {
  const { read, actor, target, heading, sign } = asked;
  const { id, participationId } = section;
  const mayEnter = (declaringOrganisations: number[]) =>
    can(actor, 'figures.enter', { ...target, actionKeys: [section.actionKey], declaringOrganisations });
  const lines = await linesOf(asked, section);
  const trainings = await enterableTrainings(asked, participationId, lines);
  const organisations = [
    ...new Set([...trainings.map((t) => t.organisationId), ...(await declarersOf(read, [participationId]))]),
  ];
  const mine = organisations.filter((organisationId) => mayEnter([organisationId]));
  const mayEnterAll = mayEnter(organisations);
  const readOnly = readOnlyReason(section, heading, asked.now, mine.length > 0 || mayEnterAll);
  const enterable = (organisationId: number) => readOnly === null && mine.includes(organisationId);
  const history = await sectionHistory(read, id);
  const life = await sectionLife(read, id, history, sign);
  const period = await findPeriod(read, heading.periodId);
  const known = { departed: asked.departed, trainings };
  const offers = askedOffers(await offersFor(read, section, trainings, enterable), known);
  const rows = askedRows(lines.lines, known);

  return {
    id,
    participationId,
    action: {
      key: section.actionKey,
      season: section.seasonKey,
      number: section.actionNumber,
      title: section.actionTitle,
    },
    status: section.status,
    nothingToReport: section.nothingToReport,
    exceptedUntil: section.exceptedUntil,
    exceptionReason: section.exceptionReason === section.lastReason ? null : section.exceptionReason,
    readOnly,
    maySayNothing: readOnly === null && mayEnterAll,
    correctable:
      section.status === 'validated' &&
      can(actor, 'section.correct', { ...target, actionKeys: [section.actionKey] }),
    stillVerifiedSince: stillVerifiedSince(section.status, history),
    recallable: section.status === 'submitted' && section.lastStep === 'submit',
    history: life.history,
    remarks: section.status === 'returned' ? openRemarks(life.remarks) : [],
    trainings: trainings.map((training) => ({ ...training, editable: enterable(training.organisationId) })),
    offers,
    elapsed: period ? elapsedAt(heading.observedOn, period) : 0,
    lineDetails: asked.lineDetails(section.actionKey),
    evidence: await evidenceList(read, actor, { sectionId: id, target }),
    filesOfProject: readOnly === null ? await evidenceOfProject(read, id) : 0,
    parts: await partsFor(asked, section, {
      // Of who left, only what it said itself.
      trainings: trainings.filter(
        ({ id: trainingId, organisationId }) =>
          !asked.departed.has(organisationId) || rows.some((row) => row.trainingId === trainingId),
      ),
      offers,
      writable: readOnly === null,
    }),
    ...lines,
    lines: rows,
    lastYear: askedRows(lines.lastYear, known),
  };
}

/** The instant of the last validation, where the section has left that state since; null where nothing is verified. */
export const stillVerifiedSince = (
  status: SectionStatus,
  history: readonly { id: number; step: SectionStep; at: string; undoes: number | null }[],
): string | null =>
  status === 'validated'
    ? null
    : (standingEvents(history).findLast(({ step }) => step === 'validate' || step === 'accept_modified')
        ?.at ?? null);

function readOnlyReason(
  section: SectionRow,
  campaign: ReportHeading,
  now: Now,
  mayEnter: boolean,
): ReadOnlyReason {
  if (section.status === 'submitted' || section.status === 'validated') return section.status;
  if (!ENTERABLE.includes(section.status)) return 'no_right';
  if (!isSectionOpen(section, isOpen(campaign, now.day)))
    return campaign.closedAt === null ? 'to_come' : 'closed';
  return mayEnter ? null : 'no_right';
}

/** The trainings to enter: one that was closed before the period began is shown only where it has a line there. */
async function enterableTrainings(
  { read, heading }: Asked,
  participationId: number,
  { lines }: Pick<EntrySection, 'lines'>,
): Promise<ParticipationTraining[]> {
  const startsOn = (await findPeriod(read, heading.periodId))?.startsOn ?? '';
  return (await trainingsOfParticipation(read, participationId)).filter(
    ({ id, closed }) =>
      closedAt(closed, startsOn) === null || lines.some(({ trainingId }) => trainingId === id),
  );
}

async function linesOf(
  { read, heading, previousPeriodId }: Asked,
  { id, participationId, status }: SectionRow,
): Promise<
  Pick<
    EntrySection,
    | 'measures'
    | 'lines'
    | 'lastYear'
    | 'lastYearCells'
    | 'beside'
    | 'sessions'
    | 'people'
    | 'sessionMediators'
    | 'lastCampaign'
  >
> {
  const ofPeriod = (periodId: number | undefined) => (row: StandingRow) => row.periodId === periodId;
  const previous = previousPeriodId === undefined ? [] : [previousPeriodId];
  const periodIds = [heading.periodId, ...previous];
  const planned = await standingFigures(read, participationId, 'committed', periodIds);
  const declared = await standingFigures(read, participationId, 'declared', previous);
  const earlier = await earlierDeclared(read, participationId, heading.periodId, heading.observedOn);
  const entered = await entriesOfSection(read, id, heading.periodId);

  const lines = new Map<string, EntryLine>();
  const cellOf = (line: LineRow): EntryCell => {
    const key = rowKey(line);
    const known = lines.get(key) ?? { ...rowOf(line), cells: {} };
    lines.set(key, known);
    const cell = known.cells[line.measure] ?? {
      text: '',
      comment: '',
      answered: [],
      onBehalf: false,
      seen: null,
      planned: null,
      before: null,
      accepted: null,
    };
    known.cells[line.measure] = cell;
    return cell;
  };
  for (const line of planned.filter(ofPeriod(heading.periodId))) cellOf(line).planned = line.value;
  for (const line of earlier) cellOf(line).before = { value: line.value, state: line.state };
  // What was sent keeps its reasons: they are asked for again where it is sent again.
  const answers = Map.groupBy(answersIn(read, id), ({ lineId }) => lineId);
  const answeredIn = ({ lineId, comment }: EntryRow): EntryCell['answered'] =>
    ENTERABLE.includes(status) ? (answers.get(lineId) ?? []).filter((one) => one.comment === comment) : 'all';
  for (const line of entered) show(cellOf(line), line, answeredIn(line));

  const counted = countedPlaces(read, [id]);
  const inPeriod = { sectionId: id, periodId: heading.periodId };
  const period = await findPeriod(read, heading.periodId);
  const used = await measuresOf(read, participationId);
  for (const { measure } of entered) used.add(measure);
  const lastYear = new Map(
    [...planned.filter(ofPeriod(previousPeriodId)), ...declared].map(
      (line) => [rowKey(line), rowOf(line)] as const,
    ),
  );
  return {
    measures: MEASURES.filter((measure) => used.has(measure)),
    lines: [...lines.values()],
    lastYear: [...lastYear].flatMap(([key, row]) => (lines.has(key) ? [] : [row])),
    lastYearCells: Object.fromEntries(
      declared.map((line) => [cellKey(line, line.measure), { value: line.value, state: line.state }]),
    ),
    beside: Object.fromEntries(await besideIn(read, { sectionId: id, participationId, ...heading })),
    sessions: Object.fromEntries(countedInPeriod(counted, inPeriod)),
    people: Object.fromEntries(
      period ? peopleInPeriod(peopleOfSections(read, [id]), { sectionId: id, ...period }) : [],
    ),
    sessionMediators: Object.fromEntries(mediatorsInPeriod(counted, inPeriod)),
    lastCampaign: earlier.at(-1)?.campaignLabel ?? null,
  };
}

function show(cell: EntryCell, entry: EntryRow, answered: EntryCell['answered']): void {
  const { value, state, comment, lastId, acceptedState, acceptedValue, acceptedComment } = entry;
  cell.text = cellText({ value, state });
  cell.comment = comment ?? '';
  cell.answered = answered;
  cell.seen = lastId;
  cell.onBehalf = entry.onBehalf === 1;
  if (acceptedState !== null)
    cell.accepted = { value: acceptedValue, state: acceptedState, reason: acceptedComment };
}

async function offersFor(
  read: Read,
  { id, participationId }: SectionRow,
  trainings: ParticipationTraining[],
  enterable: (organisationId: number) => boolean,
): Promise<EntryOffer[]> {
  const standing = await standingOffers(read, participationId);
  const entered = await offersOfSection(read, id);
  const universities = new Map(
    [...standing, ...entered]
      .filter((offer) => offer.subject === 'university')
      .map((offer) => [offer.organisationId, offer.organisation]),
  );
  const subjects = [
    ...[...universities].map(([organisationId, organisation]) => ({
      subject: 'university' as const,
      organisationId,
      trainingId: null,
      label: organisation,
      organisation,
    })),
    ...trainings.map((training) => ({
      subject: 'training' as const,
      organisationId: training.organisationId,
      trainingId: training.id,
      label: training.title,
      organisation: training.organisation,
    })),
  ];
  return subjects.map((subject) => {
    const same = (offer: { subject: string; organisationId: number; trainingId: number }) =>
      offer.subject === subject.subject &&
      offer.organisationId === subject.organisationId &&
      offer.trainingId === (subject.trainingId ?? 0);
    const dayIn = (layer: string) => standing.find((o) => o.layer === layer && same(o))?.happenedOn ?? null;
    const own = entered.find(same);
    return {
      participationId,
      ...subject,
      committedOn: dayIn('committed'),
      committed: dayIn('committed') !== null,
      declaredOn: dayIn('declared'),
      verifiedOn: dayIn('verified'),
      text: own?.happenedOn ?? '',
      seen: own?.revisionId ?? null,
      editable: enterable(subject.organisationId),
    };
  });
}
