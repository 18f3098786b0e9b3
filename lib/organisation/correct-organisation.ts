import {
  correctOrganisationRow,
  findOrganisation,
  identifiersOf,
  type Organisation,
} from '@/db/organisations';
import type { Target } from '@/lib/access/policy';
import type { Command } from '@/lib/command';
import {
  nameDayProblems,
  type OrganisationCorrection,
  organisationCorrection,
  organisationProblems,
} from '@/lib/domain/organisation';
import { refuseAll, refuseStale } from '@/lib/refusal';
import { identifiersIn, takenProblems } from './organisation-taken';

/** Says something else of an organisation: the whole of it, known from today. What it was before stays readable. */
export const correctOrganisation: Command<
  OrganisationCorrection,
  { target: Target; organisation: Organisation },
  { version: number }
> = {
  name: 'correct-organisation',
  permission: 'organisation.manage',
  input: organisationCorrection,
  async find({ tx }, { organisationId }) {
    const organisation = await findOrganisation(tx, organisationId);
    return organisation && { target: {}, organisation };
  },
  async run({ tx, actor, now, door }, given, { organisation }) {
    const { organisationId, uai: _, siret: __, reason, version, effectiveOn, source, ...words } = given;
    refuseStale(version, organisation.version, 'organisation_changed_meanwhile');
    refuseAll([
      ...organisationProblems(given),
      ...nameDayProblems(effectiveOn, now.day),
      ...(await takenProblems(tx, given, organisationId)),
    ]);
    const kept = (await identifiersOf(tx, organisationId)).filter(({ kind }) => kind === 'ror');
    await correctOrganisationRow(tx, organisation, words, [...identifiersIn(given), ...kept], {
      ...{ reason, effectiveOn, source },
      accountId: actor.accountId,
      door,
      at: now.instant,
      knownFrom: now.day,
    });
    return {
      result: { version: organisation.version + 1 },
      journal: { subject: `organisation:${organisationId}`, reason },
    };
  },
};
