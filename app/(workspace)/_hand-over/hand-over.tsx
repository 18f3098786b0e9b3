import type { Role } from '@/lib/domain/vocabulary';
import { HandOverForm } from './hand-over-form';

interface Props {
  accountId: number;
  successors: { id: number; name: string; role: Role }[];
  oneself: boolean;
}

/** « Passer la main »: what it does, before it is done. */
export function HandOver(props: Props) {
  return (
    <>
      <h2>Passer la main</h2>
      <p>
        La personne choisie, de la même organisation, devient chef de file. Les rapports, les brouillons, les
        commentaires et les pièces jointes restent à leur place ; l’historique garde leur auteur.{' '}
        {props.oneself
          ? 'Vos sessions et vos jetons d’accès prennent fin aussitôt.'
          : 'Les sessions et les jetons d’accès du compte quitté prennent fin aussitôt.'}
      </p>
      <HandOverForm {...props} />
    </>
  );
}
