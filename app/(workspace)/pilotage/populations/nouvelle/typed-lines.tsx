import { fieldOf, selectOf } from '@/app/_ui/field-of';
import { SelectField } from '@/app/_ui/select-field';
import { TextField } from '@/app/_ui/text-field';
import { type FormState, fieldMessage } from '@/app/_web/form-state';
import type { PopulationChoices } from '@/lib/population/population-list';
import { french } from '@/lib/wording/typography';

interface Props {
  choices: PopulationChoices;
  state: FormState<unknown>;
}

/** One number a region, of one profession and level, or of all. */
export function TypedLines({ choices, state }: Props) {
  const field = fieldOf(state);
  const { key: professionKey, ...profession } = selectOf(state)('professionId');
  const { key: levelKey, ...level } = selectOf(state)('levelKey');
  const places = [...choices.regions, { code: '', name: 'France entière, nombre dit national' }];
  const whole = fieldMessage(state, 'lines');
  return (
    <>
      <div className="app-narrow">
        <SelectField
          key={professionKey}
          {...profession}
          label="Profession"
          blank="Toutes les professions ensemble"
          options={choices.professions.map(({ id, label }) => ({ value: String(id), label: french(label) }))}
        />
        <SelectField
          key={levelKey}
          {...level}
          label="Niveau"
          blank="Tous les niveaux ensemble"
          options={choices.levels.map(({ key, label }) => ({ value: key, label: french(label) }))}
        />
      </div>
      <fieldset id="lines" className="app-rows" tabIndex={-1}>
        <legend>
          Effectif de chaque région
          <span className="fr-hint-text">
            {french(
              'Un nombre entier, « secret » (ou « s ») ou « manquant ». Vide : rien n’est dit de cette région, ce qui n’est pas zéro.',
            )}
          </span>
        </legend>
        {whole && <p className="fr-message fr-message--error">{whole}</p>}
        <div className="app-rows__row">
          {places.map(({ code, name }, at) => (
            <div key={code || 'all'}>
              <input type="hidden" name={`lines.${at}.regionCode`} value={code} />
              <TextField
                {...field(`lines.${at}.text`)}
                label={french(name)}
                inputMode="text"
                maxLength={40}
              />
            </div>
          ))}
        </div>
      </fieldset>
    </>
  );
}
