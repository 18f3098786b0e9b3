import './crossing-table.css';
import { AimsTable } from '@/app/_coverage/aims-table';
import { Disclosure } from '@/app/_ui/disclosure';
import { ExportLinks } from '@/app/_ui/export-links';
import { FilterBar } from '@/app/_ui/filter-bar';
import { withParams } from '@/app/_ui/keep-filters';
import { PageHeader } from '@/app/_ui/page-header';
import { SelectField } from '@/app/_ui/select-field';
import { requestNow } from '@/app/_web/clock';
import type { Search } from '@/app/_web/page';
import { pageRead } from '@/app/_web/reader';
import { situationOf } from '@/app/_web/situation';
import { aimedProfessions } from '@/lib/coverage/aimed-professions';
import { coverageMatrix } from '@/lib/coverage/coverage-matrix';
import { CROSSINGS } from '@/lib/domain/coverage-cell';
import { crossingWords } from '@/lib/wording/coverage-cells';
import { situationWords } from '@/lib/wording/situation';
import { french } from '@/lib/wording/typography';
import { coverageAsked } from './asked';
import { CellKey } from './cell-key';
import { CrossingTable } from './crossing-table';
import { LineView } from './line-view';
import { crossedRows, matrixNote } from './matrix-view';

export default async function CoveragePage({ searchParams }: { searchParams: Search }) {
  const query = await searchParams;
  const { params, ...bar } = situationOf(query, requestNow());
  const read = await pageRead();
  const { asked, chosen, actions, periods, errors, row } = await coverageAsked(read, query, bar);
  const { by } = asked;
  const words = crossingWords[by];
  const href = withParams('/territoires/couverture', { ...params, place: undefined }, chosen);
  if (row !== undefined)
    return <LineView {...{ asked, row, params, bar, href, chosen }} actions={actions.labels} />;
  const matrix = await coverageMatrix(read, asked);
  const { groups, unaimed } = await aimedProfessions(read, asked.day);
  return (
    <>
      <PageHeader
        title={`Couverture ${words.title}`}
        above={[{ label: 'Territoires', href: '/territoires' }]}
        here="Couverture"
        params={params}
        context={situationWords(asked.season, asked.day)}
        lead="Où une formation est engagée ou ouverte, et où il n’y en a aucune. Une case ouvre ses projets."
      />
      <FilterBar
        action="/territoires/couverture"
        {...bar}
        own={['action']}
        summary="Croisement, action, saison, date"
        open={Object.keys(chosen).length > 0 || Object.keys(errors).length > 0}
      >
        <SelectField
          name="croisement"
          label="Croisement"
          options={CROSSINGS.map((one) => ({
            value: crossingWords[one].key,
            label: crossingWords[one].label,
          }))}
          defaultValue={words.key}
          error={errors.croisement}
        />
        <SelectField
          name="action"
          label="Action"
          blank="Toutes les actions"
          options={actions.options}
          defaultValue={asked.action ?? ''}
          error={errors.action}
        />
        {matrix.isFull && (
          <SelectField
            name="period"
            label="Période des apprenants"
            blank="Toutes les périodes"
            options={periods}
            defaultValue={chosen.period ?? ''}
            error={errors.period}
          />
        )}
      </FilterBar>
      <CellKey matrix={matrix} />
      <CrossingTable
        caption={words.caption}
        note={matrixNote(matrix, asked.day)}
        rowTitle={words.row}
        columns={matrix.columns.map(({ key, label }) => ({ key, label: french(label) }))}
        rows={crossedRows(matrix)}
        href={href}
      />
      <ExportLinks table="coverage-professions" params={{ ...params, ...chosen }} />
      <Disclosure summary="Quelles professions chaque action vise">
        <AimsTable groups={groups} actions={actions.labels} />
        {unaimed.length > 0 && (
          <p>Sans action visée, et jamais comptées comme un manque : {unaimed.map(french).join(', ')}.</p>
        )}
      </Disclosure>
    </>
  );
}
