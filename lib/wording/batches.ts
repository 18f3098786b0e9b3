import type { RefusalCode } from '@/lib/domain/refusal-codes';
import type { SectionStatus } from '@/lib/domain/vocabulary';
import { counted } from './plural';
import { refusalText } from './refusals';

/** « 15 volets validés, 2 refusés ». */
export function batchWords(validated: number, refused: number): string {
  const done = counted(validated, 'volet validé', 'volets validés');
  if (refused === 0) return done;
  const left = counted(refused, 'refusé', 'refusés');
  return validated === 0 ? counted(refused, 'volet refusé', 'volets refusés') : `${done}, ${left}`;
}

/** « 4 validations annulées, 1 refusée ». */
export function undoneWords(undone: number, refused: number): string {
  const done = counted(undone, 'validation annulée', 'validations annulées');
  if (refused === 0) return done;
  const left = counted(refused, 'annulation refusée', 'annulations refusées');
  return undone === 0 ? left : `${done}, ${left}`;
}

const MEANWHILE: Record<SectionStatus, string> = {
  validated: 'une autre personne l’a validé entre-temps.',
  returned: 'une autre personne l’a retourné entre-temps.',
  draft: 'le consortium l’a repris entre-temps.',
  submitted: 'le consortium l’a renvoyé entre-temps : ouvrez-le pour lire ce qui a changé.',
};

/** Why one section of a batch was not validated; its state tells what happened meanwhile. */
export const refusedInBatch = (code: RefusalCode, status: SectionStatus | undefined): string =>
  status && (code === 'step_not_allowed' || code === 'section_changed')
    ? MEANWHILE[status]
    : refusalText({ code, params: {} });
