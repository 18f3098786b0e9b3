import { execute } from '@/lib/command';
import { createOrganisation } from '@/lib/organisation/create-organisation';
import { createProject } from '@/lib/project/create-project';
import { recordCommitments } from '@/lib/project/record-commitments';
import { by, officerOf } from './builders';
import { on } from './consortium';

/**
 * A project of PS_INITIALE, season 1, in which so many universities with a health sector are committed from its
 * decision on, made through the commands. Needs `programmeDatabase()`.
 */
export async function universities(count: number, decidedOn = '2024-01-15') {
  const officer = await officerOf('PS_INITIALE');
  const request = by(officer, on(decidedOn));
  const ids: number[] = [];
  for (let index = 1; index <= count; index += 1)
    ids.push(await university(request, `Université d’essai ${index}`));
  const [lead = 0, ...partners] = ids;
  const { projectId, participationIds } = await execute(
    createProject,
    {
      ...{ slug: 'universites', acronym: 'UNIVERSITÉS', name: 'Projet des universités', status: 'running' },
      ...{ anrReference: null, startsOn: null, endsOn: null, decidedOn, source: 'Décision du comité' },
      participations: [{ actionKey: 'PS_INITIALE', seasonKey: 'S1' }],
      members: [
        { organisationId: lead, role: 'lead', since: decidedOn },
        ...partners.map((organisationId) => ({ organisationId, role: 'partner', since: decidedOn })),
      ],
    },
    request,
  );
  const participationId = participationIds.PS_INITIALE ?? 0;
  await execute(
    recordCommitments,
    {
      participationId,
      offers: ids.map((organisationId) => ({
        ...{ subject: 'university', organisationId, trainingId: null, happenedOn: decidedOn },
      })),
    },
    request,
  );
  return { officer, projectId, participationId, ids };
}

/** One more, not a member of anything. */
export const university = async (request: ReturnType<typeof by>, name: string): Promise<number> =>
  (
    await execute(
      createOrganisation,
      {
        name,
        kind: 'university',
        regionCode: '53',
        healthUniversity: true,
        healthSource: 'Liste du ministère',
      },
      request,
    )
  ).organisationId;
