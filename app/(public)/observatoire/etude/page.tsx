import { DataTable } from '@/app/_ui/data-table';
import { ExportLinks } from '@/app/_ui/export-links';
import { FilterBar } from '@/app/_ui/filter-bar';
import { keepFilters } from '@/app/_ui/keep-filters';
import { PageHeader } from '@/app/_ui/page-header';
import { requestNow } from '@/app/_web/clock';
import type { Search } from '@/app/_web/page';
import { pageRead } from '@/app/_web/reader';
import { situationOf } from '@/app/_web/situation';
import { placementsOf } from '@/lib/domain/observatory/study';
import { STUDY_TRAINING_KINDS } from '@/lib/domain/observatory/vocabulary';
import { observatory } from '@/lib/observatory/observatory';
import { formatDay } from '@/lib/wording/dates';
import { formatCount } from '@/lib/wording/numbers';
import { counted } from '@/lib/wording/plural';
import { french } from '@/lib/wording/typography';
import '../observatory.css';
import { PartsNav } from '../parts-nav';
import { DeviceCompetences } from './device-competences';
import { StudyTrainings } from './study-trainings';

/** What the study announces of each kind, at its line 1484. */
const ANNOUNCED = { initiale: 21, continue: 9, 'en ligne': 6 } as const;
const kindWords = { initiale: 'Initiales', continue: 'Continues', 'en ligne': 'En ligne (MOOC)' } as const;

/** The trainings and competences of the study of connected devices (document 000): none is a laureate's. */
export default async function Study({ searchParams }: { searchParams: Search }) {
  const { params, season: _, ...bar } = situationOf(await searchParams, requestNow());
  const { trainings, competences, jobs } = await observatory(await pageRead(), bar.day);
  const { located, placements, byRegion } = placementsOf(trainings.map(({ detail }) => detail));
  const certifying = trainings.filter(({ kind, detail }) => kind === 'continue' && detail.certifying);
  return (
    <div className="app-observatory">
      <PageHeader
        title="Étude sur les dispositifs médicaux connectés"
        above={[
          { label: 'Actions', href: '/actions' },
          { label: 'Observatoire', href: '/observatoire' },
        ]}
        here="Étude"
        params={params}
        context={`Document 000, septembre 2021 · situation au ${formatDay(bar.day)}`}
        lead={`${counted(trainings.length, 'formation')} et ${counted(competences.length, 'compétence')} que l’étude imprime. Aucune de ces formations n’est comptée parmi celles des lauréats.`}
      />
      <PartsNav here="/observatoire/etude" params={params} />
      <FilterBar action="/observatoire/etude" {...bar} withSeason={false} keep={{ season: params.season }} />
      <h2 id="annonce">Annoncées et imprimées</h2>
      <DataTable
        caption="Formations annoncées par le texte et imprimées en annexe"
        hideCaption
        columns={[
          { key: 'kind', label: 'Formations' },
          { key: 'announced', label: 'Annoncées (document 000, ligne 1484)', numeric: true },
          { key: 'printed', label: 'Imprimées en annexe', numeric: true },
        ]}
        rows={STUDY_TRAINING_KINDS.map((kind) => ({
          key: kind,
          cells: [
            kindWords[kind],
            formatCount(ANNOUNCED[kind]),
            formatCount(trainings.filter((one) => one.kind === kind).length),
          ],
        }))}
      />
      <p>
        Des {formatCount(15)} formations continues imprimées, {formatCount(certifying.length)} sont
        certifiantes : ce sont elles que le texte annonce. Une formation initiale annoncée n’est pas imprimée.
      </p>
      <h2 id="regions">Par région</h2>
      <DataTable
        caption="Formations de l’étude par région"
        hideCaption
        note={`${counted(located, 'formation localisée', 'formations localisées')}, ${counted(placements, 'implantation')} dans ${counted(byRegion.length, 'région')}. Une formation donnée dans cinq régions compte dans chacune, et une fois dans le total. Régions déduites des villes imprimées.`}
        columns={[
          { key: 'region', label: 'Région' },
          { key: 'count', label: 'Formations', numeric: true },
        ]}
        rows={byRegion.map(({ code, name, count }) => ({
          key: code,
          cells: [
            <a key="region" href={keepFilters(`/territoires/${code}`, params)}>
              {french(name)}
            </a>,
            formatCount(count),
          ],
        }))}
      />
      <h2 id="formations">Les {formatCount(trainings.length)} formations</h2>
      <StudyTrainings trainings={trainings} />
      <ExportLinks table="study-trainings" params={params} />
      <h2 id="competences">Les {formatCount(competences.length)} compétences</h2>
      <DeviceCompetences
        competences={competences}
        required={jobs.filter(({ standing }) => standing === 'new')}
      />
      <ExportLinks table="device-competences" params={params} />
    </div>
  );
}
