import { accountById } from '@/db/accounts';
import { insertSecondFactor } from '@/db/second-factors';
import { read, write } from '@/db/store';
import type { Actor } from '@/lib/access/actor';
import { acceptInvitation } from '@/lib/account/accept-invitation';
import { changePassword } from '@/lib/account/change-password';
import { openAccount } from '@/lib/account/create-account';
import { createToken } from '@/lib/account/create-token';
import { handOver } from '@/lib/account/hand-over';
import { inviteMember } from '@/lib/account/invite-member';
import { requestPasswordReset } from '@/lib/account/request-password-reset';
import { setPassword } from '@/lib/account/set-password';
import { switchAccount } from '@/lib/account/switch-account';
import { writeCommitteeEntry } from '@/lib/committee/write-committee-entry';
import { freezeEdition } from '@/lib/edition/freeze-edition';
import { signInByIdentity } from '@/lib/identity/sign-in-by-identity';
import { Refusal } from '@/lib/refusal';
import { undoTogether } from '@/lib/report/batch-undo';
import { validateCleanSections } from '@/lib/report/batch-validation';
import type { RefusedOne } from '@/lib/report/one-by-one';
import { addPasskey } from '@/lib/second-factor/add-passkey';
import { addTotp } from '@/lib/second-factor/add-totp';
import { beginPasskey } from '@/lib/second-factor/begin-passkey';
import { beginTotp } from '@/lib/second-factor/begin-totp';
import { giveSecondFactor } from '@/lib/second-factor/give-second-factor';
import { removeSecondFactor } from '@/lib/second-factor/remove-second-factor';
import { renewRecoveryCodes } from '@/lib/second-factor/renew-recovery-codes';
import { requestPasskey } from '@/lib/second-factor/request-passkey';
import { by } from '../builders';
import { NOW } from '../database';
import type { Place, World } from './world';

/** Who tries a door, and how near he stands to the things behind it. */
export interface Trier {
  actor: Actor | null;
  place: Place;
  /** The session by which he came in. */
  sessionId: string;
}

/** What the command of an action is given, as far as it says what it is about. */
export const NAMED: Record<string, (w: World, trier: Trier) => object> = {
  signalError: () => ({}),
  closeGuide: () => ({}),
  linkAccount: () => ({ token: 'x'.repeat(43) }),

  // Somebody else's session for all but the one whose thing it is.
  revokeSession: (w, { place, sessionId }) => ({
    sessionId: place === 'own' ? sessionId : w.sessions.reader,
  }),
  proveAgain: (_, { sessionId }) => ({ sessionId }),
  // Likewise the identity that opens somebody else's account.
  unlinkIdentity: (w, { actor, place }) => ({
    identityId: (place === 'own' && actor && w.identities[actor.role]) || w.identities.stranger,
  }),
  revokeOwnToken: (w, { actor }) => ({ tokenId: (actor && w.tokens[actor.role]) ?? w.tokens.lead }),
  revokeToken: (w) => ({ tokenId: w.strangersToken }),

  requestException: (w) => ({ reportId: w.june.id, sectionIds: [w.june.law] }),
  abandonImport: (w) => ({ importId: w.importId }),
  declareOverlap: (w) => ({ firstTrainingId: w.trainings.law, secondTrainingId: w.trainings.mediation }),
  withdrawOverlap: () => ({ overlapId: 1 }),
  enterFigures: (w) => ({
    reportId: w.october.id,
    cells: [w.cell('law', '25')],
    offers: [],
    nothingToReport: [],
  }),
  proposeFiguresFromSessions: (w) => ({
    reportId: w.october.id,
    proposals: [{ key: `entered|${w.trainings.law}|53`, counted: 25, seen: null }],
  }),
  recallReport: (w) => ({ reportId: w.october.id }),
  submitReport: (w) => ({ reportId: w.october.id }),
  withdrawEvidence: (w) => ({ evidenceId: w.evidenceId }),
  finishPart: (w) => ({ sectionId: w.october.law, organisationId: w.organisations.lead }),
  remindPartner: (w) => ({ reportId: w.october.id, organisationId: w.organisations.lead }),

  setRetention: (w) => ({ trainingId: w.trainings.mediation }),
  enterNames: (w) => ({ sessionId: w.held.sessionId }),
  consultNames: (w) => ({ sessionId: w.held.sessionId }),
  eraseNames: (w) => ({ sessionId: w.held.sessionId }),
  issueCertificates: (w) => ({ sessionId: w.held.sessionId }),
  revokeCertificate: (w) => ({ certificateId: w.held.certificateId }),
  planSession: (w) => ({
    trainingId: w.trainings.mediation,
    organisationId: w.organisations.lead,
    regionCode: '53',
    capacity: 15,
  }),
  correctSession: (w) => ({
    sessionId: w.session.sessionId,
    organisationId: w.organisations.lead,
    regionCode: '53',
    capacity: 15,
  }),
  changeSlots: (w) => ({ sessionId: w.session.sessionId }),
  changeSessionState: (w) => ({ sessionId: w.session.sessionId }),
  registerParticipants: (w) => ({ sessionId: w.session.sessionId }),
  correctParticipants: (w) => ({ sessionId: w.session.sessionId }),
  withdrawParticipant: (w) => ({ sessionId: w.session.sessionId }),
  markAttendance: (w) => ({ sessionId: w.session.sessionId }),
  setSequenceStart: (w) => ({ trainingId: w.trainings.mediation }),
  recordResults: (w) => ({ sessionId: w.session.sessionId }),

  explainGap: () => ({ gapKey: 'count:JURISTES.S1.projects' }),
  abandonSessionImport: (w) => ({ importId: w.sessionImportId }),
  abandonProgrammeImport: (w) => ({ importId: w.programmeImportId }),

  annulCampaign: (w) => ({ campaignId: w.waiting.campaignId }),
  correctCampaign: (w) => ({ campaignId: w.waiting.campaignId, actionKeys: ['JURISTES'] }),
  releaseSection: (w) => ({ sectionId: w.waiting.sectionId }),
  reinstateSection: (w) => ({ sectionId: w.waiting.sectionId }),
  openCampaign: () => ({ actionKeys: ['JURISTES'] }),
  changeCampaign: (w) => ({ campaignId: w.october.campaignId }),
  joinCampaign: (w) => ({ campaignId: w.october.campaignId, actionKeys: ['JURISTES'] }),
  closeCampaign: (w) => ({ campaignId: w.october.campaignId }),
  grantException: (w) => ({ sectionId: w.june.law }),
  refuseException: () => ({ requestId: 1 }),
  endException: () => ({ exceptionId: 1 }),
  remindLeads: (w) => ({ campaignId: w.october.campaignId, sectionIds: [w.october.law] }),

  createProject: () => ({ participations: [{ actionKey: 'JURISTES' }, { actionKey: 'MEDIATEURS' }] }),
  correctProject: (w) => ({ projectId: w.projectId }),
  recordProjectEvent: (w) => ({ projectId: w.projectId }),
  cancelProjectEvent: (w) => ({ projectId: w.projectId }),
  withdrawProject: (w) => ({ id: w.projectId }),
  addParticipation: (w) => ({ projectId: w.projectId }),
  withdrawParticipation: (w) => ({ id: w.participations.jurists }),
  changeConsortium: (w) => ({ projectId: w.projectId }),
  changeLead: (w) => ({ projectId: w.projectId }),
  concludeDeparture: (w) => ({
    projectId: w.projectId,
    organisationId: w.organisations.partner,
    answers: [],
  }),
  giveFunction: (w) => ({ projectId: w.projectId }),
  endFunction: (w) => ({ projectId: w.projectId }),
  stateFunctionsComplete: (w) => ({ projectId: w.projectId }),
  stateRoster: (w) => ({ projectId: w.projectId }),
  recordApplication: (w) => ({ participationId: w.participations.jurists }),
  grantDerogation: (w) => ({ projectId: w.projectId }),
  revokeDerogation: () => ({ derogationId: 1 }),
  judgeRule: (w) => ({ projectId: w.projectId }),
  cancelConsortiumFact: () => ({ fact: 'derogation', id: 1 }),
  proposeFact: (w) => ({ projectId: w.projectId }),
  decideFactProposal: () => ({ proposalId: 1 }),
  withdrawFactProposal: () => ({ proposalId: 1 }),
  recordTrait: (w) => ({ organisationId: w.organisations.lead }),
  recordCertification: (w) => ({ organisationId: w.organisations.lead }),
  cancelOrganisationFact: () => ({ fact: 'trait', id: 1 }),
  recordAgreement: (w) => ({ projectId: w.projectId }),
  amendAgreement: (w) => ({ projectId: w.projectId }),
  recordTranches: (w) => ({ projectId: w.projectId }),
  recordTrancheCondition: (w) => ({ projectId: w.projectId }),
  recordPayment: (w) => ({ projectId: w.projectId }),
  recordReviewStep: (w) => ({ projectId: w.projectId }),
  addProjectMilestone: (w) => ({ projectId: w.projectId }),
  declareMilestone: () => ({ milestoneId: 1 }),
  verifyMilestone: () => ({ milestoneId: 1 }),
  postponeMilestone: () => ({ milestoneId: 1 }),
  withdrawMoneyFact: () => ({ id: 1, thing: 'milestone' }),
  recordDiagnostic: (w) => ({ projectId: w.projectId }),
  recordFinding: (w) => ({ diagnosticId: w.found.diagnosticId }),
  withdrawDiagnostic: (w) => ({ id: w.found.diagnosticId }),
  withdrawFinding: (w) => ({ id: w.found.findingId }),
  proposeFindingAnswer: (w) => ({ findingId: w.found.findingId, trainingId: w.trainings.law }),
  confirmFindingAnswer: (w) => ({ findingId: w.found.findingId, trainingId: w.trainings.law }),
  withdrawFindingAnswer: (w) => ({ findingId: w.found.findingId, trainingId: w.trainings.law }),
  fillLabelFile: (w) => ({ trainingId: w.trainings.law, answers: [] }),
  recordLabelDecision: (w) => ({ trainingId: w.trainings.law }),
  cancelLabelDecision: (w) => ({ decisionId: w.found.decisionId }),
  pledgeCofunding: (w) => ({ projectId: w.projectId }),
  withdrawPledge: () => ({ id: 1 }),
  recordAmount: (w) => ({ projectId: w.projectId }),
  withdrawAmount: () => ({ id: 1 }),
  recordCommitments: (w) => ({ participationId: w.participations.jurists, offers: [], planned: [] }),
  recordTraining: (w) => ({
    participationId: w.participations.jurists,
    organisationId: w.organisations.lead,
  }),
  reviseTraining: (w) => ({ trainingId: w.trainings.law }),
  coverCompetences: (w) => ({ trainingId: w.trainings.law, competences: [] }),
  attributeFramework: () => ({ framework: 'MEDIATEURS', title: 'Un titre', effectiveOn: NOW.day }),
  linkProfessionFramework: () => ({
    framework: 'MEDIATEURS',
    professionId: 1,
    linked: true,
    effectiveOn: NOW.day,
  }),
  closeTraining: (w) => ({ trainingId: w.trainings.law }),
  renameTraining: (w) => ({ trainingId: w.trainings.law }),
  reopenTraining: (w) => ({ trainingId: w.trainings.law }),
  addTrainingRegion: (w) => ({ trainingId: w.trainings.law }),
  proposeJobLink: (w) => ({ jobKey: 'community-manager', to: 'training', toKey: String(w.trainings.law) }),
  confirmJobLink: (w) => ({ linkId: w.linkId }),
  withdrawJobLink: (w) => ({ linkId: w.linkId }),
  recordFact: () => ({}),
  withdrawFact: (w) => ({ factId: w.factId }),
  quoteFact: (w) => ({ committeeId: w.committeeId }),
  withdrawQuote: (w) => ({ quoteId: w.quoteId }),
  coverSpecialties: (w) => ({ trainingId: w.trainings.law, cells: [] }),
  replaceTraining: (w) => ({ trainingId: w.trainings.law, successorId: w.trainings.law }),
  transferTraining: (w) => ({ trainingId: w.trainings.law, organisationId: w.organisations.partner }),
  withdrawTraining: (w) => ({ id: w.trainings.law }),
  decideTrainingProposal: () => ({ proposalId: 1 }),

  createOrganisation: () => ({}),
  correctOrganisation: (w) => ({ organisationId: w.organisations.lead }),
  withdrawOrganisation: (w) => ({ id: w.organisations.lead }),
  recordSuccession: (w) => ({ organisationId: w.organisations.lead }),
  dateIdentifier: (w) => ({ organisationId: w.organisations.lead, kind: 'siret', value: '1' }),
  cancelSuccession: (w) => ({ successionId: w.successionId }),
  recordSeason: () => ({}),
  recordAction: () => ({}),
  recordIntakeRound: () => ({}),
  recordDocument: () => ({}),
  loadPopulation: () => ({}),
  supersedePopulation: (w) => ({ seriesId: w.populationId }),
  recordPeriod: () => ({}),
  recordPeriodRule: () => ({}),
  linkProfessionAction: () => ({ actionKey: 'JURISTES' }),
  setActionStatus: () => ({ actionKey: 'JURISTES', seasonKey: 'S1', from: NOW.day }),

  recordComponent: () => ({ actionKey: 'JURISTES' }),
  recordIntermediateTarget: () => ({ componentId: 'JURISTES.S1' }),
  recordPublishedFigure: () => ({ actionKey: 'JURISTES' }),
  setPeerThreshold: () => ({ seasonKey: 'S1' }),
  recordStatement: () => ({ actionKey: 'JURISTES' }),
  amendTarget: () => ({ componentId: 'JURISTES.S1' }),
  withdrawTargetChange: () => ({ componentId: 'JURISTES.S1' }),
  recordCountingMode: () => ({ componentId: 'JURISTES.S1' }),
  replaceComponent: () => ({ componentId: 'JURISTES.S1' }),
  recordMilestone: () => ({ componentId: 'JURISTES.S1' }),
  writeSynthesis: () => ({ actionKey: 'JURISTES', seasonKey: 'S1' }),
  publishSynthesis: () => ({ id: 1, synthesisId: 1 }),
  withdrawSynthesis: () => ({ id: 1, synthesisId: 1 }),
  recordCommittee: () => ({ seasonKey: 'S1', actionKeys: ['JURISTES'] }),
  correctCommittee: (w) => ({ committeeId: w.committeeId }),
  followDecision: (w) => ({ entryId: w.decisionId }),
  correctCommitteeEntry: (w) => ({ entryId: w.decisionId }),

  correctSection: (w) => ({
    ...{ sectionId: w.october.law, cells: [w.cell('law', '25')], offers: [] },
    reason: 'Une erreur de saisie',
  }),
  acceptModified: (w) => ({ sectionId: w.october.law, cells: [] }),
  openReview: (w) => ({ sectionId: w.october.law }),
  validateSection: (w) => ({ sectionId: w.october.law }),
  returnSection: (w) => ({ sectionId: w.october.law }),
  undoDecision: (w) => ({ sectionId: w.october.law }),

  changeAccount: (w) => ({ accountId: w.target.accountId }),
  disableAccount: (w) => ({ accountId: w.target.accountId }),
  erasePerson: (w) => ({ accountId: w.target.accountId }),
  resetSecondFactor: (w) => ({ accountId: w.target.accountId }),
  enableAccount: (w) => ({ accountId: w.target.accountId }),
  inviteAccount: (w) => ({ accountId: w.target.accountId }),
  withdrawInvitation: (w) => ({ accountId: w.target.accountId }),
};

const inSession = ({ actor, sessionId }: Pick<Trier, 'actor' | 'sessionId'>) => ({
  ...by(actor),
  actor: actor && { ...actor, name: '', sessionId },
});

/** One’s own address: nobody opens an account to himself. */
const addressOf = async (actor: Trier['actor']) =>
  (actor && (await accountById(read(), actor.accountId))?.email) ?? 'personne@exemple.fr';

const applicationOf = (accountId: number) =>
  write((tx) => insertSecondFactor(tx, { accountId, kind: 'totp', name: '', createdAt: NOW.instant }));

/** The doors are tried as in the demonstration, whose shared accounts have no second factor. */
const NO_FACTOR_HERE = 'second_factor_demonstration';

function refusedAlone({ refused: [one] }: { refused: RefusedOne[] }): void {
  if (one) throw new Refusal(one.code === 'not_found' ? 'missing' : 'forbidden', one.code);
}

/**
 * Actions whose command is made for one sending: each is called as its form calls it, with something that its command
 * refuses only after the rights (its code), so that nothing is written.
 */
export const MADE: Record<string, { past?: string; call: (w: World, trier: Trier) => Promise<unknown> }> = {
  // What is refused of one section leaves the others standing: of one alone, it is the answer.
  validateSections: {
    past: 'section_changed',
    call: async (w, { actor }) =>
      refusedAlone(
        await validateCleanSections(
          { sections: [{ sectionId: w.october.law, submission: 999_999 }] },
          by(actor),
        ),
      ),
  },
  undoDecisions: {
    past: 'undo_acted_on',
    call: async (w, { actor }) =>
      refusedAlone(
        await undoTogether({ sections: [{ sectionId: w.october.law, decision: 999_999 }] }, by(actor)),
      ),
  },
  acceptInvitation: {
    past: 'link_expired',
    call: (_, { actor }) =>
      acceptInvitation({ token: 'x'.repeat(43), newPassword: 'un autre mot de passe long' }, by(actor)),
  },
  signInByIdentity: {
    past: 'identity_unknown',
    call: () =>
      signInByIdentity({
        ...{ issuer: 'https://emetteur.exemple', subject: 'inconnu', acr: null, sealedProof: undefined },
        ...{ browser: '', now: NOW },
      }),
  },
  requestPasswordReset: {
    call: (_, { sessionId }) =>
      requestPasswordReset({ email: `${sessionId}@exemple.fr` }, { now: NOW, address: sessionId }),
  },
  changePassword: {
    past: 'wrong_password',
    call: (_, { actor, sessionId }) =>
      changePassword(
        { currentPassword: 'ce n’est pas le sien', newPassword: 'un autre mot de passe long' },
        inSession({ actor, sessionId }),
      ),
  },
  beginTotp: { past: NO_FACTOR_HERE, call: (_, trier) => beginTotp(null, inSession(trier)) },
  addTotp: { past: 'enrolment_over', call: (_, trier) => addTotp({ code: '000000' }, inSession(trier)) },
  beginPasskey: { past: NO_FACTOR_HERE, call: (_, trier) => beginPasskey(null, inSession(trier)) },
  addPasskey: {
    past: 'passkey_refused',
    call: (_, trier) => addPasskey({ name: 'Clé', answer: '{}' }, inSession(trier)),
  },
  requestPasskey: { past: 'no_second_factor', call: (_, trier) => requestPasskey(null, inSession(trier)) },
  giveSecondFactor: {
    past: 'wrong_second_factor',
    call: (_, trier) =>
      giveSecondFactor({ code: '000000' }, { ...inSession(trier), address: trier.sessionId }),
  },
  renewRecoveryCodes: {
    past: NO_FACTOR_HERE,
    call: (_, trier) => renewRecoveryCodes(null, inSession(trier)),
  },
  removeSecondFactor: {
    past: NO_FACTOR_HERE,
    call: async (w, trier) => {
      const own = trier.place === 'own' ? trier.actor : null;
      const factorId = await applicationOf((own ?? w.target).accountId);
      return removeSecondFactor({ factorId }, inSession(trier));
    },
  },
  createToken: {
    past: 'token_days',
    call: (_, { actor }) => createToken({ label: 'a', scope: 'read', expiresOn: '2036-01-01' }, by(actor)),
  },
  writeCommitteeEntry: {
    past: 'note_without_due',
    call: (w, { actor }) =>
      writeCommitteeEntry(
        { committeeId: w.committeeId, kind: 'note', body: 'Une note', dueOn: '2026-12-01' },
        by(actor),
      ),
  },
  freezeEdition: {
    past: 'future_date',
    call: (_, { actor }) => freezeEdition({ title: 'Essai', asOf: '2036-01-01' }, by(actor)),
  },
  switchAccount: {
    past: 'account_current',
    call: (_, trier) =>
      switchAccount({ accountId: trier.actor?.accountId ?? 0 }, { ...inSession(trier), browser: '' }),
  },
  createAccount: {
    past: 'own_invitation',
    call: async (w, { actor }) =>
      openAccount(
        {
          ...{ name: 'Personne', email: await addressOf(actor), role: 'reader', scopes: [], endsOn: null },
          organisationId: w.organisations.lead,
        },
        by(actor),
      ),
  },
  inviteMember: {
    past: 'mail_not_configured',
    call: (w, { actor }) =>
      inviteMember(
        {
          ...{ name: 'Personne', email: w.reader.email, role: 'reader' },
          organisationId: w.organisations.partner,
        },
        by(actor),
      ),
  },
  setPassword: {
    call: (w, { actor }) => setPassword({ accountId: w.target.accountId }, by(actor)),
  },
  handOver: {
    past: 'successor_needed',
    call: (w, { actor }) =>
      handOver({ accountId: w.lead.accountId, successorId: null, keep: 'disabled' }, by(actor)),
  },
};
