import type { CellDoubt } from '@/lib/domain/exchange';

/** Why a value of a file may not be what its sender means. */
export function doubtWords(doubt: CellDoubt): string {
  if (doubt.kind === 'formula')
    return 'C’est le 0 d’une formule\u00a0: un lien vers une cellule vide donne 0 aussi';
  return doubt.as === ''
    ? 'Votre tableur n’affiche rien dans cette cellule, à cause de son format'
    : `Votre tableur affiche «\u00a0${doubt.as}\u00a0» dans cette cellule, à cause de son format`;
}
