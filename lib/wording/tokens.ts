import type { TokenScope } from '@/lib/domain/vocabulary';

export const tokenScopeWords: Record<TokenScope, string> = {
  read: 'Lire',
  enter: 'Lire et saisir',
  manage: 'Lire et enregistrer',
  sessions: 'Lire et envoyer des sessions',
};
