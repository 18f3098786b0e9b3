import type { FactRow } from '@/db/consortium-fact-rows';
import type { JournalRow } from '@/db/journal';
import * as values from '@/db/journal-values';
import { allJobs } from '@/db/observatory-rows';
import { professions, regions } from '@/db/reference';
import type { Read } from '@/db/store';
import type { TrainingLifeRow } from '@/db/training-life-rows';
import type { Actor } from '@/lib/access/actor';
import { signatures } from '@/lib/access/report-access';
import { breakdownOf, type FigureRow } from '@/lib/domain/line-address';
import type { Signature } from '@/lib/domain/signature';
import {
  type AmountKind,
  type Confidence,
  type EnteredState,
  type GapState,
  type Measure,
  type MembershipEvent,
  type MembershipRole,
  type Nature,
  type OfferFact,
  type OfferSubject,
  ROLES,
  type Role,
  type SeasonKey,
  type SectionStep,
  type SuccessionKind,
} from '@/lib/domain/vocabulary';
import { type Gap, publicGaps } from '@/lib/gap/gaps';
import { type Batched, batched } from './journal-batches';
import { type MoneyFact, moneyFactsOf } from './money-facts';
import { numbersAt, type ReadableParts, readableParts } from './readable-parts';

export interface StatedValue {
  value: number | null;
  state: EnteredState;
}

interface ActionPlace {
  number: number;
  title: string;
  season: SeasonKey;
}

interface CampaignDays {
  dueOn: string;
  closesOn: string;
}

interface CampaignIdentity {
  label: string;
  period: string;
  observedOn: string;
}

/** One thing that a line of the journal wrote, as it was and as it became. */
export type JournalChange =
  | {
      kind: 'figure';
      id: number;
      lineId: number;
      training: string;
      row: Omit<FigureRow, 'trainingId'>;
      period: string;
      measure: Measure;
      nature: Nature;
      before: StatedValue | null;
      after: StatedValue | null;
      comment: string | null;
      /** The officer's value beside the consortium's, which stays the declared one. */
      accepted: boolean;
    }
  | {
      kind: 'offer';
      id: number;
      subject: OfferSubject;
      organisation: string;
      training: string | null;
      fact: OfferFact;
      before: string | null;
      after: string | null;
    }
  | { kind: 'step'; id: number; step: SectionStep; action: ActionPlace; nothingToReport: boolean }
  | { kind: 'answer'; sectionId: number; action: ActionPlace; nothing: boolean }
  | { kind: 'target'; label: string; before: values.TargetRow | null; after: values.TargetRow }
  | ({ kind: 'amount' } & Omit<values.AmountRow, 'kind'> & { amount: AmountKind })
  | {
      kind: 'member';
      organisation: string;
      event: MembershipEvent;
      role: MembershipRole;
      effectiveOn: string;
      knownFrom: string;
    }
  | ({ kind: 'succession' } & Omit<values.SuccessionChangeRow, 'kind'> & { act: SuccessionKind })
  | ({ kind: 'project_event' } & values.ProjectEventRow)
  | ({ kind: 'money' } & MoneyFact)
  | { kind: 'consortium_fact'; fact: FactRow }
  | ({ kind: 'departure' } & Omit<values.DepartureChangeRow, 'id'>)
  | ({ kind: 'overlap' } & values.OverlapChangeRow)
  | { kind: 'gap'; gapKey: string; before: GapState | null; after: GapState; note: string | null }
  | { kind: 'synthesis'; body: string; confidence: Confidence }
  | { kind: 'milestone'; component: string; before: string | null; after: string | null; evidence: string }
  | { kind: 'edition'; key: string; title: string; asOf: string; sha256: string }
  | {
      kind: 'account';
      role: Role | null;
      organisation: string | null;
      scopes: { kind: string; key: string }[];
    }
  | { kind: 'campaign'; opensOn: string; dueOn: string; closesOn: string }
  | { kind: 'dates'; before: CampaignDays; after: CampaignDays }
  | { kind: 'corrected'; before: CampaignIdentity; after: CampaignIdentity }
  | { kind: 'participation'; action: ActionPlace }
  | { kind: 'training_event'; event: TrainingLifeRow }
  | { kind: 'closed'; campaign: string }
  | { kind: 'exceptions'; ended: number }
  | { kind: 'family'; family: string; rows: number };

/** What a line is about. */
export type JournalThing =
  /** `reportId`: null for those who do not open reports. */
  | { kind: 'section'; id: number; reportId: number | null; campaign: string; action: ActionPlace }
  | { kind: 'report'; id: number; reportId: number | null; campaign: string }
  | { kind: 'participation'; action: ActionPlace }
  | { kind: 'training'; title: string; organisation: string }
  | { kind: 'training-session'; code: string }
  | { kind: 'component'; id: string; label: string; season: SeasonKey }
  | { kind: 'campaign'; label: string }
  | { kind: 'organisation'; name: string }
  | { kind: 'account'; signature: Signature }
  | { kind: 'gap'; key: string; gap: Gap | null }
  | { kind: 'synthesis'; action: ActionPlace; label: string | null }
  /** Its day alone: what it said is read where its readers are asked for. */
  | { kind: 'committee'; id: number; heldOn: string }
  | { kind: 'edition'; key: string }
  | { kind: 'job'; key: string; name: string }
  | { kind: 'other' };

export interface JournalLine {
  id: number;
  at: string;
  /** Null: scheduled work, a script, or an unknown person. */
  by: Signature | null;
  door: string;
  /** The name as it was written. */
  command: string;
  project: { slug: string; acronym: string } | null;
  about: JournalThing;
  reason: string | null;
  changes: JournalChange[];
  /** How many things the line wrote; `changes` may show fewer. */
  values: number;
  words: { regions: Record<string, string>; professions: Record<string, string> };
}

const numberAt = (refs: JournalRow['references'], name: string): number[] =>
  typeof refs[name] === 'number' ? [refs[name]] : [];

/** Whose names a page of lines says: who wrote them, and the accounts that they are about. */
const accountsOf = (rows: readonly JournalRow[]): number[] =>
  rows.flatMap(({ accountId, subject }) => {
    const [kind, key] = split(subject);
    return [
      ...(accountId === null ? [] : [accountId]),
      ...(kind === 'account' && /^[1-9]\d*$/.test(key) ? [Number(key)] : []),
    ];
  });

const byId = <Row extends { id: number }>(rows: readonly Row[]) => new Map(rows.map((row) => [row.id, row]));

/**
 * Lines of the journal with what they refer to: values as they were and became, at most `few` figures a line, from
 * the given page of them; gaps are named as they stand on a day. Names are those that the actor may read.
 */
export async function journalLines(
  read: Read,
  actor: Actor,
  rows: readonly JournalRow[],
  { day, few, page = 1 }: { day: string; few: number; page?: number },
): Promise<JournalLine[]> {
  const sign = signatures(read, actor, accountsOf(rows));
  const known = batched(read, rows);
  const readable = readableParts(read, actor, rows);
  const shown = (ids: number[]) => ids.slice((page - 1) * few, page * few);
  const figures = byId(
    values.figureChanges(
      read,
      rows.flatMap((row) => shown(readable.revisions(row))),
    ),
  );
  const offers = byId(
    values.offerChanges(
      read,
      rows.flatMap((row) => shown(readable.offerRevisions(row))),
    ),
  );
  const steps = byId(
    values.sectionSteps(
      read,
      rows.flatMap(({ references }) => shown(numbersAt(references, 'events'))),
    ),
  );
  const subjectIds = (kind: string) =>
    rows.flatMap(({ subject }) => {
      const [found, key = ''] = split(subject);
      return found === kind && /^\d+$/.test(key) ? [Number(key)] : [];
    });
  const sections = byId(
    values.sectionNames(read, [
      ...subjectIds('section'),
      ...[...steps.values()].map(({ sectionId }) => sectionId),
      ...rows.flatMap((row) => readable.answers(row).map(({ sectionId }) => sectionId)),
    ]),
  );
  const words = {
    regions: Object.fromEntries((await regions(read)).map((r) => [r.code, r.name])),
    professions: Object.fromEntries((await professions(read)).map((p) => [String(p.id), p.label])),
  };
  const gaps = rows.some(({ subject }) => split(subject)[0] === 'gap') ? await publicGaps(read, day) : [];
  const projects = byId(
    values.projectNames(
      read,
      rows.flatMap(({ projectId }) => (projectId === null ? [] : [projectId])),
    ),
  );

  const figureOf = (id: number): JournalChange[] => {
    const found = figures.get(id);
    if (!found) return [];
    const { beforeValue, beforeState, value, state, kind, regionCode } = found;
    return [
      {
        kind: 'figure',
        id,
        lineId: found.lineId,
        training: found.training,
        row: { regionCode, ...breakdownOf(found) },
        period: found.period,
        measure: found.measure,
        nature: found.nature,
        before: beforeState === null ? null : { value: beforeValue, state: beforeState },
        after: state === null ? null : { value, state },
        comment: readable.comments ? found.comment : null,
        accepted: kind === 'acceptance',
      },
    ];
  };
  const offerOf = (id: number): JournalChange[] => {
    const found = offers.get(id);
    if (!found) return [];
    const { subject, organisation, training, fact, beforeOn, happenedOn } = found;
    return [
      { kind: 'offer', id, subject, organisation, training, fact, before: beforeOn, after: happenedOn },
    ];
  };
  const stepOf = (id: number): JournalChange[] => {
    const found = steps.get(id);
    const action = found && sections.get(found.sectionId);
    return found && action
      ? [{ kind: 'step', id, step: found.step, action, nothingToReport: found.nothingToReport === 1 }]
      : [];
  };

  return Promise.all(
    rows.map(async (row): Promise<JournalLine> => {
      const refs = row.references;
      const revisions = readable.revisions(row);
      const offerRevisions = readable.offerRevisions(row);
      const events = numbersAt(refs, 'events');
      const answers = readable.answers(row);
      const project = row.projectId === null ? undefined : projects.get(row.projectId);
      // The steps of one section say what the command says already.
      const told = events.length > 1 ? events : [];
      const others = [
        ...answers.flatMap((answer): JournalChange[] => {
          const action = sections.get(answer.sectionId);
          return action ? [{ kind: 'answer', ...answer, action }] : [];
        }),
        ...othersOf(read, row, { known, readable }),
      ];
      return {
        id: row.id,
        at: row.at,
        by: row.accountId === null ? null : await sign(row.accountId),
        door: row.door,
        command: row.command,
        project: project ? { slug: project.slug, acronym: project.acronym } : null,
        about: await thingOf(read, row, { sections, gaps, sign, known, reports: readable.drafts }),
        reason: readable.reasons ? row.reason : null,
        changes: [
          ...shown(told).flatMap(stepOf),
          ...(page === 1 ? others : []),
          ...shown(offerRevisions).flatMap(offerOf),
          ...shown(revisions).flatMap(figureOf),
        ],
        values: revisions.length + offerRevisions.length + told.length + others.length,
        words,
      };
    }),
  );
}

function split(subject: string): [string, string] {
  const at = subject.indexOf(':');
  return at < 0 ? [subject, ''] : [subject.slice(0, at), subject.slice(at + 1)];
}

/** What commands that write one thing wrote: a target, an amount, a member, an overlap, a note, an account. */
function othersOf(
  read: Read,
  row: JournalRow,
  { known, readable }: { known: Batched; readable: ReadableParts },
): JournalChange[] {
  const { command, subject, references: refs } = row;
  const [kind, key] = split(subject);
  const id = /^\d+$/.test(key) ? Number(key) : undefined;
  const ids = id === undefined ? [] : [id];
  if (kind === 'component' && typeof refs.version === 'number')
    return [
      ...targetOf(read, key, refs.version),
      ...(typeof refs.replacedBy === 'string' ? targetOf(read, refs.replacedBy, 1) : []),
    ];
  if (kind === 'amount')
    return known.amountChanges(ids).map(({ kind: amount, ...rest }) => ({ kind: 'amount', amount, ...rest }));
  const facts = moneyFactsOf(row, known);
  if (facts.length > 0) return facts.map((fact) => ({ kind: 'money', ...fact }));
  if (command === 'change-lead')
    return lastWords(known.memberChanges(numbersAt(refs, 'memberships'))).map((row) => ({
      kind: 'member',
      ...row,
    }));
  if (command === 'conclude-departure')
    return known
      .departureChanges(numbersAt(refs, 'departureAnswers'))
      .map(({ id: _, ...row }) => ({ kind: 'departure', ...row }));
  if (kind === 'membership') return known.memberChanges(ids).map((row) => ({ kind: 'member', ...row }));
  if (command === 'record-succession' || command === 'cancel-succession')
    return known
      .successionChanges(numbersAt(refs, 'successions'))
      .map(({ kind: act, ...row }) => ({ kind: 'succession', act, ...row }));
  const ofConsortium = known.consortiumFacts({ references: refs });
  if (ofConsortium.length > 0) return ofConsortium.map((fact) => ({ kind: 'consortium_fact', fact }));
  if (kind === 'project')
    return known
      .projectEventChanges(numbersAt(refs, 'projectEvents'))
      .map((row) => ({ kind: 'project_event', ...row }));
  if (kind === 'overlap') return known.overlapChanges(ids).map((row) => ({ kind: 'overlap', ...row }));
  if (kind === 'gap')
    return known.gapNoteChanges(numberAt(refs, 'note')).map(({ gapKey, state, beforeState, note }) => ({
      kind: 'gap',
      gapKey,
      before: beforeState,
      after: state,
      note: readable.gapNote(gapKey, note),
    }));
  if (command === 'write-synthesis')
    return known.synthesisNames(ids).map(({ body, confidence }) => ({ kind: 'synthesis', body, confidence }));
  if (command === 'record-milestone')
    return known
      .milestoneChanges(numberAt(refs, 'milestone'))
      .map(({ component, reachedOn, beforeOn, evidence }) => ({
        kind: 'milestone',
        component,
        before: beforeOn,
        after: reachedOn,
        evidence,
      }));
  if (kind === 'edition') return values.editionNames(read, [key]).map((row) => ({ kind: 'edition', ...row }));
  if (kind === 'training' || command === 'follow-training-events')
    return known
      .trainingEvents([...numberAt(refs, 'trainingEvent'), ...numbersAt(refs, 'trainingEvents')])
      .map((event) => ({ kind: 'training_event', event }));
  if (command === 'open-campaign')
    return known.campaignNames(ids).map((row) => ({ kind: 'campaign', ...row }));
  if (command === 'change-campaign' && isDays(refs.before) && isDays(refs.after))
    return [{ kind: 'dates', before: refs.before, after: refs.after }];
  if (command === 'correct-campaign' && isCampaign(refs.before) && isCampaign(refs.after))
    return [
      { kind: 'corrected', before: identityOf(read, refs.before), after: identityOf(read, refs.after) },
    ];
  if (command === 'close-due-campaigns') {
    const closed = known.campaignNames(numbersAt(refs, 'campaigns'));
    const ended = typeof refs.exceptionsEnded === 'number' ? refs.exceptionsEnded : 0;
    return [
      ...closed.map(({ label }): JournalChange => ({ kind: 'closed', campaign: label })),
      ...(ended > 0 ? [{ kind: 'exceptions' as const, ended }] : []),
    ];
  }
  if (command === 'create-project' && typeof refs.participationIds === 'object' && refs.participationIds)
    return known
      .participationNames(
        Object.values(refs.participationIds).filter((one): one is number => typeof one === 'number'),
      )
      .map((action) => ({ kind: 'participation', action }));
  if (command === 'load-reference')
    return Object.entries(refs).flatMap(([family, rows]) =>
      typeof rows === 'number' && rows > 0 ? [{ kind: 'family' as const, family, rows }] : [],
    );
  if (ACCOUNT_COMMANDS.includes(command)) return [accountOf(refs, known)];
  return [];
}

/** Of who changed role on one day, what it is from then on. */
const lastWords = (rows: readonly values.MemberRow[]): values.MemberRow[] =>
  rows.filter(
    ({ event, organisation }) =>
      event === 'join' ||
      !rows.some((other) => other.event === 'join' && other.organisation === organisation),
  );

function targetOf(read: Read, componentId: string, version: number): JournalChange[] {
  const versions = values.targetVersions(read, [componentId]);
  const after = versions.find((row) => row.version === version);
  const before = versions.findLast((row) => row.version < version) ?? null;
  return after ? [{ kind: 'target', label: after.label, before, after }] : [];
}

const isDays = (ref: unknown): ref is CampaignDays =>
  typeof ref === 'object' &&
  ref !== null &&
  'dueOn' in ref &&
  typeof ref.dueOn === 'string' &&
  'closesOn' in ref &&
  typeof ref.closesOn === 'string';

type StoredCampaign = Omit<CampaignIdentity, 'period'> & { periodId: number };
const isCampaign = (ref: unknown): ref is StoredCampaign =>
  typeof ref === 'object' &&
  ref !== null &&
  'label' in ref &&
  typeof ref.label === 'string' &&
  'periodId' in ref &&
  typeof ref.periodId === 'number' &&
  'observedOn' in ref &&
  typeof ref.observedOn === 'string';

const identityOf = (read: Read, { label, periodId, observedOn }: StoredCampaign): CampaignIdentity => ({
  ...{ label, observedOn },
  period: values.periodLabel(read, periodId) ?? '',
});

/** What gives an account its role. Of an invitation nothing tells whether the address had an account. */
const ACCOUNT_COMMANDS: readonly string[] = [
  'create-account',
  'change-account',
  'first-administrator',
  'invite-member',
];

/** The role, the organisation and the scope that an account was given; never an address, never a secret. */
function accountOf(refs: JournalRow['references'], known: Batched): JournalChange {
  const organisation = known.organisationNames(numberAt(refs, 'organisationId'))[0]?.name ?? null;
  const scopes = (Array.isArray(refs.scopes) ? refs.scopes : []).filter(
    (one): one is { kind: string; key: string } =>
      typeof one === 'object' && one !== null && 'kind' in one && 'key' in one,
  );
  return {
    kind: 'account',
    role: ROLES.find((role) => role === refs.role) ?? null,
    organisation,
    scopes: scopes.map(({ kind, key }) => ({ kind, key })),
  };
}

async function thingOf(
  read: Read,
  { subject }: JournalRow,
  {
    sections,
    gaps,
    sign,
    known,
    reports,
  }: {
    sections: ReadonlyMap<number, values.SectionName>;
    gaps: readonly Gap[];
    sign: (accountId: number) => Promise<Signature>;
    known: Batched;
    /** Whether the actor opens reports. */
    reports: boolean;
  },
): Promise<JournalThing> {
  const [kind, key] = split(subject);
  const id = /^\d+$/.test(key) ? Number(key) : 0;
  if (kind === 'section') {
    const section = sections.get(id);
    if (section) {
      const reportId = reports ? section.reportId : null;
      return { kind, id, reportId, campaign: section.campaign, action: section };
    }
  }
  if (kind === 'report') {
    const [report] = known.reportNames([id]);
    if (report) return { kind, ...report, reportId: reports ? report.id : null };
  }
  if (kind === 'participation') {
    const [action] = known.participationNames([id]);
    if (action) return { kind, action };
  }
  if (kind === 'training') {
    const [training] = known.trainingNames([id]);
    if (training) return { kind, title: training.title, organisation: training.organisation };
  }
  if (kind === 'training-session') {
    const [session] = known.sessionNames([id]);
    if (session) return { kind, code: session.code };
  }
  if (kind === 'component') {
    const last = values.targetVersions(read, [key]).at(-1);
    if (last) return { kind, id: key, label: last.label, season: last.season };
  }
  if (kind === 'campaign') {
    const [campaign] = known.campaignNames([id]);
    if (campaign) return { kind, label: campaign.label };
  }
  if (kind === 'organisation') {
    const [organisation] = known.organisationNames([id]);
    if (organisation) return { kind, name: organisation.name };
  }
  if (kind === 'synthesis') {
    const [said] = known.synthesisNames([id]);
    if (said) return { kind, action: said, label: said.label };
  }
  if (kind === 'committee') {
    const [committee] = known.committeeNames([id]);
    if (committee) return { kind, id, heldOn: committee.heldOn };
  }
  if (kind === 'account' && id > 0) return { kind, signature: await sign(id) };
  if (kind === 'job') {
    const job = allJobs(read).find((one) => one.key === key);
    if (job) return { kind, key, name: job.name };
  }
  if (kind === 'gap') return { kind, key, gap: gaps.find((gap) => gap.key === key) ?? null };
  if (kind === 'edition') return { kind, key };
  return { kind: 'other' };
}
