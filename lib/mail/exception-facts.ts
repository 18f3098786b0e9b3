import { officersOfActions } from '@/db/campaign-due-work';
import { findException } from '@/db/campaign-exceptions';
import { findExceptionRequest, lastExceptionRequest } from '@/db/exception-requests';
import { memberRegions } from '@/db/projects';
import {
  authorOf,
  type ReportHeading,
  reportHeading,
  type SectionRow,
  sectionsOfReport,
} from '@/db/report-rows';
import { reportOfSection } from '@/db/reports';
import type { Read } from '@/db/store';
import { overseasOf } from '@/lib/domain/overseas';
import { ENTERABLE, isSectionOpen } from '@/lib/domain/section';
import type { Now } from '@/lib/domain/time';

/** What messages say of an exception: asked, granted, refused, about to end, ended. */
export interface ExceptionFacts {
  kind:
    | 'exception_asked'
    | 'exception_granted'
    | 'exception_refused'
    | 'exception_ending'
    | 'exception_ended';
  heading: ReportHeading;
  section: Pick<SectionRow, 'id' | 'actionKey' | 'seasonKey' | 'actionNumber' | 'actionTitle' | 'status'>;
  /** Who asked, granted or refused. */
  by: string | null;
  /** Why it is asked, granted or refused. */
  reason: string;
  /** The last day of the exception; null of a request. */
  until: string | null;
  /** The regions of the consortium whose clock is not that of Paris. */
  overseas: string[];
  officers: string[];
}

export type ExceptionKind = ExceptionFacts['kind'];

const number = (value: unknown): number => (typeof value === 'number' ? value : 0);

/** Undefined where it is no longer so: answered, sent, ended or granted anew meanwhile. */
export async function exceptionFacts(
  read: Read,
  kind: ExceptionKind,
  params: Record<string, unknown>,
  now: Now,
): Promise<ExceptionFacts | undefined> {
  const said =
    kind === 'exception_asked' || kind === 'exception_refused'
      ? await ofRequest(read, kind, number(params.requestId))
      : await ofException(read, kind, number(params.exceptionId), now.day);
  if (!said) return undefined;
  const reportId = await reportOfSection(read, said.sectionId);
  const heading = reportId === undefined ? undefined : await reportHeading(read, reportId);
  if (!heading) return undefined;
  const section = (await sectionsOfReport(read, heading.id, now.day)).find(({ id }) => id === said.sectionId);
  if (!section || !ENTERABLE.includes(section.status)) return undefined;
  // Locked again, unless another one keeps it open.
  if (kind === 'exception_ended' && isSectionOpen(section, false)) return undefined;
  return {
    kind,
    heading,
    section,
    by: (await authorOf(read, said.accountId))?.name ?? null,
    reason: said.reason,
    until: said.until,
    overseas: overseasOf(await memberRegions(read, heading.projectId, now.day)),
    officers: await officersOfActions(read, [section.actionKey]),
  };
}

interface Said {
  sectionId: number;
  accountId: number;
  reason: string;
  until: string | null;
}

async function ofRequest(
  read: Read,
  kind: 'exception_asked' | 'exception_refused',
  id: number,
): Promise<Said | undefined> {
  const request = await findExceptionRequest(read, id);
  if (!request) return undefined;
  const { sectionId, answeredAt } = request;
  if (kind === 'exception_asked')
    return answeredAt === null
      ? { sectionId, accountId: request.accountId, reason: request.reason, until: null }
      : undefined;
  const isLast = (await lastExceptionRequest(read, sectionId))?.id === id;
  if (answeredAt === null || request.exceptionId !== null || !isLast) return undefined;
  return { sectionId, accountId: request.answeredBy ?? 0, reason: request.answer ?? '', until: null };
}

async function ofException(
  read: Read,
  kind: ExceptionKind,
  id: number,
  day: string,
): Promise<Said | undefined> {
  const exception = await findException(read, id);
  if (!exception) return undefined;
  const { sectionId, accountId, reason, endsOn, endedAt } = exception;
  const runs = endedAt === null && endsOn >= day;
  if (runs === (kind === 'exception_ended')) return undefined;
  return { sectionId, accountId, reason, until: endsOn };
}
