import { DOORS, type Door } from './vocabulary';

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
  'agreement',
  'payment',
  'pledge',
  'overlap',
  'diagnostic',
  'gap',
  'synthesis',
  'committee',
  'milestone',
  'edition',
  'account',
  'message',
  'table',
  'action',
  'season',
  'round',
  'document',
  'period',
  'population',
  'framework',
  'published',
  'statement',
  'job',
  'fact',
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
  référentiel: 'framework',
  referentiel: 'framework',
  composante: 'component',
  cible: 'component',
  participation: 'participation',
  projet: 'project',
  campagne: 'campaign',
  organisation: 'organisation',
  montant: 'amount',
  convention: 'agreement',
  avenant: 'agreement',
  versement: 'payment',
  cofinancement: 'pledge',
  diagnostic: 'diagnostic',
  écart: 'gap',
  ecart: 'gap',
  synthèse: 'synthesis',
  synthese: 'synthesis',
  comité: 'committee',
  comite: 'committee',
  jalon: 'milestone',
  population: 'population',
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
