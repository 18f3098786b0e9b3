import { departedFrom } from '@/db/departures';
import { overlapsAt } from '@/db/project-overlaps';
import { memberRegions } from '@/db/projects';
import { askedDetails, levels, professions, regions } from '@/db/reference';
import { periodBefore, sectionsOfReport } from '@/db/report-rows';
import { type ReleasedSection, releasedSections } from '@/db/section-releases';
import type { Read } from '@/db/store';
import { ownOrganisations, type Performer } from '@/lib/access/actor';
import { actsOnBehalf } from '@/lib/access/on-behalf';
import { can } from '@/lib/access/policy';
import { readableReport, signatures } from '@/lib/access/report-access';
import { isOpen } from '@/lib/domain/campaign';
import type { OverlapPair } from '@/lib/domain/overlaps';
import { overseasOf } from '@/lib/domain/overseas';
import { mayBeEntered } from '@/lib/domain/section';
import type { Now } from '@/lib/domain/time';
import { LEVEL_KEYS, type LevelKey, type Measure } from '@/lib/domain/vocabulary';
import { campaignWords } from '@/lib/wording/campaigns';
import { type EntrySection, entrySection } from './entry-section';

export interface ReportEntry {
  id: number;
  version: number;
  project: { id: number; slug: string; acronym: string; name: string };
  campaign: {
    label: string;
    periodId: number;
    period: string;
    observedOn: string;
    dueOn: string;
    closesOn: string;
    /** When it was closed; null while it is not. */
    closedAt: string | null;
    open: boolean;
    closed: boolean;
    /** The regions of the consortium whose clock is not that of Paris. */
    overseas: string[];
  };
  /** The period before, of which lines may be taken again. */
  previousPeriod: string | null;
  /** An officer enters on behalf of the consortium; it is said and remembered. */
  onBehalf: boolean;
  /** The actor's own organisation and those that are one with it: whose lines are his part. None: an officer. */
  ownOrganisations: readonly number[];
  /** Whether the actor leads here: sending is his alone. */
  maySubmit: boolean;
  /** Whether the actor may remind the partners: who leads, or an officer in charge of all that it concerns. */
  mayRemind: boolean;
  /** Something can be sent now: a draft or a returned section that is open. */
  submittable: boolean;
  /** All that can be sent now was sent once: it is late no more. */
  resent: boolean;
  recallable: boolean;
  sections: EntrySection[];
  /** The organisations of the consortium today. */
  members: number[];
  /** Those that are not asked for any more. */
  released: ReleasedSection[];
  /** The overlaps declared for the period of the campaign: what they take away moves as one types. */
  overlaps: (OverlapPair & { measure: Measure })[];
  /** The words of the codes that the lines hold. */
  words: {
    regions: Record<string, string>;
    professions: Record<string, string>;
    levels: Record<string, string>;
  };
  levelKeys: LevelKey[];
}

/** A report as its entry page draws it. A stranger's report is `missing`. */
export async function reportEntry(
  read: Read,
  actor: Performer,
  now: Now,
  reportId: number,
): Promise<ReportEntry> {
  const { heading, target } = await readableReport(read, actor, reportId, now);
  const previous = await periodBefore(read, heading.periodId);
  const sign = signatures(read, actor);
  const lineDetails = await askedDetails(read);
  const asked = {
    ...{ read, actor, now, target, heading, previousPeriodId: previous?.id, lineDetails, sign },
    departed: departedFrom(read, heading.projectId, now.day),
  };
  const rows = await sectionsOfReport(read, reportId, now.day);
  const sections: EntrySection[] = [];
  for (const row of rows) sections.push(await entrySection(asked, row));

  const open = isOpen(heading, now.day);
  const sent = sections.filter((s) => s.status === 'submitted');
  const waiting = rows.filter((section) => mayBeEntered(section, open));
  return {
    id: heading.id,
    version: heading.version,
    project: {
      id: heading.projectId,
      slug: heading.slug,
      acronym: heading.acronym,
      name: heading.projectName,
    },
    campaign: {
      label: campaignWords(heading.campaignLabel, heading.retrospective),
      periodId: heading.periodId,
      period: heading.periodLabel,
      observedOn: heading.observedOn,
      dueOn: heading.dueOn,
      closesOn: heading.closesOn,
      closedAt: heading.closedAt,
      open,
      closed: heading.closedAt !== null,
      overseas: overseasOf(await memberRegions(read, heading.projectId, now.day)),
    },
    previousPeriod: previous?.label ?? null,
    onBehalf: actsOnBehalf(actor),
    ownOrganisations: ownOrganisations(actor),
    maySubmit: can(actor, 'report.submit', target),
    mayRemind: can(actor, 'partner.remind', { ...target, actionKeys: rows.map((row) => row.actionKey) }),
    submittable: waiting.length > 0,
    resent: waiting.length > 0 && waiting.every(({ submittedAt }) => submittedAt !== null),
    recallable:
      can(actor, 'report.recall', target) &&
      open &&
      sent.length > 0 &&
      sent.every((section) => section.recallable),
    sections,
    members: target.members.map(({ organisationId }) => organisationId),
    released: await releasedSections(read, { reportId }, now.day),
    overlaps: (await overlapsAt(read, now.day))
      .filter((o) => o.projectId === heading.projectId && o.periodId === heading.periodId)
      .map(({ firstTrainingId, secondTrainingId, learners, measure }) => ({
        ...{ first: firstTrainingId, second: secondTrainingId, learners, measure },
      })),
    words: await wordsOf(read),
    levelKeys: [...LEVEL_KEYS],
  };
}

async function wordsOf(read: Read): Promise<ReportEntry['words']> {
  return {
    regions: Object.fromEntries((await regions(read)).map((r) => [r.code, r.name])),
    professions: Object.fromEntries((await professions(read)).map((p) => [String(p.id), p.label])),
    levels: Object.fromEntries((await levels(read)).map((l) => [l.code, l.label])),
  };
}
