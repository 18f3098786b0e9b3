import { appendDiagnostic, appendFinding } from '@/db/findings';
import { addIdentity, identitiesOf } from '@/db/identities';
import { appendLabelDecision } from '@/db/labels';
import { reportsOfProject, sectionsOfReport } from '@/db/report-rows';
import * as t from '@/db/schema';
import { read, write } from '@/db/store';
import type { Actor } from '@/lib/access/actor';
import { createToken } from '@/lib/account/create-token';
import { closeCampaign } from '@/lib/campaign/close-campaign';
import { grantException } from '@/lib/campaign/grant-exception';
import { openCampaign } from '@/lib/campaign/open-campaign';
import { requestException } from '@/lib/campaign/request-exception';
import { execute } from '@/lib/command';
import { quoteFact } from '@/lib/committee/quote-fact';
import { recordCommittee } from '@/lib/committee/record-committee';
import { writeCommitteeEntry } from '@/lib/committee/write-committee-entry';
import { DIAGNOSED_ACTION } from '@/lib/domain/finding';
import { addDays } from '@/lib/domain/time';
import type { Role } from '@/lib/domain/vocabulary';
import { freezeEdition } from '@/lib/edition/freeze-edition';
import { grantDerogation } from '@/lib/eligibility/grant-derogation';
import { proposeFact } from '@/lib/eligibility/propose-fact';
import { recordTrait } from '@/lib/eligibility/record-trait';
import { keepFile } from '@/lib/files/kept-files';
import { startImport } from '@/lib/import/start-import';
import { journal } from '@/lib/journal/journal';
import { addProjectMilestone } from '@/lib/money/add-project-milestone';
import { pledgeCofunding } from '@/lib/money/pledge-cofunding';
import { proposeJobLink } from '@/lib/observatory/propose-job-link';
import { recordFact } from '@/lib/observatory/record-fact';
import { recordSuccession } from '@/lib/organisation/record-succession';
import { loadPopulation } from '@/lib/population/load-population';
import { startProgrammeImport } from '@/lib/programme-file/start-programme-import';
import { declareOverlap } from '@/lib/project/declare-overlap';
import { recordAmount } from '@/lib/project/record-amount';
import { reviseTraining } from '@/lib/project/revise-training';
import { attachEvidence } from '@/lib/report/attach-evidence';
import { receiptsOf } from '@/lib/report/receipt-content';
import { reportEntry } from '@/lib/report/report-entry';
import { submitReport } from '@/lib/report/submit-report';
import { startSessionImport } from '@/lib/session-file/start-session-import';
import { writeSynthesis } from '@/lib/synthesis/write-synthesis';
import { account, by, officerOf } from '../builders';
import { consortium, enter } from '../consortium';
import { NOW } from '../database';
import { openedSession } from '../session-of';
import { certified, planned } from '../training-session';

/** How near somebody stands to the things that the doors open on. */
export const PLACES = ['own', 'near', 'other'] as const;
export type Place = (typeof PLACES)[number];

const BYTES = new TextEncoder().encode('formation;valeur');

/**
 * One project of two organisations, whose JURISTES line is its lead's, and of each role three people: the one whose
 * things they are, one of the same project whose things they are not, and one from elsewhere.
 */
export async function world() {
  const c = await consortium();
  await enter(c.lead, c.october.id, {
    cells: [
      c.cell('law', '24'),
      c.cell('law', '20', { measure: 'first_entered' }),
      c.cell('mediation', '90'),
    ],
    offers: [c.opening('2026-09-15')],
  });
  const file = { name: 'a.pdf', type: 'application/pdf', bytes: BYTES.length };
  const { evidenceId } = await execute(
    attachEvidence,
    { sectionId: c.october.law, file: { ...file, sha256: await keepFile('evidence', BYTES) } },
    by(c.lead),
  );
  const { importId } = await startImport({ reportId: c.october.id, name: 'a.csv', bytes: BYTES }, by(c.lead));
  const programmeImport = await startProgrammeImport({ name: 'b.csv', bytes: BYTES }, by(c.colleague));
  const sessionFile = { slug: 'essai', name: 'c.csv', bytes: BYTES };
  const sessionImport = await startSessionImport(sessionFile, by(c.lead));
  const { version } = await reportEntry(read(), c.lead, NOW, c.october.id);
  await execute(submitReport, { reportId: c.october.id, version }, by(c.lead));
  const eventId = (await receiptsOf(read(), c.lead, NOW, c.october.id))[0]?.eventId ?? 0;

  const { lead, partner, stranger } = c.organisations;
  const session = await planned(c, { organisationId: lead });
  const at = (role: Role, organisationId: number) => account(role, { organisationId });
  const watching = (kind: 'action' | 'region', key: string) =>
    account('observer', { scopes: [{ kind, key }] });
  const people: Record<Role, Record<Place, Actor>> = {
    reader: {
      own: await at('reader', lead),
      near: await at('reader', partner),
      other: await at('reader', stranger),
    },
    contributor: {
      own: await at('contributor', lead),
      near: await at('contributor', partner),
      other: await at('contributor', stranger),
    },
    lead: { own: c.lead, near: await at('lead', partner), other: c.stranger },
    officer: { own: c.colleague, near: await officerOf('MEDIATEURS'), other: await officerOf('MASTERS') },
    observer: {
      own: await watching('action', 'JURISTES'),
      near: await watching('region', '53'),
      other: await watching('region', '11'),
    },
    admin: { own: await account('admin'), near: await account('admin'), other: await account('admin') },
  };
  await followsDiagnosed(people.officer.own);
  const { lines } = await journal(read(), c.officer, NOW, { subject: `report:${c.october.id}` });
  const token = { label: 'Essai', scope: 'read', expiresOn: addDays(NOW.day, 5) };
  const strangers = {
    /** Whose account the doors of accounts open on: a reader of the lead’s organisation. */
    target: await at('reader', lead),
    journalId: lines[0]?.id ?? 0,
    sessions: { reader: (await openedSession(c.reader.accountId)).sid },
    identities: await linkedIdentities(people, c.reader.accountId),
    strangersToken: (await createToken(token, by(c.contributor))).tokenId,
  };
  return {
    ...c,
    ...strangers,
    people,
    session,
    evidenceId,
    importId,
    eventId,
    ...(await recorded(c, people)),
    found: await findings(c),
    programmeImportId: programmeImport.importId,
    /** A training session that the lead’s organisation gave, with a name and its certificate. */
    held: await certified(c),
    sessionImportId: sessionImport.importId,
  };
}

/** The officer whose things they are follows the action of the diagnostics too. */
async function followsDiagnosed(officer: Actor): Promise<void> {
  const scope = { kind: 'action', key: DIAGNOSED_ACTION } as const;
  await write(async (tx) => {
    tx.insert(t.accountScopes)
      .values({ accountId: officer.accountId, ...scope })
      .run();
  });
  officer.scopes = [...officer.scopes, scope];
}

/** A diagnostic of the project with what it found, and a decision on the label of its line of JURISTES. */
async function findings(c: Consortium) {
  const said = { accountId: c.officer.accountId, door: 'form' as const, at: NOW.instant, knownFrom: NOW.day };
  return write(async (tx) => {
    const source = 'Rapport';
    const diagnosticId = appendDiagnostic(tx, {
      ...{ projectId: c.projectId, domain: 'health_facilities', title: 'Diagnostic', source },
      ...said,
    });
    const findingId = appendFinding(tx, {
      ...{ diagnosticId, kind: 'job_in_tension', label: 'Architecte', source },
      ...said,
    });
    const decisionId = appendLabelDecision(tx, {
      ...{ trainingId: c.trainings.law, decision: 'granted', decidedOn: NOW.day, body: 'Medicen', source },
      ...said,
    });
    return { diagnosticId, findingId, decisionId };
  });
}

/** The identity that opens the account of each whose things they are, by role, and the one of somebody else. */
async function linkedIdentities(people: People, stranger: number): Promise<Record<string, number>> {
  const owners = Object.entries(people).map(([role, { own }]) => [role, own.accountId] as const);
  const linked: Record<string, number> = {};
  for (const [name, accountId] of [...owners, ['stranger', stranger] as const]) {
    await write((tx) =>
      addIdentity(tx, { accountId, issuer: 'https://emetteur.exemple', subject: name, at: NOW.instant }),
    );
    linked[name] = (await identitiesOf(read(), accountId)).at(-1)?.id ?? 0;
  }
  return linked;
}

type Consortium = Awaited<ReturnType<typeof consortium>>;
type People = Record<Role, Record<Place, Actor>>;

/** Things that doors end, answer or take back, each of the line of JURISTES. */
async function recorded(c: Consortium, people: People) {
  const { campaignId } = await execute(
    openCampaign,
    {
      label: 'Novembre 2026',
      periodId: c.periodId,
      observedOn: '2026-11-15',
      opensOn: '2026-11-16',
      dueOn: '2026-12-31',
      closesOn: '2027-01-31',
      actionKeys: ['JURISTES'],
    },
    by(c.officer),
  );
  const reports = await reportsOfProject(read(), c.projectId);
  const report = reports.find((one) => one.campaignId === campaignId)?.id ?? 0;
  const [section] = await sectionsOfReport(read(), report, NOW.day);
  await execute(closeCampaign, { campaignId: c.june.campaignId }, by(c.officer));
  const asked = { reportId: c.june.id, sectionIds: [c.june.law], reason: 'Un oubli' };
  await execute(requestException, asked, by(c.lead));
  const endsOn = addDays(NOW.day, 5);
  await execute(
    grantException,
    { sectionId: c.june.law, reason: 'Accordée pour un oubli', endsOn },
    by(c.officer),
  );
  await execute(
    declareOverlap,
    {
      ...{ firstTrainingId: c.trainings.law, secondTrainingId: c.trainings.mediation, periodId: c.periodId },
      ...{ measure: 'first_entered', learners: null, reason: 'Les mêmes personnes', seen: 0 },
    },
    by(c.lead),
  );
  await execute(
    recordAmount,
    {
      ...{ projectId: c.projectId, kind: 'announced', cents: 100_000_00, datedOn: '2025-01-10' },
      ...{ source: 'Décision du comité', confirmed: [] },
    },
    by(c.officer),
  );
  await execute(
    addProjectMilestone,
    { projectId: c.projectId, title: 'Ouverture du master', kind: 'opening', dueOn: '2027-01-31' },
    by(c.officer),
  );
  await execute(
    pledgeCofunding,
    {
      ...{ projectId: c.projectId, funderKind: 'region', funder: 'Région', state: 'expected' },
      ...{ cents: 100_000_00, datedOn: '2025-01-10', source: 'Courrier' },
    },
    by(c.officer),
  );
  const told = { effectiveOn: '2025-01-10', source: 'Dossier' };
  await execute(grantDerogation, { projectId: c.projectId, actionKey: 'JURISTES', ...told }, by(c.officer));
  await execute(
    proposeFact,
    {
      ...{ fact: 'function', projectId: c.projectId, organisationId: c.organisations.partner },
      ...{ function: 'coordinator', ...told },
    },
    by(c.lead),
  );
  await execute(
    recordTrait,
    { organisationId: c.organisations.lead, trait: 'law_sector', holds: true, ...told },
    by(c.officer),
  );
  await execute(
    writeSynthesis,
    {
      seasonKey: 'S1',
      actionKey: 'JURISTES',
      componentId: null,
      body: 'Une action qui avance.',
      confidence: 'medium',
    },
    by(c.officer),
  );
  const { committeeId } = await execute(
    recordCommittee,
    { heldOn: '2026-11-10', seasonKey: 'S1', title: 'Comité de suivi', actionKeys: ['JURISTES'] },
    by(c.officer),
  );
  const decision = { committeeId, kind: 'decision', body: 'Signer la convention.', about: 'action:JURISTES' };
  const { entryId: decisionId } = await writeCommitteeEntry(decision, by(c.officer));
  await execute(
    reviseTraining,
    {
      ...{ trainingId: c.trainings.law, title: 'Master Droit du numérique en santé', kind: 'track' },
      ...{ regime: 'initial', componentIds: [], levelKeys: ['7'], reason: 'Elle ne compte plus' },
      regions: [{ regionCode: '53', places: 40 }, { regionCode: '52' }],
    },
    by(c.lead),
  );
  await planned(c, { code: '53' });
  const edition = await freezeEdition({ title: 'Essai', asOf: '2026-11-01' }, by(c.officer));
  const tokens: Partial<Record<Role, number>> = {};
  for (const role of ['contributor', 'lead', 'officer', 'observer'] as const)
    tokens[role] = (
      await createToken({ label: 'Essai', scope: 'read', expiresOn: endsOn }, by(people[role].own))
    ).tokenId;
  const waiting = { campaignId, sectionId: section?.id ?? 0 };
  const { stranger, partner } = c.organisations;
  // A split moves no right: whoever is a stranger stays one.
  const { successions } = await execute(
    recordSuccession,
    {
      ...{ organisationId: stranger, kind: 'split', successorId: partner, effectiveOn: '2026-11-01' },
      ...{ reason: 'Une école en sort', source: 'Décret' },
    },
    by(c.officer),
  );
  const successionId = successions[0] ?? 0;
  const { seriesId: populationId } = await execute(
    loadPopulation,
    {
      ...{ title: 'Population d’essai', unit: 'students_enrolled', basis: 'Inscrits', datedOn: '2025' },
      ...{ source: 'Enquête d’essai', lines: [{ regionCode: '53', professionId: 16, text: '1800' }] },
    },
    by(c.officer),
  );
  const { linkId } = await execute(
    proposeJobLink,
    {
      ...{ jobKey: 'community-manager', to: 'training', toKey: String(c.trainings.law) },
      ...{ nature: 'trains_for', source: 'Maquette' },
    },
    by(c.lead),
  );
  const { factId } = await execute(
    recordFact,
    { documentKey: '001', topic: 'other', label: 'Fait d’essai', place: '12' },
    by(c.officer),
  );
  const { quoteId } = await execute(
    quoteFact,
    { committeeId, factKey: '001-501-duree-d-intervention' },
    by(c.officer),
  );
  const observed = { linkId, factId, quoteId };
  return {
    ...observed,
    populationId,
    waiting,
    edition: edition.key,
    tokens,
    committeeId,
    decisionId,
    successionId,
  };
}

export type World = Awaited<ReturnType<typeof world>>;
