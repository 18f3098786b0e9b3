import { Alert } from '@/app/_ui/alert';
import { EmptyState } from '@/app/_ui/empty-state';
import { ExportLinks } from '@/app/_ui/export-links';
import { PageHeader } from '@/app/_ui/page-header';
import { requireActor } from '@/app/_web/actor';
import { requestNow } from '@/app/_web/clock';
import { found, one, type Search } from '@/app/_web/page';
import { pageRead } from '@/app/_web/reader';
import { actionsProgress, type ComponentProgress } from '@/lib/figure/action-progress';
import { type Objective, officerObjectives } from '@/lib/objective/officer-objectives';
import { seasonWords } from '@/lib/wording/actions';
import { formatDay } from '@/lib/wording/dates';
import { dueWords, targetEventWords, targetWords } from '@/lib/wording/targets';
import { capitalised, french } from '@/lib/wording/typography';
import { ObjectivesTable } from './objectives-table';
import './objectives.css';

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
        lead="Les cibles des actions que vous suivez. Un avenant ou une décision ajoute une version : les jours passés gardent la leur."
      />
      <p>
        <a href="/pilotage/objectifs/nouveau">Enregistrer un objectif</a> ·{' '}
        <a href="/pilotage/objectifs/publies">Chiffres publiés ailleurs</a>
      </p>
      {recorded === 'annulation' && (
        <Alert tone="success" title="Modification annulée" announce>
          <p>Ce qui valait avant vaut de nouveau dès aujourd’hui : une version le dit, avec votre motif.</p>
        </Alert>
      )}
      {done && <Recorded objective={done} today={now.day} />}
      {objectives.length > 0 && (
        <>
          <ObjectivesTable objectives={objectives} progress={await progressOf(objectives, now.day)} />
          <ExportLinks table="officer-targets" params={{}} />
          <Syntheses objectives={objectives} />
        </>
      )}
      {objectives.length === 0 && (
        <EmptyState title="Aucun objectif">Vos actions n’ont pas encore d’objectif enregistré.</EmptyState>
      )}
    </>
  );
}

/** What is read of each objective today, by its number. */
async function progressOf(objectives: readonly Objective[], day: string) {
  const found = new Map<string, ComponentProgress>();
  for (const season of new Set(objectives.map((objective) => objective.season)))
    for (const { components } of await actionsProgress(await pageRead(), season, day))
      for (const component of components) found.set(component.id, component);
  return found;
}

/** The few sentences that officers write beside the verdicts of an action. */
function Syntheses({ objectives }: { objectives: readonly Objective[] }) {
  const places = new Map(
    objectives.map(({ action, season }) => [`${season} ${action.key}`, { action, season }] as const),
  );
  return (
    <section aria-labelledby="syntheses">
      <h2 id="syntheses">Synthèses à côté des verdicts</h2>
      <ul className="app-inbox-nav">
        {[...places].map(([key, { action, season }]) => (
          <li key={key}>
            <a href={`/pilotage/actions/${action.key}/synthese?season=${season}`}>
              {`Action n°\u00a0${action.number}, ${seasonWords(season).toLowerCase()}`}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What was just recorded, and from when it is read. */
function Recorded({ objective, today }: { objective: Objective; today: string }) {
  const last = objective.versions.at(-1);
  if (!last || last.event === 'document' || last.knownFrom !== today) return null;
  return (
    <Alert
      tone="success"
      title={`${capitalised(targetEventWords[last.event])} : version ${last.version} enregistrée`}
      announce
    >
      <p>
        {capitalised(french(objective.label))} :{' '}
        {targetWords(last.target, objective.unit, dueWords(last.dueOn, last.duePrecision))}
        {last.inForceFrom > today
          ? `, à partir du ${formatDay(last.inForceFrom)}. D’ici là, les taux restent ceux d’aujourd’hui.`
          : `, en vigueur depuis le ${formatDay(last.inForceFrom)} et connue depuis le ${formatDay(last.knownFrom)}.`}
      </p>
    </Alert>
  );
}
