import type { Owed } from '@/lib/access/owed';

/**
 * Who may pass each door, copied by hand from the table of operations and roles (decision 0035) and from the
 * decisions that narrow it (docs/decisions/0035-doors-by-hand.md); nothing here is worked out from the policy in
 * lib/access. The things behind the doors belong to one project, whose line of JURISTES is its lead's.
 *
 * - `all`: anybody of that role.
 * - `project`: whoever belongs to the project, follows one of its actions or has it in his scope.
 * - `own`: whose thing it is – his organisation's line, the project that he leads, the action that he follows, his
 *   own account.
 * - `–`: nobody of that role.
 */
type Word = 'all' | 'project' | 'own' | '–';
type Row = `${Word} ${Word} ${Word} ${Word} ${Word} ${Word} ${Word}`;

/** The columns of a row. */
export const COLUMNS = ['visitor', 'reader', 'contributor', 'lead', 'officer', 'observer', 'admin'] as const;

interface Operation {
  operation: string;
  //       visitor reader contributor lead officer observer admin
  may: Row;
  doors: readonly string[];
}

/**
 * What a session that still owes something is let into beside the pages that anyone may read, which it reads as anyone:
 * the page where it is paid, and the act that pays it.
 */
export const PAYING: Readonly<Record<Owed, readonly string[]>> = {
  second_factor_to_give: [
    'page /connexion/second-facteur',
    'action requestPasskey',
    'action giveSecondFactor',
  ],
  password_to_change: ['page /compte/mot-de-passe', 'action changePassword'],
  second_factor_to_enrol: [
    'page /compte/second-facteur',
    'action beginTotp',
    'action addTotp',
    'action beginPasskey',
    'action addPasskey',
  ],
};

/** Doors that ask nobody who he is, a session that owes something neither. */
export const ASKING_NOBODY: readonly string[] = [
  'GET /api/auth/[...nextauth]',
  'POST /api/auth/[...nextauth]',
  'GET /api/auth/proconnect',
  'GET /api/auth/proconnect/retour',
  'action signInByIdentity',
  'GET /api/v1/editions/[key]',
  ...['GET', 'POST', 'PUT', 'PATCH', 'DELETE'].map((verb) => `${verb} /api/[[...address]]`),
  'action acceptInvitation',
  'action requestPasswordReset',
  'action signalError',
];

export const OPERATIONS: readonly Operation[] = [
  {
    operation: 'public figures and pages',
    may: 'all all all all all all all',
    doors: [
      'page /',
      'page /accessibilite',
      'page /actions',
      'page /actions/[key]',
      'page /aide',
      'page /aide/indicateurs',
      'page /comparaison',
      'page /contact',
      'page /donnees',
      'page /donnees/editions/[key]',
      'page /donnees-personnelles',
      'page /ecarts',
      'page /ecarts/[key]',
      'page /mentions-legales',
      'page /plan-du-site',
      'page /pourquoi/objectif/[id]',
      'page /pourquoi/effectif',
      'page /pourquoi/compte/[what]',
      'page /projets',
      'page /projets/[slug]',
      'page /recherche',
      'GET /recherche/reponses',
      'page /territoires',
      'page /territoires/[code]',
      'page /demonstration/courrier',
      'GET /api/v1/programme',
      'GET /api/v1/actions',
      'GET /api/v1/actions/[key]',
      'GET /api/v1/actions/[key]/components/[id]/projection',
      'GET /api/v1/discrepancies',
      'GET /api/v1/editions',
      'GET /api/v1/editions/[key]',
      'GET /api/v1/actions/[key]/components/[id]/explain',
      'GET /api/v1/explain/learners',
      'GET /api/v1/explain/count/[what]',
      'GET /api/v1/comparison',
      'GET /api/v1/projects',
      'GET /api/v1/projects/[slug]',
      'GET /api/v1/regions',
      'GET /api/v1/regions/[code]',
      'GET /api/v1/tables/[name]',
      'GET /api/v1/references',
      'GET /api/v1/openapi.json',
      'action signalError',
    ],
  },
  {
    operation: 'an address of the API that does not exist: said to everybody',
    may: '– – – – – – –',
    doors: ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'].map((verb) => `${verb} /api/[[...address]]`),
  },
  {
    operation: 'sign-in',
    may: 'all all all all all all all',
    doors: [
      'page /connexion',
      'GET /api/auth/[...nextauth]',
      'POST /api/auth/[...nextauth]',
      'GET /api/auth/proconnect',
      'GET /api/auth/proconnect/retour',
      'page /connexion/comptes',
      'action signInByIdentity',
      'page /invitation/[token]',
      'action acceptInvitation',
      'page /mot-de-passe-oublie',
      'action requestPasswordReset',
    ],
  },
  {
    operation: 'entries and detail of a project',
    may: '– project project project project project –',
    doors: [
      'page /pourquoi/objectif/[id]/[slug]',
      'page /pourquoi/effectif/[slug]',
      'page /pourquoi/saisie/[id]',
      'page /pourquoi/ouverture/[id]',
      'page /espace/projets/[slug]/doubles-comptes',
      'GET /api/v1/reports',
    ],
  },
  {
    operation: 'drafts and files of a project, which may name people',
    may: '– project project project project – –',
    doors: [
      'page /espace/rapports/[id]',
      'page /espace/rapports/[id]/envoi',
      'GET /api/v1/reports/[id]/template',
      'GET /api/v1/reports/[id]/figures',
      'page /espace/rapports/[id]/import/[job]',
      'GET /api/v1/imports/[id]',
      'GET /api/v1/imports/[id]/workbook',
      'GET /api/v1/evidence/[id]',
      'GET /api/v1/reports/[id]/receipts/[event]',
    ],
  },
  {
    operation: 'prepare the report of a committee: of figures that anyone may read, or of one’s own',
    may: '– – – – all all –',
    doors: [
      'page /pilotage/comite',
      'GET /api/v1/committee',
      'GET /api/v1/committee/actions/[key]',
      'GET /api/v1/committee/regions/[code]',
    ],
  },
  {
    operation: 'the room of a consortium',
    may: '– all all all – – –',
    doors: ['page /espace'],
  },
  {
    operation: 'the trainings of one’s own project, each with what one may do of it',
    may: '– project project project – – –',
    doors: ['page /espace/projets/[slug]/formations'],
  },
  {
    operation: 'enter figures of a line, evidence',
    may: '– – own own own – –',
    doors: ['action enterFigures', 'action withdrawEvidence', 'POST /api/v1/sections/[id]/evidence'],
  },
  {
    operation: 'enter figures of a report in which one has a line: each line asks again',
    may: '– – project project project – –',
    doors: ['POST /api/v1/reports/[id]/imports', 'PUT /api/v1/reports/[id]/figures'],
  },
  {
    operation: 'publish or abandon a file: who sent it (here the lead)',
    may: '– – – own – – –',
    doors: ['POST /api/v1/imports/[id]/commit', 'action abandonImport'],
  },
  { operation: 'say that a part is finished', may: '– – own own – – –', doors: ['action finishPart'] },
  { operation: 'remind a partner', may: '– – – own own – –', doors: ['action remindPartner'] },
  {
    operation: 'submit, recall a report; ask for an exception',
    may: '– – – own – – –',
    doors: [
      'action submitReport',
      'action recallReport',
      'page /espace/rapports/[id]/exception',
      'action requestException',
    ],
  },
  {
    operation: 'declared overlaps',
    may: '– – – own project – –',
    doors: ['action declareOverlap', 'action withdrawOverlap'],
  },
  {
    operation: 'correct a validated section',
    may: '– – – own own – –',
    doors: ['page /espace/rapports/[id]/correction', 'action correctSection'],
  },
  {
    operation: 'correct a validated section, validate, return, accept with modification, as its officer',
    may: '– – – – own – –',
    doors: [
      'page /pilotage/volets/[id]/correction',
      'page /pilotage/volets/[id]/acceptation',
      'action acceptModified',
      'action openReview',
      'action validateSection',
      'action validateSections',
      'action undoDecisions',
      'action returnSection',
      'action undoDecision',
    ],
  },
  {
    operation: 'the lists of officers',
    may: '– – – – all – –',
    doors: [
      'page /pilotage',
      'page /pilotage/validation',
      'page /pilotage/projets',
      'page /pilotage/projets/nouveau',
      'page /pilotage/campagnes',
      'page /pilotage/objectifs',
      'page /pilotage/objectifs/nouveau',
      'page /pilotage/objectifs/publies',
    ],
  },
  {
    operation: 'what officers read of a whole project or campaign of theirs; its dates, which several share',
    may: '– – – – project – –',
    doors: [
      'page /pilotage/volets/[id]',
      'page /pilotage/campagnes/[id]',
      'page /pilotage/campagnes/nouvelle',
      'page /pilotage/campagnes/[id]/dates',
      'action changeCampaign',
    ],
  },
  {
    operation:
      'targets, amendments, indicator modes, published figures, écarts, campaigns, exceptions, reminders',
    may: '– – – – own – –',
    doors: [
      'page /pilotage/objectifs/[id]',
      'page /pilotage/objectifs/[id]/comptage',
      'page /pilotage/actions/[key]/synthese',
      'page /pilotage/campagnes/[id]/cloture',
      'page /pilotage/campagnes/[id]/exception',
      'page /pilotage/campagnes/[id]/annulation',
      'page /pilotage/campagnes/[id]/correction',
      'page /pilotage/campagnes/[id]/dispense',
      'action amendTarget',
      'action withdrawTargetChange',
      'action recordCountingMode',
      'action replaceComponent',
      'action recordMilestone',
      'action recordComponent',
      'action recordIntermediateTarget',
      'action recordPublishedFigure',
      'action recordStatement',
      'action setActionStatus',
      'action explainGap',
      'action writeSynthesis',
      'action publishSynthesis',
      'action withdrawSynthesis',
      'action openCampaign',
      'action joinCampaign',
      'action correctCampaign',
      'action annulCampaign',
      'action closeCampaign',
      'action releaseSection',
      'action reinstateSection',
      'action grantException',
      'action refuseException',
      'action endException',
      'action remindLeads',
    ],
  },
  {
    operation: 'the committees that one may know of',
    may: '– – – – all all –',
    doors: ['page /pilotage/comite/seances'],
  },
  {
    operation: 'what a committee said of an action',
    may: '– – – – own own –',
    doors: ['page /pilotage/comite/seances/[id]'],
  },
  {
    operation: 'writing what a committee said, and what became of it',
    may: '– – – – own – –',
    doors: [
      'action recordCommittee',
      'action correctCommittee',
      'action writeCommitteeEntry',
      'action followDecision',
      'action correctCommitteeEntry',
    ],
  },
  { operation: 'editions', may: '– – – – all – –', doors: ['action freezeEdition'] },
  {
    operation: 'a whole project, its memberships, events of its life',
    may: '– – – – project – –',
    doors: [
      'page /pilotage/projets/[slug]',
      'action createProject',
      'action correctProject',
      'action recordProjectEvent',
      'action cancelProjectEvent',
      'action withdrawProject',
      'action addParticipation',
      'action withdrawParticipation',
      'action changeConsortium',
      'action changeLead',
      'action recordAmount',
      'action withdrawAmount',
      'GET /api/v1/projects/[slug]/record',
      'PUT /api/v1/projects/[slug]',
      'POST /api/v1/projects/[slug]/members',
      'PUT /api/v1/projects/[slug]/lead',
      'POST /api/v1/projects/[slug]/participations',
      'POST /api/v1/projects/[slug]/amounts',
    ],
  },
  {
    operation: 'organisations, the frame of the programme, a file of the whole programme',
    may: '– – – – all – –',
    doors: [
      'POST /api/v1/projects',
      'page /pilotage/organisations',
      'page /pilotage/organisations/nouvelle',
      'page /pilotage/organisations/[id]',
      'action createOrganisation',
      'action correctOrganisation',
      'action withdrawOrganisation',
      'GET /api/v1/organisations',
      'GET /api/v1/organisations/[id]',
      'POST /api/v1/organisations',
      'PUT /api/v1/organisations/[id]',
      'page /pilotage/programme',
      'action recordSeason',
      'action recordAction',
      'action recordIntakeRound',
      'action recordDocument',
      'action recordPeriod',
      'page /pilotage/projets/reprise',
      'POST /api/v1/programme/imports',
      'GET /api/v1/programme/template',
    ],
  },
  {
    operation: 'a file of the programme that was sent: whoever sent it',
    may: '– – – – own – –',
    doors: [
      'page /pilotage/projets/reprise/[job]',
      'action abandonProgrammeImport',
      'GET /api/v1/programme/imports/[id]',
      'POST /api/v1/programme/imports/[id]/commit',
      'GET /api/v1/programme/imports/[id]/workbook',
    ],
  },
  {
    operation: 'trainings of one participation',
    may: '– – own own own – –',
    doors: [
      'page /formations/[id]',
      'action recordTraining',
      'POST /api/v1/projects/[slug]/participations/[action]/trainings',
      'action reviseTraining',
      'action closeTraining',
      'action withdrawTraining',
      'GET /api/v1/trainings/[id]',
      'PUT /api/v1/trainings/[id]',
      'PUT /api/v1/trainings/[id]/closing',
    ],
  },
  {
    operation: 'the trainings of one participation, as far as they are one’s own',
    may: '– – project project project – –',
    doors: ['GET /api/v1/projects/[slug]/participations/[action]/trainings'],
  },
  {
    operation: 'commitments and planned figures of one participation (decision 35: its officer)',
    may: '– – – – own – –',
    doors: [
      'action recordCommitments',
      'action decideTrainingProposal',
      'POST /api/v1/projects/[slug]/participations/[action]/commitments',
      'PUT /api/v1/projects/[slug]/participations/[action]/commitments',
    ],
  },
  {
    operation: 'one’s own password, second factor and session',
    may: '– all all all all all all',
    doors: [
      'page /compte',
      'page /compte/mot-de-passe',
      'action changePassword',
      'action proveAgain',
      'page /connexion/second-facteur',
      'action requestPasskey',
      'action giveSecondFactor',
      'page /compte/second-facteur',
      'action beginTotp',
      'action addTotp',
      'action beginPasskey',
      'action addPasskey',
      'action renewRecoveryCodes',
    ],
  },
  {
    operation: 'take a second factor away: one’s own',
    may: '– own own own own own own',
    doors: ['action removeSecondFactor'],
  },
  {
    operation: 'take away the second factor of somebody who lost it',
    may: '– – – – – – all',
    doors: ['action resetSecondFactor'],
  },
  {
    operation: 'end a session, or an identity: one’s own',
    may: '– own own own own own own',
    doors: ['action revokeSession', 'action unlinkIdentity'],
  },
  { operation: 'put one’s first guide away', may: '– all all all all all all', doors: ['action closeGuide'] },
  { operation: 'API tokens: make one’s own', may: '– – all all all all –', doors: ['action createToken'] },
  {
    operation: 'API tokens: end one’s own',
    may: '– – own own own own all',
    doors: ['action revokeOwnToken'],
  },
  { operation: 'API tokens: end anybody’s', may: '– – – – – – all', doors: ['action revokeToken'] },
  {
    operation: 'the list of accounts, and the form of a new one',
    may: '– – – all all – all',
    doors: ['page /administration', 'page /administration/comptes/nouveau'],
  },
  {
    operation:
      'accounts (decision 35: a lead’s own organisation, up to contributor; officers, of their projects)',
    may: '– – – own project – all',
    doors: [
      'page /administration/comptes/[id]',
      'action createAccount',
      'action changeAccount',
      'action disableAccount',
      'action enableAccount',
      'action setPassword',
      'action inviteAccount',
      'action withdrawInvitation',
    ],
  },
  {
    operation: 'the form by which a lead invites',
    may: '– – – all – – –',
    doors: ['page /espace/inviter'],
  },
  {
    operation: 'invite (decision 49: into the members of the projects that a lead’s organisation leads)',
    may: '– – – own – – –',
    doors: ['action inviteMember'],
  },
  {
    operation: 'what is held on oneself (decision 34)',
    may: '– all all all all all all',
    doors: ['GET /compte/donnees'],
  },
  {
    operation: 'what is held on another (decision 34: an administrator)',
    may: '– – – – – – all',
    doors: ['GET /administration/comptes/[id]/donnees'],
  },
  {
    operation: 'erase a person (decision 34: an administrator, never oneself)',
    may: '– – – – – – all',
    doors: ['action erasePerson'],
  },
  { operation: 'hand over one’s work', may: '– – – own project – all', doors: ['action handOver'] },
  { operation: 'the journal', may: '– all all all all all all', doors: ['page /journal'] },
  {
    operation: 'a line of the journal of a project',
    may: '– project project project project project –',
    doors: ['page /journal/[id]'],
  },
];
