import { ActionButton } from '@/app/_ui/action-button';
import { DataTable } from '@/app/_ui/data-table';
import { Disclosure } from '@/app/_ui/disclosure';
import { hadLeft } from '@/lib/domain/training-session/people';
import { wallClock } from '@/lib/domain/training-session/time';
import type { SessionDetail } from '@/lib/training-session/session-detail';
import { formatDay } from '@/lib/wording/dates';
import { counted } from '@/lib/wording/plural';
import { moduleName, moduleTitles, slotModalityWords } from '@/lib/wording/training-sessions';
import { french } from '@/lib/wording/typography';
import { changeSlots } from '../actions';
import { hourWords } from '../hour-words';
import { blankSlot, type TypedSlot } from '../typed-slot';
import { OpenAtFirst } from './open-at-first';
import { SlotForm } from './slot-form';

interface Props extends Pick<SessionDetail, 'slots' | 'people'> {
  sessionId: number;
  version: number;
  /** The page of the session. */
  path: string;
  regionCode: string;
  mayPlan: boolean;
  mayMark: boolean;
}

type Slot = SessionDetail['slots'][number];

/** The slots of a session, with the way to mark the presences of each, to correct it, to add another. */
export function Slots(props: Props) {
  const { slots, people, sessionId, version, path, regionCode, mayPlan, mayMark } = props;
  const given = { sessionId, version, regionCode };
  return (
    <>
      <DataTable
        asCards
        caption={counted(slots.length, 'créneau', 'créneaux')}
        hideCaption
        empty="Aucun créneau n’est planifié."
        columns={[
          { key: 'module', label: 'Module' },
          { key: 'when', label: 'Quand' },
          { key: 'minutes', label: 'Minutes', numeric: true },
          { key: 'where', label: 'Où' },
          { key: 'marks', label: 'Présences' },
        ]}
        rows={slots.map((slot) => ({
          key: String(slot.slotNo),
          cells: [
            <span key="module">
              {moduleName(slot.moduleKey)}
              <span className="app-second">{french(moduleTitles[slot.moduleKey])}</span>
              {slot.pixPath && <span className="app-second">parcours Pix</span>}
            </span>,
            <span key="when">
              {formatDay(slot.onDay)}
              <span className="app-second">
                {hourWords(slot.startsAt, regionCode)} – {hourWords(slot.endsAt, regionCode)}
              </span>
            </span>,
            String(slot.minutes),
            slot.place ?? slotModalityWords[slot.modality],
            <Marks key="marks" slot={slot} people={people} path={path} mayMark={mayMark} />,
          ],
        }))}
      />
      {mayPlan &&
        slots.map((slot) => (
          <Disclosure
            key={slot.slotNo}
            summary={`Corriger le ${moduleName(slot.moduleKey).toLowerCase()} du ${formatDay(slot.onDay)}`}
          >
            <SlotForm
              key={version}
              {...given}
              slotNo={slot.slotNo}
              before={typedOf(slot, regionCode)}
              lasts={(Date.parse(slot.endsAt) - Date.parse(slot.startsAt)) / 60_000}
            />
            <ActionButton
              action={changeSlots}
              values={{
                sessionId: String(sessionId),
                version: String(version),
                withdrawn: String(slot.slotNo),
              }}
              label="Retirer ce créneau"
              about={`du ${formatDay(slot.onDay)}`}
            />
          </Disclosure>
        ))}
      {mayPlan && (
        <OpenAtFirst summary="Ajouter un créneau" startsOpen={slots.length === 0}>
          <SlotForm key={version} {...given} before={blankSlot(nextModule(slots))} />
        </OpenAtFirst>
      )}
    </>
  );
}

/** The first module that has no slot. */
const nextModule = (slots: readonly Slot[]) =>
  (['1', '2', '3', '4', '5', '6', 'P'] as const).find(
    (key) => !slots.some(({ moduleKey }) => moduleKey === key),
  ) ?? '1';

function typedOf(slot: Slot, regionCode: string): TypedSlot {
  const { day, time } = wallClock(slot.startsAt, regionCode);
  const { moduleKey, modality, minutes, place, pixPath } = slot;
  return { moduleKey, modality, day, time, minutes: String(minutes), place: place ?? '', pixPath };
}

interface MarksProps extends Pick<SessionDetail, 'people'> {
  slot: Slot;
  path: string;
  mayMark: boolean;
}

/** How many presences of a slot are said, and where they are ticked. */
function Marks({ slot: { slotNo, begun, moduleKey, onDay }, people, path, mayMark }: MarksProps) {
  const expected = people?.filter((one) => !hadLeft(one, { onDay }));
  const said = expected?.filter(({ marks }) => marks.some((mark) => mark.slotNo === slotNo)).length;
  return (
    <>
      {!begun ? 'à venir' : expected === undefined ? 'non lues' : `${said} sur ${expected.length}`}
      {mayMark && begun && (expected?.length ?? 0) > 0 && (
        <a className="app-second" href={`${path}/emargement?creneau=${slotNo}`}>
          Émarger
          <span className="fr-sr-only">
            {' '}
            le {moduleName(moduleKey).toLowerCase()} du {formatDay(onDay)}
          </span>
        </a>
      )}
    </>
  );
}
