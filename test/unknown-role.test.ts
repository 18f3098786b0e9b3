import { beforeEach, describe, expect, it } from 'vitest';
import { menuOf } from '@/app/_ui/shell/menu';
import { homeOf } from '@/app/_web/home';
import {
  namedOrganisation,
  namedParticipation,
  namedProject,
  namedTraining,
} from '@/app/api/v1/_answers/named';
import { projectTarget } from '@/db/projects';
import { read } from '@/db/store';
import type { Actor } from '@/lib/access/actor';
import type { SignedIn } from '@/lib/access/actor-of-session';
import { accountTokens } from '@/lib/access/actor-of-token';
import { refuseUnlessRoleMay } from '@/lib/access/admission';
import { doors } from '@/lib/access/doors';
import { journalScope } from '@/lib/access/journal-scope';
import { can, type Permission, policy } from '@/lib/access/policy';
import { signatures } from '@/lib/access/report-access';
import { accountChoices } from '@/lib/account/account-choices';
import { accountDetail } from '@/lib/account/account-detail';
import { accountList } from '@/lib/account/account-list';
import { memberChoices } from '@/lib/account/member-choices';
import { ownAccount } from '@/lib/account/own-account';
import { ownAccounts } from '@/lib/account/own-accounts';
import { successorsOf } from '@/lib/account/successors';
import { campaignBoard } from '@/lib/campaign/campaign-board';
import { campaignChoices, campaignList } from '@/lib/campaign/campaigns';
import { dueWork } from '@/lib/campaign/due-work';
import { lockedSections } from '@/lib/campaign/locked-sections';
import { certificateBatch, certificateFile, projectBatch } from '@/lib/certificate/certificate-files';
import { projectCertificates } from '@/lib/certificate/project-certificates';
import { sessionCertificates } from '@/lib/certificate/session-certificates';
import { execute } from '@/lib/command';
import { committeeList } from '@/lib/committee/committee-list';
import { committeeRecord } from '@/lib/committee/committee-record';
import { committeeReport } from '@/lib/committee/committee-report';
import { actionSheet } from '@/lib/committee/portfolio/action-sheet';
import { regionSheet } from '@/lib/committee/portfolio/region-sheet';
import { recordCommittee } from '@/lib/committee/record-committee';
import { changesBetween } from '@/lib/comparison/changes-between';
import { officerAims } from '@/lib/coverage/officer-aims';
import { eligibilityMatrix } from '@/lib/eligibility/eligibility-matrix';
import { projectEligibility } from '@/lib/eligibility/project-eligibility';
import { openTable } from '@/lib/export/downloaded-table';
import { sessionCalendarFile } from '@/lib/export/session-calendar';
import type { TableFilter } from '@/lib/export/table-filters';
import { EXPORT_TABLES, type TableName, tableOf } from '@/lib/export/tables';
import { keepFile } from '@/lib/files/kept-files';
import { diagnosticDetail, managedDiagnostics, ownDiagnostics } from '@/lib/finding/recorded-diagnostics';
import { frameworksToDecide } from '@/lib/framework/frameworks-to-decide';
import { coverableTraining, trainingCoverage } from '@/lib/framework/training-coverage';
import { explainGap } from '@/lib/gap/explain-gap';
import { gapList } from '@/lib/gap/gap-list';
import { importFigures } from '@/lib/import/import-figures';
import { importJob, reportImports } from '@/lib/import/import-job';
import { putFigures } from '@/lib/import/put-figures';
import { reportFile } from '@/lib/import/report-file';
import { startImport } from '@/lib/import/start-import';
import { reportCsv, reportTemplate } from '@/lib/import/template';
import { journal, journalEntry, journalForExport } from '@/lib/journal/journal';
import { labelFile } from '@/lib/label/label-file';
import { managedLabelFiles } from '@/lib/label/label-files';
import { mailStatus } from '@/lib/mail/mail-status';
import { managedMoney } from '@/lib/money/managed-money';
import { moneyPortfolio } from '@/lib/money/money-portfolio';
import { ownMoney } from '@/lib/money/own-money';
import { projectPayments } from '@/lib/money/project-payments';
import { countingDetail } from '@/lib/objective/counting-detail';
import { objectiveChoices } from '@/lib/objective/objective-choices';
import { officerObjective, officerObjectives } from '@/lib/objective/officer-objectives';
import { managedObservatory } from '@/lib/observatory/managed-links';
import { organisationChoices, organisationDetail } from '@/lib/organisation/organisation-detail';
import { organisationList } from '@/lib/organisation/organisation-list';
import { successionChoices } from '@/lib/organisation/succession-preview';
import { sessionMatrix } from '@/lib/overview/session-matrix';
import { sessionNames } from '@/lib/participant/session-names';
import { namedComparisons, peerBoard } from '@/lib/peer/peer-board';
import { exportPerson } from '@/lib/person/export-person';
import { populationChoices, populationDetail, populationList } from '@/lib/population/population-list';
import { readPopulationFile } from '@/lib/population/read-population-file';
import { whiteZones } from '@/lib/population/white-zones';
import { programmeFrame } from '@/lib/programme/programme-frame';
import { importProgramme } from '@/lib/programme-file/import-programme';
import { programmeImport } from '@/lib/programme-file/programme-import';
import { programmeImports } from '@/lib/programme-file/programme-imports';
import { programmeTemplate } from '@/lib/programme-file/programme-template';
import { startProgrammeImport } from '@/lib/programme-file/start-programme-import';
import { managedProject } from '@/lib/project/managed-project';
import { managedProjectList } from '@/lib/project/managed-projects';
import { managedTraining } from '@/lib/project/managed-training';
import { ownTrainings } from '@/lib/project/own-trainings';
import { participationTrainings } from '@/lib/project/participation-trainings';
import { overlapForm, projectOverlaps } from '@/lib/project/project-overlaps';
import { isRefusal, Refusal } from '@/lib/refusal';
import { attachEvidence } from '@/lib/report/attach-evidence';
import { batchPreview } from '@/lib/report/batch-preview';
import { evidenceFile, evidenceList } from '@/lib/report/evidence-list';
import { refuseUnlessMayAttach } from '@/lib/report/evidence-place';
import { inbox } from '@/lib/report/inbox';
import { projectEntries } from '@/lib/report/project-entries';
import { readableReports } from '@/lib/report/readable-reports';
import { receiptsOf, submissionReceipt } from '@/lib/report/receipt-content';
import { reportEntry } from '@/lib/report/report-entry';
import { reportSummary } from '@/lib/report/report-summary';
import { sectionAcceptance, sectionCorrection } from '@/lib/report/section-correction';
import { sectionReview } from '@/lib/report/section-review';
import { submitReport } from '@/lib/report/submit-report';
import { workspace } from '@/lib/report/workspace';
import { ownFactors } from '@/lib/second-factor/own-factors';
import { importSessions } from '@/lib/session-file/import-sessions';
import { sessionImport, sessionImports } from '@/lib/session-file/session-import';
import { sessionTemplate } from '@/lib/session-file/session-template';
import { startSessionImport } from '@/lib/session-file/start-session-import';
import { officerSyntheses } from '@/lib/synthesis/officer-syntheses';
import { projectSessions } from '@/lib/training-session/project-sessions';
import { readableSessions } from '@/lib/training-session/readable-sessions';
import { sessionChoices } from '@/lib/training-session/session-choices';
import { sessionDetail } from '@/lib/training-session/session-detail';
import { sessionToReceive } from '@/lib/training-session/session-to-receive';
import { slotAttendance } from '@/lib/training-session/slot-attendance';
import { explainComponent } from '@/lib/why/component-explanation';
import { explainCount } from '@/lib/why/count-explanation';
import { lineHistory, offerHistory } from '@/lib/why/entry-history';
import { explainLearners } from '@/lib/why/learners-explanation';
import { componentEntries, learnersEntries } from '@/lib/why/participation-explanation';
import { filesFolder } from '@/test/files-folder';
import { tableAnswer } from '@/test/table-answer';
import { by } from './builders';
import { type Consortium, consortium, enter } from './consortium';
import { NOW, programmeDatabase } from './database';
import { inNewRole, NEW_ROLE } from './no-role';
import { refusedWith } from './refused';
import { certified, planned } from './training-session';

filesFolder();

const COMPONENT = 'JURISTES.S1';
const BYTES = new TextEncoder().encode('formation;valeur');
const SPAN = { from: '2025-01-01', to: NOW.day, page: 1 };
const GAP = 'count:JURISTES.S1.projects';

const gaps = (actor: Actor | null) => gapList(read(), actor, NOW, { season: undefined, day: NOW.day });

let c: Consortium;
/** The lead of the project, in the new role: his report is sent, a file and an import of his wait. */
let nobody: SignedIn;
let importId: number;
let evidenceId: number;
let eventId: number;
let committeeId: number;
let held: Awaited<ReturnType<typeof certified>>;
let sessionCode: string;

beforeEach(async () => {
  await programmeDatabase();
  c = await consortium();
  await enter(c.lead, c.october.id, { cells: [c.cell('law', '24')], offers: [c.opening('2026-09-15')] });
  await enter(c.officer, c.october.id, { cells: [c.cell('mediation', '90')] });
  const file = { name: 'a.pdf', type: 'application/pdf', bytes: BYTES.length };
  ({ evidenceId } = await execute(
    attachEvidence,
    { sectionId: c.october.law, file: { ...file, sha256: await keepFile('evidence', BYTES) } },
    by(c.lead),
  ));
  ({ importId } = await startImport({ reportId: c.october.id, name: 'a.csv', bytes: BYTES }, by(c.lead)));
  const { version } = await reportEntry(read(), c.lead, NOW, c.october.id);
  await execute(submitReport, { reportId: c.october.id, version }, by(c.lead));
  eventId = (await receiptsOf(read(), c.lead, NOW, c.october.id))[0]?.eventId ?? 0;
  const gap = (await gaps(c.officer)).gaps.find(({ key }) => key === GAP);
  await execute(
    explainGap,
    { gapKey: GAP, state: 'explained', note: 'Un parcours reste.', fingerprint: gap?.fingerprint ?? '' },
    by(c.officer),
  );
  ({ committeeId } = await execute(
    recordCommittee,
    { heldOn: '2026-11-10', seasonKey: 'S1', title: 'Comité de suivi' },
    by(c.officer),
  ));
  held = await certified(c);
  ({ code: sessionCode } = await planned(c));
  nobody = { ...inNewRole(c.lead), name: 'Nouvelle personne', sessionId: 'x'.repeat(43) };
});

/** The question behind each door that is not everybody’s, asked as the page or the route asks it. */
const behind: Record<string, () => Promise<unknown>> = {
  'page /compte': () => ownAccount(read(), nobody, NOW),
  'page /compte/mot-de-passe': () => ownAccount(read(), nobody, NOW),
  'page /compte/changer': async () => ownAccounts(read(), nobody, NOW),
  'page /compte/second-facteur': () => ownFactors(read(), nobody),
  'page /connexion/second-facteur': () => ownFactors(read(), nobody),
  'page /espace': () => workspace(read(), nobody, NOW),
  'page /espace/rapports/[id]': () => reportEntry(read(), nobody, NOW, c.october.id),
  'page /espace/rapports/[id]/envoi': () => reportSummary(read(), nobody, NOW, c.october.id),
  'page /espace/rapports/[id]/exception': () => lockedSections(read(), nobody, NOW, c.june.id),
  'page /espace/rapports/[id]/import/[job]': () => importJob(read(), nobody, NOW, importId),
  'page /espace/rapports/[id]/correction': () => sectionCorrection(read(), nobody, NOW, c.october.law),
  'page /espace/projets/[slug]/doubles-comptes': () => overlapForm(read(), nobody, NOW, 'essai'),
  'page /espace/projets/[slug]/sessions/[code]/noms': () => sessionNames(read(), nobody, NOW, held),
  'page /espace/projets/[slug]/sessions/[code]/certificats': () =>
    sessionCertificates(read(), nobody, NOW, held),
  'page /espace/projets/[slug]/certificats': () => projectCertificates(read(), nobody, NOW, 'essai'),
  'GET /espace/projets/[slug]/certificats/lot': () => projectBatch(read(), nobody, NOW, 'essai'),
  'GET /espace/projets/[slug]/sessions/[code]/certificats/lot': () =>
    certificateBatch(read(), nobody, NOW, held),
  'GET /espace/projets/[slug]/sessions/[code]/certificats/[id]': () =>
    certificateFile(read(), nobody, NOW, held.certificateId),
  'page /espace/projets/[slug]/sessions': () =>
    projectSessions(read(), nobody, { slug: 'essai', filter: {} }, NOW),
  'GET /espace/projets/[slug]/sessions/calendrier': () =>
    sessionCalendarFile(read(), nobody, { slug: 'essai', filter: {} }, NOW),
  'page /espace/projets/[slug]/sessions/nouvelle': () => sessionChoices(read(), nobody, 'essai', NOW),
  'page /espace/projets/[slug]/sessions/[code]': () =>
    sessionDetail(read(), nobody, { slug: 'essai', code: sessionCode }, NOW),
  'page /espace/projets/[slug]/sessions/[code]/emargement': () =>
    slotAttendance(read(), nobody, { slug: 'essai', code: sessionCode, slotNo: 1 }, NOW),
  'page /journal': () => journal(read(), nobody, NOW, {}),
  'page /journal/[id]': () => journalEntry(read(), nobody, NOW, 1),
  'page /pilotage': () => inbox(read(), nobody, NOW, {}),
  'page /pilotage/comite': () => committeeReport(read(), nobody, NOW, COMMITTEE, { demonstration: false }),
  'GET /api/v1/committee': () => committeeReport(read(), nobody, NOW, COMMITTEE, { demonstration: false }),
  'GET /api/v1/committee/actions/[key]': () =>
    actionSheet(read(), nobody, NOW, { ...COMMITTEE, of: 'JURISTES' }, { demonstration: false }),
  'GET /api/v1/committee/regions/[code]': () =>
    regionSheet(read(), nobody, NOW, { ...COMMITTEE, of: '53' }, { demonstration: false }),
  'page /pilotage/campagnes': () => campaignList(read(), nobody, NOW),
  'page /pilotage/campagnes/nouvelle': () => campaignChoices(read(), nobody, NOW),
  'page /pilotage/campagnes/[id]': () => campaignBoard(read(), nobody, NOW, c.october.campaignId),
  'page /pilotage/campagnes/[id]/cloture': () => campaignBoard(read(), nobody, NOW, c.october.campaignId),
  'page /pilotage/campagnes/[id]/dates': () => campaignBoard(read(), nobody, NOW, c.october.campaignId),
  'page /pilotage/campagnes/[id]/exception': () => campaignBoard(read(), nobody, NOW, c.october.campaignId),
  'page /pilotage/campagnes/[id]/annulation': () => campaignBoard(read(), nobody, NOW, c.october.campaignId),
  'page /pilotage/campagnes/[id]/correction': () => campaignBoard(read(), nobody, NOW, c.october.campaignId),
  'page /pilotage/campagnes/[id]/dispense': () => campaignBoard(read(), nobody, NOW, c.october.campaignId),
  'page /pilotage/objectifs': () => officerObjectives(read(), nobody, NOW),
  'page /pilotage/objectifs/[id]': () => officerObjective(read(), nobody, COMPONENT, NOW),
  'page /pilotage/objectifs/[id]/comptage': () => countingDetail(read(), nobody, COMPONENT, NOW),
  'page /pilotage/comite/seances': () => committeeList(read(), nobody, NOW),
  'page /pilotage/comite/seances/[id]': () => committeeRecord(read(), nobody, NOW, committeeId),
  'page /pilotage/actions/[key]/synthese': () =>
    officerSyntheses(read(), nobody, { action: 'JURISTES', season: undefined }, NOW),
  'page /pilotage/objectifs/nouveau': () => objectiveChoices(read(), nobody),
  'page /pilotage/objectifs/publies': () => objectiveChoices(read(), nobody),
  'page /pilotage/organisations': () => organisationList(read(), nobody, {}, NOW.day),
  'page /pilotage/organisations/nouvelle': () => organisationChoices(read(), nobody),
  'page /pilotage/organisations/[id]': () => organisationDetail(read(), nobody, 1, NOW.day),
  'page /pilotage/organisations/[id]/succession': () => successionChoices(read(), nobody, NOW.day),
  'page /pilotage/observatoire': () => managedObservatory(read(), nobody, NOW),
  'page /pilotage/populations': () => populationList(read(), nobody, NOW.day),
  'page /pilotage/populations/nouvelle': () => populationChoices(read(), nobody),
  'page /pilotage/populations/[id]': () => populationDetail(read(), nobody, 1),
  'page /pilotage/zones-blanches': () => whiteZones(read(), nobody, { season: undefined, day: NOW.day }),
  'GET /api/v1/populations': () => populationList(read(), nobody, NOW.day),
  'POST /api/v1/populations/readings': () => readPopulationFile(read(), nobody, { bytes: BYTES }),
  'page /pilotage/professions-visees': () => officerAims(read(), nobody, NOW),
  'page /pilotage/programme': () => programmeFrame(read(), nobody, NOW),
  'page /pilotage/sessions': () => sessionMatrix(read(), nobody, NOW, {}),
  'page /espace/rapports/[id]/sessions': () => reportEntry(read(), nobody, NOW, c.october.id),
  'GET /api/v1/peers': () => namedComparisons(read(), nobody, NOW, { day: NOW.day }),
  'page /pilotage/comparaison': () => peerBoard(read(), nobody, NOW, { day: NOW.day }),
  'page /pilotage/argent': () => moneyPortfolio(read(), nobody, NOW, { day: NOW.day }),
  'page /pilotage/projets': () => managedProjectList(read(), nobody, NOW, {}),
  'page /pilotage/projets/nouveau': () => managedProjectList(read(), nobody, NOW, {}),
  'page /pilotage/projets/[slug]': () => managedProject(read(), nobody, 'essai', NOW),
  'page /pilotage/projets/[slug]/consortium': () =>
    projectEligibility(read(), nobody, { slug: 'essai', day: NOW.day }, NOW, 'project.manage'),
  'page /espace/projets/[slug]/consortium': () =>
    projectEligibility(read(), nobody, { slug: 'essai', day: NOW.day }, NOW),
  'page /pilotage/consortiums': () => eligibilityMatrix(read(), nobody, NOW, {}),
  'page /formations/[id]/competences': () => coverableTraining(read(), nobody, c.trainings.mediation, NOW),
  'page /pilotage/referentiels': () => frameworksToDecide(read(), nobody, NOW),
  'page /formations/[id]': () => managedTraining(read(), nobody, 1, NOW),
  'page /espace/projets/[slug]/formations': () => ownTrainings(read(), nobody, 'essai', NOW),
  'page /espace/projets/[slug]/diagnostics': () => ownDiagnostics(read(), nobody, 'essai', NOW),
  'page /espace/projets/[slug]/formations/[id]/label': () =>
    labelFile(read(), nobody, { slug: 'essai', id: c.trainings.law }, NOW),
  'page /diagnostics/[id]': async () => diagnosticDetail(read(), nobody, 1, NOW),
  'page /pilotage/diagnostics': async () => managedDiagnostics(read(), nobody, NOW),
  'page /pilotage/labels': () => managedLabelFiles(read(), nobody, NOW),
  'page /espace/projets/[slug]/jalons': () => ownMoney(read(), nobody, 'essai', NOW),
  'page /pilotage/projets/[slug]/argent': () => managedMoney(read(), nobody, 'essai', NOW),
  'page /pilotage/projets/[slug]/jalons': () => managedMoney(read(), nobody, 'essai', NOW),
  'page /pilotage/validation': () => batchPreview(read(), nobody, NOW, []),
  'page /pilotage/volets/[id]': () => sectionReview(read(), nobody, NOW, c.october.law, {}),
  'page /pilotage/volets/[id]/correction': () => sectionCorrection(read(), nobody, NOW, c.october.law),
  'page /pilotage/volets/[id]/acceptation': () => sectionAcceptance(read(), nobody, NOW, c.october.law),
  'page /administration': () => accountList(read(), nobody, { search: '', page: 1 }, NOW),
  'page /administration/comptes/nouveau': () => rolesOffered(nobody),
  'page /espace/inviter': () => memberChoices(read(), nobody, NOW),
  'GET /compte/donnees': () => execute(exportPerson, { accountId: nobody.accountId }, by(nobody)),
  'GET /administration/comptes/[id]/donnees': () =>
    execute(exportPerson, { accountId: c.reader.accountId }, by(nobody)),
  'page /administration/comptes/[id]': () => accountDetail(read(), nobody, c.reader.accountId, NOW),
  'page /pourquoi/objectif/[id]/[slug]': () => componentEntries(read(), asker(), ofProject(component)),
  'page /pourquoi/effectif/[slug]': () => learnersEntries(read(), asker(), ofProject(learners)),
  'page /pourquoi/saisie/[id]': () => lineHistory(read(), asker(), 1, NOW.day),
  'page /pourquoi/ouverture/[id]': () => offerHistory(read(), asker(), 1, NOW.day),
  'GET /api/v1/reports/[id]/template': () => reportTemplate(read(), nobody, NOW, c.october.id),
  'GET /api/v1/reports/[id]/receipts/[event]': () =>
    submissionReceipt(read(), nobody, NOW, { reportId: c.october.id, eventId }),
  'GET /api/v1/reports/[id]/figures': () => reportFile(read(), nobody, NOW, c.october.id),
  'GET /api/v1/evidence/[id]': () => evidenceFile(read(), nobody, NOW, evidenceId),
  'GET /api/v1/imports/[id]': () => importJob(read(), nobody, NOW, importId),
  'GET /api/v1/imports/[id]/workbook': () => importJob(read(), nobody, NOW, importId),
  'PUT /api/v1/reports/[id]/figures': () =>
    putFigures({ reportId: c.october.id, text: '{}', body: {}, dryRun: true }, keyed()),
  'POST /api/v1/sections/[id]/evidence': () =>
    refuseUnlessMayAttach(read(), nobody, NOW, { sectionId: c.october.law }),
  'page /espace/formations': () => programmeImports(read(), nobody, 'trainings.load'),
  'page /espace/formations/[job]': () => programmeImport(read(), nobody, importId),
  'page /pilotage/projets/reprise': () => programmeImports(read(), nobody),
  'page /pilotage/projets/reprise/[job]': () => programmeImport(read(), nobody, importId),
  'page /espace/projets/[slug]/sessions/fichier': () => sessionImports(read(), nobody, NOW, 'essai'),
  'page /espace/projets/[slug]/sessions/fichier/[job]': () => sessionImport(read(), nobody, NOW, importId),
  'POST /api/v1/projects/[slug]/session-imports': () =>
    startSessionImport({ slug: 'essai', name: 'a.csv', bytes: BYTES }, by(nobody)),
  'GET /api/v1/projects/[slug]/session-template': () => sessionTemplate(read(), nobody, NOW, 'essai'),
  'GET /api/v1/session-imports/[id]': () => sessionImport(read(), nobody, NOW, importId),
  'POST /api/v1/session-imports/[id]/commit': () => importSessions({ importId }, by(nobody)),
  'GET /api/v1/session-imports/[id]/workbook': () => sessionImport(read(), nobody, NOW, importId),
  'POST /api/v1/programme/imports': () => startProgrammeImport({ name: 'a.csv', bytes: BYTES }, by(nobody)),
  'GET /api/v1/programme/imports/[id]': () => programmeImport(read(), nobody, importId),
  'POST /api/v1/programme/imports/[id]/commit': () => importProgramme({ importId }, by(nobody)),
  'GET /api/v1/programme/imports/[id]/workbook': () => programmeImport(read(), nobody, importId),
  'GET /api/v1/programme/template': () => programmeTemplate(read(), nobody, NOW),
  'POST /api/v1/reports/[id]/imports': () =>
    startImport({ reportId: c.october.id, name: 'b.csv', bytes: BYTES }, by(nobody)),
  'POST /api/v1/imports/[id]/commit': () => importFigures({ importId }, by(nobody)),
  'GET /api/v1/organisations': () => organisationList(read(), nobody, {}, NOW.day),
  'GET /api/v1/organisations/[id]/life': () => organisationDetail(read(), nobody, 1, NOW.day),
  'GET /api/v1/organisations/[id]': () => organisationDetail(read(), nobody, 1, NOW.day),
  'POST /api/v1/organisations': async () => refuseUnlessRoleMay(nobody, 'organisation.manage'),
  'PUT /api/v1/organisations/[id]': async () => namedOrganisation(at({ id: '1' })),
  'GET /api/v1/projects/[slug]/record': () => managedProject(read(), nobody, 'essai', NOW),
  'GET /api/v1/projects/[slug]/eligibility': () =>
    projectEligibility(read(), nobody, { slug: 'essai', day: NOW.day }, NOW),
  'POST /api/v1/projects': async () => refuseUnlessRoleMay(nobody, 'project.manage'),
  'PUT /api/v1/projects/[slug]': () => namedProject(at({ slug: 'essai' })),
  'POST /api/v1/projects/[slug]/members': () => namedProject(at({ slug: 'essai' })),
  'PUT /api/v1/projects/[slug]/lead': () => namedProject(at({ slug: 'essai' })),
  'POST /api/v1/projects/[slug]/participations': () => namedProject(at({ slug: 'essai' })),
  'POST /api/v1/projects/[slug]/amounts': () => namedProject(at({ slug: 'essai' })),
  'GET /api/v1/projects/[slug]/payments': () => projectPayments(read(), nobody, 'essai', NOW),
  'PUT /api/v1/projects/[slug]/payments': () => namedProject(at({ slug: 'essai' })),
  'GET /api/v1/projects/[slug]/participations/[action]/trainings': () =>
    participationTrainings(read(), nobody, JURISTS, NOW),
  'POST /api/v1/projects/[slug]/participations/[action]/trainings': () => namedParticipation(at(JURISTS)),
  'POST /api/v1/projects/[slug]/participations/[action]/commitments': () => namedParticipation(at(JURISTS)),
  'PUT /api/v1/projects/[slug]/participations/[action]/commitments': () => namedParticipation(at(JURISTS)),
  'GET /api/v1/projects/[slug]/sessions/[code]': () => sessionDetail(read(), nobody, SESSION, NOW),
  'PUT /api/v1/projects/[slug]/sessions/[code]': () => sessionToReceive(read(), nobody, SESSION, NOW),
  'GET /api/v1/trainings/[id]': () => managedTraining(read(), nobody, c.trainings.law, NOW),
  'PUT /api/v1/trainings/[id]': () => namedTraining(at({ id: String(c.trainings.law) })),
  'GET /api/v1/trainings/[id]/coverage': () => trainingCoverage(read(), nobody, c.trainings.law, NOW),
  'PUT /api/v1/trainings/[id]/coverage': () => namedTraining(at({ id: String(c.trainings.law) })),
  'GET /api/v1/trainings/[id]/specialties': () => managedTraining(read(), nobody, c.trainings.law, NOW),
  'PUT /api/v1/trainings/[id]/specialties': () => namedTraining(at({ id: String(c.trainings.law) })),
  'PUT /api/v1/trainings/[id]/closing': () => namedTraining(at({ id: String(c.trainings.law) })),
};
/** The lists of reports and sessions have no door to close: they are read as far as one reads projects. */
const LISTED = ['GET /api/v1/reports', 'GET /api/v1/sessions'];

const component = { id: COMPONENT, day: NOW.day, layer: 'declared' as const };
const learners = {
  season: undefined,
  day: NOW.day,
  measure: 'entered' as const,
  place: {},
  layer: component.layer,
};
const COMMITTEE = { day: NOW.day, actions: [], view: 'own' as const };
const ofProject = <Of>(question: Of) => ({ ...question, slug: 'essai' });
const SESSION = { slug: 'essai', code: '53' };
const JURISTS = { slug: 'essai', action: 'JURISTES' };
/** Asked by nobody at an address of the API. */
const at = <Params>(params: Params) => ({ params, actor: nobody, now: NOW });
const asker = () => ({ actor: nobody, now: NOW });
const keyed = () => ({ ...by(nobody), idempotencyKey: 'essai-1234' });

/** The form of a new account is shown to whoever has a role to give. */
async function rolesOffered(actor: Actor) {
  if ((await accountChoices(read(), actor)).roles.length === 0) throw new Refusal('missing', 'not_found');
}

describe('a role that nobody granted anything', () => {
  it('may do nothing to anything, whatever its name', async () => {
    const project = await projectTarget(read(), c.projectId, NOW.day);
    const target = {
      ...project,
      actionKeys: ['JURISTES'],
      declaringOrganisations: [c.organisations.lead],
      accountId: nobody.accountId,
      accountRole: 'reader' as const,
      accountOrganisationId: c.organisations.lead,
      accountActions: ['JURISTES'],
    };
    const permissions = Object.keys(policy) as Permission[];
    expect(can(c.lead, 'report.submit', target)).toBe(true);
    for (const role of [NEW_ROLE, 'constructor', 'toString', '__proto__']) {
      const actor: Actor = Object.assign({}, nobody, { role });
      expect([role, ...permissions.filter((permission) => can(actor, permission, target))]).toEqual([role]);
    }
  });

  const closed = Object.entries(doors)
    .filter(
      ([door, permission]) =>
        !door.startsWith('action ') && !['public.read', 'session.open', 'error.signal'].includes(permission),
    )
    .map(([door]) => door);

  it('every door that is not everybody’s is tried here', () => {
    expect([...Object.keys(behind), ...LISTED].toSorted()).toEqual(closed.toSorted());
  });

  it('finds nothing behind any of them', async () => {
    const open: string[] = [];
    for (const [door, question] of Object.entries(behind)) {
      const code = await refusedWith(question());
      if (code !== 'not_found' && code !== 'not_allowed') open.push(`${door}: ${code ?? 'open'}`);
    }
    expect(open).toEqual([]);
  });

  it('reads what a visitor reads of what is everybody’s', async () => {
    const visitor = { actor: null, now: NOW };
    expect(await gaps(nobody)).toEqual(await gaps(null));
    expect(await changesBetween(read(), nobody, NOW, SPAN)).toEqual(
      await changesBetween(read(), null, NOW, SPAN),
    );
    expect(await explainComponent(read(), asker(), component)).toEqual(
      await explainComponent(read(), visitor, component),
    );
    expect(await explainLearners(read(), asker(), learners)).toEqual(
      await explainLearners(read(), visitor, learners),
    );
    const count = { ...learners, what: 'reports' as const };
    expect(await explainCount(read(), asker(), count)).toEqual(await explainCount(read(), visitor, count));
    expect(await projectEntries(read(), nobody, NOW, { slug: 'essai', day: NOW.day, page: 1 })).toBeNull();
    expect(await projectOverlaps(read(), nobody, NOW, { slug: 'essai', day: NOW.day })).toBeNull();
  });

  it('reads no name, no address, no draft, no file, no journal, no account, and not how the mail goes', async () => {
    const { accountId } = c.lead;
    expect((await signatures(read(), nobody)(accountId)).name).toBeNull();
    expect((await signatures(read(), c.reader)(accountId)).name).not.toBeNull();
    expect((await gaps(nobody)).gaps.flatMap(({ notes }) => notes.map(({ author }) => author))).toEqual([
      null,
    ]);
    expect((await readableReports(read(), nobody, NOW, { project: undefined, page: 1 })).total).toBe(0);
    expect(
      (await readableSessions(read(), nobody, NOW, { action: undefined, project: undefined, page: 1 })).total,
    ).toBe(0);
    expect((await readableReports(read(), c.lead, NOW, { project: undefined, page: 1 })).total).toBe(2);
    expect(await journalScope(read(), nobody, NOW, undefined)).toMatchObject({
      kind: 'some',
      projectIds: [],
    });
    expect(await refusedWith(journalForExport(read(), nobody, NOW, {}))).toBe('not_found');
    expect(await refusedWith(reportImports(read(), nobody, NOW, c.october.id))).toBe('not_found');
    expect(await refusedWith(reportCsv(read(), nobody, NOW, c.october.id))).toBe('not_found');
    const target = await projectTarget(read(), c.projectId, NOW.day);
    expect(await evidenceList(read(), nobody, { sectionId: c.october.law, target })).toEqual([]);
    expect(await mailStatus(read(), nobody)).toBeUndefined();
    expect(await accountTokens(read(), nobody, accountId, NOW)).toBeNull();
    expect(await successorsOf(read(), nobody, accountId, NOW)).toBeUndefined();
    expect(await accountChoices(read(), nobody)).toMatchObject({ roles: [], organisations: [] });
    expect(await dueWork(read(), nobody, NOW.day)).toEqual({ toSend: [], toEnter: [] });
  });

  it('has the menu of a visitor, and begins on the public page', () => {
    expect(menuOf({ actor: nobody, owes: null })).toEqual(menuOf(null));
    expect(homeOf(nobody)).toBe('/');
  });

  /** The rows of a table, or the refusal to open it. */
  async function answered(name: TableName, actor: Actor | null) {
    const filters: Partial<Record<TableFilter, string>> = {
      ...{ action: 'JURISTES', region: '53', project: 'essai', slug: 'essai', from: '2025-01-01', line: '1' },
      ...{ component: COMPONENT, campaign: `${c.october.campaignId}`, section: `${c.october.law}` },
    };
    const { filters: followed, needs = [] } = tableOf(name);
    const isAsked = (filter: TableFilter) =>
      needs.includes(filter) ||
      (name.startsWith('explanation-') && followed.includes(filter) && filter === 'component');
    try {
      const table = await openTable(name, {
        ...{
          read: read(),
          actor,
          now: NOW,
          format: 'csv',
          season: undefined,
          day: NOW.day,
          target: 'current',
        },
        filter: (filter) => (isAsked(filter) ? filters[filter] : undefined),
      });
      return (await tableAnswer(name, table)).rows;
    } catch (error) {
      if (isRefusal(error)) return error.code;
      throw error;
    }
  }

  it('takes away of each table what a visitor takes', async () => {
    for (const { name } of EXPORT_TABLES)
      expect([name, await answered(name, nobody)]).toEqual([name, await answered(name, null)]);
  });
});
