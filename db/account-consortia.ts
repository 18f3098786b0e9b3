import { and, desc, eq, exists, gt, inArray, isNull, lte, notExists, or, type SQL } from 'drizzle-orm';
import { alias, unionAll } from 'drizzle-orm/sqlite-core';
import * as t from './schema';
import type { Read } from './store';

/** The organisation of the account, and every one that counts on a day as the same since a merger. */
function houseOn(read: Read, day: string) {
  const own = t.accounts.organisationId;
  const heir = alias(t.organisationHeirs, 'heir');
  const other = alias(t.organisationHeirs, 'merged');
  const holds = (span: typeof heir | typeof other) =>
    and(lte(span.fromDay, day), or(isNull(span.untilDay), gt(span.untilDay, day)));
  return unionAll(
    read.select({ id: t.organisations.id }).from(t.organisations).where(eq(t.organisations.id, own)),
    read
      .select({ id: heir.heirId })
      .from(heir)
      .where(and(eq(heir.organisationId, own), holds(heir))),
    read
      .select({ id: heir.organisationId })
      .from(heir)
      .where(and(eq(heir.heirId, own), holds(heir))),
    read
      .select({ id: other.organisationId })
      .from(heir)
      .innerJoin(other, eq(other.heirId, heir.heirId))
      .where(and(eq(heir.organisationId, own), holds(heir), holds(other))),
  );
}

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
          inArray(member.organisationId, houseOn(read, day)),
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
