import { projectTarget } from '@/db/projects';
import { authorOf, type ReportHeading, reportHeading } from '@/db/report-rows';
import type { Read } from '@/db/store';
import type { Now } from '@/lib/domain/time';
import type { Role } from '@/lib/domain/vocabulary';
import { Refusal } from '@/lib/refusal';
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

/** Who did something, as the entitled may read it. */
export interface Signature {
  accountId: number;
  role: Role | null;
  organisation: string | null;
  /** null for those who read no personal data, and once it was erased. */
  name: string | null;
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
      name: named ? (author?.name ?? null) : null,
    };
    known.set(accountId, signature);
    return signature;
  };
}
