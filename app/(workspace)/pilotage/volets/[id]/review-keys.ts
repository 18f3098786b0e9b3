/**
 * The keys of the examination of a section. With Alt they are no character keys (WCAG 2.1.4), and no screen reader asks
 * for Alt and a letter; J, K, V, R, S and U open no menu of a browser in French, and stand at the same place on AZERTY and
 * QWERTY. `?` alone lists them: it can be switched off.
 */
export const REVIEW_KEYS = [
  { code: 'KeyJ', keys: 'Alt+J', does: 'next', words: 'Volet suivant' },
  { code: 'KeyK', keys: 'Alt+K', does: 'previous', words: 'Volet précédent' },
  { code: 'KeyS', keys: 'Alt+S', does: 'surprising', words: 'Ligne surprenante suivante' },
  { code: 'KeyV', keys: 'Alt+V', does: 'validate', words: 'Valider ce volet' },
  {
    code: 'KeyR',
    keys: 'Alt+R',
    does: 'return',
    words: 'Retourner : la ligne où l’on est, sinon tout le volet',
  },
  { code: 'KeyU', keys: 'Alt+U', does: 'undo', words: 'Annuler la dernière décision' },
] as const;

export type ReviewKey = (typeof REVIEW_KEYS)[number]['does'];

/** Where the keys find what they press and go to. */
export const VALIDATE_FORM = 'valider';
export const UNDO_FORM = 'annuler';
export const WHOLE_REASON = 'reason';
export const lineAnchor = (lineId: number): string => `ligne-${lineId}`;
