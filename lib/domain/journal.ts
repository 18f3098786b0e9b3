import { DOORS, type Door } from './vocabulary';

/** Sign-ins, accounts, sessions: for an administrator, and for oneself. They say nothing of figures. */
export const SECURITY_COMMANDS = [
  'sign-in',
  'sign-in-refused',
  'sign-in-limited',
  'sign-out',
  'revoke-session',
  'change-password',
  'set-password',
  'create-account',
  'change-account',
  'disable-account',
  'enable-account',
  'first-administrator',
  'invite-account',
  'withdraw-invitation',
  'accept-invitation',
  'request-password-reset',
  'hand-over',
  'create-token',
  'revoke-token',
  'export-accounts',
] as const;

/** What the journal may say was done, gathered as a reader looks for it. A test compares it with the commands. */
export const COMMAND_GROUPS = {
  entry: [
    'enter-figures',
    'start-import',
    'import-figures',
    'abandon-import',
    'attach-evidence',
    'withdraw-evidence',
    'finish-part',
    'record-training',
    'record-commitments',
  ],
  report: ['submit-report', 'recall-report', 'open-review', 'return-section', 'remind-partner'],
  decision: ['validate-section', 'accept-modified', 'correct-section'],
  target: ['amend-target', 'record-counting-mode', 'replace-component', 'record-milestone'],
  statement: ['declare-overlap', 'withdraw-overlap', 'explain-gap', 'freeze-edition'],
  project: ['create-project', 'change-consortium', 'record-amount', 'create-organisation'],
  programme: [
    'open-campaign',
    'change-campaign',
    'close-campaign',
    'close-due-campaigns',
    'grant-exception',
    'end-exception',
    'remind-leads',
    'plan-reminders',
    'send-message',
    'load-reference',
  ],
  security: SECURITY_COMMANDS,
} as const;

export type CommandGroup = keyof typeof COMMAND_GROUPS;
export type CommandName = (typeof COMMAND_GROUPS)[CommandGroup][number];

export const COMMAND_NAMES = Object.values(COMMAND_GROUPS).flat() as CommandName[];

export const isCommandName = (name: string): name is CommandName =>
  COMMAND_NAMES.some((known) => known === name);
export const isSecurity = (name: string): boolean => SECURITY_COMMANDS.some((known) => known === name);
export const isDoor = (name: string): name is Door => DOORS.some((known) => known === name);

/** The kinds of things that a line of the journal may be about; a `figure` is the line of a learner figure. */
export const SUBJECT_KINDS = [
  'section',
  'report',
  'figure',
  'training',
  'component',
  'participation',
  'project',
  'campaign',
  'organisation',
  'membership',
  'amount',
  'overlap',
  'gap',
  'milestone',
  'edition',
  'account',
  'message',
  'table',
] as const;
export type SubjectKind = (typeof SUBJECT_KINDS)[number];

export interface Subject {
  kind: SubjectKind;
  key: string;
}

const TYPED: Readonly<Record<string, SubjectKind>> = {
  volet: 'section',
  rapport: 'report',
  effectif: 'figure',
  ligne: 'figure',
  formation: 'training',
  composante: 'component',
  cible: 'component',
  participation: 'participation',
  projet: 'project',
  campagne: 'campaign',
  organisation: 'organisation',
  montant: 'amount',
  écart: 'gap',
  ecart: 'gap',
  jalon: 'milestone',
  édition: 'edition',
  edition: 'edition',
  compte: 'account',
};

/**
 * Reads what a line is asked to be about: `section:12` as the journal writes it, « volet 12 » as a person does.
 * Undefined where it names no kind of thing.
 */
export function parseSubject(text: string): Subject | undefined {
  const [, word = '', key = ''] = /^\s*([\p{L}]+)\s*(?:[:\s]|n°)+\s*(\S+)\s*$/u.exec(text) ?? [];
  const folded = word.toLowerCase();
  const kind = SUBJECT_KINDS.find((known) => known === folded) ?? TYPED[folded];
  return kind && key !== '' ? { kind, key } : undefined;
}

export const subjectText = ({ kind, key }: Subject): string => `${kind}:${key}`;
