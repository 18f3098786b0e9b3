'use client';

import { FieldMessage, messageId } from '@/app/_ui/field-message';
import {
  MODULE_KEYS,
  MODULE_RULES,
  type ModuleKey,
  SLOT_MODALITIES,
  type SlotModality,
} from '@/lib/domain/training-session/vocabulary';
import { moduleWords, slotModalityWords } from '@/lib/wording/training-sessions';
import type { TypedSlot } from './typed-slot';

interface Props {
  /** What stands before the names of the fields: `slots.2.`, or nothing. */
  prefix: string;
  /** Tells the ids of several such groups of one page apart. */
  idPrefix?: string;
  slot: TypedSlot;
  change: (slot: TypedSlot) => void;
  errorOf: (field: string) => string | undefined;
  /** Whether the module may be chosen, or is the one of the row. */
  withModule?: boolean;
}

/** The fields of one slot: when, how long, on site or not, where. */
export function SlotFields({ prefix, idPrefix = '', slot, change, errorOf, withModule = false }: Props) {
  const { moduleKey, modality } = slot;
  const onSiteOnly = MODULE_RULES[moduleKey].onSite;
  const field = (name: keyof TypedSlot) => ({
    id: `${idPrefix}${prefix}${name}`,
    name: `${prefix}${name}`,
    error: errorOf(`${prefix}${name}`),
  });
  return (
    <>
      {withModule ? (
        <Labelled {...field('moduleKey')} label="Module">
          {(input) => (
            <select
              {...input}
              className="fr-select"
              value={moduleKey}
              onChange={({ target }) => change(ofModule(slot, target.value as ModuleKey))}
            >
              {MODULE_KEYS.map((key) => (
                <option key={key} value={key}>
                  {moduleWords(key)}
                </option>
              ))}
            </select>
          )}
        </Labelled>
      ) : (
        <input type="hidden" name={`${prefix}moduleKey`} value={moduleKey} />
      )}
      <Labelled {...field('day')} label="Jour">
        {(input) => (
          <input
            {...input}
            type="date"
            className="fr-input"
            value={slot.day}
            onChange={({ target }) => change({ ...slot, day: target.value })}
          />
        )}
      </Labelled>
      <Labelled {...field('time')} label="Début">
        {(input) => (
          <input
            {...input}
            type="time"
            className="fr-input"
            value={slot.time}
            onChange={({ target }) => change({ ...slot, time: target.value })}
          />
        )}
      </Labelled>
      <Labelled {...field('minutes')} label="Durée en minutes">
        {(input) => (
          <input
            {...input}
            inputMode="numeric"
            maxLength={5}
            className="fr-input"
            value={slot.minutes}
            onChange={({ target }) => change({ ...slot, minutes: target.value })}
          />
        )}
      </Labelled>
      <Labelled {...field('modality')} label="Modalité">
        {(input) => (
          <select
            {...input}
            className="fr-select"
            value={modality}
            onChange={({ target }) => change({ ...slot, modality: target.value as SlotModality })}
          >
            {SLOT_MODALITIES.filter((one) => one === 'on_site' || !onSiteOnly).map((one) => (
              <option key={one} value={one}>
                {slotModalityWords[one]}
              </option>
            ))}
          </select>
        )}
      </Labelled>
      {modality === 'on_site' && (
        <Labelled {...field('place')} label="Lieu">
          {(input) => (
            <input
              {...input}
              maxLength={200}
              className="fr-input"
              value={slot.place}
              onChange={({ target }) => change({ ...slot, place: target.value })}
            />
          )}
        </Labelled>
      )}
      {modality === 'on_site' && (
        <div className="fr-checkbox-group">
          <input
            type="checkbox"
            id={field('pixPath').id}
            name={field('pixPath').name}
            value="true"
            checked={slot.pixPath}
            onChange={({ target }) => change({ ...slot, pixPath: target.checked })}
          />
          <label className="fr-label" htmlFor={field('pixPath').id}>
            Parcours Pix
          </label>
        </div>
      )}
    </>
  );
}

/** A slot that becomes one of another module: on site where that one asks it. */
const ofModule = (slot: TypedSlot, moduleKey: ModuleKey): TypedSlot => ({
  ...slot,
  moduleKey,
  modality: MODULE_RULES[moduleKey].onSite ? 'on_site' : slot.modality,
});

interface LabelledProps {
  id: string;
  name: string;
  label: string;
  error: string | undefined;
  children: (input: {
    id: string;
    name: string;
    'aria-invalid': true | undefined;
    'aria-describedby': string | undefined;
  }) => React.ReactNode;
}

function Labelled({ id, name, label, error, children }: LabelledProps) {
  return (
    <div className={`fr-input-group${error ? ' fr-input-group--error' : ''}`}>
      <label className="fr-label" htmlFor={id}>
        {label}
      </label>
      {children({
        id,
        name,
        'aria-invalid': error ? true : undefined,
        'aria-describedby': error ? messageId(id) : undefined,
      })}
      <FieldMessage fieldId={id} error={error} />
    </div>
  );
}
