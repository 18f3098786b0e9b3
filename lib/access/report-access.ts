import { projectTarget } from '@/db/projects';
import { authorOf, type ReportHeading, reportHeading } from '@/db/report-rows';
import type { Read } from '@/db/store';
import type { Signature } from '@/lib/domain/signature';
import type { Now } from '@/lib/domain/time';
import { Refusal } from '@/lib/refusal';
import { ERASED_PERSON } from '@/lib/wording/persons';
import type { Actor } from './actor';
import { can, type Target } from './policy';

/** A report that the actor may read, with what the policy asks of its project. Any other is `missing`. */
export async function readableReport(
  read: Read,
  actor: Actor | null,
  reportId: number,
  now: Now,
): Promise<{ heading: ReportHeading; target: Target & { members: { organisationId: number }[] } }> {
  const heading = await reportHeading(read, reportId);
  const target = heading && (await projectTarget(read, heading.projectId, now.day));
  if (!heading || !target || !can(actor, 'project.read', target)) throw new Refusal('missing', 'not_found');
  return { heading, target };
}

/** Reads each author once; who may not read names sees roles and organisations. */
export function signatures(read: Read, actor: Actor | null) {
  const known = new Map<number, Signature>();
  const named = can(actor, 'person.name.read');
  return async (accountId: number): Promise<Signature> => {
    const before = known.get(accountId);
    if (before) return before;
    const author = await authorOf(read, accountId);
    const signature: Signature = {
      accountId,
      role: author?.role ?? null,
      organisation: author?.organisation ?? null,
      name: named && author ? (author.name ?? ERASED_PERSON) : null,
    };
    known.set(accountId, signature);
    return signature;
  };
}
