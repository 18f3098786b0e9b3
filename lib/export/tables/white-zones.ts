import type { SeasonKey } from '@/lib/domain/vocabulary';
import { allZones } from '@/lib/population/white-zones';
import { Refusal } from '@/lib/refusal';
import {
  nearWords,
  populationStateWords,
  withoutDenominatorWords,
  zoneStateWords,
} from '@/lib/wording/populations';
import { exportTable } from '../table-definition';
import { count, rate, text } from '../table-fields';
import { READING } from '../table-filters';

type Found = NonNullable<Awaited<ReturnType<typeof allZones>>>;
type Row = Found['cells'][number] & { near: string | null };

export const whiteZonesTable = exportTable({
  name: 'white-zones',
  file: 'zones-blanches',
  title: 'Zones blanches et atteinte',
  about:
    'Une ligne par région et par profession que l’action vise. Zone blanche\u00a0: aucune formation engagée. Un consortium qui n’a pas déclaré n’en est pas une.',
  filters: [...READING, 'action', 'profession', 'level', 'period', 'population', 'measure'],
  audience: 'signed_in',
}).of<Row>({
  fields: [
    text('regionCode', 'Code de la région', 'Code INSEE.', (r) => r.region.code),
    text('region', 'Région', 'Son nom.', (r) => r.region.name),
    count('professionId', 'Numéro de la profession', 'Dans la liste de l’annexe.', (r) => r.profession.id),
    text('profession', 'Profession', 'Son nom.', (r) => r.profession.label),
    text('state', 'Offre', 'Ce qui s’y trouve ce jour-là.', (r) => zoneStateWords[r.state]),
    count(
      'learners',
      'Apprenants vérifiés',
      'Du même régime que la population\u00a0; vide\u00a0: non déclaré.',
      (r) => (r.state === 'unknown' ? null : r.reach.learners),
    ),
    count('others', 'D’un autre régime', 'Vérifiés, et hors du taux.', (r) => r.reach.others),
    count('population', 'Population', 'Vide\u00a0: sans dénominateur.', (r) => r.reach.population?.value),
    text('populationState', 'Population – état', 'nombre, secret ou non donné.', (r) =>
      r.reach.population ? populationStateWords[r.reach.population.state] : null,
    ),
    rate('rate', 'Atteinte', 'Une fraction, ni plafonnée ni arrondie.', (r) =>
      r.state === 'unknown' ? null : r.reach.rate,
    ),
    text('without', 'Sans dénominateur', 'Pourquoi\u00a0; vide s’il y en a un.', (r) =>
      r.without ? withoutDenominatorWords[r.without] : null,
    ),
    text(
      'near',
      'Consortiums voisins',
      'D’une zone blanche\u00a0: les projets qui forment à cette profession dans une région limitrophe, non classés.',
      (r) => r.near,
    ),
  ],
  async rows({ read, actor, season, day, filter }) {
    const found = await allZones(read, actor, {
      day,
      season: season as SeasonKey | undefined,
      ...asked(filter),
    });
    if (!found) throw new Refusal('missing', 'not_found');
    const white = new Map(found.zones.map((zone) => [`${zone.region.code} ${zone.profession.id}`, zone]));
    const { action, period, series } = found.asked;
    return {
      rows: found.cells.map((cell) => {
        const zone = white.get(`${cell.region.code} ${cell.profession.id}`);
        const near = zone && (nearWords(zone) ?? zone.near.map(({ acronym }) => acronym).join(', '));
        return { ...cell, near: near ?? null };
      }),
      notes: [
        ['Action', action.title],
        ['Période', period.label],
        ['Population', series ? `${series.title} (${series.source})` : 'aucune ne convient'],
      ],
    };
  },
});

const asked = (
  filter: (
    name: 'action' | 'profession' | 'level' | 'period' | 'population' | 'measure',
  ) => string | undefined,
) => ({
  action: filter('action'),
  profession: filter('profession'),
  level: filter('level'),
  period: filter('period'),
  population: filter('population'),
  measure: filter('measure'),
});
