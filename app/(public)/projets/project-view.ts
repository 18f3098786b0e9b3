import { type PlanView, planView } from '@/app/_charts/plan-view';
import type { PlaceCoverage } from '@/lib/figure/place-coverage';
import type { PlaceInPlans } from '@/lib/overview/ranked-plans';
import type { ProjectSummary } from '@/lib/project/project-list';
import { formatDay } from '@/lib/wording/dates';
import { formatEurosInFull } from '@/lib/wording/numbers';
import { projectStatusWords } from '@/lib/wording/projects';
import { french } from '@/lib/wording/typography';

/** A project as the list shows it: words only, so that it crosses to the browser once. */
export interface ProjectView {
  slug: string;
  acronym: string;
  name: string;
  reference: string;
  lead: string;
  participations: { key: string; words: string; title: string }[];
  regions: string;
  aid: { amount: string; source: string } | null;
  status: string;
  plans: PlanView[];
  /** Whether its report of the latest campaign was sent. */
  report: string;
}

export const projectView = (
  project: ProjectSummary,
  plans: readonly PlaceInPlans[],
  coverage: PlaceCoverage,
): ProjectView => ({
  plans: plans.map(planView),
  report: reportWords(coverage),
  slug: project.slug,
  acronym: french(project.acronym),
  name: french(project.name),
  reference: project.anrReference ?? 'sans référence ANR',
  lead: project.lead ? french(project.lead) : 'non précisé',
  participations: project.participations.map(({ season, key, number, shortTitle }) => ({
    key: `${season} ${key}`,
    words: `n°\u00a0${number} (${season})`,
    title: french(shortTitle),
  })),
  regions: project.regions.map(({ name }) => french(name)).join(', ') || 'aucune formation enregistrée',
  aid: project.announcedAid && {
    amount: formatEurosInFull(project.announcedAid.cents),
    source: `${french(project.announcedAid.source)}, ${formatDay(project.announcedAid.datedOn)}`,
  },
  status: projectStatusWords[project.status],
});

function reportWords({ expected, reported }: PlaceCoverage): string {
  if (expected === 0) return 'pas demandé';
  if (reported === 0) return 'pas encore envoyé';
  return reported === expected ? 'envoyé' : `envoyé en partie (${reported} sur ${expected})`;
}
