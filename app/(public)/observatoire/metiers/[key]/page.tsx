import { notFound } from 'next/navigation';
import { ExportLinks } from '@/app/_ui/export-links';
import { FilterBar } from '@/app/_ui/filter-bar';
import { PageHeader } from '@/app/_ui/page-header';
import { requestNow } from '@/app/_web/clock';
import type { Search } from '@/app/_web/page';
import { pageRead } from '@/app/_web/reader';
import { situationOf } from '@/app/_web/situation';
import { jobOf } from '@/lib/observatory/observatory';
import { formatDay } from '@/lib/wording/dates';
import { jobStandingWords } from '@/lib/wording/observatory';
import { capitalised, french } from '@/lib/wording/typography';
import { FactTable } from '../../fact-table';
import { LinkLine } from '../../link-line';
import '../../observatory.css';
import { SourceNote } from '../../source-note';
import { JobIdentity } from './job-identity';
import { RequiredCompetences } from './required-competences';
import { SheetTraining } from './sheet-training';

interface Props {
  params: Promise<{ key: string }>;
  searchParams: Search;
}

/** What a document prints of a job, line by line, and what was confirmed to go with it. */
export default async function JobPage({ params, searchParams }: Props) {
  const { key } = await params;
  const { params: kept, season: _, ...bar } = situationOf(await searchParams, requestNow());
  const found = await jobOf(await pageRead(), decodeURIComponent(key), bar.day);
  const { job, facts, competences } = found ?? notFound();
  const { sheet } = job;
  const name = french(job.name);
  return (
    <div className="app-observatory">
      <PageHeader
        title={name}
        tab={`${name} – Métier`}
        above={[
          { label: 'Actions', href: '/actions' },
          { label: 'Observatoire', href: '/observatoire' },
        ]}
        params={kept}
        context={`${capitalised(jobStandingWords[job.standing])} · situation au ${formatDay(bar.day)}`}
      />
      <FilterBar
        action={`/observatoire/metiers/${job.key}`}
        {...bar}
        withSeason={false}
        keep={{ season: kept.season }}
      />
      <JobIdentity job={job} />
      <h2 id="liens">Ce qui y est lié</h2>
      {job.links.length === 0 ? (
        <p>Aucun lien n’est confirmé ce jour-là : aucune formation lauréate en face.</p>
      ) : (
        <ul>
          {job.links.map((link) => (
            <li key={link.id}>
              <LinkLine link={link} params={kept} />
            </li>
          ))}
        </ul>
      )}
      {sheet.missions.length > 0 && (
        <>
          <h2 id="missions">Missions</h2>
          <ul>
            {sheet.missions.map(({ words, src }) => (
              <li key={src}>
                {french(words)}
                <SourceNote src={src} />
              </li>
            ))}
          </ul>
        </>
      )}
      <SheetTraining sheet={sheet} />
      {facts.length > 0 && (
        <>
          <h2 id="chiffres">Chiffres</h2>
          <FactTable caption="Ce que la fiche compte" facts={facts} params={kept} />
        </>
      )}
      {sheet.required.length > 0 && (
        <>
          <RequiredCompetences
            standing={job.standing}
            required={sheet.required}
            competences={competences}
            params={kept}
          />
          <ExportLinks table="job-competences" params={kept} />
        </>
      )}
      {sheet.perspectives.length > 0 && (
        <>
          <h2 id="perspectives">Perspectives en France</h2>
          <ul>
            {sheet.perspectives.map(({ words, src }) => (
              <li key={src}>
                {french(words)}
                <SourceNote src={src} />
              </li>
            ))}
          </ul>
        </>
      )}
      {sheet.opinion && (
        <>
          <h2 id="avis">Avis de l’Anap</h2>
          <p>
            {capitalised(french(sheet.opinion.reason))} : sous « {sheet.opinion.heading} », le document ne
            contient aucun texte. Ni pertinence ni transposabilité ne peuvent en être lues.
            <SourceNote src={sheet.opinion.src} />
          </p>
        </>
      )}
    </div>
  );
}
