import { and, desc, eq, exists, inArray, isNull, lte, notExists, or, type SQL } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import * as t from './schema';
import type { Read } from './store';

/** Accounts of an organisation that is in no project, or in one with one of the actions: the policy's `consortium_account`, for pages. */
export function ofConsortiaWithin(
  read: Read,
  { actionKeys, day }: { actionKeys: readonly string[]; day: string },
) {
  const member = alias(t.membershipEvents, 'member');
  const other = alias(t.membershipEvents, 'other');
  const last = read
    .select({ id: other.id })
    .from(other)
    .where(
      and(
        ...[eq(other.projectId, member.projectId), eq(other.organisationId, member.organisationId)],
        ...[lte(other.effectiveOn, day), lte(other.knownFrom, day)],
      ),
    )
    .orderBy(desc(other.effectiveOn), desc(other.id))
    .limit(1);
  const participates = (...more: SQL[]) =>
    read
      .select({ id: member.id })
      .from(member)
      .innerJoin(
        t.participations,
        and(eq(t.participations.projectId, member.projectId), isNull(t.participations.withdrawnFrom)),
      )
      .where(
        and(
          eq(member.organisationId, t.accounts.organisationId),
          eq(member.event, 'join'),
          eq(member.id, last),
          ...more,
        ),
      );
  return or(
    notExists(participates()),
    exists(participates(inArray(t.participations.actionKey, [...actionKeys]))),
  );
}
