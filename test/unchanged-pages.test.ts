import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it, vi } from 'vitest';
import { openSession } from '@/db/account-sessions';
import { dataVersion, FIGURES } from '@/db/journal';
import { lastRevisions } from '@/db/report-revisions';
import * as t from '@/db/schema';
import { read, write } from '@/db/store';
import { type Actor, SYSTEM } from '@/lib/access/actor';
import { acceptInvitation } from '@/lib/account/accept-invitation';
import { accountDetail } from '@/lib/account/account-detail';
import { changeAccount } from '@/lib/account/change-account';
import { changePassword } from '@/lib/account/change-password';
import { createAccount } from '@/lib/account/create-account';
import { createToken } from '@/lib/account/create-token';
import { disableAccount } from '@/lib/account/disable-account';
import { enableAccount } from '@/lib/account/enable-account';
import { firstAdministrator } from '@/lib/account/first-administrator';
import { handOver } from '@/lib/account/hand-over';
import { inviteAccount } from '@/lib/account/invite-account';
import { requestPasswordReset } from '@/lib/account/request-password-reset';
import { revokeSession, signOut } from '@/lib/account/revoke-session';
import { revokeToken } from '@/lib/account/revoke-token';
import { setPassword } from '@/lib/account/set-password';
import { signIn } from '@/lib/account/sign-in';
import { closeCampaign } from '@/lib/campaign/close-campaign';
import { endException } from '@/lib/campaign/end-exception';
import { grantException } from '@/lib/campaign/grant-exception';
import { openCampaign } from '@/lib/campaign/open-campaign';
import { planReminders } from '@/lib/campaign/plan-reminders';
import { remindLeads } from '@/lib/campaign/remind-leads';
import { remindPartner } from '@/lib/campaign/remind-partner';
import { makeCertificates } from '@/lib/certificate/make-certificates';
import { revokeCertificate } from '@/lib/certificate/revoke-certificate';
import { execute } from '@/lib/command';
import { correctCommittee } from '@/lib/committee/correct-committee';
import { correctCommitteeEntry } from '@/lib/committee/correct-committee-entry';
import { followDecision } from '@/lib/committee/follow-decision';
import { recordCommittee } from '@/lib/committee/record-committee';
import { writeCommitteeEntry } from '@/lib/committee/write-committee-entry';
import { addMinutes } from '@/lib/domain/message';
import { nowAt } from '@/lib/domain/time';
import { forgetAnswers } from '@/lib/figure/memory';
import { forgetPast } from '@/lib/figure/past-memory';
import { keepFile } from '@/lib/files/kept-files';
import { explainGap } from '@/lib/gap/explain-gap';
import { gapList } from '@/lib/gap/gap-list';
import { abandonImport } from '@/lib/import/abandon-import';
import { importFigures } from '@/lib/import/import-figures';
import { enqueueImport, importsSettled } from '@/lib/import/import-jobs';
import { REPORT } from '@/lib/import/report-destination';
import { startImport } from '@/lib/import/start-import';
import { deliverMessages } from '@/lib/mail/deliver';
import { consultNames } from '@/lib/participant/consult-names';
import { enterNames } from '@/lib/participant/enter-names';
import { ERASURE_IS_FINAL, eraseNames } from '@/lib/participant/erase-names';
import { setRetention } from '@/lib/participant/set-retention';
import { attachEvidence } from '@/lib/report/attach-evidence';
import { finishPart } from '@/lib/report/finish-part';
import { reportEntry } from '@/lib/report/report-entry';
import { submitReport } from '@/lib/report/submit-report';
import { withdrawEvidence } from '@/lib/report/withdraw-evidence';
import { openReview } from '@/lib/section/open-review';
import { validateSection } from '@/lib/section/validate-section';
import { correctParticipants } from '@/lib/training-session/correct-participants';
import { markAttendance } from '@/lib/training-session/mark-attendance';
import { recordResults } from '@/lib/training-session/record-results';
import { registerParticipants } from '@/lib/training-session/register-participants';
import { setSequenceStart } from '@/lib/training-session/set-sequence-start';
import { withdrawParticipant } from '@/lib/training-session/withdraw-participant';
import { answeredRead } from './answered-read';
import { account, by, PASSWORD } from './builders';
import { consortium, enter, on } from './consortium';
import { NOW, programmeDatabase } from './database';
import { mailServer } from './mail-server';
import { renderedPage } from './rendered-page';
import { certified } from './training-session';

vi.mock('next/headers', () => ({
  headers: async () => new Headers(),
  cookies: async () => ({ get: () => undefined }),
}));
vi.mock('next/navigation', () => ({
  usePathname: () => '/',
  useSearchParams: () => new URLSearchParams(),
  useRouter: () => ({}),
  notFound: () => {
    throw new Error('not found');
  },
  redirect: () => {
    throw new Error('elsewhere');
  },
}));

const files = mkdtempSync(join(tmpdir(), 'suivi-unchanged-'));
process.env.FILES_PATH = files;
process.env.DEMO_CLOCK = NOW.day;
process.env.SUIVI_MODE = 'test';
afterAll(() => rmSync(files, { recursive: true, force: true }));
vi.setConfig({ testTimeout: 180_000 });

const PAGES = [
  '/',
  '/?season=S1',
  '/?season=S1&as-of=2026-08-31',
  '/actions',
  '/actions?season=S1',
  '/actions/JURISTES?season=S1',
  '/actions/MEDIATEURS',
  '/projets',
  '/projets/essai',
  '/territoires',
  '/territoires/53',
  '/territoires/couverture',
  '/territoires/couverture?croisement=niveau&ligne=7',
  '/ecarts',
  '/ecarts?season=S1',
  '/ecarts/count:JURISTES.S1.projects',
  '/comparaison?from=2026-06-01&to=2026-11-20',
  '/donnees',
  '/observatoire',
  '/observatoire/faits',
  '/pourquoi/objectif/JURISTES.S1?layer=declared',
  '/pourquoi/effectif?season=S1&measure=entered&region=53',
  '/pourquoi/compte/participations?season=S1',
  '/aide',
  '/aide/indicateurs',
  '/plan-du-site',
  '/recherche?q=essai',
  '/contact',
  '/accessibilite',
  '/mentions-legales',
  '/donnees-personnelles',
  '/verification',
];

/** What programs read without an account is kept as long as the pages are. */
const DATA = [
  '/api/v1/programme',
  '/api/v1/actions?season=S1',
  '/api/v1/actions/JURISTES?season=S1',
  '/api/v1/actions/JURISTES/components/JURISTES.S1/explain?layer=declared',
  '/api/v1/actions/JURISTES/components/JURISTES.S1/projection',
  '/api/v1/discrepancies?season=S1',
  '/api/v1/comparison?from=2026-06-01&to=2026-11-20',
  '/api/v1/explain/learners?season=S1&measure=entered&region=53',
  '/api/v1/explain/count/participations?season=S1',
  '/api/v1/frameworks',
  '/api/v1/frameworks/MEDIATEURS',
  '/api/v1/projects',
  '/api/v1/projects/essai',
  '/api/v1/regions?season=S1',
  '/api/v1/regions/53?season=S1',
  '/api/v1/editions',
  '/api/v1/facts',
  '/api/v1/jobs',
  '/api/v1/references',
  '/api/v1/openapi.json',
];

/** All of them as a process makes them that remembers nothing. */
async function everyAnswer(): Promise<Record<string, string>> {
  forgetAnswers();
  forgetPast();
  const shown: Record<string, string> = {};
  for (const url of PAGES) shown[url] = await renderedPage(url);
  for (const url of DATA) shown[url] = await answeredRead(url);
  return shown;
}

const AROUND = {
  clock: () => NOW,
  destinationOf: () => REPORT,
  onFault: (error: unknown) => {
    throw error;
  },
};
const later = (minutes: number) => nowAt(new Date(addMinutes(NOW.instant, minutes)));
const visit = { now: NOW, address: '192.0.2.1', browser: 'Firefox' };

const commands = () =>
  new Set(
    read()
      .select({ command: t.journal.command })
      .from(t.journal)
      .all()
      .map(({ command }) => command),
  );

const sessionOf = async ({ accountId }: Actor) => {
  const id = `${accountId}`.padEnd(43, 'x');
  await write((tx) => openSession(tx, { id, accountId, at: NOW.instant, browser: 'Firefox' }));
  return id;
};

it('each command that is said to change no public page, and nothing that programs read, changes none', async () => {
  await programmeDatabase();
  const server = await mailServer();
  await firstAdministrator({ name: 'Première', email: 'premiere@exemple.fr' }, NOW);
  const admin = await account('admin');
  const c = await consortium();
  const successor = await account('lead', { organisationId: c.organisations.lead });
  // Something of each kind is public: figures that wait and figures that stand, a note on an écart, a campaign closed.
  await enter(c.lead, c.october.id, { cells: [c.cell('law', '24')], offers: [c.opening('2026-09-15')] });
  await enter(c.officer, c.october.id, { cells: [c.cell('mediation', '90')] });
  const { version } = await reportEntry(read(), c.lead, NOW, c.october.id);
  await execute(submitReport, { reportId: c.october.id, version }, by(c.lead));
  await execute(validateSection, { sectionId: c.october.mediation }, by(c.colleague));
  const { gaps } = await gapList(read(), c.officer, NOW, { season: undefined, day: NOW.day });
  const gap = gaps.find(({ key }) => key === 'count:JURISTES.S1.projects');
  await execute(
    explainGap,
    { gapKey: gap?.key, state: 'explained', note: 'Un parcours reste.', fingerprint: gap?.fingerprint },
    by(c.officer),
  );
  await execute(closeCampaign, { campaignId: c.june.campaignId }, by(c.officer));
  await execute(
    openCampaign,
    {
      label: 'Novembre 2026',
      periodId: c.periodId,
      observedOn: '2026-11-15',
      opensOn: '2026-11-16',
      dueOn: '2026-11-30',
      closesOn: '2026-12-31',
      actionKeys: ['JURISTES', 'MEDIATEURS'],
    },
    by(c.officer),
  );

  const session = await certified(c);

  const before = await everyAnswer();
  const standing = await dataVersion(read());
  const known = commands();

  await execute(openReview, { sectionId: c.october.law }, by(c.colleague));
  const { campaignId } = c.june;
  const grant = (sectionId: number) =>
    execute(grantException, { sectionId, reason: 'Panne', endsOn: '2026-12-01' }, by(c.officer));
  const { exceptionId } = await grant(c.june.law);
  await execute(endException, { exceptionId }, by(c.officer));
  await grant(c.june.law);
  await grant(c.june.mediation);
  await execute(planReminders, {}, { actor: SYSTEM, now: on('2026-11-27'), door: 'script' });
  await execute(remindLeads, { campaignId, sectionIds: [c.june.law] }, by(c.officer));
  await enter(c.lead, c.june.id, { cells: [c.cell('law', '12')] });
  const finish = { sectionId: c.june.law, organisationId: c.organisations.lead, finished: true };
  await execute(finishPart, finish, by(c.lead));
  await execute(remindPartner, { reportId: c.june.id, organisationId: c.organisations.partner }, by(c.lead));
  const bytes = new TextEncoder().encode('preuve');
  const file = { name: 'a.pdf', type: 'application/pdf', bytes: bytes.length };
  const { evidenceId } = await execute(
    attachEvidence,
    { sectionId: c.june.law, file: { ...file, sha256: await keepFile('evidence', bytes) } },
    by(c.lead),
  );
  await execute(withdrawEvidence, { evidenceId }, by(c.lead));
  const sent = async (value: string) => {
    const { revision } = await lastRevisions(read(), c.june.id);
    const csv = [
      'Formation;Organisation;Région;Niveau;Métier;Entrants;Rapport;Révision',
      `Master Droit du numérique en santé;;Bretagne;7;;${value};${c.june.id};${revision}`,
    ].join('\r\n');
    const { importId } = await startImport(
      { reportId: c.june.id, name: `${value}.csv`, bytes: new TextEncoder().encode(csv) },
      by(c.lead),
    );
    enqueueImport(importId, AROUND);
    await importsSettled();
    return importId;
  };
  await execute(abandonImport, { importId: await sent('13') }, by(c.lead));
  await importFigures({ importId: await sent('14') }, by(c.lead));

  const person = {
    name: 'Nouvelle personne',
    email: 'nouvelle@exemple.fr',
    role: 'reader',
    organisationId: c.organisations.lead,
    scopes: [],
    endsOn: null,
  };
  const { accountId } = await createAccount(person, by(admin));
  await execute(inviteAccount, { accountId }, by(admin, later(1)));
  await deliverMessages(later(2));
  const token = server.received
    .map(({ text }) => /\/invitation\/([A-Za-z0-9_-]{43})/.exec(text)?.[1])
    .find(Boolean);
  await acceptInvitation({ token, newPassword: 'une phrase que je retiens' }, by(null, later(3)));
  const { version: ofAccount } = await accountDetail(read(), admin, accountId, NOW);
  await execute(changeAccount, { ...person, accountId, name: 'Autre nom', version: ofAccount }, by(admin));
  // The one who wrote the public note is renamed, too.
  const writer = await accountDetail(read(), admin, c.officer.accountId, NOW);
  const { role, scopes, email } = c.officer;
  const renamed = { name: 'Renommée', email, role, scopes, organisationId: null, endsOn: null };
  await execute(
    changeAccount,
    { ...renamed, accountId: c.officer.accountId, version: writer.version },
    by(admin),
  );
  await setPassword({ accountId }, by(admin, later(4)));
  await execute(disableAccount, { accountId }, by(admin));
  await execute(enableAccount, { accountId }, by(admin));
  await requestPasswordReset({ email: c.reader.email }, { now: NOW, address: '192.0.2.2' });
  const { sessionId } = await signIn({ email: c.reader.email, password: PASSWORD }, visit);
  await execute(signOut, { sessionId }, by(c.reader));
  await execute(revokeSession, { sessionId: await sessionOf(c.stranger) }, by(c.stranger));
  for (let tries = 0; tries < 30; tries += 1)
    await signIn({ email: c.stranger.email, password: 'faux' }, visit).catch(() => undefined);
  await changePassword(
    { currentPassword: PASSWORD, newPassword: 'un autre mot de passe long' },
    { ...by(null), actor: { ...c.reader, name: 'Lectrice', sessionId: await sessionOf(c.reader) } },
  );
  const officer = { ...c.officer, name: 'Officière', sessionId: await sessionOf(c.officer) };
  await createToken({ label: 'a', scope: 'read', expiresOn: '2026-12-01' }, { ...by(null), actor: officer });
  const made = read().select({ id: t.apiTokens.id }).from(t.apiTokens).get();
  await execute(revokeToken, { tokenId: made?.id }, by(c.officer));
  const lead = { ...c.lead, name: 'Cheffe', sessionId: await sessionOf(c.lead) };
  await handOver(
    { accountId: c.lead.accountId, successorId: successor.accountId, keep: 'disabled' },
    { ...by(null), actor: lead },
  );

  const held = { heldOn: '2026-11-10', seasonKey: 'S1', title: 'Comité de suivi' };
  const { committeeId } = await execute(recordCommittee, held, by(c.officer));
  const mended = { ...held, committeeId, title: 'Comité de novembre', reason: 'Une coquille' };
  await execute(correctCommittee, mended, by(c.officer));
  const { entryId } = await writeCommitteeEntry(
    { committeeId, kind: 'decision', body: 'Signer la convention.', about: 'component:JURISTES.S1' },
    by(c.officer),
  );
  await execute(followDecision, { entryId, seen: 0, outcome: 'not_done', reason: 'Retard' }, by(c.officer));
  const corrected = { entryId, seen: 1, body: 'Signer cette convention.', reason: 'Une coquille' };
  await execute(correctCommitteeEntry, corrected, by(c.officer));

  const { sessionId: ofNames, certificateId } = session;
  const group = { audience: 'elected', count: 1, firstTime: true };
  await execute(
    registerParticipants,
    { sessionId: ofNames, groups: [group], registeredOn: '2026-09-10' },
    by(c.lead),
  );
  const moved = { number: 2, audience: 'carer' };
  await execute(correctParticipants, { sessionId: ofNames, participants: [moved] }, by(c.lead));
  await execute(withdrawParticipant, { sessionId: ofNames, number: 2, withdrawnOn: NOW.day }, by(c.lead));
  const mark = { number: 1, state: 'absent' };
  await execute(markAttendance, { sessionId: ofNames, slotNo: 6, marks: [mark] }, by(c.lead));
  const badge = { number: 2, kind: 'pix_badge', result: 'not_obtained', onDay: '2026-10-20' };
  await execute(recordResults, { sessionId: ofNames, results: [badge] }, by(c.lead));
  const month = { trainingId: c.trainings.mediation, sequenceStart: 'registration', source: 'Courriel' };
  await execute(setSequenceStart, month, by(c.officer));
  await execute(
    markAttendance,
    { sessionId: ofNames, slotNo: 6, marks: [{ ...mark, state: 'present' }] },
    by(c.lead),
  );
  const kept = { trainingId: c.trainings.mediation, months: 9, source: 'Avenant' };
  await execute(setRetention, kept, by(c.officer));
  const again = { number: 1, name: 'Claude Autre', email: '', employer: '' };
  await execute(enterNames, { sessionId: ofNames, rows: [again] }, by(c.lead));
  await execute(consultNames, { sessionId: ofNames, reason: 'Contrôle' }, by(c.officer));
  await execute(revokeCertificate, { certificateId, reason: 'Nom corrigé' }, by(c.lead));
  await makeCertificates({ sessionId: ofNames, place: 'Rennes', signatory: 'La direction' }, by(c.lead));
  await eraseNames({ sessionId: ofNames, confirmed: [ERASURE_IS_FINAL] }, by(c.lead));

  const silent = [...FIGURES.matchAll(/'([a-z-]+)'/g)].map(([, name = '']) => name);
  const done = commands();
  expect(silent.filter((name) => !done.has(name))).toEqual([]);
  expect(await dataVersion(read())).toBe(standing);
  expect(known.size).toBeGreaterThan(5);
  const after = await everyAnswer();
  const changed = (others: Record<string, string>) =>
    [...PAGES, ...DATA].filter((url) => others[url] !== before[url]);
  expect(changed(after)).toEqual([]);

  // And the same look sees what one does that is not said to be silent.
  await execute(validateSection, { sectionId: c.october.law }, by(c.colleague));
  expect(changed(await everyAnswer())).toEqual(
    expect.arrayContaining([
      '/?season=S1',
      '/actions/JURISTES?season=S1',
      '/projets/essai',
      '/territoires/53',
      '/api/v1/programme',
      '/api/v1/actions/JURISTES?season=S1',
    ]),
  );
});
