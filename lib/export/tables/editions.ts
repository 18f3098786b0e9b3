import { type EditionRow, editionList } from '@/lib/edition/editions';
import { exportTable } from '../table-definition';
import { count, day, instant, text } from '../table-fields';

export const editions = exportTable({
  name: 'editions',
  file: 'editions',
  title: 'Éditions figées',
  about: 'Une ligne par édition.',
  filters: [],
  audience: 'public',
}).of<EditionRow>({
  fields: [
    text('key', 'Identifiant', 'Le nom de l’édition dans son adresse.', (e) => e.key),
    text('title', 'Titre', 'Son titre.', (e) => e.title),
    day('editionOf', 'Chiffres connus au', 'Le jour de ses chiffres.', (e) => e.asOf),
    instant('frozenAt', 'Figée le', 'Le moment où elle a été figée.', (e) => e.at),
    text('sha256', 'SHA-256', 'La somme de contrôle de ses octets.', (e) => e.sha256),
    count('bytes', 'Octets', 'Sa taille.', (e) => e.bytes),
  ],
  rows: async ({ read }) => ({ rows: await editionList(read) }),
});
