import { DataTable } from '@/app/_ui/data-table';
import { Disclosure } from '@/app/_ui/disclosure';
import { ENDINGS, eventsAfter, isEnding, LIFE_EVENTS } from '@/lib/domain/project-life';
import type { ManagedProject } from '@/lib/project/managed-project';
import { formatDay } from '@/lib/wording/dates';
import { projectEventWords } from '@/lib/wording/project-life';
import { projectStatusWords } from '@/lib/wording/projects';
import { capitalised, french } from '@/lib/wording/typography';
import { CancelEventForm } from './cancel-event-form';
import { EventForm } from './event-form';

interface Props {
  project: ManagedProject;
  today: string;
}

/** The life of a project: what happened, what may happen next, and its end with what becomes of its commitments. */
export function Life({ project, today }: Props) {
  const next = eventsAfter(project.status);
  const isOver = next.length === 0;
  const standing = project.life.filter(
    ({ kind, statusAfter, cancelledOn }) =>
      statusAfter !== null && kind !== 'decided' && cancelledOn === null,
  );
  return (
    <section aria-labelledby="vie">
      <h2 id="vie">Vie</h2>
      <DataTable
        caption="Ce qui est arrivé au projet"
        hideCaption
        columns={[
          { key: 'on', label: 'Depuis le' },
          { key: 'what', label: 'Événement' },
          { key: 'status', label: 'Le projet est' },
          { key: 'why', label: 'Motif et source' },
          { key: 'known', label: 'Enregistré le' },
        ]}
        rows={project.life.map((event) => ({
          key: String(event.id),
          cells: [
            formatDay(event.effectiveOn),
            <span key="what">
              {projectEventWords[event.kind]}
              {event.cancelledOn && (
                <span className="app-second">
                  annulé le {formatDay(event.cancelledOn)}
                  {event.cancelledFor && `\u00a0: ${french(event.cancelledFor)}`}
                </span>
              )}
            </span>,
            event.statusAfter && !event.cancelledOn ? projectStatusWords[event.statusAfter] : '–',
            french([event.reason, event.source].filter(Boolean).join(' · ')) || '–',
            formatDay(event.knownFrom),
          ],
        }))}
      />
      <Disclosure summary="Enregistrer un événement">
        <EventForm
          key={project.version}
          project={project}
          kinds={LIFE_EVENTS.filter((event) => !isEnding(event))}
          // What goes on is proposed, never what stops.
          proposed={next.find((event) => !isEnding(event) && event !== 'suspended')}
          today={today}
        />
      </Disclosure>
      {!isOver && (
        <Disclosure summary="Mettre fin au projet">
          <p>
            Ce qui est déclaré ou vérifié reste. Ce qui est prévu pour les années qui commencent après la fin
            devient sans objet, et rien n’est plus demandé au projet : ses volets non envoyés sont dispensés.
          </p>
          <EventForm
            key={project.version}
            project={project}
            kinds={ENDINGS.filter((event) => next.includes(event))}
            proposed={undefined}
            commitments={project.openCommitments}
            today={today}
          />
        </Disclosure>
      )}
      {standing.length > 0 && (
        <Disclosure summary="Un événement enregistré par erreur ?">
          <p>
            Il est annulé par une autre ligne : les lectures d’avant aujourd’hui ne changent pas. Les
            engagements et les prévisions qu’une fin avait retirés reviennent ; un volet dispensé se redemande
            depuis sa campagne.
          </p>
          {standing.map(({ id, kind, effectiveOn }) => (
            <div key={id}>
              <h3>{`${capitalised(projectEventWords[kind])}, ${formatDay(effectiveOn)}`}</h3>
              <CancelEventForm projectId={project.id} version={project.version} eventId={id} />
            </div>
          ))}
        </Disclosure>
      )}
    </section>
  );
}
