import { projectTarget } from '@/db/projects';
import { authorOf, authorsOf, type ReportHeading, reportHeading } from '@/db/report-rows';
import type { Read } from '@/db/store';
import type { Signature } from '@/lib/domain/signature';
import type { Now } from '@/lib/domain/time';
import { Refusal } from '@/lib/refusal';
import { ERASED_PERSON } from '@/lib/wording/persons';
import type { Performer } from './actor';
import { can, type Target } from './policy';

/**
 * A report whose working papers the actor may read, drafts and comments with them, and what the policy asks of its
 * project. Any other is `missing`.
 */
export async function readableReport(
  read: Read,
  actor: Performer | null,
  reportId: number,
  now: Now,
): Promise<{ heading: ReportHeading; target: Target & { members: { organisationId: number }[] } }> {
  const heading = await reportHeading(read, reportId);
  const target = heading && (await projectTarget(read, heading.projectId, now.day));
  if (!heading || !target || !can(actor, 'draft.read', target)) throw new Refusal('missing', 'not_found');
  return { heading, target };
}

/** Reads each author once, those of `foreseen` at once; who may not read names sees roles and organisations. */
export function signatures(read: Read, actor: Performer | null, foreseen: Iterable<number> = []) {
  const known = new Map<number, Promise<Signature>>();
  const named = can(actor, 'person.name.read');
  const ids = [...new Set(foreseen)];
  const authors = authorsOf(read, ids).then(
    (all) => new Map(all.map((author) => [author.accountId, author])),
  );
  const signatureOf = async (accountId: number): Promise<Signature> => {
    const author = (await authors).get(accountId) ?? (await authorOf(read, accountId));
    return {
      accountId,
      role: author?.role ?? null,
      organisation: author?.organisation ?? null,
      name: named && author ? (author.name ?? ERASED_PERSON) : null,
    };
  };
  // The promise is kept, not its answer: many lines ask for one author at once.
  return (accountId: number): Promise<Signature> => {
    const signature = known.get(accountId) ?? signatureOf(accountId);
    known.set(accountId, signature);
    return signature;
  };
}
