import { type ListedProfession, professionList } from '@/lib/overview/profession-list';
import { exportTable } from '../table-definition';
import { count, text } from '../table-fields';

interface ProfessionRow extends ListedProfession {
  type: string;
}

/** The printed professions, with what anyone may know of each. */
export const professionsTable = exportTable({
  name: 'professions',
  file: 'professions',
  title: 'Professions de l’appel',
  about: 'Une ligne par profession de l’annexe (003:757-809).',
  filters: ['as-of'],
  audience: 'public',
}).of<ProfessionRow>({
  fields: [
    text('type', 'Type', 'Tel qu’imprimé.', (one) => one.type),
    text('label', 'Profession', 'Telle qu’imprimée.', (one) => one.label),
    text(
      'aliases',
      'Autres noms',
      'Déduits : la liste n’en imprime aucun.',
      (one) => one.aliases.map(({ label }) => label).join(', ') || null,
    ),
    text(
      'actions',
      'Actions',
      'Celles qui la visent ; liens déduits.',
      (one) => one.actions.map(({ number, title }) => `${number} – ${title}`).join(' ; ') || null,
    ),
    count('trainings', 'Formations', 'Celles des projets publics qui la nomment.', (one) =>
      one.projects.reduce((sum, { trainings }) => sum + trainings, 0),
    ),
    text(
      'projects',
      'Projets',
      'Leurs acronymes.',
      (one) => one.projects.map(({ acronym }) => acronym).join(', ') || null,
    ),
    text('sourceLine', 'Source', 'Le document et la ligne.', (one) => one.src),
  ],
  rows: async ({ read, day }) => ({
    rows: (await professionList(read, day)).flatMap(({ label, professions }) =>
      professions.map((one) => ({ ...one, type: label })),
    ),
  }),
});
