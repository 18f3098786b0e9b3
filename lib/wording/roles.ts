import type { AccountStatus, Role } from '@/lib/domain/vocabulary';

export const roleNames: Record<Role, string> = {
  reader: 'Lecture (consortium)',
  contributor: 'Contribution (consortium)',
  lead: 'Chef de file',
  officer: 'Responsable du programme',
  observer: 'Observation',
  admin: 'Administration',
};

/** What a role is for, in one sentence. */
export const roleSummaries: Record<Role, string> = {
  reader: 'Lit les saisies des projets de son organisation.',
  contributor: 'Saisit les lignes que son organisation déclare.',
  lead: 'Saisit et envoie les rapports des projets que son organisation conduit.',
  officer: 'Suit des actions : valide ou retourne les volets, gère les projets et les campagnes.',
  observer: 'Lit le programme, des actions ou des régions, jusqu’à une date.',
  admin: 'Gère les comptes ; ne lit aucun chiffre non publié.',
};

export const accountStatusNames: Record<AccountStatus, string> = { active: 'Actif', disabled: 'Désactivé' };
