import { execute } from '@/lib/command';
import { createOrganisation } from '@/lib/organisation/create-organisation';
import { createProject } from '@/lib/project/create-project';
import { recordTraining } from '@/lib/project/record-training';
import { account, by, officerOf } from './builders';
import { on } from './consortium';

/**
 * A consortium of action 6 made through the commands: its lead declares a training of SPECIALITES and one of CONTINUE,
 * its partner another one of SPECIALITES. Needs `programmeDatabase()`.
 */
export async function specialists() {
  const officer = await officerOf('SPECIALITES', 'CONTINUE');
  const begun = on('2025-01-10');
  const organisation = async (name: string) =>
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
        by(officer, begun),
      )
    ).organisationId;
  const leadOrganisation = await organisation('Université A');
  const partnerOrganisation = await organisation('Université B');
  const strangerOrganisation = await organisation('Université C');
  const { projectId, participationIds } = await execute(
    createProject,
    {
      ...{
        slug: 'specia',
        acronym: 'SPECIA',
        name: 'Spécialités en Bretagne',
        status: 'running',
        anrReference: null,
      },
      ...{ startsOn: '2024-09-01', endsOn: null, decidedOn: begun.day, source: 'Décision du comité' },
      participations: [
        { actionKey: 'SPECIALITES', seasonKey: 'S2' },
        { actionKey: 'CONTINUE', seasonKey: 'S2' },
      ],
      members: [
        { organisationId: leadOrganisation, role: 'lead', since: '2024-09-01' },
        { organisationId: partnerOrganisation, role: 'partner', since: '2024-09-01' },
      ],
    },
    by(officer, begun),
  );
  const training = async (participationId: number | undefined, organisationId: number, title: string) =>
    (
      await execute(
        recordTraining,
        {
          ...{
            participationId: participationId ?? 0,
            organisationId,
            title,
            kind: 'track',
            regime: 'initial',
          },
          ...{ componentIds: [], regions: [{ regionCode: '53', places: 40 }], levelKeys: ['8'] },
        },
        by(officer, begun),
      )
    ).trainingId;
  return {
    projectId,
    officer,
    organisations: { lead: leadOrganisation, partner: partnerOrganisation },
    lead: await account('lead', { organisationId: leadOrganisation }),
    contributor: await account('contributor', { organisationId: partnerOrganisation }),
    stranger: await account('lead', { organisationId: strangerOrganisation }),
    participations: participationIds,
    trainings: {
      radiology: await training(participationIds.SPECIALITES, leadOrganisation, 'Module de radiologie'),
      general: await training(
        participationIds.SPECIALITES,
        partnerOrganisation,
        'Module de médecine générale',
      ),
      continuing: await training(participationIds.CONTINUE, leadOrganisation, 'Module de formation continue'),
    },
  };
}
export type Specialists = Awaited<ReturnType<typeof specialists>>;
