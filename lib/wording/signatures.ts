import type { Role } from '@/lib/domain/vocabulary';

const roles: Record<Role, string> = {
  reader: 'lecture',
  contributor: 'contribution',
  lead: 'chef de file',
  officer: 'responsable du programme',
  observer: 'observation',
  admin: 'administration',
};

/** Who did something: « Anne Martin (chef de file, Université A) », or the role alone where no name is read. */
export function signatureWords(by: {
  name: string | null;
  role: Role | null;
  organisation: string | null;
}): string {
  const role = by.role === null ? 'compte effacé' : roles[by.role];
  const place = [role, by.organisation].filter(Boolean).join(', ');
  return by.name ? `${by.name} (${place})` : place;
}
