import type { ExportTable } from '../table-definition';
import { accounts } from './accounts';
import * as action from './action';
import { budgets } from './budgets';
import { calendarView } from './calendar-view';
import * as campaigns from './campaigns';
import * as comparison from './comparison';
import { coverageProfessions } from './coverage-professions';
import { editionGaps } from './edition-gaps';
import { editions } from './editions';
import { eligibility } from './eligibility';
import * as explanation from './explanation';
import { explanationEntries, explanationOpenings, explanationSessions } from './explanation-entries';
import { diagnosticFindings } from './findings';
import { frameworkCoverage, trainingCoverageTable } from './frameworks';
import { gaps } from './gaps';
import * as history from './history';
import { inboxSections } from './inbox';
import { indicators } from './indicators';
import * as journal from './journal';
import { labelFilesTable } from './label-files';
import { laureates } from './laureates';
import * as learners from './learners';
import { managedProjectsTable } from './managed-projects';
import * as managed from './managed-trainings';
import { objectives } from './objectives';
import * as observatory from './observatory';
import { officerTargets } from './officer-targets';
import { organisationSuccessions } from './organisation-lives';
import { organisations } from './organisations';
import * as overlaps from './overlaps';
import { ownReports } from './own-reports';
import { peers } from './peers';
import { plans } from './plans';
import { populations } from './populations';
import { portfolioMoney } from './portfolio-money';
import { professionsTable } from './professions';
import * as project from './project';
import { projectEntries } from './project-entries';
import * as money from './project-money';
import { projectRegions } from './project-regions';
import { projectSessionsTable } from './project-sessions';
import { projects } from './projects';
import { publicTables } from './public-tables';
import * as region from './region';
import * as review from './review';
import { seasonMoneyTable } from './season-money';
import { seasonOne } from './season-one';
import * as sessions from './sessions';
import { specialtyCoverage } from './specialties';
import * as territories from './territories';
import { trajectory } from './trajectory';
import { whiteZonesTable } from './white-zones';

/** Every table that can be downloaded, in the order in which they are offered. */
export const EXPORT_TABLES = [
  projects,
  projectRegions,
  laureates,
  objectives,
  seasonOne,
  action.actionComponents,
  action.actionTargets,
  action.actionSyntheses,
  action.actionProjects,
  action.actionRegions,
  action.projections,
  action.observedPoints,
  action.observedCampaigns,
  frameworkCoverage,
  trainingCoverageTable,
  learners.learners,
  learners.learnerRatios,
  calendarView,
  trajectory,
  plans,
  peers,
  budgets,
  seasonMoneyTable,
  territories.regions,
  territories.coverage,
  coverageProfessions,
  territories.zones,
  sessions.zoneSessions,
  sessions.sessionReadings,
  specialtyCoverage,
  diagnosticFindings,
  professionsTable,
  region.regionActions,
  region.regionOrganisations,
  project.projectParticipations,
  project.projectSharesTable,
  project.projectLife,
  project.projectMembers,
  project.projectAmounts,
  money.projectCofundingTotals,
  money.projectMilestones,
  money.projectTranches,
  money.projectPayments,
  money.projectCofunding,
  project.trainings,
  gaps,
  observatory.jobsTable,
  observatory.jobLinks,
  observatory.sourcedFactsTable,
  observatory.studyTrainingsTable,
  observatory.deviceCompetencesTable,
  observatory.jobCompetencesTable,
  comparison.comparedObjectives,
  comparison.comparedLearners,
  comparison.comparedCounts,
  comparison.changes,
  indicators,
  editions,
  editionGaps,
  explanation.explanationTerms,
  explanation.explanationParticipations,
  explanation.explanationOffers,
  explanation.explanationThings,
  explanationEntries,
  explanationOpenings,
  explanationSessions,
  history.entryHistory,
  history.openingHistory,
  projectEntries,
  overlaps.overlaps,
  overlaps.overlapEffects,
  ownReports,
  projectSessionsTable,
  managedProjectsTable,
  populations,
  whiteZonesTable,
  portfolioMoney,
  eligibility,
  labelFilesTable,
  managed.managedTrainings,
  managed.managedCommitments,
  managed.managedPlanned,
  organisations,
  organisationSuccessions,
  inboxSections,
  sessions.sessionMonths,
  sessions.sessionZones,
  sessions.sessionAlerts,
  campaigns.campaigns,
  campaigns.campaignSections,
  review.reviewLines,
  review.reviewOffers,
  officerTargets,
  accounts,
  journal.journal,
  journal.journalValues,
  ...publicTables,
];

export type TableName = (typeof EXPORT_TABLES)[number]['name'];

const byName: ReadonlyMap<string, ExportTable<TableName>> = new Map(
  EXPORT_TABLES.map((table) => [table.name, table]),
);

export const isTableName = (text: string): text is TableName => byName.has(text);

/** Every name of the type has its table. */
export function tableOf(name: TableName): ExportTable<TableName> {
  const table = byName.get(name);
  if (!table) throw new Error(`No table ${name}`);
  return table;
}
