import { counted } from './plural';

interface Obstacle {
  code: 'surprises' | 'unanswered' | 'to_check' | 'own_entry';
  count?: number;
}

/** Why a section is opened before anybody validates it. */
export function obstacleWords({ code, count = 0 }: Obstacle): string {
  switch (code) {
    case 'surprises':
      return counted(count, 'valeur surprenante', 'valeurs surprenantes');
    case 'unanswered':
      return `${counted(count, 'valeur', 'valeurs')} sans raison à jour`;
    case 'to_check':
      return 'à contrôler';
    case 'own_entry':
      return 'vous y avez saisi\u00a0: une autre personne valide';
  }
}
