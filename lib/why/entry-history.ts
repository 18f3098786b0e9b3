import { professions } from '@/db/reference';
import type { Read } from '@/db/store';
import {
  eventsOfSection,
  type LineHeading,
  lineHeading,
  type OfferHeading,
  offerHeading,
  revisionsOfLine,
  revisionsOfOffer,
} from '@/db/why-entry-history';
import { signatures } from '@/lib/access/report-access';
import type { Signature } from '@/lib/domain/signature';
import type { Door, EnteredState, RevisionKind } from '@/lib/domain/vocabulary';
import { actionNames } from '@/lib/figure/action-names';
import { Refusal } from '@/lib/refusal';
import { type HistoryLine, sectionLife } from '@/lib/section/section-life';
import { type Asker, projectRights } from './contributors';
import type { ActionRef } from './explanation';
import { type SessionProof, sessionProofs } from './session-proofs';

/** A revision: what it replaced, what it says, who wrote it, when, through which door and why. */
export interface RevisionStep<Said> {
  id: number;
  campaign: string | null;
  /** Whether the campaign was loaded afterwards; null outside any. */
  retrospective: 0 | 1 | null;
  kind: RevisionKind;
  /** What the same observation said before; null at its first word. */
  before: Said | null;
  after: Said;
  /** What was written beside it; null, too, for those who read no comments. */
  comment: string | null;
  reason: string | null;
  by: Signature;
  door: Door;
  at: string;
}

/** The sections in which it was written, each with its life. */
export interface SectionLife {
  sectionId: number;
  campaign: string;
  retrospective: boolean;
  history: HistoryLine[];
}

/** Null in `state`: the cell was cleared. */
export interface EntrySaid {
  value: number | null;
  state: EnteredState | null;
}

export interface LineHistory {
  line: LineHeading;
  action: ActionRef;
  steps: RevisionStep<EntrySaid>[];
  sections: SectionLife[];
  /** The training sessions that count the same people. */
  sessions: SessionProof[];
  professions: Record<string, string>;
}

/** Null: it did not, or no longer, happen. */
export interface OfferSaid {
  happenedOn: string | null;
}

export interface OfferHistory {
  offer: OfferHeading;
  action: ActionRef;
  steps: RevisionStep<OfferSaid>[];
  sections: SectionLife[];
}

/**
 * Everything said of a line by the end of a day. Missing for anyone who may not read its project; who reads no drafts
 * or no comments reads it without them.
 */
export async function lineHistory(
  read: Read,
  asker: Asker,
  lineId: number,
  day: string,
): Promise<LineHistory> {
  const line = await lineHeading(read, lineId, day);
  const rights = line && (await rightsIn(read, asker, line.projectId));
  const rows = line && rights ? await revisionsOfLine(read, lineId, { day, drafts: rights.drafts }) : [];
  if (!line || !rights || rows.length === 0) throw new Refusal('missing', 'not_found');
  const sign = signatures(read, asker.actor);
  const said = new Map<number | null, EntrySaid>();
  const steps: RevisionStep<EntrySaid>[] = [];
  for (const { accountId, sectionId, value, state, ...row } of rows.map(rights.words)) {
    const after = { value, state };
    steps.push({ ...row, before: said.get(sectionId) ?? null, after, by: await sign(accountId) });
    said.set(sectionId, after);
  }
  return {
    line,
    action: await actionOf(read, line),
    steps,
    sections: await livesOf(read, sign, rows, day, rights.comments),
    sessions: line.nature === 'actual' ? sessionProofs(read, line) : [],
    professions: Object.fromEntries((await professions(read)).map(({ id, label }) => [String(id), label])),
  };
}

/** The same for a commitment or an opening, by the number of any of its revisions. */
export async function offerHistory(
  read: Read,
  asker: Asker,
  revisionId: number,
  day: string,
): Promise<OfferHistory> {
  const offer = await offerHeading(read, revisionId, day);
  const rights = offer && (await rightsIn(read, asker, offer.projectId));
  const rows = offer && rights ? await revisionsOfOffer(read, offer, { day, drafts: rights.drafts }) : [];
  if (!offer || !rights || rows.length === 0) throw new Refusal('missing', 'not_found');
  const sign = signatures(read, asker.actor);
  const said = new Map<number | null, OfferSaid>();
  const steps: RevisionStep<OfferSaid>[] = [];
  for (const { accountId, sectionId, happenedOn, ...row } of rows.map(rights.words)) {
    const after = { happenedOn };
    steps.push({
      ...row,
      comment: null,
      before: said.get(sectionId) ?? null,
      after,
      by: await sign(accountId),
    });
    said.set(sectionId, after);
  }
  return {
    offer,
    action: await actionOf(read, offer),
    steps,
    sections: await livesOf(read, sign, rows, day, rights.comments),
  };
}

/** What somebody reads of the history of a project; undefined where he may not read the project. */
async function rightsIn(read: Read, asker: Asker, projectId: number) {
  const may = projectRights(read, asker);
  if (!(await may('project.read', projectId))) return undefined;
  const comments = await may('comment.read', projectId);
  return {
    drafts: await may('draft.read', projectId),
    comments,
    words: <Row extends { reason: string | null; comment?: string | null }>(row: Row): Row =>
      comments ? row : { ...row, reason: null, ...('comment' in row && { comment: null }) },
  };
}

async function actionOf(
  read: Read,
  { seasonKey, actionKey }: Pick<LineHeading, 'seasonKey' | 'actionKey'>,
): Promise<ActionRef> {
  const { key, season, number, shortTitle } = (await actionNames(read)).of(seasonKey, actionKey);
  return { key, season, number, shortTitle };
}

async function livesOf(
  read: Read,
  sign: (accountId: number) => Promise<Signature>,
  rows: readonly { sectionId: number | null; campaign: string | null; retrospective: 0 | 1 | null }[],
  day: string,
  comments: boolean,
): Promise<SectionLife[]> {
  const sections = new Map(
    rows.flatMap(({ sectionId, campaign, retrospective }) =>
      sectionId === null
        ? []
        : [[sectionId, { campaign: campaign ?? '', retrospective: retrospective === 1 }] as const],
    ),
  );
  return Promise.all(
    [...sections].map(async ([sectionId, of]) => {
      const events = (await eventsOfSection(read, sectionId, day)).map((event) => ({
        ...event,
        nothingToReport: event.nothingToReport === 1,
      }));
      const { history } = await sectionLife(read, sectionId, events, sign);
      return { sectionId, ...of, history: comments ? history : history.map(wordless) };
    }),
  );
}

const wordless = (line: HistoryLine): HistoryLine => ({ ...line, reason: null, remarks: [] });
