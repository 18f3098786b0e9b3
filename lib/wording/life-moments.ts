import type { LifeMoment } from '@/lib/domain/life-moments';
import { formatDay } from './dates';
import { projectEventWords } from './project-life';

/** « Convention signée », « L’université A devient chef de file »: what a moment of a project's life is called. */
export function momentWords({ kind, organisation, role, said }: LifeMoment): string {
  const who = organisation ?? 'Une organisation';
  switch (kind) {
    case 'member_joined':
      return role === 'lead' ? `${who} devient chef de file` : `${who} rejoint le consortium`;
    case 'member_left':
      return role === 'lead'
        ? `${who} n’est plus chef de file et quitte le consortium`
        : `${who} quitte le consortium`;
    case 'role_changed':
      return role === 'lead' ? `${who} devient chef de file` : `${who} devient partenaire`;
    case 'renamed':
      return `Le projet s’appelle désormais ${[said?.acronym, said?.name].filter(Boolean).join(' – ')}`;
    case 'reference_given':
      return said?.reference ? `Référence ANR\u00a0: ${said.reference}` : 'Référence ANR retirée';
    case 'dates_changed':
      return said?.ends ? `Dates changées\u00a0: fin prévue le ${formatDay(said.ends)}` : 'Dates changées';
    default:
      return projectEventWords[kind];
  }
}
