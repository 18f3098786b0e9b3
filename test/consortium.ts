import { reportsOfProject, sectionsOfReport } from '@/db/report-rows';
import { allPeriods } from '@/db/reports';
import { read } from '@/db/store';
import { openCampaign } from '@/lib/campaign/open-campaign';
import { execute } from '@/lib/command';
import { type Now, nowAt } from '@/lib/domain/time';
import { createOrganisation } from '@/lib/organisation/create-organisation';
import { createProject } from '@/lib/project/create-project';
import { recordCommitments } from '@/lib/project/record-commitments';
import { recordTraining } from '@/lib/project/record-training';
import { enterFigures } from '@/lib/report/enter-figures';
import { account, by, officerOf } from './builders';
import { NOW } from './database';

/** A moment of the story: 10 h in Paris of that day. */
export const on = (day: string): Now => nowAt(new Date(`${day}T09:00:00.000Z`));

/**
 * A consortium of two universities over two actions, made through the commands: its lead declares a training of
 * JURISTES (season 1), its partner one of MEDIATEURS (season 2), both in Bretagne. Two campaigns observe the
 * year 2025-2026; the second is open on the day of the tests. Needs `programmeDatabase()`.
 */
export async function consortium({ leadRegion = '53' }: { leadRegion?: string } = {}) {
  const officer = await officerOf('JURISTES', 'MEDIATEURS');
  const colleague = await officerOf('JURISTES', 'MEDIATEURS');
  const begun = on('2025-01-10');
  const organisation = async (name: string, regionCode = '53') =>
    (
      await execute(
        createOrganisation,
        {
          name,
          kind: 'university',
          regionCode,
          healthUniversity: true,
          healthSource: 'Liste du ministère',
        },
        by(officer, begun),
      )
    ).organisationId;
  const leadOrganisation = await organisation('Université A', leadRegion);
  const partnerOrganisation = await organisation('Université B');
  const strangerOrganisation = await organisation('Université C');

  const { projectId, participationIds } = await execute(
    createProject,
    {
      slug: 'essai',
      acronym: 'ESSAI',
      name: 'Projet d’essai',
      status: 'running',
      anrReference: null,
      startsOn: '2024-09-01',
      endsOn: null,
      decidedOn: begun.day,
      source: 'Décision du comité',
      participations: [
        { actionKey: 'JURISTES', seasonKey: 'S1' },
        { actionKey: 'MEDIATEURS', seasonKey: 'S2' },
      ],
      members: [
        { organisationId: leadOrganisation, role: 'lead', since: '2024-09-01' },
        { organisationId: partnerOrganisation, role: 'partner', since: '2024-09-01' },
      ],
    },
    by(officer, begun),
  );
  const jurists = participationIds.JURISTES ?? 0;
  const mediators = participationIds.MEDIATEURS ?? 0;
  const training = async (
    participationId: number,
    organisationId: number,
    title: string,
    componentIds: string[],
  ) =>
    (
      await execute(
        recordTraining,
        {
          participationId,
          organisationId,
          title,
          kind: 'track',
          regime: 'initial',
          componentIds,
          regions: [{ regionCode: '53', places: 40 }, { regionCode: '52' }],
          levelKeys: ['7'],
        },
        by(officer, begun),
      )
    ).trainingId;
  const law = await training(jurists, leadOrganisation, 'Master Droit du numérique en santé', [
    'JURISTES.S1',
  ]);
  const mediation = await training(mediators, partnerOrganisation, 'Médiation numérique en santé', []);

  const periods = await allPeriods(read());
  const periodOf = (label: string) => periods.find((p) => p.label === label)?.id ?? 0;
  const periodId = periodOf('2025-2026');
  const plan = (participationId: number, trainingId: number, measure: string, value: number) =>
    execute(
      recordCommitments,
      {
        participationId,
        offers: [
          {
            subject: 'training',
            organisationId: trainingId === law ? leadOrganisation : partnerOrganisation,
            trainingId,
            happenedOn: '2025-01-10',
          },
        ],
        planned: [
          { trainingId, regionCode: '53', periodId, levelKey: '7', professionKey: 'na', measure, value },
        ],
      },
      by(officer, begun),
    );
  await plan(jurists, law, 'entered', 30);
  await plan(mediators, mediation, 'first_entered', 100);

  const campaign = (label: string, observedOn: string, opensOn: string, dueOn: string, closesOn: string) =>
    execute(
      openCampaign,
      { label, periodId, observedOn, opensOn, dueOn, closesOn, actionKeys: ['JURISTES', 'MEDIATEURS'] },
      by(officer, on(opensOn)),
    );
  const first = await campaign('Juin 2026', '2026-06-30', '2026-06-15', '2026-07-15', '2026-09-30');
  const second = await campaign('Octobre 2026', '2026-10-31', '2026-10-15', '2026-11-30', '2026-12-31');

  const reports = await reportsOfProject(read(), projectId);
  const reportIn = async (campaignId: number) => {
    const id = reports.find((report) => report.campaignId === campaignId)?.id ?? 0;
    const sections = await sectionsOfReport(read(), id, NOW.day);
    const sectionOf = (key: string) => sections.find((section) => section.actionKey === key)?.id ?? 0;
    return { id, campaignId, law: sectionOf('JURISTES'), mediation: sectionOf('MEDIATEURS') };
  };

  return {
    projectId,
    periodId,
    previousPeriodId: periodOf('2024-2025'),
    participations: { jurists, mediators },
    organisations: { lead: leadOrganisation, partner: partnerOrganisation, stranger: strangerOrganisation },
    trainings: { law, mediation },
    officer,
    colleague,
    lead: await account('lead', { organisationId: leadOrganisation }),
    contributor: await account('contributor', { organisationId: partnerOrganisation }),
    reader: await account('reader', { organisationId: partnerOrganisation }),
    stranger: await account('lead', { organisationId: strangerOrganisation }),
    june: await reportIn(first.campaignId),
    october: await reportIn(second.campaignId),
    /** A cell of the law training (entrants) or of the mediation one (primo-entrants), in Bretagne. */
    cell: (which: 'law' | 'mediation', text: string, more: Record<string, unknown> = {}) => ({
      trainingId: which === 'law' ? law : mediation,
      regionCode: '53',
      periodId,
      levelKey: '7',
      professionKey: 'na',
      measure: which === 'law' ? 'entered' : 'first_entered',
      text,
      seen: null,
      ...more,
    }),
    /** « the law training opened on … ». */
    opening: (happenedOn: string, seen: number | null = null) => ({
      participationId: jurists,
      subject: 'training',
      organisationId: leadOrganisation,
      trainingId: law,
      happenedOn,
      seen,
    }),
  };
}

export type Consortium = Awaited<ReturnType<typeof consortium>>;

/** Saves a draft as the form does. */
export const enter = (
  actor: Parameters<typeof by>[0],
  reportId: number,
  given: { cells?: unknown[]; offers?: unknown[]; nothingToReport?: unknown[] },
  now: Now = NOW,
) => execute(enterFigures, { reportId, ...given }, by(actor, now));
