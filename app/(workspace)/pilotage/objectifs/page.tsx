import { Alert } from '@/app/_ui/alert';
import { EmptyState } from '@/app/_ui/empty-state';
import { ExportLinks } from '@/app/_ui/export-links';
import { PageHeader } from '@/app/_ui/page-header';
import { requireActor } from '@/app/_web/actor';
import { requestNow } from '@/app/_web/clock';
import { found, one, type Search } from '@/app/_web/page';
import { pageRead } from '@/app/_web/reader';
import { recordedSeasons } from '@/lib/figure/seasons';
import { type Objective, officerObjectives } from '@/lib/objective/officer-objectives';
import { read } from '@/lib/store';
import { seasonNames, seasonWords } from '@/lib/wording/actions';
import { formatDay } from '@/lib/wording/dates';
import { dueWords, targetEventWords, targetWords } from '@/lib/wording/targets';
import { capitalised, french } from '@/lib/wording/typography';
import { VersionsTable } from './versions-table';

export default async function ObjectivesPage({ searchParams }: { searchParams: Search }) {
  const actor = await requireActor();
  const now = requestNow();
  const objectives = await found(officerObjectives(await pageRead(), actor, now));
  const recorded = one((await searchParams).fait);
  const done = objectives.find(({ id }) => id === recorded);
  return (
    <>
      <PageHeader
        title="Objectifs"
        above={[{ label: 'Pilotage', href: '/pilotage' }]}
        lead="Les cibles des actions que vous suivez, avec chacune de leurs versions. Un avenant ou une décision en ajoute une : les jours passés gardent la leur."
      />
      <p>
        <a href="/pilotage/objectifs/nouveau">Enregistrer un objectif</a> ·{' '}
        <a href="/pilotage/objectifs/publies">Chiffres publiés ailleurs</a>
      </p>
      {recorded === 'annulation' && (
        <Alert tone="success" title="Modification annulée" announce>
          <p>Ce qui valait avant vaut de nouveau dès aujourd’hui : une version le dit, avec votre motif.</p>
        </Alert>
      )}
      {done && <Recorded objective={done} today={now.day} />}
      {recordedSeasons(read()).map((season) => {
        const ofSeason = objectives.filter((objective) => objective.season === season);
        return (
          ofSeason.length > 0 && (
            <section key={season} aria-labelledby={season}>
              <h2 id={season}>{seasonNames(season)}</h2>
              {[...new Map(ofSeason.map(({ action }) => [action.key, action])).values()].map((action) => (
                <div key={action.key}>
                  <VersionsTable
                    caption={`N°\u00a0${action.number} – ${french(action.shortTitle)}, ${seasonWords(season)}`}
                    objectives={ofSeason.filter((objective) => objective.action.key === action.key)}
                    withLink
                  />
                  <p>
                    <a href={`/pilotage/actions/${action.key}/synthese?season=${season}`}>
                      Synthèse à côté des verdicts de l’action n°{'\u00a0'}
                      {action.number}
                    </a>
                  </p>
                </div>
              ))}
            </section>
          )
        );
      })}
      {objectives.length > 0 && <ExportLinks table="officer-targets" params={{}} />}
      {objectives.length === 0 && (
        <EmptyState title="Aucun objectif">Vos actions n’ont pas encore d’objectif enregistré.</EmptyState>
      )}
    </>
  );
}

/** What was just recorded, and from when it is read. */
function Recorded({ objective, today }: { objective: Objective; today: string }) {
  const last = objective.versions.at(-1);
  if (!last || last.event === 'document' || last.knownFrom !== today) return null;
  return (
    <Alert
      tone="success"
      title={`${capitalised(targetEventWords[last.event])} : version ${last.version} enregistrée`}
      announce
    >
      <p>
        {capitalised(french(objective.label))} :{' '}
        {targetWords(last.target, objective.unit, dueWords(last.dueOn, last.duePrecision))}
        {last.inForceFrom > today
          ? `, à partir du ${formatDay(last.inForceFrom)}. D’ici là, les taux restent ceux d’aujourd’hui.`
          : `, en vigueur depuis le ${formatDay(last.inForceFrom)} et connue depuis le ${formatDay(last.knownFrom)}.`}
      </p>
    </Alert>
  );
}
