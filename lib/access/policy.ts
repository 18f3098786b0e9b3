import type { MembershipRole, Role, TokenScope } from '@/lib/domain/vocabulary';
import { actionsOf, type Performer, standsFor } from './actor';

/** What is known of the thing that an operation touches; commands and queries find it before they ask. */
export interface Target {
  /** Active members of the project today. */
  members?: readonly { organisationId: number; role: MembershipRole }[];
  /** The actions of the whole project, for reading. */
  projectActions?: readonly string[];
  /** The delivery regions of the project, for observers. */
  projectRegions?: readonly string[];
  /** The actions of the sections or trainings that a write touches: all must be the officer's. */
  actionKeys?: readonly string[];
  /** The organisations that declare the lines or trainings that a write touches. */
  declaringOrganisations?: readonly number[];
  accountId?: number;
  /** All the accounts of the person who holds that one. */
  heldWith?: readonly number[];
  accountRole?: Role;
  accountOrganisationId?: number | null;
  /**
   * The actions of the projects of which the account's organisation is an active member today. Empty: it
   * belongs to none. Absent: nobody looked, so an officer is refused.
   */
  accountActions?: readonly string[];
  /** The organisations that lead a project of which the account's organisation is an active member today. */
  leadingOrganisations?: readonly number[];
}

const isMember = (actor: Performer, target: Target) =>
  (target.members ?? []).some((m) => standsFor(actor, m.organisationId));
const leads = (actor: Performer, target: Target) =>
  (target.members ?? []).some((m) => m.role === 'lead' && standsFor(actor, m.organisationId));
const declaresAll = (actor: Performer, target: Target) =>
  isMember(actor, target) &&
  (target.declaringOrganisations ?? []).length > 0 &&
  (target.declaringOrganisations ?? []).every((id) => standsFor(actor, id));

const isOneself = (actor: Performer, { accountId, heldWith = [] }: Target) =>
  accountId === actor.accountId || heldWith.includes(actor.accountId);

/** Named conditions: the words of SECURITY.md's matrix. */
export const predicates = {
  anyone: () => true,
  own: isMember,
  own_led: leads,
  own_lines: declaresAll,
  /** A lead enters everything where its organisation leads; as a partner elsewhere, only its own lines. */
  own_led_or_lines: (actor: Performer, target: Target) => leads(actor, target) || declaresAll(actor, target),
  acts_in_project: (actor: Performer, target: Target) =>
    (target.projectActions ?? []).some((key) => actionsOf(actor).includes(key)),
  acts_on_one: (actor: Performer, target: Target) =>
    (target.actionKeys ?? []).some((key) => actionsOf(actor).includes(key)),
  acts: (actor: Performer, target: Target) =>
    (target.actionKeys ?? []).length > 0 &&
    (target.actionKeys ?? []).every((key) => actionsOf(actor).includes(key)),
  /** What touches no action in particular (the budget of the strategy) is any officer's. */
  acts_or_programme: (actor: Performer, target: Target) =>
    (target.actionKeys ?? []).every((key) => actionsOf(actor).includes(key)),
  officer: () => true,
  in_scope: (actor: Performer, target: Target) =>
    actor.scopes.some(
      (scope) =>
        scope.kind === 'all' ||
        (scope.kind === 'action' && (target.projectActions ?? []).includes(scope.key)) ||
        (scope.kind === 'region' && (target.projectRegions ?? []).includes(scope.key)),
    ),
  oneself: (actor: Performer, target: Target) => target.accountId === actor.accountId,
  /** Nor another account that one holds. */
  not_oneself: (actor: Performer, target: Target) => !isOneself(actor, target),
  /**
   * Somebody else's account of a consortium role, in an organisation of which a project has one of the officer's
   * actions. Of an organisation that belongs to no project today it is any officer's: otherwise nobody but an
   * administrator could prepare a new consortium.
   */
  consortium_account: (actor: Performer, target: Target) =>
    !isOneself(actor, target) &&
    ['reader', 'contributor', 'lead'].includes(target.accountRole ?? '') &&
    target.accountActions !== undefined &&
    (target.accountActions.length === 0 ||
      target.accountActions.some((key) => actionsOf(actor).includes(key))),
  own_organisation_account: (actor: Performer, target: Target) =>
    !isOneself(actor, target) &&
    ['reader', 'contributor'].includes(target.accountRole ?? '') &&
    standsFor(actor, target.accountOrganisationId ?? null),
  /** Somebody of a member of a project that the actor's organisation leads, up to contributor. */
  led_member_account: (actor: Performer, target: Target) =>
    ['reader', 'contributor'].includes(target.accountRole ?? '') &&
    (target.leadingOrganisations ?? []).some((id) => standsFor(actor, id)),
} satisfies Record<string, (actor: Performer, target: Target) => boolean>;

export type Predicate = keyof typeof predicates;
type Rule = Partial<Record<Role | 'visitor' | 'system', Predicate>>;

const everyone: Rule = {
  visitor: 'anyone',
  reader: 'anyone',
  contributor: 'anyone',
  lead: 'anyone',
  officer: 'anyone',
  observer: 'anyone',
  admin: 'anyone',
};
const oneself: Rule = {
  reader: 'oneself',
  contributor: 'oneself',
  lead: 'oneself',
  officer: 'oneself',
  observer: 'oneself',
  admin: 'oneself',
};

/** Who may do what: permission × role → named condition. What is absent is refused. */
export const policy = {
  'public.read': everyone,
  'session.open': everyone,
  'error.signal': everyone,
  'project.read': {
    reader: 'own',
    contributor: 'own',
    lead: 'own',
    officer: 'acts_in_project',
    observer: 'in_scope',
  },
  'workspace.open': { reader: 'anyone', contributor: 'anyone', lead: 'anyone' },
  'figures.enter': { contributor: 'own_lines', lead: 'own_led_or_lines', officer: 'acts' },
  'training.record': { contributor: 'own_lines', lead: 'own_led_or_lines', officer: 'acts' },
  /** What a committed training counts towards, and its closing. */
  'training.decide': { officer: 'acts' },
  /** What somebody else proposed of a training and nobody confirmed; who proposed it takes it back himself. */
  'proposal.take_back': { lead: 'own_led', officer: 'acts_or_programme' },
  /** What diagnostics found of needs: action 2 alone has them (003:158). A study that no project made is an officer's. */
  'diagnostic.record': { lead: 'own_led', officer: 'acts' },
  /** Training sessions: to plan them and to say what became of them. */
  'session.plan': { contributor: 'own_lines', lead: 'own_led_or_lines', officer: 'acts' },
  /** Who is in a session, by number, who was there, with what result: those who give it. A whole session asks it too. */
  'session.mark': { contributor: 'own_lines', lead: 'own_led_or_lines' },
  /** The people of a session, one by one and by number. An observer reads counts. */
  'session.people.read': { reader: 'own', contributor: 'own', lead: 'own', officer: 'acts_in_project' },
  /** What the text leaves open of sessions: from when « sous un mois » runs, how long names are kept. */
  'session.settle': { officer: 'acts' },
  'part.finish': { contributor: 'own_lines', lead: 'own_led_or_lines' },
  'partner.remind': { lead: 'own_led', officer: 'acts' },
  /** Names of people, wherever something is signed. An observer reads roles and organisations. */
  'person.name.read': {
    reader: 'anyone',
    contributor: 'anyone',
    lead: 'anyone',
    officer: 'anyone',
    admin: 'anyone',
  },
  /** Addresses of people: whoever reads them may look for somebody by his address. */
  'person.address.read': { officer: 'anyone', admin: 'anyone' },
  /** Who wrote a note on a gap, which is public without a name. */
  'gap_author.read': { officer: 'anyone' },
  /** Values that nobody has sent yet, and the working papers that hold them. An observer reads what was sent. */
  'draft.read': { reader: 'own', contributor: 'own', lead: 'own', officer: 'acts_in_project' },
  /** What people write beside figures and steps in their own words, in which somebody may be named. */
  'comment.read': { reader: 'own', contributor: 'own', lead: 'own', officer: 'acts_in_project' },
  /** Files sent to a report are drafts: an observer does not open them. */
  'imports.read': { reader: 'own', contributor: 'own', lead: 'own', officer: 'acts_in_project' },
  /** Files may name people: an observer, who reads no personal data, does not open them. */
  'evidence.read': { reader: 'own', contributor: 'own', lead: 'own', officer: 'acts_in_project' },
  'report.submit': { lead: 'own_led' },
  'report.recall': { lead: 'own_led' },
  /** After the lock: who sends asks to be let in again. Officers answer by `campaign.manage`. */
  'exception.ask': { lead: 'own_led' },
  'section.correct': { lead: 'own_led', officer: 'acts' },
  'section.review': { officer: 'acts' },
  'inbox.open': { officer: 'officer' },
  /** The training sessions of the projects that one reads, added up: counts, never people. */
  'sessions.open': { officer: 'officer', observer: 'anyone' },
  /** Names of participants of a session: who gives it, or leads its project, enters and reads them. */
  'names.enter': { contributor: 'own_lines', lead: 'own_led_or_lines' },
  /** An officer asks for them, with a reason: each reading is in the journal. */
  'names.ask': { officer: 'acts' },
  /** Takes names of participants away for good; the service does it at the end of their term. */
  'names.erase': { lead: 'own_led', system: 'anyone' },
  /** Certificates of a session: issues, gives out and revokes them. */
  'certificate.manage': { lead: 'own_led' },
  'commitment.record': { officer: 'acts' },
  /** What was reported before the service, loaded by file: another officer validates it. */
  'past.record': { officer: 'acts' },
  'campaign.manage': { officer: 'acts' },
  /** The dates of a campaign that several officers share: one who follows one of its actions moves them, with a reason. */
  'campaign.adjust': { officer: 'acts_on_one' },
  'schedule.run': { system: 'anyone' },
  'target.amend': { officer: 'acts' },
  /** Which professions an action aims at, of which the text prints nothing. */
  'aim.link': { officer: 'acts' },
  /** What is said beside a verdict: officers of the action; visitors read it once it is published. */
  'synthesis.write': { officer: 'acts' },
  /** The same before it is published. */
  'synthesis.read': { officer: 'acts', observer: 'in_scope' },
  'gap.explain': { officer: 'acts_or_programme' },
  /** What committees said and decided: those who follow one of the actions that it is about. Never anybody else. */
  'committee.write': { officer: 'acts_on_one' },
  'committee.read': { officer: 'acts_on_one', observer: 'in_scope' },
  /** Says that a training, or a thing of the programme, goes with an emerging job; nobody reads it before it is confirmed. */
  'job_link.propose': { contributor: 'own_lines', lead: 'own_led_or_lines', officer: 'acts_or_programme' },
  /** Confirms what was proposed, which makes it public, and takes it out. */
  'job_link.decide': { officer: 'acts_or_programme' },
  /** A fact of a document, with its line and how it must not be read. */
  'fact.record': { officer: 'officer' },
  'overlap.declare': { lead: 'own_led', officer: 'acts_in_project' },
  'edition.freeze': { officer: 'officer' },
  /** The report of a committee: of figures that anyone may read, unless its reader asks for his own. */
  'committee.prepare': { officer: 'officer', observer: 'anyone' },
  /** A participation beside the median of its action: never the names nor the rates of those that one may not read. */
  'peers.read': {
    reader: 'anyone',
    contributor: 'anyone',
    lead: 'anyone',
    officer: 'anyone',
    observer: 'anyone',
  },
  /** From which distance to the median an alert is raised, for a whole season. */
  'peers.settle': { officer: 'officer' },
  'journal.open': {
    reader: 'anyone',
    contributor: 'anyone',
    lead: 'anyone',
    officer: 'anyone',
    observer: 'anyone',
    admin: 'anyone',
  },
  /** Connections, accounts and sessions of everybody; whoever reads them reads nothing else of the journal. */
  'journal.security.read': { admin: 'anyone' },
  /** Whether the lines follow from the chain: for those who answer for the journal. */
  'journal.chain.read': { officer: 'anyone', admin: 'anyone' },
  /** Whether messages leave: for those who look after accounts and campaigns. */
  'mail.status.read': { officer: 'anyone', admin: 'anyone' },
  /** A whole project: its identity, actions, members, amounts. One of its actions is enough; to create it, too. */
  'project.manage': { officer: 'acts_in_project' },
  /** Says that a milestone was reached; an officer verifies it by `project.manage`. */
  'milestone.declare': { lead: 'own_led' },
  /** What others than the strategy give to a project. */
  'cofunding.pledge': { lead: 'own_led', officer: 'acts_in_project' },
  /** What a lead says of its consortium, before an officer confirms it. */
  'consortium.propose': { lead: 'own_led' },
  /** What somebody has to have judged: a derogation, a rule that the facts leave open, a lead's proposal, an error. */
  'consortium.decide': { officer: 'acts_in_project' },
  /** A file of the whole programme; each of its rows asks for what its form asks. */
  'programme.load': { officer: 'officer' },
  /** A file of what trainings cover; of an officer, of the whole programme. Its rows ask likewise. */
  'trainings.load': { contributor: 'anyone', lead: 'anyone', officer: 'officer' },
  'organisation.manage': { officer: 'officer' },
  /** Seasons, the actions in them, rounds, documents, periods: the frame that every action shares. */
  'programme.manage': { officer: 'officer' },
  /** Populations that learners are set against: an officer loads one and replaces it. */
  'population.load': { officer: 'officer' },
  /** The same, and what is reached of them: whose learners, `project.read` says. */
  'population.read': { officer: 'officer', observer: 'anyone' },
  /** The title of a framework that is printed without one, and its professions: those who follow one of its actions. */
  'framework.attribute': { officer: 'acts_on_one' },
  /** What a document published; of the whole programme it is any officer's. */
  'publication.record': { officer: 'acts_or_programme' },
  'self.manage': oneself,
  /** What protects one's account beside the password: begins another, takes one away. */
  'self.factor': oneself,
  /** Lets an identity of ProConnect open one's own account. */
  'self.link_identity': oneself,
  /** Makes the account of an invitation another one of one’s own, and goes from one to another. */
  'self.link_account': oneself,
  'self.switch_account': oneself,
  /** Everything that is held on a person: for that person, and for whoever answers him. */
  'person.export': { ...oneself, admin: 'anyone' },
  'token.create': { contributor: 'oneself', lead: 'oneself', officer: 'oneself', observer: 'oneself' },
  /** A token by which figures are entered: those who may enter some. */
  'token.create_enter': { contributor: 'oneself', lead: 'oneself', officer: 'oneself' },
  /** A token by which the programme is recorded: those who may record some of it. */
  'token.create_manage': { contributor: 'oneself', lead: 'oneself', officer: 'oneself' },
  /** A token by which training sessions are sent: those who may mark some. */
  'token.create_sessions': { contributor: 'oneself', lead: 'oneself' },
  'token.revoke': {
    contributor: 'oneself',
    lead: 'oneself',
    officer: 'oneself',
    observer: 'oneself',
    admin: 'anyone',
  },
  /** Hands an account's work over to somebody of the same organisation. */
  'account.hand_over': { lead: 'oneself', officer: 'consortium_account', admin: 'not_oneself' },
  /** Takes away who a person is, for good. The service does it again where a copy from before is put back. */
  'account.erase': { admin: 'not_oneself', system: 'not_oneself' },
  /** Takes the second factor of somebody who lost it away; the service, from the terminal of its machine. */
  'account.reset_factor': { admin: 'not_oneself', system: 'not_oneself' },
  'account.list': { lead: 'anyone', officer: 'officer', admin: 'anyone' },
  /** Lets somebody of the consortium in; what becomes of the account is for those who manage it. */
  'account.invite': { lead: 'led_member_account' },
  'account.manage': { lead: 'own_organisation_account', officer: 'consortium_account', admin: 'not_oneself' },
} satisfies Record<string, Rule>;

export type Permission = keyof typeof policy;

/**
 * Under which condition a role (null: a visitor) may do it; undefined where it never may. A list that has to be
 * filtered before its things are known, and a screen that speaks of nothing in particular, ask this.
 */
export function conditionOf(
  who: Pick<Performer, 'role'> | null,
  permission: Permission,
): Predicate | undefined {
  const rule: Rule = policy[permission];
  const role = who?.role ?? 'visitor';
  return Object.hasOwn(rule, role) ? rule[role] : undefined;
}

/** Whether an actor (null: a visitor) may do it to that target. Absent from the table means refused. */
export function can(actor: Performer | null, permission: Permission, target: Target = {}): boolean {
  const predicate = conditionOf(actor, permission);
  if (!predicate) return false;
  if (!actor) return predicate === 'anyone';
  return predicates[predicate](actor, target);
}

/** What a program may write with a token, by its scope: it signs, decides and administers nothing. */
const TOKEN_WRITES: Record<TokenScope, readonly Permission[]> = {
  read: [],
  enter: ['figures.enter'],
  manage: [
    'organisation.manage',
    'project.manage',
    'training.record',
    'commitment.record',
    'programme.load',
    'trainings.load',
    'population.load',
    'past.record',
  ],
  sessions: ['session.plan', 'session.mark'],
};

/** Whether the token of an actor, if any, lets a write of that permission through. */
export const tokenAllows = ({ token }: Performer, permission: Permission): boolean =>
  token === undefined || TOKEN_WRITES[token.scope].includes(permission);
