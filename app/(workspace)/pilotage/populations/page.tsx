import { DataTable } from '@/app/_ui/data-table';
import { EmptyState } from '@/app/_ui/empty-state';
import { ExportLinks } from '@/app/_ui/export-links';
import { PageHeader } from '@/app/_ui/page-header';
import { requireActor } from '@/app/_web/actor';
import { requestNow } from '@/app/_web/clock';
import { found } from '@/app/_web/page';
import { can } from '@/lib/access/policy';
import { populationList } from '@/lib/population/population-list';
import { read } from '@/lib/store';
import { formatAtPrecision } from '@/lib/wording/dates';
import { formatCount } from '@/lib/wording/numbers';
import { counted } from '@/lib/wording/plural';
import { populationDimensionWords, populationEndWords, populationUnitWords } from '@/lib/wording/populations';
import { capitalised, french } from '@/lib/wording/typography';

export default async function PopulationsPage() {
  const actor = await requireActor();
  const { items, mayLoad } = await found(populationList(read(), actor, requestNow().day));
  return (
    <>
      <PageHeader
        title="Populations"
        above={can(actor, 'inbox.open') ? [{ label: 'Pilotage', href: '/pilotage' }] : []}
        lead={french(
          'Ce à quoi les apprenants se comparent : combien d’étudiants ou de professionnels, par région et par profession. Aucun document de l’appel ne le donne : chaque population est chargée avec sa source.',
        )}
      />
      <p className="app-actions">
        {mayLoad && (
          <a className="fr-btn" href="/pilotage/populations/nouvelle">
            Charger une population
          </a>
        )}
      </p>
      {items.length === 0 ? (
        <EmptyState title="Aucune population n’est chargée">
          {french(
            'Sans population, les zones blanches se lisent sans dénominateur : elles disent où il n’y a rien, pas combien de personnes cela concerne.',
          )}
        </EmptyState>
      ) : (
        <>
          <DataTable
            caption={counted(items.length, 'population')}
            asCards
            columns={[
              { key: 'title', label: 'Population' },
              { key: 'unit', label: 'Ce qui est compté' },
              { key: 'dated', label: 'À la date de' },
              { key: 'source', label: 'Source' },
              { key: 'numbers', label: 'Nombres', numeric: true },
              { key: 'state', label: 'État' },
            ]}
            rows={items.map((one) => ({
              key: String(one.id),
              cells: [
                <a key="title" href={`/pilotage/populations/${one.id}`}>
                  {french(one.title)}
                </a>,
                <>
                  {capitalised(populationUnitWords[one.unit])}
                  <span className="app-second">{populationDimensionWords(one)}</span>
                </>,
                formatAtPrecision(one.datedOn, one.precision),
                french(`${one.source}${one.documentKey ? ` (document ${one.documentKey})` : ''}`),
                <>
                  {formatCount(one.numbers)}
                  {one.numbers < one.cells && (
                    <span className="app-second">{formatCount(one.cells - one.numbers)} sans nombre</span>
                  )}
                </>,
                populationEndWords(one) ?? 'En vigueur',
              ],
            }))}
          />
          <ExportLinks table="populations" params={{}} />
        </>
      )}
    </>
  );
}
