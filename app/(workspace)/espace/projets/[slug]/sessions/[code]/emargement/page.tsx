import { EmptyState } from '@/app/_ui/empty-state';
import { PageHeader } from '@/app/_ui/page-header';
import { requireActor } from '@/app/_web/actor';
import { requestNow } from '@/app/_web/clock';
import { found, one, type Search } from '@/app/_web/page';
import { idOf } from '@/lib/domain/id';
import { read } from '@/lib/store';
import { slotAttendance } from '@/lib/training-session/slot-attendance';
import { formatDay } from '@/lib/wording/dates';
import { ofName } from '@/lib/wording/elision';
import { counted } from '@/lib/wording/plural';
import { moduleName, moduleWords, slotModalityWords } from '@/lib/wording/training-sessions';
import { french, uncapitalised } from '@/lib/wording/typography';
import { hourWords } from '../../hour-words';
import { sessionPath, sessionsPath } from '../../session-path';
import { SlotAttendance } from './slot-attendance';

interface Props {
  params: Promise<{ slug: string; code: string }>;
  searchParams: Search;
}

export default async function AttendancePage({ params, searchParams }: Props) {
  const { slug, code } = await params;
  const asked = one((await searchParams).creneau);
  const actor = await requireActor();
  const sheet = await found(
    slotAttendance(
      read(),
      actor,
      { slug, code: decodeURIComponent(code), slotNo: idOf(asked ?? '') },
      requestNow(),
    ),
  );
  const { project, session, slot, slots, people } = sheet;
  const acronym = french(project.acronym);
  const path = sessionPath(slug, session.code);
  return (
    <>
      <PageHeader
        title={slot ? `Émarger le ${uncapitalised(moduleName(slot.moduleKey))}` : 'Émarger'}
        tab={`${session.code}${slot ? `, ${uncapitalised(moduleName(slot.moduleKey))}` : ''} – Émarger`}
        here="Émarger"
        above={[
          { label: `Sessions ${ofName(acronym)}`, href: sessionsPath(slug) },
          { label: session.code, href: path },
        ]}
        context={
          slot
            ? `${session.code} · ${formatDay(slot.onDay)}, ${hourWords(slot.startsAt, session.regionCode)} – ${hourWords(slot.endsAt, session.regionCode)} · ${slot.place ?? slotModalityWords[slot.modality]}`
            : session.code
        }
      />
      {slots.length > 1 && (
        <nav aria-label="Créneaux de la session">
          <ul className="app-inbox-nav">
            {slots.map(({ slotNo, moduleKey, onDay, begun }) => (
              <li key={slotNo}>
                {!begun ? (
                  <span>
                    {moduleName(moduleKey)}, à venir le {formatDay(onDay)}
                  </span>
                ) : (
                  <a
                    href={`${path}/emargement?creneau=${slotNo}`}
                    aria-current={slotNo === slot?.slotNo ? 'page' : undefined}
                  >
                    {moduleName(moduleKey)}, {formatDay(onDay)}
                  </a>
                )}
              </li>
            ))}
          </ul>
        </nav>
      )}
      {!slot ? (
        <EmptyState
          title="Aucun créneau n’a encore commencé"
          action={{ href: path, label: 'Voir la session' }}
        >
          On ne marque pas une présence à venir.
        </EmptyState>
      ) : people.length === 0 ? (
        <EmptyState
          title="Personne n’est inscrit"
          action={{ href: path, label: 'Inscrire des participants' }}
        >
          Inscrivez d’abord les participants, par leur nombre.
        </EmptyState>
      ) : (
        <>
          <p>
            {moduleWords(slot.moduleKey)}, {counted(slot.minutes, 'minute')}. Chaque présence est enregistrée
            aussitôt ; sans réseau, elle est gardée sur cet appareil sous le seul numéro du participant.
          </p>
          <SlotAttendance
            key={slot.slotNo}
            accountId={String(actor.accountId)}
            slot={{ sessionId: session.id, slotNo: slot.slotNo }}
            minutes={slot.minutes}
            participants={people}
          />
        </>
      )}
    </>
  );
}
