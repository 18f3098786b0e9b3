import { DataTable } from '@/app/_ui/data-table';
import { EmptyState } from '@/app/_ui/empty-state';
import { ExportLinks } from '@/app/_ui/export-links';
import { type Params, withParams } from '@/app/_ui/keep-filters';
import { Pagination } from '@/app/_ui/pagination';
import type { WhiteZones } from '@/lib/population/white-zones';
import { formatCount } from '@/lib/wording/numbers';
import { counted } from '@/lib/wording/plural';
import { populationUnitWords } from '@/lib/wording/populations';
import { capitalised, french } from '@/lib/wording/typography';
import { NearProjects } from './near-projects';

interface Props {
  zones: WhiteZones;
  params: Params;
  path: string;
}

/** Where nothing is offered, and to how many people: most people first. */
export function ZonesTable({ zones: { zones, without, asked }, params, path }: Props) {
  const { items, total, page, pages } = zones;
  const isNowhereWhite = total === 0 && without.length === 0;
  return (
    <section aria-labelledby="zones">
      <h2 id="zones">Par population non atteinte</h2>
      {isNowhereWhite ? (
        <EmptyState title="Aucune zone blanche">
          {french('Dans chaque région, une formation est offerte à chacune de ces professions.')}
        </EmptyState>
      ) : total === 0 || !asked.series ? (
        <EmptyState title="Aucune zone blanche n’a de dénominateur">
          {french(
            'Chargez une population de ces professions, ou choisissez-en une autre : celles qui restent sont listées dessous.',
          )}
        </EmptyState>
      ) : (
        <DataTable
          caption={counted(total, 'zone blanche', 'zones blanches')}
          asCards
          note={french(
            'Les consortiums voisins forment déjà à cette profession dans une région limitrophe ; ils sont listés, pas classés.',
          )}
          columns={[
            { key: 'region', label: 'Région' },
            { key: 'profession', label: 'Profession' },
            { key: 'unreached', label: capitalised(populationUnitWords[asked.series.unit]), numeric: true },
            { key: 'near', label: 'Consortiums voisins' },
          ]}
          rows={items.map((zone) => ({
            key: `${zone.region.code} ${zone.profession.id}`,
            cells: [
              <a key="region" href={`/territoires/${zone.region.code}`}>
                {french(zone.region.name)}
              </a>,
              french(zone.profession.label),
              formatCount(zone.unreached ?? 0),
              <NearProjects key="near" zone={zone} />,
            ],
          }))}
        />
      )}
      <Pagination page={page} pages={pages} hrefOf={(to) => withParams(path, params, { page: String(to) })} />
      <ExportLinks table="white-zones" params={params} />
    </section>
  );
}
