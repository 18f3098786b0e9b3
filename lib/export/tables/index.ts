import type { TableName } from '@/lib/domain/tables';
import type { ExportTable } from '../table-definition';
import { accounts } from './accounts';
import * as action from './action';
import { budgets } from './budgets';
import * as campaigns from './campaigns';
import * as comparison from './comparison';
import { editionGaps } from './edition-gaps';
import { editions } from './editions';
import * as explanation from './explanation';
import { gaps } from './gaps';
import * as history from './history';
import { inboxSections } from './inbox';
import { indicators } from './indicators';
import * as journal from './journal';
import { laureates } from './laureates';
import * as learners from './learners';
import { objectives } from './objectives';
import { officerTargets } from './officer-targets';
import * as overlaps from './overlaps';
import { ownReports } from './own-reports';
import * as project from './project';
import { projectEntries } from './project-entries';
import { projectRegions } from './project-regions';
import { projects } from './projects';
import { publicTableExports } from './public-tables';
import * as region from './region';
import * as review from './review';
import { seasonOne } from './season-one';
import * as territories from './territories';
import { trajectory } from './trajectory';

/** Every table that can be downloaded: a name without a table does not compile. */
export const EXPORT_TABLES: Readonly<Record<TableName, ExportTable>> = {
  projects,
  'project-regions': projectRegions,
  laureates,
  objectives,
  'season-one': seasonOne,
  'action-components': action.actionComponents,
  'action-targets': action.actionTargets,
  'action-projects': action.actionProjects,
  'action-regions': action.actionRegions,
  projections: action.projections,
  'observed-points': action.observedPoints,
  'observed-campaigns': action.observedCampaigns,
  learners: learners.learners,
  'learner-ratios': learners.learnerRatios,
  trajectory,
  budgets,
  regions: territories.regions,
  coverage: territories.coverage,
  zones: territories.zones,
  'region-actions': region.regionActions,
  'region-organisations': region.regionOrganisations,
  'project-participations': project.projectParticipations,
  'project-members': project.projectMembers,
  'project-amounts': project.projectAmounts,
  trainings: project.trainings,
  gaps,
  'compared-objectives': comparison.comparedObjectives,
  'compared-learners': comparison.comparedLearners,
  'compared-counts': comparison.comparedCounts,
  changes: comparison.changes,
  indicators,
  editions,
  'edition-gaps': editionGaps,
  'explanation-terms': explanation.explanationTerms,
  'explanation-participations': explanation.explanationParticipations,
  'explanation-offers': explanation.explanationOffers,
  'explanation-things': explanation.explanationThings,
  'explanation-entries': explanation.explanationEntries,
  'explanation-openings': explanation.explanationOpenings,
  'entry-history': history.entryHistory,
  'opening-history': history.openingHistory,
  'project-entries': projectEntries,
  overlaps: overlaps.overlaps,
  'overlap-effects': overlaps.overlapEffects,
  'own-reports': ownReports,
  inbox: inboxSections,
  campaigns: campaigns.campaigns,
  'campaign-sections': campaigns.campaignSections,
  'review-lines': review.reviewLines,
  'review-offers': review.reviewOffers,
  'officer-targets': officerTargets,
  accounts,
  journal: journal.journal,
  'journal-values': journal.journalValues,
  ...publicTableExports,
};
