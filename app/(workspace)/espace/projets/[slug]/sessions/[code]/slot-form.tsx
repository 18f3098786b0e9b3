'use client';

import { useActionState, useState } from 'react';
import { Alert } from '@/app/_ui/alert';
import { ErrorSummary } from '@/app/_ui/error-summary';
import { SubmitButton } from '@/app/_ui/submit-button';
import { changeSlots } from '../actions';
import { SlotFields } from '../slot-fields';
import { SLOT_FIELDS, type TypedSlot } from '../typed-slot';

interface Props {
  sessionId: number;
  version: number;
  regionCode: string;
  /** The slot that is said again; a new one without it. */
  slotNo?: number;
  before: TypedSlot;
  /** Minutes from its beginning to its end, which its own may be fewer than. */
  lasts?: number;
}

/** What the command calls a field of the slot, and what the form does. */
const NAMES: Readonly<Record<string, string>> = { startsAt: 'day', endsAt: 'minutes' };

/** Adds a slot to a session, or says one again. */
export function SlotForm({ sessionId, version, regionCode, slotNo, before, lasts }: Props) {
  const [state, submit] = useActionState(changeSlots, null);
  const [slot, setSlot] = useState(before);
  // Who says another length or another way to give it says another end.
  const sameEnd = slot.minutes === before.minutes && slot.modality === before.modality;
  const idPrefix = `creneau-${slotNo ?? 'nouveau'}-`;
  const fields =
    state?.ok === false
      ? state.fields.map(({ path, message }) => {
          const [, name = ''] = /^slots\.0\.(\w+)$/.exec(path) ?? [];
          return { name: NAMES[name] ?? name, message };
        })
      : [];
  const errors = fields.map(({ name, message }) =>
    SLOT_FIELDS.some((known) => known === name) ? { message, field: `${idPrefix}${name}` } : { message },
  );
  return (
    <form action={submit} className="app-form" noValidate>
      <ErrorSummary
        errors={state?.ok === false && errors.length === 0 ? [{ message: state.message }] : errors}
      />
      {state?.ok && <Alert tone="success" title="Créneau enregistré" announce />}
      <input type="hidden" name="sessionId" value={sessionId} />
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="regionCode" value={regionCode} />
      {slotNo !== undefined && <input type="hidden" name="slotNo" value={slotNo} />}
      {lasts !== undefined && sameEnd && <input type="hidden" name="lasts" value={lasts} />}
      <div className="app-rows">
        <div className="app-rows__row">
          <SlotFields
            prefix=""
            idPrefix={idPrefix}
            slot={slot}
            change={setSlot}
            errorOf={(name) => fields.find((field) => field.name === name)?.message}
            withModule
          />
        </div>
      </div>
      <SubmitButton tone="secondary">
        {slotNo === undefined ? 'Ajouter le créneau' : 'Enregistrer le créneau'}
      </SubmitButton>
    </form>
  );
}
