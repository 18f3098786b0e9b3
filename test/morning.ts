import {
  reportHeading,
  reportsOfProject,
  sectionsOfReport,
  trainingsOfParticipation,
} from '@/db/report-rows';
import { allPeriods } from '@/db/reports';
import { read } from '@/db/store';
import type { Actor } from '@/lib/access/actor';
import { openCampaign } from '@/lib/campaign/open-campaign';
import { execute } from '@/lib/command';
import { submitReport } from '@/lib/report/submit-report';
import { account, by, officerOf } from './builders';
import { enter, on } from './consortium';
import { NOW } from './database';
import { laureate } from './laureate';

/** What a project of the morning sends: a number of entrants, or nothing yet. */
export interface Sent {
  acronym: string;
  text?: string;
  comment?: string;
  lead?: string;
}

export interface MorningSection {
  acronym: string;
  sectionId: number;
  reportId: number;
  lead: Actor;
  /** A cell of its one line. */
  cell: (text: string, more?: Record<string, unknown>) => object;
}

/**
 * A campaign of JURISTES (season 1) that as many projects answer as are given, each with a lead and a training of its own.
 * What is sent is without anomaly under 20 entrants: nothing was planned of it. Needs `programmeDatabase()`.
 */
export async function morning(given: readonly Sent[]) {
  const officer = await officerOf('JURISTES');
  const colleague = await officerOf('JURISTES');
  const stranger = await officerOf('MEDIATEURS');
  const made = [];
  for (const { acronym, lead } of given)
    made.push(
      await laureate({
        acronym,
        ...(lead !== undefined && { lead }),
        actions: [{ key: 'JURISTES', season: 'S1', trainings: [['53']] }],
      }),
    );
  const periodId = (await allPeriods(read())).find(({ label }) => label === '2025-2026')?.id ?? 0;
  const { campaignId } = await execute(
    openCampaign,
    {
      ...{ label: 'Octobre 2026', periodId, observedOn: '2026-10-31' },
      ...{ opensOn: '2026-10-15', dueOn: '2026-11-15', closesOn: '2026-12-31', actionKeys: ['JURISTES'] },
    },
    by(officer, on('2026-10-15')),
  );
  const sections = new Map<string, MorningSection>();
  for (const [index, { acronym, text, comment = '' }] of given.entries()) {
    const project = made[index];
    if (!project) continue;
    const reportId = (await reportsOfProject(read(), project.projectId))[0]?.id ?? 0;
    const sectionId = (await sectionsOfReport(read(), reportId, NOW.day))[0]?.id ?? 0;
    const [training] = await trainingsOfParticipation(read(), project.participationIds.JURISTES ?? 0);
    const lead = await account('lead', { organisationId: project.organisationId });
    const section: MorningSection = {
      ...{ acronym, sectionId, reportId, lead },
      cell: (typed, more = {}) => ({
        ...{ trainingId: training?.id, regionCode: '53', periodId, levelKey: '7', professionKey: 'na' },
        ...{ measure: 'entered', text: typed, seen: null, ...more },
      }),
    };
    sections.set(acronym, section);
    if (text === undefined) continue;
    await enter(lead, reportId, { cells: [section.cell(text, { comment })] }, on('2026-11-02'));
    await sendMorning(section, '2026-11-02');
  }
  const sectionOf = (acronym: string): MorningSection => {
    const section = sections.get(acronym);
    if (!section) throw new Error(`No project ${acronym} this morning`);
    return section;
  };
  return { officer, colleague, stranger, campaignId, sectionOf };
}

/** Sends the report of a section as its lead does. */
export async function sendMorning({ reportId, lead }: MorningSection, day: string): Promise<void> {
  const version = (await reportHeading(read(), reportId))?.version;
  await execute(submitReport, { reportId, version }, by(lead, on(day)));
}

/** So many projects, each without anomaly: « CLAIR 1 », « CLAIR 2 »… */
export const clean = (count: number): Sent[] =>
  Array.from({ length: count }, (_, index) => ({ acronym: `CLAIR ${index + 1}`, text: String(3 + index) }));

/** A first number so large that nothing compares with it, as its lead explains. */
export const surprising = (acronym: string): Sent => ({
  acronym,
  text: '1500',
  comment: 'Une promotion nationale.',
});
