import { lastExceptionRequest } from '@/db/exception-requests';
import { sectionsOfReport } from '@/db/report-rows';
import { hasEntries } from '@/db/reports';
import type { Read } from '@/db/store';
import type { Actor } from '@/lib/access/actor';
import { can } from '@/lib/access/policy';
import { readableReport, signatures } from '@/lib/access/report-access';
import { closedOn } from '@/lib/domain/campaign';
import { isLockedUnsent } from '@/lib/domain/section';
import type { Signature } from '@/lib/domain/signature';
import type { Now } from '@/lib/domain/time';

/** What became of the last request for an exception of a section. */
export type RequestStanding =
  | { state: 'waiting'; at: string; by: Signature; reason: string }
  | { state: 'refused'; at: string; by: Signature; reason: string }
  /** It was granted, and is over. */
  | { state: 'over'; at: string };

export interface LockedSection {
  id: number;
  action: { number: number; title: string; season: string };
  /** Something is entered in it. */
  begun: boolean;
  request: RequestStanding | null;
}

export interface LockedReport {
  id: number;
  acronym: string;
  campaign: string;
  /** The last day of its campaign. */
  closedOn: string;
  sections: LockedSection[];
  /** Whether the actor may ask for an exception. */
  mayAsk: boolean;
}

/** The sections of a report that its campaign locked before they were sent; null where there are none. */
export async function lockedSections(
  read: Read,
  actor: Actor,
  now: Now,
  reportId: number,
): Promise<LockedReport | null> {
  const { heading, target } = await readableReport(read, actor, reportId, now);
  if (heading.closedAt === null || heading.retrospective) return null;
  const sign = signatures(read, actor);
  const sections: LockedSection[] = [];
  for (const section of await sectionsOfReport(read, reportId, now.day)) {
    if (!isLockedUnsent(section)) continue;
    sections.push({
      id: section.id,
      action: { number: section.actionNumber, title: section.actionTitle, season: section.seasonKey },
      begun: section.nothingToReport || (await hasEntries(read, section.id)),
      request: await standingOf(read, section.id, sign),
    });
  }
  if (sections.length === 0) return null;
  return {
    id: heading.id,
    acronym: heading.acronym,
    campaign: heading.campaignLabel,
    closedOn: closedOn({ closedAt: heading.closedAt, closesOn: heading.closesOn }),
    sections,
    mayAsk: can(actor, 'exception.ask', target),
  };
}

async function standingOf(
  read: Read,
  sectionId: number,
  sign: (accountId: number) => Promise<Signature>,
): Promise<RequestStanding | null> {
  const last = await lastExceptionRequest(read, sectionId);
  if (!last) return null;
  const { answeredAt, answeredBy, answer, exceptionId } = last;
  if (answeredAt === null)
    return { state: 'waiting', at: last.at, by: await sign(last.accountId), reason: last.reason };
  if (exceptionId !== null) return { state: 'over', at: answeredAt };
  return { state: 'refused', at: answeredAt, by: await sign(answeredBy ?? 0), reason: answer ?? '' };
}
