import { type KnownLaureate, knownLaureates } from '@/lib/project/laureates';
import { exportTable } from '../table-definition';
import { count, text, yesNo } from '../table-fields';

export const laureates = exportTable({
  name: 'laureates',
  file: 'laureats-connus',
  title: 'Lauréats connus publiquement',
  about: 'Une ligne par fiche.',
  filters: [],
  audience: 'public',
}).of<KnownLaureate>({
  fields: [
    text('id', 'Identifiant', 'Le nom de la fiche.', (l) => l.id),
    text('acronym', 'Acronyme', 'Tel que les pages le donnent.', (l) => l.acronym),
    text('name', 'Nom', 'Tel que les pages le donnent.', (l) => l.name),
    text('status', 'Remarque de statut', 'Rempli si la fiche n’est pas celle d’un lauréat.', (l) => l.status),
    text('lead', 'Porteur', 'L’organisation qui porte le projet.', (l) => l.lead),
    text('season', 'Saison', 'S1 ou S2\u00a0; vide si les pages ne la disent pas.', (l) => l.season),
    yesNo(
      'seasonInferred',
      'Saison déduite',
      'Si la saison est déduite et non écrite.',
      (l) => l.seasonInferred,
    ),
    count('round', 'Relève', 'Son rang, si elle est connue.', (l) => l.round),
    text('regions', 'Régions', 'Celles que les pages citent.', (l) => l.regions.join(', ') || null),
    text('actions', 'Actions', 'Celles que les pages citent.', (l) => l.actions.join(', ') || null),
    yesNo('actionsInferred', 'Actions déduites', 'Si les actions sont déduites.', (l) => l.actionsInferred),
    text('start', 'Début', 'À la précision de la page.', (l) => l.start),
    text('end', 'Fin', 'À la précision de la page.', (l) => l.end),
    text('partners', 'Partenaires cités', 'Ceux que les pages citent.', (l) => l.partners.join(', ') || null),
    text('sources', 'Sources', 'Les adresses des pages lues.', (l) => l.sources.join(' ')),
  ],
  async rows({ read }) {
    return {
      rows: await knownLaureates(read),
      notes: [
        ['Nature', 'Ce que des pages publiques disent\u00a0: jamais compté dans un chiffre du service.'],
      ],
    };
  },
});
