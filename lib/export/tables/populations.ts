import { populationValues } from '@/db/populations';
import { idOf } from '@/lib/domain/id';
import { cellNames, type NamedValue, populationList } from '@/lib/population/population-list';
import { formatAtPrecision } from '@/lib/wording/dates';
import { populationEndWords, populationStateWords, populationUnitWords } from '@/lib/wording/populations';
import { exportTable } from '../table-definition';
import { count, day, text } from '../table-fields';

type Series = Awaited<ReturnType<typeof populationList>>['items'][number];
type Row = NamedValue & { series: Series };

export const populations = exportTable({
  name: 'populations',
  file: 'populations',
  title: 'Populations',
  about: 'Une ligne par case de chaque population, avec sa source. Un secret n’est pas un zéro.',
  filters: ['as-of', 'population'],
  audience: 'signed_in',
}).of<Row>({
  fields: [
    count('series', 'Numéro', 'Celui de la population.', (r) => r.series.id),
    text('title', 'Population', 'Son nom.', (r) => r.series.title),
    text('unit', 'Ce qui est compté', 'L’unité.', (r) => populationUnitWords[r.series.unit]),
    text('basis', 'Champ', 'Qui est compté, et qui ne l’est pas.', (r) => r.series.basis),
    text('dated', 'À la date de', 'Aussi précise que la source.', (r) =>
      formatAtPrecision(r.series.datedOn, r.series.precision),
    ),
    text('source', 'Source', 'Le producteur et le tableau.', (r) => r.series.source),
    text('document', 'Document', 'Vide\u00a0: aucun de la liste.', (r) => r.series.documentKey),
    text('licence', 'Licence', 'Vide\u00a0: non renseignée.', (r) => r.series.licence),
    text('regionCode', 'Code de la région', 'Vide\u00a0: le pays entier.', (r) => r.regionCode),
    text('region', 'Région', 'Vide\u00a0: le pays entier.', (r) => r.region),
    text('level', 'Niveau', 'Vide\u00a0: toutes ensemble.', (r) => r.level),
    text('profession', 'Profession', 'Vide\u00a0: toutes ensemble.', (r) => r.profession),
    count('value', 'Effectif', 'Vide\u00a0: secret, ou non donné.', (r) => r.value),
    text('state', 'État', 'nombre, secret ou non donné.', (r) => populationStateWords[r.state]),
    day('knownFrom', 'Chargée le', 'Le jour à partir duquel elle est lue.', (r) => r.series.knownFrom),
    text('end', 'Remplacée ou retirée', 'Vide\u00a0: en vigueur.', (r) => populationEndWords(r.series)),
  ],
  async rows({ read, actor, day: on, filter }) {
    const { items } = await populationList(read, actor, on);
    const asked = filter('population');
    const shown = asked === undefined ? items : items.filter(({ id }) => id === idOf(asked));
    const bySeries = new Map(shown.map((one) => [one.id, one]));
    const named = await cellNames(read);
    return {
      rows: populationValues(read, [...bySeries.keys()]).flatMap((value) => {
        const series = bySeries.get(value.seriesId);
        return series ? { ...value, ...named(value), series } : [];
      }),
    };
  },
});
