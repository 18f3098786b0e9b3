import {
  type BoardRow,
  boardRows,
  type LeadRow,
  lastReminders,
  leadsOfProjects,
  regionsOfCampaign,
} from '@/db/campaign-board';
import { campaignRows } from '@/db/campaigns';
import { regions } from '@/db/reference';
import { findCampaign } from '@/db/reports';
import { type ReleasedSection, releasedSections } from '@/db/section-releases';
import type { Read } from '@/db/store';
import { type Actor, actionsOf } from '@/lib/access/actor';
import { can } from '@/lib/access/policy';
import { signatures } from '@/lib/access/report-access';
import {
  BOARD_SORTS,
  BOARD_STATES,
  type BoardCount,
  type BoardSort,
  type BoardState,
  boardState,
  isReceived,
  type ReminderMade,
  sectionDaysLate,
  waits,
} from '@/lib/domain/board';
import { type CampaignStage, campaignStage } from '@/lib/domain/campaign';
import { inFrenchOrder } from '@/lib/domain/french-order';
import type { Signature } from '@/lib/domain/signature';
import { type Now, parisDay } from '@/lib/domain/time';
import { Refusal } from '@/lib/refusal';
import { campaignWords } from '@/lib/wording/campaigns';
import { type CampaignAction, ownActions } from './campaigns';

/** `late`: never sent, and its due day has passed. */
export const BOARD_FILTER_STATES = [...BOARD_STATES, 'late'] as const;
export type BoardFilterState = (typeof BOARD_FILTER_STATES)[number];
/** The region of a section none of whose trainings has a place. */
export const NO_REGION = 'none';

/** As the address of the board holds it. */
export interface BoardFilter {
  action?: string | undefined;
  region?: string | undefined;
  state?: string | undefined;
  sort?: string | undefined;
}

export interface BoardContact {
  accountId: number;
  name: string;
  email: string;
  reminded: ReminderMade | null;
}

export interface BoardSectionRow extends Omit<BoardRow, 'exceptionBy'> {
  state: BoardState;
  received: boolean;
  /** Never sent, and due. */
  late: boolean;
  /** Up to today, or up to its first sending; 0: in time or not due. */
  daysLate: number;
  /** It can be sent now, and has to be. */
  waiting: boolean;
  /** The delivery regions of its trainings; none: no training of it has a place. */
  regionCodes: string[];
  leadOrganisation: string;
  contacts: BoardContact[];
  exceptionBy: Signature | null;
}

export interface CampaignBoard {
  campaign: {
    id: number;
    label: string;
    period: string;
    periodId: number;
    observedOn: string;
    opensOn: string;
    dueOn: string;
    closesOn: string;
    closedAt: string | null;
    /** Whether it was over before the service, and loaded afterwards. */
    retrospective: boolean;
    stage: CampaignStage;
    /** The day from which it is annulled. */
    withdrawnFrom: string | null;
  };
  /** The actions of the campaign that the officer follows: he sees and counts their sections alone. */
  actions: CampaignAction[];
  otherActions: number;
  /** Whether every action of the campaign is his: closing it is for whoever has them all. */
  mayManage: boolean;
  /** Whether one of its actions is his: he may move the dates that several officers share. */
  mayAdjust: boolean;
  /** Nobody has sent anything, and every action is his: it may still be annulled and, before its closing, corrected. */
  mayAnnul: boolean;
  reports: number;
  receivedReports: number;
  total: BoardCount;
  byAction: Record<string, BoardCount>;
  byRegion: { code: string; name: string; total: BoardCount; cells: Record<string, BoardCount> }[];
  /** Those that are not asked for any more, whatever the filter. */
  released: (ReleasedSection & { by: Signature })[];
  /** The sections that the filter keeps, in its order. */
  rows: BoardSectionRow[];
  /** Those whose exception runs, whatever the filter, the first to end first. */
  exceptions: BoardSectionRow[];
  filter: { action?: string; region?: string; state?: BoardFilterState; sort: BoardSort };
  choices: { actions: CampaignAction[]; regions: { code: string; name: string }[] };
  /** Values of the filter that name nothing here: they are said, and left out. */
  unknown: (keyof BoardFilter)[];
}

/** The board of a campaign, for an officer of one of its actions; any other is `missing`. */
export async function campaignBoard(
  read: Read,
  actor: Actor,
  now: Now,
  campaignId: number,
  asked: BoardFilter = {},
): Promise<CampaignBoard> {
  const found = can(actor, 'inbox.open') ? await findCampaign(read, campaignId) : undefined;
  const mine = actionsOf(actor).filter((key) => found?.actionKeys.includes(key));
  const summary = (await campaignRows(read, mine, now.day)).find(({ id }) => id === campaignId);
  if (!found || !summary || mine.length === 0) throw new Refusal('missing', 'not_found');

  const all = await sectionsOf(read, actor, now, found, mine);
  const actions = (await ownActions(read, actor)).filter(({ key }) => mine.includes(key));
  const present = new Set(all.flatMap(({ regionCodes }) => regionCodes));
  const places = (await regions(read)).flatMap(({ code, name }) =>
    present.has(code) ? [{ code, name }] : [],
  );
  if (all.some(({ regionCodes }) => regionCodes.length === 0))
    places.push({ code: NO_REGION, name: 'Sans région' });
  const { filter, unknown } = understoodFilter(asked, actions, places);
  const mayManage = can(actor, 'campaign.manage', { actionKeys: found.actionKeys });
  const of = (rows: readonly BoardSectionRow[], key: string) =>
    countOf(rows.filter(({ actionKey }) => actionKey === key));
  return {
    campaign: {
      id: found.id,
      label: campaignWords(found.label, summary.retrospective),
      period: summary.periodLabel,
      periodId: found.periodId,
      observedOn: found.observedOn,
      opensOn: found.opensOn,
      dueOn: found.dueOn,
      closesOn: found.closesOn,
      closedAt: found.closedAt,
      retrospective: summary.retrospective === 1,
      stage: campaignStage(found, now.day),
      withdrawnFrom: found.withdrawnFrom,
    },
    actions,
    otherActions: found.actionKeys.length - mine.length,
    mayManage,
    mayAdjust: can(actor, 'campaign.adjust', { actionKeys: found.actionKeys }),
    mayAnnul: mayManage && found.withdrawnFrom === null && !all.some(({ received }) => received),
    reports: summary.reports,
    receivedReports: summary.receivedReports,
    total: countOf(all),
    byAction: Object.fromEntries(actions.map(({ key }) => [key, of(all, key)])),
    byRegion: places.map((place) => {
      const rows = all.filter((row) => isIn(row, place.code));
      return {
        ...place,
        total: countOf(rows),
        cells: Object.fromEntries(actions.map(({ key }) => [key, of(rows, key)])),
      };
    }),
    rows: all.filter((row) => matches(row, filter)).toSorted(order[filter.sort]),
    released: await releasedOf(read, actor, now, campaignId, mine),
    exceptions: all
      .filter(({ exceptedUntil }) => exceptedUntil !== null)
      .toSorted((a, b) => (a.exceptedUntil ?? '').localeCompare(b.exceptedUntil ?? '')),
    filter,
    choices: { actions, regions: places },
    unknown,
  };
}

async function sectionsOf(
  read: Read,
  actor: Actor,
  now: Now,
  campaign: NonNullable<Awaited<ReturnType<typeof findCampaign>>>,
  actionKeys: readonly string[],
): Promise<BoardSectionRow[]> {
  const rows = await boardRows(read, campaign.id, actionKeys, now.day);
  const delivered = Map.groupBy(
    await regionsOfCampaign(read, campaign.id),
    ({ participationId }) => participationId,
  );
  const leads = await leadsOfProjects(read, [...new Set(rows.map(({ projectId }) => projectId))], now.day);
  const leadsOf = Map.groupBy(leads, ({ projectId }) => projectId);
  const contactOf = await contacts(read, actor, now, leads);
  const sign = signatures(read, actor);
  return Promise.all(
    rows.map(async ({ exceptionBy, ...row }): Promise<BoardSectionRow> => {
      const late = sectionDaysLate(row, campaign, now.day);
      const received = isReceived(row);
      const own = leadsOf.get(row.projectId) ?? [];
      return {
        ...row,
        state: boardState(row),
        received,
        late: !received && late > 0,
        daysLate: late,
        waiting: waits(row, campaign, now.day),
        regionCodes: (delivered.get(row.participationId) ?? []).map(({ regionCode }) => regionCode),
        leadOrganisation: own[0]?.organisation ?? '',
        contacts: own.flatMap(({ accountId }) => contactOf.get(accountId ?? 0) ?? []),
        exceptionBy: exceptionBy === null ? null : await sign(exceptionBy),
      };
    }),
  );
}

async function releasedOf(
  read: Read,
  actor: Actor,
  { day }: Now,
  campaignId: number,
  actionKeys: readonly string[],
): Promise<CampaignBoard['released']> {
  const sign = signatures(read, actor);
  const own = (await releasedSections(read, { campaignId }, day)).filter(({ actionKey }) =>
    actionKeys.includes(actionKey),
  );
  return Promise.all(own.map(async (row) => ({ ...row, by: await sign(row.accountId) })));
}

async function contacts(
  read: Read,
  actor: Actor,
  now: Now,
  leads: readonly LeadRow[],
): Promise<Map<number, BoardContact>> {
  const ids = [...new Set(leads.flatMap(({ accountId }) => (accountId === null ? [] : [accountId])))];
  const reminders = new Map((await lastReminders(read, ids)).map((row) => [row.accountId, row]));
  const sign = signatures(read, actor);
  const known = new Map<number, BoardContact>();
  for (const { accountId, name, email } of leads) {
    if (accountId === null || known.has(accountId)) continue;
    const last = reminders.get(accountId);
    known.set(accountId, {
      accountId,
      name: name ?? '',
      email: email ?? '',
      reminded: last
        ? {
            at: last.at,
            today: parisDay(new Date(last.at)) === now.day,
            by: last.by === null ? null : await sign(last.by),
            state: last.state,
          }
        : null,
    });
  }
  return known;
}

function countOf(rows: readonly BoardSectionRow[]): BoardCount {
  const late = rows.filter((row) => row.late);
  const states = Object.fromEntries(
    BOARD_STATES.map((state) => [state, rows.filter((row) => row.state === state).length]),
  ) as Record<BoardState, number>;
  return {
    sections: rows.length,
    received: rows.filter(({ received }) => received).length,
    states,
    late: late.length,
    mostDaysLate: Math.max(0, ...late.map(({ daysLate }) => daysLate)),
  };
}

const isIn = ({ regionCodes }: BoardSectionRow, code: string): boolean =>
  code === NO_REGION ? regionCodes.length === 0 : regionCodes.includes(code);

const matches = (row: BoardSectionRow, { action, region, state }: CampaignBoard['filter']): boolean =>
  (!action || row.actionKey === action) &&
  (!region || isIn(row, region)) &&
  (!state || (state === 'late' ? row.late : row.state === state));

const byProject = (a: BoardSectionRow, b: BoardSectionRow) =>
  inFrenchOrder(a.acronym, b.acronym) || a.actionNumber - b.actionNumber;

/** Late: never sent first, the most days first; then those sent late. Activity: the oldest first, none before any. */
const order: Record<BoardSort, (a: BoardSectionRow, b: BoardSectionRow) => number> = {
  late: (a, b) => Number(b.late) - Number(a.late) || b.daysLate - a.daysLate || byProject(a, b),
  project: byProject,
  activity: (a, b) => (a.lastAt ?? '').localeCompare(b.lastAt ?? '') || byProject(a, b),
};

function understoodFilter(
  { action, region, state, sort }: BoardFilter,
  actions: readonly CampaignAction[],
  places: readonly { code: string }[],
): Pick<CampaignBoard, 'filter' | 'unknown'> {
  const knownState = BOARD_FILTER_STATES.find((one) => one === state);
  const knownSort = BOARD_SORTS.find((one) => one === sort);
  const knownAction = actions.find(({ key }) => key === action)?.key;
  const knownRegion = places.find(({ code }) => code === region)?.code;
  const unknown: (keyof BoardFilter)[] = [];
  if (action && !knownAction) unknown.push('action');
  if (region && !knownRegion) unknown.push('region');
  if (state && !knownState) unknown.push('state');
  if (sort && !knownSort) unknown.push('sort');
  return {
    filter: {
      ...(knownAction && { action: knownAction }),
      ...(knownRegion && { region: knownRegion }),
      ...(knownState && { state: knownState }),
      sort: knownSort ?? 'late',
    },
    unknown,
  };
}
