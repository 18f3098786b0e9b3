'use client';

import { useActionState, useState } from 'react';
import { ConfirmFields } from '@/app/_ui/confirm-fields';
import { ErrorSummary } from '@/app/_ui/error-summary';
import { fieldOf, selectOf } from '@/app/_ui/field-of';
import { formErrors } from '@/app/_ui/form-errors';
import { SelectField } from '@/app/_ui/select-field';
import { SubmitButton } from '@/app/_ui/submit-button';
import { TextField } from '@/app/_ui/text-field';
import { fieldMessage } from '@/app/_web/form-state';
import { MODULE_RULES, SIZE } from '@/lib/domain/training-session/vocabulary';
import { moduleWords } from '@/lib/wording/training-sessions';
import { french } from '@/lib/wording/typography';
import { planSession } from '../actions';
import { SlotFields } from '../slot-fields';
import { blankSession, blankSlot, SLOT_FIELDS, type TypedSlot } from '../typed-slot';
import { onTypedSlots } from './on-typed-slots';
import { Rhythm } from './rhythm';

interface Props {
  slug: string;
  trainings: {
    id: number;
    title: string;
    organisationId: number;
    regionCodes: string[];
    givers: { id: number; name: string }[];
  }[];
  regions: { code: string; name: string }[];
}

const FIELDS = ['trainingId', 'organisationId', 'regionCode', 'capacity', 'code'];

/** Plans a session: who gives it, where, for how many; then its slots, filled at once from a first day. */
export function PlanForm({ slug, trainings, regions }: Props) {
  const [sent, submit] = useActionState(planSession, null);
  const state = onTypedSlots(sent);
  const [slots, setSlots] = useState<readonly TypedSlot[]>(blankSession);
  const [chosen, setChosen] = useState(trainings[0]?.id);
  const training = trainings.find(({ id }) => id === chosen) ?? trainings[0];
  const field = fieldOf(state);
  const select = selectOf(state);
  const delivered = training?.regionCodes ?? [];
  const givers = training?.givers ?? [];
  const slotFields = slots.flatMap((_, at) => SLOT_FIELDS.map((name) => `slots.${at}.${name}`));
  const change = (at: number, slot: TypedSlot) =>
    setSlots((before) => before.map((one, index) => (index === at ? slot : one)));
  const { key, ...giver } = select(
    'organisationId',
    givers.find(({ id }) => id === training?.organisationId)?.id ?? givers[0]?.id,
  );
  const { key: regionKey, ...region } = select('regionCode', delivered[0]);
  return (
    <form action={submit} className="app-form" noValidate>
      <ErrorSummary errors={formErrors(state, [...FIELDS, ...slotFields])} />
      <input type="hidden" name="slug" value={slug} />
      <div className="app-narrow">
        <div className="fr-select-group">
          <label className="fr-label" htmlFor="trainingId">
            Formation
          </label>
          <select
            id="trainingId"
            name="trainingId"
            className="fr-select"
            value={chosen}
            onChange={({ target }) => setChosen(Number(target.value))}
          >
            {trainings.map(({ id, title }) => (
              <option key={id} value={id}>
                {french(title)}
              </option>
            ))}
          </select>
        </div>
        <SelectField
          key={`${key} ${training?.id}`}
          {...giver}
          label="Organisme qui donne la session"
          options={givers.map(({ id, name }) => ({ value: String(id), label: french(name) }))}
        />
        <SelectField
          key={`${regionKey} ${training?.id}`}
          {...region}
          label="Région"
          hint="Les heures sont celles de cette région."
          options={[
            ...regions.filter(({ code }) => delivered.includes(code)),
            ...regions.filter(({ code }) => !delivered.includes(code)),
          ].map(({ code, name }) => ({ value: code, label: french(name) }))}
        />
        <TextField
          {...field('capacity', SIZE.max)}
          label="Nombre de places"
          hint={`De ${SIZE.min} à ${SIZE.max} apprenants en présentiel (003:340).`}
          inputMode="numeric"
          maxLength={2}
        />
        <TextField
          {...field('code')}
          label="Code de la session (facultatif)"
          hint="Laissé vide, il est donné à la suite : année, région, numéro."
          maxLength={40}
        />
      </div>
      <h2 className="fr-mt-4w">Créneaux</h2>
      <p>
        Remplissez d’un coup tous les créneaux, puis corrigez ceux qui diffèrent. Les modules 2 et 5 se
        tiennent en présentiel (003:337) ; un créneau sans date n’est pas encore planifié.
      </p>
      <Rhythm slots={slots} fill={setSlots} />
      {slots.map((slot, at) => (
        <fieldset
          // biome-ignore lint/suspicious/noArrayIndexKey: a slot is its place, by which a refusal names its fields
          key={at}
          className="app-rows"
        >
          <legend>
            {moduleWords(slot.moduleKey)}
            {!MODULE_RULES[slot.moduleKey].mandatory && (
              <span className="fr-hint-text">Volontaire (003:333)</span>
            )}
          </legend>
          <div className="app-rows__row">
            <SlotFields
              prefix={`slots.${at}.`}
              slot={slot}
              change={(changed) => change(at, changed)}
              errorOf={(name) => fieldMessage(state, name)}
            />
          </div>
        </fieldset>
      ))}
      {!slots.some(({ moduleKey }) => moduleKey === 'P') && (
        <p>
          <button
            type="button"
            className="fr-btn fr-btn--tertiary fr-btn--sm"
            onClick={() => setSlots([...slots, blankSlot('P')])}
          >
            Ajouter le module pratique
          </button>
        </p>
      )}
      <ConfirmFields state={state} />
      <SubmitButton>Planifier la session</SubmitButton>
    </form>
  );
}
