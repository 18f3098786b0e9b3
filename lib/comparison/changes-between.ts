import {
  amountChanges,
  type ChangeScope,
  commitmentAuthor,
  commitmentChanges,
  departureChanges,
  lifeChanges,
  type MemberChange,
  memberChanges,
  moneyChanges,
  projectChanges,
  sectionChanges,
  statementChanges,
  successionChanges,
} from '@/db/comparison-changes';
import { consortiumChanges } from '@/db/consortium-fact-rows';
import { frameworkChanges } from '@/db/framework-changes';
import { projectIds, projectTargets } from '@/db/projects';
import type { Read } from '@/db/store';
import type { Actor } from '@/lib/access/actor';
import { can, type Permission } from '@/lib/access/policy';
import { signatures } from '@/lib/access/report-access';
import { CHANGE_KINDS, type ChangeKind, PUBLIC_CHANGE_KINDS } from '@/lib/domain/change';
import type { Signature } from '@/lib/domain/signature';
import type { Now } from '@/lib/domain/time';
import type {
  AmountKind,
  ProjectEvent,
  ProjectStatus,
  SeasonKey,
  SectionStep,
  TargetEvent,
} from '@/lib/domain/vocabulary';
import { type ActionName, actionNames } from '@/lib/figure/action-names';
import { knownReference } from '@/lib/figure/action-progress';
import { factSentence } from '@/lib/wording/consortium-fact-lines';
import { frameworkChangeWords } from '@/lib/wording/frameworks';
import { moneyChangeWords } from '@/lib/wording/money';
import type { Became } from '@/lib/wording/organisations';
import { type ChangedLine, type ChangedOpening, changedLines } from './changed-lines';

/** What one event changed. A visitor reads the kind, the day, the project and what is public of it. */
export interface Change {
  id: string;
  kind: ChangeKind;
  day: string;
  project: { slug: string; acronym: string } | null;
  action: Pick<ActionName, 'key' | 'season' | 'number' | 'shortTitle'> | null;
  /** The organisation that joined or left, with the day on which it did. */
  member: { organisation: string; effectiveOn: string } | null;
  /** What happened in the life of the project, since when, and how it stands after; null: what was said is taken back. */
  life: { event: ProjectEvent; effectiveOn: string; status: ProjectStatus | null } | null;
  /** What became of an organisation. */
  succession: ({ predecessor: string } & Became) | null;
  /** Since when it is true, where it was recorded later than that: `day` is that of the recording. */
  trueFrom: string | null;
  /** How many trainings were added. */
  count: number | null;
  amount: { kind: AmountKind; cents: number; source: string } | null;
  /** What a milestone, a step of a review, a co-financing or a decision on a framework is, in words. */
  about: string | null;
  target: ChangedTarget | null;
  /** For those entitled: null for anyone else. */
  detail: ChangeDetail | null;
}

/** Public, with its source and its reason: a target is an act of the programme. */
export interface ChangedTarget {
  componentId: string;
  label: string;
  unit: string;
  before: number | null;
  /** Whether there was a version before. */
  first: boolean;
  after: number | null;
  event: TargetEvent;
  source: string;
  reason: string | null;
}

export interface ChangeDetail {
  by: Signature | null;
  at: string | null;
  reason: string | null;
  campaign: string | null;
  /** The section to read, for an officer; the report, for anyone entitled. */
  sectionId: number | null;
  reportId: number | null;
  nothingToReport: boolean;
  lines: ChangedLine[];
  openings: ChangedOpening[];
  /** How many lines and openings changed in all: the lists above are cut. */
  changed: number;
}

export interface ChangesBetween {
  changes: Change[];
  /** How many changes of each kind, over all pages. */
  counts: { kind: ChangeKind; count: number }[];
  total: number;
  page: number;
  pages: number;
}

export const CHANGES_PER_PAGE = 25;

/** An event found, before its details are read: only those of one page are. */
interface Found {
  change: Omit<Change, 'detail'>;
  projectId: number | null;
  /** Sorts within a day: the moment, where it is known. */
  at: string;
  /** Whether its author, reason and lines are of a project (the project's readers) or of an action (its officers). */
  detail: (entitled: Actor) => Promise<Partial<ChangeDetail> & { accountId?: number | undefined }>;
}

/**
 * What was submitted, corrected, validated, returned, committed, amended, joined or added between two days: after the
 * end of `from`, up to the end of `to`, the latest first. For those who may read the project today, with the author,
 * the reason and the lines with their values before and after. Never remembered: it depends on who asks.
 */
export async function changesBetween(
  read: Read,
  actor: Actor | null,
  now: Now,
  {
    from,
    to,
    season,
    action,
    page: asked,
    size = CHANGES_PER_PAGE,
  }: {
    from: string;
    to: string;
    season?: SeasonKey | undefined;
    action?: string | undefined;
    page: number;
    size?: number;
  },
): Promise<ChangesBetween> {
  const scope: ChangeScope = { from, to, seasonKey: season, actionKey: action };
  const found = [
    ...(await sectionsFound(read, scope)),
    ...(await commitmentsFound(read, scope)),
    ...(await projectsFound(read, scope)),
    ...(await lifeFound(read, scope)),
    ...(await frameworksFound(read, scope)),
    ...(await membersFound(read, scope)),
    ...(await departuresFound(read, scope)),
    ...(await successionsFound(read, scope)),
    ...(await consortiaFound(read, scope)),
    ...(await amountsFound(read, scope)),
    ...(await moneyFound(read, scope)),
    ...(await targetsFound(read, scope)),
    ...(await statementsFound(read, scope)),
  ];
  const may = rightsOver(read, actor, now);
  const shown: { one: Found; entitled: Actor | null }[] = [];
  for (const one of found) {
    const entitled = (await may('project.read', one)) ? actor : null;
    if (entitled || PUBLIC_CHANGE_KINDS.includes(one.change.kind)) shown.push({ one, entitled });
  }
  shown.sort((a, b) => b.one.change.day.localeCompare(a.one.change.day) || b.one.at.localeCompare(a.one.at));
  const pages = Math.max(1, Math.ceil(shown.length / size));
  const page = Math.min(asked, pages);
  const kinds = shown.map(({ one, entitled }) => kindFor(one, entitled));
  const sign = signatures(read, actor);
  const changes: Change[] = [];
  for (const { one, entitled } of shown.slice((page - 1) * size, page * size))
    changes.push({
      ...one.change,
      kind: kindFor(one, entitled),
      detail: entitled && (await detailOf(one, { actor: entitled, may }, sign)),
    });
  return {
    changes,
    counts: CHANGE_KINDS.map((kind) => ({ kind, count: kinds.filter((k) => k === kind).length })).filter(
      ({ count }) => count > 0,
    ),
    total: shown.length,
    page,
    pages,
  };
}

/** That an officer changed something while validating is for those entitled. */
const kindFor = ({ change }: Found, entitled: Actor | null): ChangeKind =>
  change.kind === 'accepted_modified' && !entitled ? 'validated' : change.kind;

type ReadingRight = Extract<Permission, 'project.read' | 'draft.read' | 'comment.read'>;

/** Of what is of no project, the officers of its action read everything, and nobody else anything. */
function rightsOver(read: Read, actor: Actor | null, now: Now) {
  let targets: ReturnType<typeof projectTargets> | undefined;
  return async (reading: ReadingRight, { projectId, change }: Found): Promise<boolean> => {
    if (!actor) return false;
    if (projectId === null) {
      const permission = change.kind === 'gap_note' ? 'gap.explain' : 'target.amend';
      return can(actor, permission, { actionKeys: change.action ? [change.action.key] : [] });
    }
    targets ??= projectIds(read).then((ids) => projectTargets(read, ids, now.day));
    const target = (await targets).get(projectId);
    return target !== undefined && can(actor, reading, target);
  };
}

async function detailOf(
  one: Found,
  { actor, may }: { actor: Actor; may: ReturnType<typeof rightsOver> },
  sign: ReturnType<typeof signatures>,
): Promise<ChangeDetail> {
  const { accountId, ...detail } = await one.detail(actor);
  return {
    by: accountId ? await sign(accountId) : null,
    at: one.at || null,
    reason: null,
    campaign: null,
    sectionId: null,
    reportId: null,
    nothingToReport: false,
    lines: [],
    openings: [],
    changed: 0,
    ...detail,
    ...(!(await may('comment.read', one)) && { reason: null }),
    ...(!(await may('draft.read', one)) && { reportId: null }),
  };
}

const NOTHING = {
  ...{ project: null, action: null, member: null, life: null, succession: null },
  ...{ trueFrom: null, count: null, amount: null, about: null, target: null },
};

type Place = { seasonKey: SeasonKey | null; actionKey: string | null };

async function placed(read: Read) {
  const names = await actionNames(read);
  return ({ seasonKey, actionKey }: Place): Change['action'] => {
    if (!seasonKey || !actionKey) return null;
    const { key, season, number, shortTitle } = names.of(seasonKey, actionKey);
    return { key, season, number, shortTitle };
  };
}

const KIND_OF_STEP: Partial<Record<SectionStep, ChangeKind>> = {
  submit: 'submitted',
  correct: 'corrected',
  validate: 'validated',
  accept_modified: 'accepted_modified',
  return: 'returned',
  undo: 'validation_undone',
};

/** What changes no figure: what was sent stands. */
const REWORKED: readonly ChangeKind[] = ['returned', 'return_undone'];

async function sectionsFound(read: Read, scope: ChangeScope): Promise<Found[]> {
  const actionOf = await placed(read);
  return (await sectionChanges(read, scope)).flatMap((row): Found[] => {
    const kind = row.undone === 'return' ? 'return_undone' : KIND_OF_STEP[row.step];
    if (!kind) return [];
    const { slug, acronym, day, participationId, sectionId } = row;
    const layer = kind === 'submitted' || kind === 'corrected' ? 'declared' : 'verified';
    return [
      {
        change: {
          ...NOTHING,
          id: `section ${row.eventId}`,
          kind,
          day,
          project: { slug, acronym },
          action: actionOf(row),
        },
        projectId: row.projectId,
        at: row.at,
        detail: async (entitled) => ({
          accountId: row.accountId,
          reason: row.reason,
          campaign: row.campaign,
          sectionId: can(entitled, 'inbox.open') ? sectionId : null,
          reportId: row.reportId,
          nothingToReport: row.nothingToReport === 1,
          ...(!REWORKED.includes(kind) &&
            (await changedLines(read, { layer, participationId, day, sectionId }))),
        }),
      },
    ];
  });
}

async function commitmentsFound(read: Read, scope: ChangeScope): Promise<Found[]> {
  const actionOf = await placed(read);
  return (await commitmentChanges(read, scope)).map((row): Found => {
    const { slug, acronym, day, participationId } = row;
    return {
      change: {
        ...NOTHING,
        id: `commitments ${participationId} ${day}`,
        kind: 'commitments',
        day,
        project: { slug, acronym },
        action: actionOf(row),
      },
      projectId: row.projectId,
      at: '',
      detail: async () => ({
        ...(await commitmentAuthor(read, participationId, day)),
        ...(await changedLines(read, { layer: 'committed', participationId, day })),
      }),
    };
  });
}

async function projectsFound(read: Read, scope: ChangeScope): Promise<Found[]> {
  const actionOf = await placed(read);
  return (await projectChanges(read, scope)).map(
    (row): Found => ({
      change: {
        ...NOTHING,
        id: `${row.kind} ${row.projectId} ${row.actionKey ?? ''} ${row.day}`,
        kind: row.kind,
        day: row.day,
        project: { slug: row.slug, acronym: row.acronym },
        action: actionOf(row),
        count: row.kind === 'trainings' ? row.count : null,
      },
      projectId: row.projectId,
      at: '',
      detail: async () => ({}),
    }),
  );
}

async function lifeFound(read: Read, scope: ChangeScope): Promise<Found[]> {
  const actionOf = await placed(read);
  return (await lifeChanges(read, scope)).map(
    (row): Found => ({
      change: {
        ...NOTHING,
        id: `${row.kind} ${row.id}`,
        kind: row.kind,
        day: row.day,
        project: row.slug && row.acronym ? { slug: row.slug, acronym: row.acronym } : null,
        action: actionOf(row),
        life:
          row.kind === 'project_status' && row.event && row.effectiveOn
            ? { event: row.event, effectiveOn: row.effectiveOn, status: row.statusAfter }
            : null,
        trueFrom: lateIn(row),
      },
      projectId: row.projectId,
      at: row.at,
      detail: async () => ({ accountId: row.accountId ?? undefined, reason: row.reason }),
    }),
  );
}

const lateIn = ({ day, effectiveOn }: { day: string; effectiveOn: string | null }): string | null =>
  effectiveOn !== null && effectiveOn < day ? effectiveOn : null;

async function frameworksFound(read: Read, scope: ChangeScope): Promise<Found[]> {
  const actionOf = await placed(read);
  return frameworkChanges(read, scope).map(
    (row): Found => ({
      change: {
        ...NOTHING,
        id: `${row.kind} ${row.id}`,
        kind: row.kind,
        day: row.day,
        action: actionOf(row),
        about: frameworkChangeWords(row),
        trueFrom: lateIn(row),
      },
      projectId: null,
      at: row.at,
      detail: async () => ({ accountId: row.accountId, reason: row.reason }),
    }),
  );
}

async function membersFound(read: Read, scope: ChangeScope): Promise<Found[]> {
  return toldOnce(await memberChanges(read, scope)).map(
    (row): Found => ({
      change: {
        ...NOTHING,
        id: `member ${row.id}`,
        kind: row.event === 'leave' ? 'member_left' : row.role === 'lead' ? 'lead_changed' : 'member_joined',
        day: row.day,
        project: { slug: row.slug, acronym: row.acronym },
        member: { organisation: row.organisation, effectiveOn: row.effectiveOn },
        trueFrom: lateIn(row),
      },
      projectId: row.projectId,
      at: row.at,
      detail: async () => ({ accountId: row.accountId, reason: row.reason }),
    }),
  );
}

async function successionsFound(read: Read, scope: ChangeScope): Promise<Found[]> {
  return (await successionChanges(read, scope)).map(
    ({ id, day, kind, predecessor, successor, effectiveOn, reason, cancels, accountId, at }): Found => ({
      change: {
        ...NOTHING,
        id: `succession ${id}`,
        kind: cancels === 1 ? 'succession_cancelled' : 'succession',
        day,
        succession: { kind, predecessor, successor, effectiveOn },
      },
      projectId: null,
      at,
      detail: async () => ({ accountId, reason }),
    }),
  );
}

/** What was recorded of a consortium for the rules that it answers: for the readers of its project alone. */
async function consortiaFound(read: Read, scope: ChangeScope): Promise<Found[]> {
  return (await consortiumChanges(read, scope)).map(
    (row): Found => ({
      change: {
        ...NOTHING,
        id: `${row.table} ${row.id}`,
        kind: 'consortium_fact',
        day: row.knownFrom,
        project: { slug: row.slug, acronym: row.acronym },
        member: row.organisation ? { organisation: row.organisation, effectiveOn: row.effectiveOn } : null,
      },
      projectId: row.projectId,
      at: row.at,
      detail: async () => ({
        accountId: row.accountId,
        reason: [factSentence(row), row.reason].filter(Boolean).join(' – '),
      }),
    }),
  );
}

/** A change of lead is one thing: who leads, and who left by it; not that the two changed roles. */
function toldOnce(rows: readonly MemberChange[]): MemberChange[] {
  const acts = Map.groupBy(rows, ({ projectId, at, effectiveOn }) => `${projectId} ${at} ${effectiveOn}`);
  return [...acts.values()].flatMap((act) => {
    const lead = act.find(({ event, role }) => event === 'join' && role === 'lead');
    if (!lead) return act;
    const joined = act.flatMap(({ event, organisationId }) => (event === 'join' ? organisationId : []));
    return act.filter(
      (row) => row === lead || (row.event === 'leave' && !joined.includes(row.organisationId)),
    );
  });
}

async function departuresFound(read: Read, scope: ChangeScope): Promise<Found[]> {
  const actionOf = await placed(read);
  return (await departureChanges(read, scope)).map(
    (row): Found => ({
      change: {
        ...NOTHING,
        id: `departure ${row.id}`,
        kind: 'departure_answered',
        day: row.day,
        project: { slug: row.slug, acronym: row.acronym },
        action: actionOf(row),
        member: { organisation: row.organisation, effectiveOn: row.departedOn },
      },
      projectId: row.projectId,
      at: row.at,
      detail: async () => ({ accountId: row.accountId, reason: row.reason }),
    }),
  );
}

async function amountsFound(read: Read, scope: ChangeScope): Promise<Found[]> {
  return (await amountChanges(read, scope)).map(
    (row): Found => ({
      change: {
        ...NOTHING,
        id: `amount ${row.id}`,
        kind: 'amount',
        day: row.day,
        project: { slug: row.slug, acronym: row.acronym },
        amount: { kind: row.kind, cents: row.cents, source: row.source },
      },
      projectId: row.projectId,
      at: row.at,
      detail: async () => ({ accountId: row.accountId }),
    }),
  );
}

async function moneyFound(read: Read, scope: ChangeScope): Promise<Found[]> {
  return (await moneyChanges(read, scope)).map(
    (row): Found => ({
      change: {
        ...NOTHING,
        id: `${row.kind} ${row.id}`,
        kind: row.kind,
        day: row.day,
        project: { slug: row.slug, acronym: row.acronym },
        about: moneyChangeWords(row),
      },
      projectId: row.projectId,
      at: row.at,
      detail: async () => ({ accountId: row.accountId, reason: row.reason }),
    }),
  );
}

/** A target changes on the day from which its version is both known and in force, and when its last one ends. */
async function targetsFound(read: Read, scope: ChangeScope): Promise<Found[]> {
  const actionOf = await placed(read);
  const isBetween = (day: string) => day > scope.from && day <= scope.to;
  const { components } = await knownReference(read);
  return components.flatMap((component): Found[] => {
    if (scope.seasonKey && component.seasonKey !== scope.seasonKey) return [];
    if (scope.actionKey && component.actionKey !== scope.actionKey) return [];
    return component.versions.flatMap((version, index): Found[] => {
      const before = component.versions[index - 1];
      const found = (kind: 'target' | 'target_ended', day: string): Found => ({
        change: {
          ...NOTHING,
          id: `${kind} ${component.id} ${version.version}`,
          kind,
          day,
          action: actionOf(component),
          target: {
            componentId: component.id,
            label: component.label,
            unit: component.unit,
            before: kind === 'target' ? (before?.target ?? null) : version.target,
            first: kind === 'target' && before === undefined,
            after: kind === 'target' ? version.target : null,
            event: version.event,
            source: version.src,
            reason: version.reason,
          },
        },
        projectId: null,
        at: version.accountId === null ? '' : version.recordedAt,
        detail: async () => ({ accountId: version.accountId ?? undefined }),
      });
      const since = version.knownFrom > version.inForceFrom ? version.knownFrom : version.inForceFrom;
      const isLast = index === component.versions.length - 1;
      // The version that a replacement ends on its own day was never read: its end alone is a change.
      const isRead = version.inForceTo === null || since < version.inForceTo;
      return [
        ...(isRead && isBetween(since) ? [found('target', since)] : []),
        ...(isLast && version.inForceTo && isBetween(version.inForceTo)
          ? [found('target_ended', version.inForceTo)]
          : []),
      ];
    });
  });
}

async function statementsFound(read: Read, scope: ChangeScope): Promise<Found[]> {
  const actionOf = await placed(read);
  const { components } = await knownReference(read);
  return (await statementChanges(read, scope)).map((row): Found => {
    const component = components.find(({ id }) => id === row.componentId);
    return {
      change: {
        ...NOTHING,
        id: `${row.kind} ${row.id}`,
        kind: row.kind,
        day: row.day,
        project: row.slug && row.acronym ? { slug: row.slug, acronym: row.acronym } : null,
        action: component ? actionOf(component) : null,
      },
      projectId: row.projectId,
      at: row.at,
      detail: async () => ({ accountId: row.accountId, reason: row.reason }),
    };
  });
}
