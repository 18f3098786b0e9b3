import type { Metadata } from 'next';
import { Alert } from '@/app/_ui/alert';
import { DataTable } from '@/app/_ui/data-table';
import { Disclosure } from '@/app/_ui/disclosure';
import { PageHeader } from '@/app/_ui/page-header';
import { found, one, type Search } from '@/app/_web/page';
import { read } from '@/lib/data';
import type { Edition } from '@/lib/domain/api/edition';
import { editionDetail } from '@/lib/queries/editions';
import { seasonNames, seasonWords } from '@/lib/wording/actions';
import { formatDay, formatInstant } from '@/lib/wording/dates';
import { EDITION_TABLES } from '@/lib/wording/edition';
import { formatCount, formatEuros } from '@/lib/wording/numbers';
import { counted } from '@/lib/wording/plural';
import { french } from '@/lib/wording/typography';
import { EditionGaps } from './edition-gaps';
import { readableTable } from './edition-tables';
import '../../donnees.css';

interface Props {
  params: Promise<{ key: string }>;
  searchParams: Search;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { row } = await found(editionDetail(read(), (await params).key));
  return { title: `Édition du ${formatDay(row.asOf)} – ${french(row.title)}` };
}

export default async function FrozenEdition({ params, searchParams }: Props) {
  const { key } = await params;
  const { row, edition } = await found(editionDetail(read(), key));
  const asked = await searchParams;
  const season = edition.seasons.find((s) => s.season === one(asked.season)) ?? edition.seasons[0];
  const table = EDITION_TABLES.find((t) => t.key === one(asked.table)) ?? EDITION_TABLES[0];
  const day = formatDay(edition.asOf);
  return (
    <div className="app-edition">
      <PageHeader
        title={french(edition.title)}
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
      <TableMenu edition={edition} season={season?.season} table={table?.key} />
      {season && table && (
        <>
          <h3>
            {table.title}, {seasonWords[season.season].toLocaleLowerCase('fr')}
          </h3>
          <p>
            {seasonNames[season.season]} :{' '}
            {counted(season.counts.laureates, 'projet lauréat', 'projets lauréats')},{' '}
            {counted(season.counts.participations, 'participation')}
            {season.counts.announcedAidCents !== null &&
              `, ${formatEuros(season.counts.announcedAidCents)} annoncés pour ${counted(season.counts.projectsWithAid, 'projet')}`}
            .
          </p>
          <DataTable
            caption={`${table.title}, ${seasonWords[season.season].toLocaleLowerCase('fr')}, chiffres connus au ${day}`}
            empty="Aucune ligne dans cette édition."
            {...readableTable(season, table.key)}
          />
        </>
      )}

      <h2 id="ecarts">Écarts connus ce jour-là</h2>
      <EditionGaps edition={edition} />

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
      <p>Chacun peut citer cette édition, sous {edition.licence} :</p>
      <blockquote className="app-data__quote">
        Suivi CMA, édition du {day} ({edition.key}){demonstration}, somme SHA-256 {sha256}.
      </blockquote>
      <Disclosure summary="Vérifier la somme de contrôle">
        <p>
          Téléchargez l’édition, puis calculez sa somme, par exemple avec{' '}
          <code>sha256sum suivi-cma-{edition.key}.json</code>. Elle doit être :
        </p>
        <p className="app-data__sum">{sha256}</p>
      </Disclosure>
    </>
  );
}

function TableMenu({
  edition,
  season: chosen,
  table,
}: {
  edition: Edition;
  season: string | undefined;
  table: string | undefined;
}) {
  return edition.seasons.map(({ season }) => (
    <nav key={season} aria-label={`Tables, ${seasonWords[season].toLocaleLowerCase('fr')}`}>
      <p>{seasonNames[season]}</p>
      <ul className="app-edition__tables">
        {EDITION_TABLES.map(({ key, title }) => (
          <li key={key}>
            <a
              href={`/donnees/editions/${edition.key}?season=${season}&table=${key}#tables`}
              aria-current={season === chosen && key === table ? 'page' : undefined}
            >
              {title}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  ));
}
