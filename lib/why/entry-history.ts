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
import { type Asker, readableProjects } from './contributors';
import type { ActionRef } from './explanation';

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

/** Everything said of a line by the end of a day. Missing for anyone who may not read its project. */
export async function lineHistory(
  read: Read,
  asker: Asker,
  lineId: number,
  day: string,
): Promise<LineHistory> {
  const line = await lineHeading(read, lineId);
  const rows = line ? await revisionsOfLine(read, lineId, day) : [];
  if (!line || rows.length === 0 || !(await readableProjects(read, asker)(line.projectId)))
    throw new Refusal('missing', 'not_found');
  const sign = signatures(read, asker.actor);
  const said = new Map<number | null, EntrySaid>();
  const steps: RevisionStep<EntrySaid>[] = [];
  for (const { accountId, sectionId, value, state, ...row } of rows) {
    const after = { value, state };
    steps.push({ ...row, before: said.get(sectionId) ?? null, after, by: await sign(accountId) });
    said.set(sectionId, after);
  }
  return {
    line,
    action: await actionOf(read, line),
    steps,
    sections: await livesOf(read, sign, rows, day),
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
  const offer = await offerHeading(read, revisionId);
  const rows = offer ? await revisionsOfOffer(read, offer, day) : [];
  if (!offer || rows.length === 0 || !(await readableProjects(read, asker)(offer.projectId)))
    throw new Refusal('missing', 'not_found');
  const sign = signatures(read, asker.actor);
  const said = new Map<number | null, OfferSaid>();
  const steps: RevisionStep<OfferSaid>[] = [];
  for (const { accountId, sectionId, happenedOn, ...row } of rows) {
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
    sections: await livesOf(read, sign, rows, day),
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
      return { sectionId, ...of, history: (await sectionLife(read, sectionId, events, sign)).history };
    }),
  );
}
