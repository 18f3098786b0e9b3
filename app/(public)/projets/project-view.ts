import type { ProjectSummary } from '@/lib/project/project-list';
import { formatDay } from '@/lib/wording/dates';
import { formatEuros } from '@/lib/wording/numbers';
import { projectStatusWords } from '@/lib/wording/projects';
import { french } from '@/lib/wording/typography';

/** A project as the list shows it: words only, so that it crosses to the browser once. */
export interface ProjectView {
  slug: string;
  acronym: string;
  name: string;
  reference: string;
  lead: string;
  participations: { key: string; words: string }[];
  regions: string;
  aid: { amount: string; source: string } | null;
  status: string;
}

export const projectView = (project: ProjectSummary): ProjectView => ({
  slug: project.slug,
  acronym: french(project.acronym),
  name: french(project.name),
  reference: project.anrReference ?? 'sans référence ANR',
  lead: project.lead ? french(project.lead) : 'non précisé',
  participations: project.participations.map(({ season, key, number, shortTitle }) => ({
    key: `${season} ${key}`,
    words: `n°\u00a0${number} (saison\u00a0${season.slice(1)})\u00a0: ${french(shortTitle)}`,
  })),
  regions: project.regions.map(({ name }) => french(name)).join(', ') || 'aucune formation enregistrée',
  aid: project.announcedAid && {
    amount: formatEuros(project.announcedAid.cents),
    source: `${french(project.announcedAid.source)}, ${formatDay(project.announcedAid.datedOn)}`,
  },
  status: projectStatusWords[project.status],
});
