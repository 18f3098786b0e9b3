import { declarersOfSection } from '@/db/campaign-due-work';
import { houseOf } from '@/db/organisation-heirs';
import { memberRegions, projectsOfOrganisation } from '@/db/projects';
import { reportsOfProject, sectionsOfReport } from '@/db/report-rows';
import { hasEntries } from '@/db/reports';
import type { Read } from '@/db/store';
import { conditionOf } from '@/lib/access/policy';
import { closedOn } from '@/lib/domain/campaign';
import { overseasOf } from '@/lib/domain/overseas';
import { isLockedUnsent } from '@/lib/domain/section';
import type { Role } from '@/lib/domain/vocabulary';

/** What was locked without having been sent, as its consortium is told of it. */
export interface UnsentReport {
  reportId: number;
  projectId: number;
  acronym: string;
  campaign: string;
  /** The last day of its campaign. */
  closedOn: string;
  overseas: string[];
  sections: {
    id: number;
    actionKey: string;
    action: { number: number; title: string; season: string };
    /** Something is entered in it, which nobody but its consortium and its officers reads. */
    begun: boolean;
  }[];
  /** Whether the person may ask for an exception. */
  mayAsk: boolean;
}

/** The sections of a closed campaign that an account's consortia did not send, an exception apart. */
export async function unsentReports(
  read: Read,
  { role, organisationId }: { role: Role; organisationId: number | null },
  campaignId: number,
  day: string,
): Promise<UnsentReport[]> {
  if (organisationId === null || !conditionOf({ role }, 'part.finish')) return [];
  const unsent: UnsentReport[] = [];
  const house = houseOf(read, organisationId, day);
  for (const project of await projectsOfOrganisation(read, organisationId, day)) {
    const leads = project.role === 'lead' && conditionOf({ role }, 'exception.ask') === 'own_led';
    for (const heading of await reportsOfProject(read, project.projectId)) {
      if (heading.campaignId !== campaignId || heading.closedAt === null || heading.retrospective) continue;
      const sections: UnsentReport['sections'] = [];
      for (const section of await sectionsOfReport(read, heading.id, day)) {
        if (!isLockedUnsent(section)) continue;
        const parts = leads ? [] : await declarersOfSection(read, section.id);
        if (!leads && !parts.some((part) => house.includes(part.organisationId))) continue;
        sections.push({
          id: section.id,
          actionKey: section.actionKey,
          action: { number: section.actionNumber, title: section.actionTitle, season: section.seasonKey },
          begun: section.nothingToReport || (await hasEntries(read, section.id)),
        });
      }
      if (sections.length > 0)
        unsent.push({
          reportId: heading.id,
          projectId: heading.projectId,
          acronym: heading.acronym,
          campaign: heading.campaignLabel,
          closedOn: closedOn({ closedAt: heading.closedAt, closesOn: heading.closesOn }),
          overseas: overseasOf(await memberRegions(read, heading.projectId, day)),
          sections,
          mayAsk: leads,
        });
    }
  }
  return unsent;
}
