import { Alert } from '@/app/_ui/alert';
import { DataTable } from '@/app/_ui/data-table';
import { Disclosure } from '@/app/_ui/disclosure';
import { PageHeader } from '@/app/_ui/page-header';
import { found, one, type Search } from '@/app/_web/page';
import type { Edition, EditionSeason } from '@/lib/domain/edition';
import type { SeasonKey } from '@/lib/domain/vocabulary';
import { editionDetail } from '@/lib/edition/editions';
import { publicTableName } from '@/lib/export/tables/public-tables';
import { read } from '@/lib/store';
import { seasonNames, seasonWords } from '@/lib/wording/actions';
import { formatDay, formatInstant } from '@/lib/wording/dates';
import { EDITION_TABLES } from '@/lib/wording/edition';
import { formatCount, formatEuros } from '@/lib/wording/numbers';
import { counted } from '@/lib/wording/plural';
import { french } from '@/lib/wording/typography';
import { EditionGaps } from './edition-gaps';
import { readableTable } from './edition-tables';
import '../../donnees.css';
import { ExportLinks } from '@/app/_ui/export-links';

interface Props {
  params: Promise<{ key: string }>;
  searchParams: Search;
}

export default async function FrozenEdition({ params, searchParams }: Props) {
  const { key } = await params;
  const { row, edition } = await found(editionDetail(read(), key));
  const asked = await searchParams;
  const chosen = one(asked.table);
  const season = edition.seasons.find((s) => s.season === one(asked.season)) ?? edition.seasons[0];
  const table = EDITION_TABLES.find((t) => t.key === chosen) ?? EDITION_TABLES[0];
  const day = formatDay(edition.asOf);
  return (
    <div className="app-edition">
      <PageHeader
        title={french(edition.title)}
        tab={`Édition du ${day} – ${french(edition.title)}`}
        above={[{ label: 'Données', href: '/donnees' }]}
        here={`Édition ${key}`}
        context={`Édition figée · chiffres connus au ${day} · figée le ${formatInstant(edition.frozenAt)}`}
      />
      {edition.demonstration && (
        <Alert tone="warning" title="Édition de démonstration">
          <p>{edition.demonstration}</p>
        </Alert>
      )}
      <p>
        Ces tables ne changent plus. Une correction faite depuis se lit dans{' '}
        <a href={`/?as-of=${edition.asOf}`}>ce que le service lit aujourd’hui pour ce jour</a>, pas ici.
      </p>
      <Citation edition={edition} sha256={row.sha256} day={day} />
      <p>
        <a href={`/api/v1/editions/${key}`} download={`suivi-cma-${key}.json`}>
          Télécharger l’édition (JSON, {formatCount(Math.ceil(row.bytes / 1000))} ko)
        </a>
      </p>

      <h2 id="tables">Les tables</h2>
      <TableMenu
        edition={edition}
        isChosen={(key, of) => (chosen === GAPS ? key === GAPS : key === table?.key && of === season?.season)}
      />
      {chosen === GAPS ? (
        <>
          <EditionGaps edition={edition} />
          <ExportLinks table="edition-gaps" params={{ edition: key }} />
        </>
      ) : (
        season && table && <SeasonTable season={season} table={table} day={day} edition={key} />
      )}

      <h2 id="lire">Comment lire ces tables</h2>
      <ul>
        {edition.rules.map((rule) => (
          <li key={rule}>{rule}</li>
        ))}
      </ul>
    </div>
  );
}

function Citation({ edition, sha256, day }: { edition: Edition; sha256: string; day: string }) {
  const demonstration = edition.demonstration ? ', données de démonstration' : '';
  return (
    <>
      <p>Chacun peut citer cette édition, sous {edition.licence} :</p>
      <blockquote className="app-data__quote">
        Suivi CMA, édition du {day} ({edition.key}){demonstration}, somme{' '}
        <span className="app-data__whole">SHA-256</span> {sha256}.
      </blockquote>
      <Disclosure summary="Vérifier la somme de contrôle">
        <p>
          Téléchargez l’édition, puis calculez sa somme, par exemple avec{' '}
          <code>sha256sum suivi-cma-{edition.key}.json</code>. Elle doit être :
        </p>
        <p className="app-data__sum">{sha256}</p>
      </Disclosure>
    </>
  );
}

/** The gaps are of no season: a table of their own in the menu. */
const GAPS = 'gaps';

interface MenuProps {
  edition: Edition;
  isChosen(table: string, season?: SeasonKey): boolean;
}

function TableMenu({ edition: { key: edition, seasons, gaps }, isChosen }: MenuProps) {
  const link = (label: string, table: string, season?: SeasonKey) => (
    <li key={table}>
      <a
        href={`/donnees/editions/${edition}?${season ? `season=${season}&` : ''}table=${table}#tables`}
        aria-current={isChosen(table, season) ? 'page' : undefined}
      >
        {label}
      </a>
    </li>
  );
  return (
    <>
      {seasons.map(({ season }) => (
        <nav key={season} aria-label={`Tables, ${seasonWords(season).toLocaleLowerCase('fr')}`}>
          <p className="app-edition__season">{seasonNames(season)}</p>
          <ul className="app-edition__tables">
            {EDITION_TABLES.map(({ key, title }) => link(title, key, season))}
          </ul>
        </nav>
      ))}
      <nav aria-label="Écarts">
        <p className="app-edition__season">Les deux saisons</p>
        <ul>{link(`Écarts connus ce jour-là (${formatCount(gaps.length)})`, GAPS)}</ul>
      </nav>
    </>
  );
}

interface TableProps {
  season: EditionSeason;
  table: (typeof EDITION_TABLES)[number];
  day: string;
  /** The key of the edition. */
  edition: string;
}

function SeasonTable({ season, table: { key, title }, day, edition }: TableProps) {
  const { laureates, participations, announcedAidCents, projectsWithAid } = season.counts;
  const named = `${title}, ${seasonWords(season.season).toLocaleLowerCase('fr')}`;
  return (
    <>
      <h3 className="app-edition__title">{named}</h3>
      <p>
        {seasonNames(season.season)} : {counted(laureates, 'projet lauréat', 'projets lauréats')},{' '}
        {counted(participations, 'participation')}
        {announcedAidCents !== null &&
          `, ${formatEuros(announcedAidCents)} annoncés pour ${counted(projectsWithAid, 'projet')}`}
        .
      </p>
      <DataTable
        caption={`${named}, chiffres connus au ${day}`}
        empty="Aucune ligne dans cette édition."
        {...readableTable(season, key)}
      />
      <ExportLinks table={publicTableName(key)} params={{ edition, season: season.season }} of={named} />
    </>
  );
}
