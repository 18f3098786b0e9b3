import { Alert } from '@/app/_ui/alert';
import { PageHeader } from '@/app/_ui/page-header';
import { requireActor } from '@/app/_web/actor';
import { requestNow } from '@/app/_web/clock';
import { found } from '@/app/_web/page';
import { sessionNames } from '@/lib/participant/session-names';
import { read } from '@/lib/store';
import { formatDay } from '@/lib/wording/dates';
import { formatCount } from '@/lib/wording/numbers';
import { sameNameWords } from '@/lib/wording/participants';
import { counted } from '@/lib/wording/plural';
import { french } from '@/lib/wording/typography';
import { AskForm } from './ask-form';
import { EraseForm } from './erase-form';
import { NamesForm } from './names-form';
import { RetentionForm } from './retention-form';
import { SameForm } from './same-form';

interface Props {
  params: Promise<{ slug: string; code: string }>;
}

/** The names of the participants of a session: entered, read, erased; and how long they are kept. */
export default async function NamesPage({ params }: Props) {
  const actor = await requireActor();
  const names = await found(sessionNames(read(), actor, requestNow(), await params));
  const { project, session, may, lines, kept } = names;
  const acronym = french(project.acronym);
  return (
    <>
      <PageHeader
        title={`Noms des participants, session ${session.code}`}
        tab={`${acronym} – Noms, session ${session.code}`}
        above={[
          { label: acronym, href: `/projets/${project.slug}` },
          { label: 'Sessions', href: `/espace/projets/${project.slug}/sessions` },
          { label: session.code, href: `/espace/projets/${project.slug}/sessions/${session.code}` },
        ]}
        context={french(names.training)}
        lead="Les noms servent à délivrer les certificats. Ils tiennent dans une seule table, n’entrent dans aucun export, et sont effacés au terme dit ici."
      />
      <Term {...names} />
      {may.setRetention && (
        <section aria-labelledby="duree">
          <h2 id="duree">Durée de conservation</h2>
          <RetentionForm
            trainingId={session.trainingId}
            {...(names.retention && {
              months: String(names.retention.months),
              source: names.retention.source,
            })}
          />
        </section>
      )}
      {lines && (
        <section aria-labelledby="noms">
          <h2 id="noms">Noms</h2>
          {lines.length === 0 ? (
            <p>
              Cette session n’a pas encore d’inscrit : inscrivez d’abord les participants, par leur nombre.
            </p>
          ) : (
            <NamesForm
              sessionId={session.id}
              lines={lines}
              open={names.retention !== null && names.erasedOn !== null && !names.termOver}
            />
          )}
        </section>
      )}
      {names.elsewhere.length > 0 && (
        <section aria-labelledby="deja">
          <h2 id="deja">Déjà comptés</h2>
          <p>
            Le même nom est gardé dans une autre session du projet. Deux personnes peuvent le porter ; si
            c’est la même, dites-le : elle ne compte qu’une fois parmi les nouveaux.
          </p>
          <ul>
            {names.elsewhere.map((same) => (
              <li key={`${same.number} ${same.otherSession} ${same.otherNumber}`}>
                {sameNameWords(same)}{' '}
                {same.isCounted ? (
                  'déjà comptée ailleurs'
                ) : (
                  <SameForm sessionId={session.id} number={same.number} />
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
      {may.ask && (
        <section aria-labelledby="lire">
          <h2 id="lire">Lire les noms</h2>
          <p>{`${counted(kept, 'nom')} ${kept > 1 ? 'sont gardés' : 'est gardé'}. Chaque lecture est écrite au journal, avec son motif.`}</p>
          {kept > 0 && <AskForm sessionId={session.id} />}
        </section>
      )}
      {may.erase && kept > 0 && (
        <section aria-labelledby="effacer">
          <h2 id="effacer">Effacer les noms</h2>
          <p>
            {`Effacer maintenant ${formatCount(kept)} nom${kept > 1 ? 's' : ''} et les fichiers des certificats. Les présences, les nombres et les numéros des certificats restent.`}
          </p>
          <EraseForm
            sessionId={session.id}
            numbers={(lines ?? []).flatMap(({ number, name }) => (name === null ? [] : [number]))}
          />
        </section>
      )}
    </>
  );
}

/** Until when names are kept, or why none may be entered. */
function Term({ retention, erasedOn, termOver }: Awaited<ReturnType<typeof sessionNames>>) {
  if (retention === null)
    return (
      <Alert tone="warning" title="Aucun nom ne peut être saisi pour l’instant">
        <p>
          La durée de conservation n’est pas enregistrée. La personne en charge de l’action l’enregistre ici,
          avec le document qui la dit.
        </p>
      </Alert>
    );
  const said = `${counted(retention.months, 'mois', 'mois')} après le dernier créneau (${french(retention.source)})`;
  if (erasedOn === null)
    return (
      <p>{`Les noms sont gardés ${said}. La session n’a pas encore de créneau : planifiez-les d’abord.`}</p>
    );
  return (
    <p>
      {termOver
        ? `Les noms étaient gardés ${said} : ce terme est passé depuis le ${formatDay(erasedOn)}.`
        : `Les noms sont gardés ${said} : ils seront effacés le ${formatDay(erasedOn)}, avec les fichiers des certificats.`}
    </p>
  );
}
