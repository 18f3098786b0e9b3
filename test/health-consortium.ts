import { execute } from '@/lib/command';
import { createProject } from '@/lib/project/create-project';
import { recordCommitments } from '@/lib/project/record-commitments';
import { recordTraining } from '@/lib/project/record-training';
import { account, by, officerOf, organisation } from './builders';
import { on } from './consortium';

const BEGUN = '2025-01-10';

/**
 * A consortium that trains health professionals (PS_INITIALE, season 2) in Bretagne: nurses by its lead (28 h),
 * care assistants by its partner (18 h), both committed. Needs `programmeDatabase()`.
 */
export async function healthConsortium() {
  const officer = await officerOf('PS_INITIALE', 'CONTINUE');
  const [lead, partner, stranger] = [await organisation(), await organisation(), await organisation()];
  const { projectId, participationIds } = await execute(
    createProject,
    {
      slug: 'soins',
      acronym: 'SOINS',
      name: 'Soins et numérique',
      status: 'running',
      decidedOn: BEGUN,
      source: 'Décision du comité',
      participations: [{ actionKey: 'PS_INITIALE', seasonKey: 'S2' }],
      members: [
        { organisationId: lead, role: 'lead', since: BEGUN },
        { organisationId: partner, role: 'partner', since: BEGUN },
      ],
    },
    by(officer, on(BEGUN)),
  );
  const participationId = participationIds.PS_INITIALE ?? 0;
  const training = async (organisationId: number, title: string, hours: number | null) => {
    const { trainingId } = await execute(
      recordTraining,
      {
        ...{ participationId, organisationId, title, hours, kind: 'track', regime: 'initial' },
        ...{ componentIds: [], regions: [{ regionCode: '53' }], levelKeys: ['6'] },
      },
      by(officer, on(BEGUN)),
    );
    await execute(
      recordCommitments,
      { participationId, offers: [{ subject: 'training', organisationId, trainingId, happenedOn: BEGUN }] },
      by(officer, on(BEGUN)),
    );
    return trainingId;
  };
  return {
    projectId,
    participationId,
    officer,
    trainings: {
      nurses: await training(lead, 'Numérique en santé des infirmiers', 28),
      assistants: await training(partner, 'Numérique en santé des aides-soignants', 18),
    },
    lead: await account('lead', { organisationId: lead }),
    contributor: await account('contributor', { organisationId: partner }),
    reader: await account('reader', { organisationId: partner }),
    stranger: await account('lead', { organisationId: stranger }),
  };
}

export type HealthConsortium = Awaited<ReturnType<typeof healthConsortium>>;
