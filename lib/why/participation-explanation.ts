import { tallyOf } from '@/db/figure-learner-totals';
import { findProject } from '@/db/projects';
import { professions } from '@/db/reference';
import type { Read } from '@/db/store';
import {
  type CellLines,
  type ExplainedLineRow,
  hasMoreRevisions,
  linesOfCell,
  type SettlingRow,
  settlingsOf,
  type UnsentRow,
  unsentLines,
} from '@/db/why-lines';
import { unsentOffers } from '@/db/why-offers';
import { signatures } from '@/lib/access/report-access';
import { periodRead } from '@/lib/domain/comparable';
import type { LeftOutReason } from '@/lib/domain/left-out';
import { type Breakdown, breakdownOf } from '@/lib/domain/line-address';
import type { Signature } from '@/lib/domain/signature';
import { addTallies, EMPTY_TALLY, type Tally, tallyValue, type Value } from '@/lib/domain/value';
import type { Door, EnteredState, Layer } from '@/lib/domain/vocabulary';
import { Refusal } from '@/lib/refusal';
import {
  type ComponentExplanation,
  type ComponentQuestion,
  componentCell,
  explainComponent,
  isCountedIn,
} from './component-explanation';
import { type Asker, type Contributor, contributorsOf } from './contributors';
import type { ActionRef, ProjectRef } from './explanation';
import type { LearnerCell } from './learner-contributions';
import { explainLearners, type LearnersExplanation, type LearnersQuestion } from './learners-explanation';
import { type Fact, factsOf, standsInLayer } from './offer-contributions';
import { type SessionProof, sessionProofs } from './session-proofs';

/** Who did it and when. */
export interface Signed {
  by: Signature;
  at: string;
}

/** A line of a participation in a figure: the value, where it comes from, who said it and who checked it. */
export interface ExplainedLine extends Breakdown {
  lineId: number;
  training: string;
  region: string;
  period: string;
  value: number | null;
  state: EnteredState | null;
  /** The observation; null for a planned figure, which stands outside any campaign. */
  campaign: string | null;
  /** Whether it was reported before the service. */
  retrospective: boolean;
  observedOn: string | null;
  door: Door;
  entered: Signed;
  declared: Signed | null;
  validated: Signed | null;
}

export interface LeftLine {
  reason: LeftOutReason;
  line: ExplainedLine;
}

/** A commitment or an opening with its authors. */
export interface ExplainedOffer {
  revisionId: number;
  name: string;
  organisation: string;
  committedOn: string | null;
  openedOn: string | null;
  campaign: string | null;
  retrospective: boolean;
  entered: Signed;
  declared: Signed | null;
  validated: Signed | null;
  /** Null: it counts. */
  leftOut: LeftOutReason | null;
}

export interface ExplainedParticipation {
  action: ActionRef;
  /** What it adds to the figure; null where openings are counted. */
  value: Value | null;
  lines: ExplainedLine[];
  leftOut: LeftLine[];
  offers: ExplainedOffer[];
  /** The training sessions that count the same people; none where they count nothing of that measure. */
  sessions: SessionProof[];
}

export interface ParticipationExplanation<Of> {
  of: Of;
  project: ProjectRef;
  participations: ExplainedParticipation[];
  professions: Record<string, string>;
}

/** Values behind a figure that are read one by one: with who entered, sent and validated each they weigh some 100 MB. */
const MOST_VALUES = 20_000;

interface OfProject {
  slug: string;
  most?: number;
}

/**
 * The entries of one project behind a component, in a layer at the end of a day. Missing, like what does not exist,
 * for anyone who may not read the project.
 */
export async function componentEntries(
  read: Read,
  asker: Asker,
  { slug, most = MOST_VALUES, ...question }: ComponentQuestion & OfProject,
): Promise<ParticipationExplanation<ComponentExplanation>> {
  const of = await explainComponent(read, asker, question);
  const { key: action, season } = of.action;
  const { project, list } = await readable(read, asker, slug, { season, action }, question.day);
  const cell = await componentCell(read, of);
  const participations: ExplainedParticipation[] = [];
  for (const contributor of list)
    participations.push(
      cell
        ? await learnerEntries(read, asker, contributor, cell, { ...question, most })
        : await offerEntries(read, asker, contributor, await isCountedIn(read, of, question.day), question),
    );
  return { of, project, participations, professions: await professionLabels(read) };
}

/** The same for a cell of the public learner tables: every participation of the project that is in it. */
export async function learnersEntries(
  read: Read,
  asker: Asker,
  { slug, most = MOST_VALUES, ...question }: LearnersQuestion & OfProject,
): Promise<ParticipationExplanation<LearnersExplanation>> {
  const of = await explainLearners(read, asker, question);
  const { measure, periodId, place, season, day } = question;
  if (place.project !== undefined && place.project !== slug) throw new Refusal('missing', 'not_found');
  const { project, list } = await readable(read, asker, slug, { season, action: place.action }, day);
  const cell = { measure, periodId, regionCode: place.region, levelKey: place.level };
  const participations: ExplainedParticipation[] = [];
  for (const contributor of list)
    participations.push(await learnerEntries(read, asker, contributor, cell, { ...question, most }));
  return { of, project, participations, professions: await professionLabels(read) };
}

async function readable(
  read: Read,
  asker: Asker,
  slug: string,
  scope: { season?: Contributor['seasonKey'] | undefined; action?: string | undefined },
  day: string,
): Promise<{ project: ProjectRef; list: Contributor[] }> {
  const project = await findProject(read, { slug });
  if (!project) throw new Refusal('missing', 'not_found');
  const { list } = await contributorsOf(read, asker, { ...scope, projectId: project.id }, day);
  const own = list.filter(({ entitled }) => entitled);
  if (own.length === 0) throw new Refusal('missing', 'not_found');
  return { project: { slug: project.slug, acronym: project.acronym }, list: own };
}

type Cell = Omit<CellLines, 'participationId'> & Pick<LearnerCell, 'latestOf'>;

async function learnerEntries(
  read: Read,
  { actor }: Asker,
  { participationId, action, readsDrafts }: Contributor,
  inside: Cell,
  { layer, day, most }: { layer: Layer; day: string; most: number },
): Promise<ExplainedParticipation> {
  const cell = { ...inside, participationId };
  if (hasMoreRevisions(read, cell, layer, most))
    throw new Refusal('too_large', 'too_many_values_behind', { most });
  const sign = signer(signatures(read, actor), await settlingsOf(read, participationId, day));
  const rows = await linesOfCell(read, cell, layer, day);
  const period = inside.latestOf ? latestPeriod(rows, inside.latestOf) : undefined;
  const isRead = ({ periodId }: ExplainedLineRow) => !inside.latestOf || periodId === period;
  const standing = rows.filter((row) => row.rank === 1 && isRead(row));
  const lines: ExplainedLine[] = [];
  const leftOut: LeftLine[] = [];
  for (const row of rows) {
    const line = await sign.line(row);
    const reason = row.rank > 1 ? pastReason(row, rows) : isRead(row) ? reasonOf(row.state) : 'other_period';
    if (reason) leftOut.push({ reason, line });
    else lines.push(line);
  }
  if (layer === 'verified')
    for (const row of await notValidated(read, cell, standing, day))
      leftOut.push({ reason: 'not_validated', line: await sign.line(row) });
  if (layer !== 'committed' && readsDrafts)
    for (const row of await unsentLines(read, cell, day))
      leftOut.push({ reason: 'draft', line: await sign.draft(row) });
  const sessions = layer === 'committed' ? [] : sessionProofs(read, cell);
  return { action, value: tallyValue(totalOf(standing)), lines, leftOut, offers: [], sessions };
}

/** « Rien à déclarer » of a later observation leaves the number standing: nothing has replaced it. */
function pastReason(row: ExplainedLineRow, rows: readonly ExplainedLineRow[]): LeftOutReason {
  if (row.state !== 'nothing_to_report') return 'replaced';
  const standing = rows.find(({ lineId, rank }) => lineId === row.lineId && rank === 1);
  return (row.observedOn ?? '') > (standing?.observedOn ?? '') ? 'nothing_to_report' : 'replaced';
}

/** What stands as declared and is not what was validated. */
async function notValidated(
  read: Read,
  cell: CellLines,
  verified: readonly ExplainedLineRow[],
  day: string,
): Promise<ExplainedLineRow[]> {
  const known = new Map(verified.map((row) => [row.lineId, row]));
  return (await linesOfCell(read, cell, 'declared', day)).filter((row) => {
    const standing = known.get(row.lineId);
    const accepted = standing?.kind === 'acceptance' && standing.sectionId === row.sectionId;
    return row.rank === 1 && standing?.revisionId !== row.revisionId && !accepted;
  });
}

/** The period that a stock reads of this participation. */
const latestPeriod = (rows: readonly ExplainedLineRow[], periods: readonly number[]): number | undefined =>
  periodRead(
    periods.map((period) => {
      const own = rows.filter(({ rank, periodId }) => rank === 1 && periodId === period);
      return { period, value: tallyValue(totalOf(own)) };
    }),
  );

const totalOf = (rows: readonly ExplainedLineRow[]): Tally =>
  rows.reduce<Tally>(
    (sum, { value, state }) => (state ? addTallies(sum, tallyOf({ value, state })) : sum),
    EMPTY_TALLY,
  );

const reasonOf = (state: EnteredState | null): LeftOutReason | null =>
  state === 'number' || state === null ? null : state;

/** Signs the entries of a participation: who typed, who sent, who validated. */
function signer(sign: (accountId: number) => Promise<Signature>, settlings: readonly SettlingRow[]) {
  const bySection = new Map(settlings.map((row) => [row.sectionId, row]));
  const signed = async (accountId: number | null | undefined, at: string | null | undefined) =>
    accountId != null && at != null ? { by: await sign(accountId), at } : null;
  const settled = async (sectionId: number | null) => {
    const events = bySection.get(sectionId ?? 0);
    return {
      declared: await signed(events?.declaredBy, events?.declaredAt),
      validated: await signed(events?.validatedBy, events?.validatedAt),
    };
  };
  const words = ({
    accountId: _,
    rank: __,
    ...row
  }: Omit<UnsentRow, 'retrospective'> & { rank?: number; retrospective: 0 | 1 | null }) => ({
    lineId: row.lineId,
    training: row.training,
    region: row.region,
    period: row.period,
    ...breakdownOf(row),
    value: row.value,
    state: row.state,
    door: row.door,
    campaign: row.campaign,
    retrospective: row.retrospective === 1,
  });
  return {
    settled,
    entered: async (accountId: number, at: string): Promise<Signed> => ({ by: await sign(accountId), at }),
    line: async (row: ExplainedLineRow): Promise<ExplainedLine> => ({
      ...words({ ...row, campaign: row.campaign ?? '' }),
      campaign: row.campaign,
      observedOn: row.observedOn,
      entered: { by: await sign(row.accountId), at: row.at },
      ...(await settled(row.sectionId)),
    }),
    draft: async (row: UnsentRow): Promise<ExplainedLine> => ({
      ...words(row),
      observedOn: null,
      entered: { by: await sign(row.accountId), at: row.at },
      declared: null,
      validated: null,
    }),
  };
}

async function offerEntries(
  read: Read,
  { actor }: Asker,
  contributor: Contributor,
  isAsked: (row: Pick<Fact['row'], 'subject' | 'trainingId'>) => boolean,
  { layer, day }: { layer: Layer; day: string },
): Promise<ExplainedParticipation> {
  const { participationId, action, readsDrafts } = contributor;
  const sign = signer(signatures(read, actor), await settlingsOf(read, participationId, day));
  const offers: ExplainedOffer[] = [];
  for (const fact of await factsOf(read, [contributor], day)) {
    if (!isAsked(fact.row)) continue;
    const row = fact.layers[layer] ?? fact.row;
    offers.push({
      revisionId: row.revisionId,
      name: row.training ?? row.organisation,
      organisation: row.organisation,
      committedOn: fact.layers.committed?.happenedOn ?? null,
      openedOn:
        (fact.layers[layer === 'verified' ? 'verified' : 'declared'] ?? fact.layers.declared)?.happenedOn ??
        null,
      campaign: row.campaign,
      retrospective: row.retrospective === 1,
      entered: await sign.entered(row.accountId, row.at),
      ...(await sign.settled(row.sectionId)),
      leftOut: offerReason(fact, layer),
    });
  }
  if (layer !== 'committed' && readsDrafts)
    for (const row of await unsentOffers(read, [participationId], day))
      if (isAsked(row))
        offers.push({
          revisionId: row.revisionId,
          name: row.training ?? row.organisation,
          organisation: row.organisation,
          committedOn: null,
          openedOn: row.happenedOn,
          campaign: row.campaign,
          retrospective: row.retrospective === 1,
          entered: await sign.entered(row.accountId, row.at),
          declared: null,
          validated: null,
          leftOut: 'draft',
        });
  return { action, value: null, lines: [], leftOut: [], offers, sessions: [] };
}

function offerReason(fact: Fact, layer: Layer): LeftOutReason | null {
  if (standsInLayer(fact, layer)) return null;
  if (layer === 'verified' && standsInLayer(fact, 'declared')) return 'not_validated';
  return standsInLayer(fact, 'committed') ? 'not_opened' : 'taken_back';
}

const professionLabels = async (read: Read): Promise<Record<string, string>> =>
  Object.fromEntries((await professions(read)).map(({ id, label }) => [String(id), label]));
