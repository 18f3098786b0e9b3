import { Disclosure } from '@/app/_ui/disclosure';
import { PageHeader } from '@/app/_ui/page-header';
import { requireActor } from '@/app/_web/actor';
import { requestNow } from '@/app/_web/clock';
import { found } from '@/app/_web/page';
import { read } from '@/lib/store';
import { sessionDetail } from '@/lib/training-session/session-detail';
import { sessionRegions, sessionTrainings } from '@/lib/training-session/session-list';
import { formatDay } from '@/lib/wording/dates';
import { formatCount } from '@/lib/wording/numbers';
import { ASSIDUITY_SAID, sessionStateWords, zoneName } from '@/lib/wording/training-sessions';
import { french } from '@/lib/wording/typography';
import { sessionPath, sessionsPath } from '../session-path';
import { AttendanceGrid } from './attendance-grid';
import { Checks } from './checks';
import { CorrectForm } from './correct-form';
import { CorrectPeopleForm } from './correct-people-form';
import { Counts } from './counts';
import { Life } from './life';
import { OpenAtFirst } from './open-at-first';
import { People } from './people';
import { RegisterForm } from './register-form';
import { ResultsForm } from './results-form';
import { SettleForm } from './settle-form';
import { Slots } from './slots';
import { WithdrawForm } from './withdraw-form';

export default async function SessionPage({ params }: { params: Promise<{ slug: string; code: string }> }) {
  const { slug, code } = await params;
  const actor = await requireActor();
  const now = requestNow();
  const sheet = await found(sessionDetail(read(), actor, { slug, code: decodeURIComponent(code) }, now));
  const { project, session, people, slots, may } = sheet;
  const isOn = session.state !== 'cancelled';
  const { trainings } = await sessionTrainings(read(), actor, slug, now);
  const givers = trainings.find(({ id }) => id === sheet.training.id)?.givers ?? [];
  const acronym = french(project.acronym);
  const path = sessionPath(slug, session.code);
  const version = { sessionId: session.id, version: session.version };
  return (
    <>
      <PageHeader
        title={`Session ${session.code}`}
        tab={`${acronym} – Session ${session.code}`}
        here={session.code}
        above={[
          { label: 'Projets', href: '/projets' },
          { label: acronym, href: `/projets/${slug}` },
          { label: 'Sessions', href: sessionsPath(slug) },
        ]}
        context={`${acronym} · ${sessionStateWords[session.state]}`}
      />
      <dl className="app-facts">
        <dt>Formation</dt>
        <dd>{french(sheet.training.title)}</dd>
        <dt>Organisme</dt>
        <dd>{french(session.organisation)}</dd>
        <dt>Région</dt>
        <dd>
          {french(session.region)}, {french(zoneName(session.zone))}
        </dd>
        <dt>Places</dt>
        <dd>{formatCount(session.capacity)}</dd>
      </dl>
      {may.plan && (
        <Disclosure summary="Corriger l’organisme, la région ou les places">
          <CorrectForm
            {...version}
            session={session}
            givers={givers}
            regions={await sessionRegions(read())}
          />
        </Disclosure>
      )}
      <Counts counts={sheet.counts} />
      <section aria-labelledby="etat">
        <h2 id="etat">État</h2>
        <Life {...version} events={sheet.events} steps={may.plan ? sheet.steps : []} today={now.day} />
      </section>
      <section aria-labelledby="controles">
        <h2 id="controles">Ce que l’appel demande</h2>
        <Checks checks={sheet.checks} />
        {may.settle && (
          <Disclosure summary="Préciser à partir de quand court « sous un mois »">
            <SettleForm trainingId={sheet.training.id} decided={sheet.training.decided} />
          </Disclosure>
        )}
      </section>
      <section aria-labelledby="creneaux">
        <h2 id="creneaux">Créneaux</h2>
        <Slots
          {...version}
          path={path}
          regionCode={session.regionCode}
          slots={slots}
          people={people}
          mayPlan={may.plan && isOn}
          mayMark={may.mark && isOn}
        />
      </section>
      <section aria-labelledby="participants">
        <h2 id="participants">Participants et présences</h2>
        {people === null ? (
          <p>
            {formatCount(sheet.counts.registered)} inscrits. Les participants, même sous leur numéro, ne sont
            lus que par le consortium et par la personne en charge de l’action.
          </p>
        ) : (
          <>
            {people.length === 0 ? (
              <p>Personne n’est encore inscrit.</p>
            ) : (
              <>
                <p>{ASSIDUITY_SAID}</p>
                <AttendanceGrid
                  accountId={String(actor.accountId)}
                  sessionId={session.id}
                  editable={may.mark && isOn}
                  slots={slots.map((slot) => ({ ...slot, toCome: !slot.begun }))}
                  participants={people.map(({ number, audience, withdrawnOn, marks }) => ({
                    number,
                    audience,
                    withdrawnOn,
                    marks: Object.fromEntries(
                      marks.map(({ slotNo, state, minutes }) => [slotNo, { state, minutes }]),
                    ),
                  }))}
                />
                <People people={people} />
                {(may.names || may.certify) && (
                  <ul>
                    {may.names && (
                      <li>
                        <a href={`${path}/noms`}>Noms des participants</a>
                      </li>
                    )}
                    {may.certify && (
                      <li>
                        <a href={`${path}/certificats`}>Certificats</a>
                      </li>
                    )}
                  </ul>
                )}
              </>
            )}
            {may.mark && isOn && (
              <OpenAtFirst summary="Inscrire des participants" startsOpen={people.length === 0}>
                <RegisterForm {...version} today={now.day} />
              </OpenAtFirst>
            )}
            {may.mark && people.length > 0 && (
              <>
                <Disclosure summary="Enregistrer des badges ou des évaluations">
                  <ResultsForm {...version} today={now.day} numbers={people.map(({ number }) => number)} />
                </Disclosure>
                <Disclosure summary="Corriger des participants">
                  <CorrectPeopleForm {...version} />
                </Disclosure>
                <Disclosure summary="Enregistrer un désistement">
                  <WithdrawForm {...version} />
                </Disclosure>
              </>
            )}
          </>
        )}
      </section>
      <p>
        Situation au {formatDay(now.day)}.{' '}
        <a href={`/journal?subject=training-session:${session.id}`}>Journal</a>
        <span className="fr-sr-only"> de la session {session.code}</span>
      </p>
    </>
  );
}
