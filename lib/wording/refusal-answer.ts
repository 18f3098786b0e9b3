import type { FieldCode, Params, Refusal, RefusalKind } from '@/lib/refusal';
import { refusalText } from './refusals';
import { french } from './typography';

export interface FieldAnswer {
  path: string;
  code: string;
  message: string;
  /** The rule's own numbers: a conflict carries both values. */
  params: Params;
}

/** A refusal as plain data in French, the same for a form, a client island and the API. */
export interface RefusalAnswer {
  kind: RefusalKind | 'fault';
  code: string;
  message: string;
  fields: FieldAnswer[];
}

/** The sentence of a code: those of the refusals, or of the problems of a file, which know more codes. */
export type WordsOf = (refused: { code: FieldCode; params: Params }) => string;

export const answerOfRefusal = (refusal: Refusal, wordsOf: WordsOf = refusalText): RefusalAnswer => ({
  kind: refusal.kind,
  code: refusal.code,
  message: refusalText(refusal),
  fields: refusal.fields.map(({ path, code, params }) => ({
    path,
    code,
    message: wordsOf({ code, params }),
    params,
  })),
});

/** What is said of an unexpected error: only the reference by which the log can be searched. */
export const answerOfFault = (reference: string): RefusalAnswer => ({
  kind: 'fault',
  code: 'fault',
  message: french(
    `Une erreur inattendue s’est produite : rien n’a été enregistré. Gardez cette page ouverte et réessayez ; si l’erreur persiste, donnez la référence ${reference}.`,
  ),
  fields: [],
});
