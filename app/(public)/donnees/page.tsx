import { randomUUID } from 'node:crypto';
import { DataTable } from '@/app/_ui/data-table';
import { Disclosure } from '@/app/_ui/disclosure';
import { EmptyState } from '@/app/_ui/empty-state';
import { keepFilters } from '@/app/_ui/keep-filters';
import { PageHeader } from '@/app/_ui/page-header';
import { currentActor } from '@/app/_web/actor';
import { requestNow } from '@/app/_web/clock';
import type { Search } from '@/app/_web/page';
import { situationOf } from '@/app/_web/situation';
import { can } from '@/lib/access/policy';
import { TABLE_FORMATS as ALL_FORMATS } from '@/lib/domain/table-format';
import { editionList } from '@/lib/edition/editions';
import { publicTableName } from '@/lib/export/tables/public-tables';
import { gapMarks } from '@/lib/gap/gap-marks';
import { datedBudgets } from '@/lib/overview/programme-overview';
import { read } from '@/lib/store';
import { formatDay, formatInstant } from '@/lib/wording/dates';
import {
  columnsOf,
  DATA_LICENCE,
  DATA_LICENCE_ADDRESS,
  EDITION_RULES,
  EDITION_TABLES,
} from '@/lib/wording/edition';
import { french } from '@/lib/wording/typography';
import { ApiGuide } from './api-guide';
import { BudgetsTable } from './budgets-table';
import { Downloads } from './downloads';
import { FreezeForm } from './freeze-form';
import './donnees.css';
import { ExportLinks } from '@/app/_ui/export-links';

/** What the strategy and its trainings are given; the others are the plans that they are part of. */
const BUDGETS_SHOWN = ['strategy_total', 'training_total'];

export default async function Data({ searchParams }: { searchParams: Search }) {
  const { day, params } = situationOf(await searchParams, requestNow());
  const [actor, editions] = await Promise.all([currentActor(), editionList(read())]);
  const budgets = (await datedBudgets(read(), day)).filter(({ key }) => BUDGETS_SHOWN.includes(key));
  const marks = await gapMarks(read(), undefined, day);
  return (
    <div className="app-data">
      <PageHeader
        title="Données"
        params={params}
        lead="Ce que contiennent les tables publiques de Suivi CMA, comment les lire par programme, et les éditions figées que l’on peut citer."
      />
      <h2 id="editions">Éditions figées</h2>
      <p>
        Une édition garde pour toujours les tables publiques telles qu’on les connaissait un certain jour. Son
        adresse et son contenu ne changent pas : une correction faite ensuite change les chiffres du service,
        pas l’édition. Sa somme de contrôle (SHA-256) le prouve.
      </p>
      {editions.length === 0 ? (
        <EmptyState title="Aucune édition n’a encore été figée" />
      ) : (
        <DataTable
          caption="Éditions figées"
          hideCaption
          columns={[
            { key: 'asOf', label: 'Chiffres connus au' },
            { key: 'title', label: 'Titre' },
            { key: 'frozen', label: 'Figée le' },
            { key: 'sum', label: 'SHA-256 (début)' },
          ]}
          rows={editions.map(({ key, title, asOf, at, sha256 }) => ({
            key,
            cells: [
              <a key="link" href={`/donnees/editions/${key}`}>
                {formatDay(asOf)}
                <span className="fr-sr-only"> : {title}</span>
              </a>,
              french(title),
              formatInstant(at),
              <code key="sum">{sha256.slice(0, 12)}</code>,
            ],
          }))}
        />
      )}
      {editions.length > 0 && <ExportLinks table="editions" params={{}} formats={ALL_FORMATS} />}
      {can(actor, 'edition.freeze') && <FreezeForm today={requestNow().day} idempotencyKey={randomUUID()} />}

      <h2 id="tables">Les tables publiques</h2>
      <p>
        La liste des tables est fixe. Elles sont les mêmes à l’écran, dans l’interface de lecture et dans les
        éditions figées. Aucune ne contient de nom de personne, de brouillon, de commentaire ni de saisie
        isolée.
      </p>
      <ul>
        {EDITION_RULES.map((rule) => (
          <li key={rule}>{rule}</li>
        ))}
      </ul>
      {EDITION_TABLES.map(({ key, title, what }) => (
        <Disclosure key={key} summary={title}>
          <p>{what}</p>
          <DataTable
            caption={`Colonnes de la table « ${title} » (${key})`}
            columns={[
              { key: 'name', label: 'Colonne' },
              { key: 'words', label: 'Ce qu’elle contient' },
            ]}
            rows={columnsOf(key).map(({ name, words }) => ({
              key: name,
              cells: [<code key="name">{name}</code>, words],
            }))}
          />
          <ExportLinks table={publicTableName(key)} params={{}} formats={ALL_FORMATS} />
        </Disclosure>
      ))}
      <Downloads />

      <h2 id="budgets">Budgets</h2>
      <BudgetsTable budgets={budgets} gaps={marks.budgets} params={params} />
      <ExportLinks table="budgets" params={params} />

      <h2 id="ecarts">Les contradictions entre documents</h2>
      <p>
        Des documents se contredisent, ou disent autre chose que ce qui est enregistré :{' '}
        <a href={keepFilters('/ecarts', params)}>les écarts, un par un</a>, avec leurs sources et ce qu’un
        chargé de programme en a écrit.
      </p>

      <h2 id="deux-dates">Ce que deux dates peuvent révéler</h2>
      <p>
        Le secret des petits effectifs est tenu jour par jour. En comparant deux dates, ou une édition et les
        chiffres d’aujourd’hui, on peut lire la différence d’un total : si une seule déclaration a changé
        entre les deux, cette différence est la sienne. Un effectif masqué un jour a aussi pu être montré un
        autre jour, plus grand ou plus petit. Figer un jour passé n’ajoute rien à ce que l’on peut lire en
        demandant les chiffres connus à cette date ; figer le jour même garde un moment de ce jour. La règle
        complète est dans l’
        <a href={keepFilters('/aide#effectifs-masques', params)}>aide</a>.
      </p>

      <h2 id="api">Lire par programme</h2>
      <ApiGuide example={editions[0]?.key} />

      <h2 id="licence">Licence</h2>
      <p>
        Les données sont sous <a href={DATA_LICENCE_ADDRESS}>{DATA_LICENCE}</a> : réutilisation libre, y
        compris commerciale, en citant la source et la date (« Suivi CMA, chiffres connus au … »).
      </p>
    </div>
  );
}
