import { reportsOfProject } from '@/db/report-rows';
import { allPeriods } from '@/db/reports';
import { read } from '@/db/store';
import { openCampaign } from '@/lib/campaign/open-campaign';
import { execute } from '@/lib/command';
import { createOrganisation } from '@/lib/organisation/create-organisation';
import { createProject } from '@/lib/project/create-project';
import { recordTraining } from '@/lib/project/record-training';
import { account, by, officerOf } from './builders';
import { on } from './consortium';

/**
 * A funder with one training of CONTINUE and one of TRAVAIL_SOCIAL, both in Bretagne, and a campaign that is open on the
 * day of the tests: action 7 asks of its lines what the other does not. Needs `programmeDatabase()`.
 */
export async function continuing() {
  const officer = await officerOf('CONTINUE', 'TRAVAIL_SOCIAL');
  const colleague = await officerOf('CONTINUE', 'TRAVAIL_SOCIAL');
  const begun = on('2025-01-10');
  const { organisationId } = await execute(
    createOrganisation,
    { name: 'Financeur A', kind: 'funder', regionCode: '53', healthUniversity: false },
    by(officer, begun),
  );
  const { projectId, participationIds } = await execute(
    createProject,
    {
      ...{
        slug: 'continu',
        acronym: 'CONTINU',
        name: 'Projet continu',
        status: 'running',
        anrReference: null,
      },
      ...{ startsOn: '2024-09-01', endsOn: null, decidedOn: begun.day, source: 'Décision du comité' },
      participations: [
        { actionKey: 'CONTINUE', seasonKey: 'S2' },
        { actionKey: 'TRAVAIL_SOCIAL', seasonKey: 'S2' },
      ],
      members: [{ organisationId, role: 'lead', since: '2024-09-01' }],
    },
    by(officer, begun),
  );
  const training = async (actionKey: string, title: string) =>
    (
      await execute(
        recordTraining,
        {
          ...{ participationId: participationIds[actionKey], organisationId, title, kind: 'training' },
          ...{ regime: 'continuing', componentIds: [], levelKeys: ['na'] },
          regions: [{ regionCode: '53', places: 500 }],
        },
        by(officer, begun),
      )
    ).trainingId;
  const remote = await training('CONTINUE', 'Télésanté au quotidien');
  const social = await training('TRAVAIL_SOCIAL', 'Numérique et accompagnement');
  const periodId = (await allPeriods(read())).find(({ label }) => label === '2025-2026')?.id ?? 0;
  const { campaignId } = await execute(
    openCampaign,
    {
      ...{ label: 'Octobre 2026', periodId, observedOn: '2026-10-31', opensOn: '2026-10-15' },
      ...{ dueOn: '2026-11-30', closesOn: '2026-12-31', actionKeys: ['CONTINUE', 'TRAVAIL_SOCIAL'] },
    },
    by(officer, on('2026-10-15')),
  );
  const [report] = await reportsOfProject(read(), projectId);
  return {
    ...{ officer, colleague, projectId, periodId, campaignId, participationIds },
    reportId: report?.id ?? 0,
    trainings: { remote, social },
    lead: await account('lead', { organisationId }),
    /** Entrants in Bretagne, of action 7 or of the other. */
    cell: (which: 'remote' | 'social', text: string, more: Record<string, unknown> = {}) => ({
      ...{ trainingId: which === 'remote' ? remote : social, regionCode: '53', periodId, levelKey: 'na' },
      ...{ professionKey: '16', measure: 'entered', text, seen: null },
      ...more,
    }),
  };
}

export type Continuing = Awaited<ReturnType<typeof continuing>>;
