import {
  correctOrganisationRow,
  datedIdentifiersOf,
  findOrganisation,
  type Organisation,
} from '@/db/organisations';
import type { Target } from '@/lib/access/policy';
import type { Command } from '@/lib/command';
import { problem } from '@/lib/domain/inputs';
import { type IdentifierDates, identifierDates, identifierDayProblems } from '@/lib/domain/organisation';
import { refuseAll, refuseStale } from '@/lib/refusal';

/** Says from which day, or until which one, an identifier is an organisation's own. What was said before is kept. */
export const dateIdentifier: Command<
  IdentifierDates,
  { target: Target; organisation: Organisation },
  { version: number }
> = {
  name: 'date-identifier',
  permission: 'organisation.manage',
  input: identifierDates,
  async find({ tx }, { organisationId }) {
    const organisation = await findOrganisation(tx, organisationId);
    return organisation && { target: {}, organisation };
  },
  async run({ tx, actor, now, door }, given, { organisation }) {
    refuseStale(given.version, organisation.version, 'organisation_changed_meanwhile');
    const { kind, value, validFrom, validUntil, source } = given;
    const identifiers = datedIdentifiersOf(tx, organisation.id);
    const isIt = (one: { kind: string; value: string }) => one.kind === kind && one.value === value;
    refuseAll([
      ...identifierDayProblems(given, now.day),
      ...(identifiers.some(isIt) ? [] : [problem('value', 'identifier_not_known')]),
    ]);
    const { name, kind: type, regionCode, healthUniversity, healthSource } = organisation;
    await correctOrganisationRow(
      tx,
      organisation,
      { name, kind: type, regionCode, healthUniversity, healthSource },
      identifiers.map((one) => (isIt(one) ? { ...one, validFrom, validUntil } : one)),
      {
        ...{ reason: null, source, accountId: actor.accountId },
        ...{ door, at: now.instant, knownFrom: now.day },
      },
    );
    return {
      result: { version: organisation.version + 1 },
      journal: { subject: `organisation:${organisation.id}`, reason: source },
    };
  },
};
