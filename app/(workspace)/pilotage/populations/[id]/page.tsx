import { DataTable } from '@/app/_ui/data-table';
import { Disclosure } from '@/app/_ui/disclosure';
import { ExportLinks } from '@/app/_ui/export-links';
import { PageHeader } from '@/app/_ui/page-header';
import { requireActor } from '@/app/_web/actor';
import { found } from '@/app/_web/page';
import { can } from '@/lib/access/policy';
import { idOf } from '@/lib/domain/id';
import { populationDetail } from '@/lib/population/population-list';
import { read } from '@/lib/store';
import { formatDay } from '@/lib/wording/dates';
import { counted } from '@/lib/wording/plural';
import {
  populationDimensionWords,
  populationEndWords,
  populationNumberText,
  populationSourceWords,
} from '@/lib/wording/populations';
import { french } from '@/lib/wording/typography';
import { EndForm } from './end-form';

export default async function PopulationPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requireActor();
  const id = idOf((await params).id);
  const { series, values, successor, former, successors, mayLoad } = await found(
    populationDetail(read(), actor, id),
  );
  const ended = populationEndWords(series);
  const hasLevels = values.some(({ levelKey }) => levelKey !== null);
  const hasProfessions = values.some(({ professionId }) => professionId !== null);
  return (
    <>
      <PageHeader
        title={french(series.title)}
        above={[
          ...(can(actor, 'inbox.open') ? [{ label: 'Pilotage', href: '/pilotage' }] : []),
          { label: 'Populations', href: '/pilotage/populations' },
        ]}
        lead={populationSourceWords(series)}
      />
      <p>{french(series.basis)}</p>
      <p>
        {french(
          `Chargée le ${formatDay(series.knownFrom)}, ${populationDimensionWords(series)}.${series.licence ? ` Licence : ${series.licence}.` : ''}`,
        )}
      </p>
      {ended && (
        <p>
          {ended}
          {successor && (
            <>
              {' '}
              <a href={`/pilotage/populations/${successor.id}`}>{french(successor.title)}</a>
            </>
          )}
        </p>
      )}
      {former.map((one) => (
        <p key={one.id}>
          Prend la place de <a href={`/pilotage/populations/${one.id}`}>{french(one.title)}</a>.
        </p>
      ))}
      <DataTable
        caption={counted(values.length, 'ligne')}
        note={french('Un secret et une ligne que la source ne donne pas ne sont pas des zéros.')}
        columns={[
          { key: 'region', label: 'Région' },
          ...(hasProfessions ? [{ key: 'profession', label: 'Profession' }] : []),
          ...(hasLevels ? [{ key: 'level', label: 'Niveau' }] : []),
          { key: 'value', label: 'Effectif', numeric: true },
        ]}
        rows={values.map((value) => ({
          key: `${value.regionCode} ${value.levelKey} ${value.professionId}`,
          cells: [
            value.region === null ? 'France entière' : french(value.region),
            ...(hasProfessions ? [french(value.profession ?? 'Tous')] : []),
            ...(hasLevels ? [french(value.level ?? 'Tous')] : []),
            populationNumberText(value),
          ],
        }))}
      />
      <ExportLinks table="populations" params={{ population: String(series.id) }} />
      {mayLoad && !ended && (
        <Disclosure summary="Dire qu’une autre la remplace, ou la retirer">
          <EndForm
            seriesId={series.id}
            successors={successors.map(({ id: other, title }) => ({ id: other, title }))}
          />
        </Disclosure>
      )}
    </>
  );
}
