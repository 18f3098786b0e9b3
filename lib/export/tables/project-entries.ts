import { Refusal } from '@/lib/refusal';
import { everyProjectEntry, type ProjectEntry } from '@/lib/report/project-entries';
import { measureWords } from '@/lib/wording/measures';
import { roleNames } from '@/lib/wording/roles';
import { sectionStatusWords } from '@/lib/wording/sections';
import { breakdownFields } from '../breakdown-fields';
import { campaignSaid } from '../campaign-said';
import { needed } from '../filter-values';
import { exportTable } from '../table-definition';
import { figure, instant, text } from '../table-fields';
import { READING } from '../table-filters';

interface Row {
  entry: ProjectEntry;
  professions: Readonly<Record<string, string>>;
}

export const projectEntries = exportTable({
  name: 'project-entries',
  file: 'saisies',
  title: 'Saisies du projet',
  about: 'Une ligne par case et par campagne.',
  filters: [...READING, 'project'],
  needs: ['project'],
  audience: 'signed_in',
}).of<Row>({
  fields: [
    text('season', 'Saison', 'S1 ou S2.', ({ entry }) => entry.action.season),
    text('action', 'Action', 'La clé de l’action.', ({ entry }) => entry.action.key),
    text('training', 'Formation', 'La formation de la ligne.', ({ entry }) => entry.training),
    text('region', 'Région', 'Où elle est donnée.', ({ entry }) => entry.region),
    text('period', 'Période', 'La période.', ({ entry }) => entry.period),
    ...breakdownFields<Row>(({ entry, professions }) => ({ line: entry, professions })),
    text('measure', 'Mesure', 'Ce qui est compté.', ({ entry }) => measureWords[entry.measure].label),
    text('nature', 'Nature', 'Prévu par la convention, ou déclaré.', ({ entry }) =>
      entry.nature === 'planned' ? 'prévu' : 'déclaré',
    ),
    figure(
      'value',
      'Valeur',
      'La dernière valeur enregistrée\u00a0; une case vidée n’est pas renseignée.',
      ({ entry }) => (entry.state === null ? null : { value: entry.value, state: entry.state }),
    ),
    text('campaign', 'Campagne', 'Vide\u00a0: convention, hors campagne.', ({ entry }) =>
      campaignSaid(entry),
    ),
    text(
      'section',
      'Volet',
      'L’état du volet.',
      ({ entry }) => entry.sectionStatus && sectionStatusWords[entry.sectionStatus],
    ),
    text('role', 'Rôle', 'De qui l’a saisie\u00a0; jamais un nom.', ({ entry }) => roleNames[entry.role]),
    text('organisation', 'Organisation', 'De qui l’a saisie.', ({ entry }) => entry.organisation),
    instant('at', 'Saisie le', 'Le moment.', ({ entry }) => entry.at),
  ],
  async rows(question) {
    const { read, actor, now, day } = question;
    const found = await everyProjectEntry(read, actor, now, { slug: needed(question, 'project'), day });
    if (!found) throw new Refusal('missing', 'not_found');
    return { rows: rowsOf(found.entries, found.professionLabels) };
  },
});

async function* rowsOf(
  entries: AsyncIterable<ProjectEntry>,
  professions: Row['professions'],
): AsyncGenerator<Row> {
  for await (const entry of entries) yield { entry, professions };
}
