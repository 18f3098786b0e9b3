import { CheckboxField } from '@/app/_ui/checkbox-field';
import { FieldMessage, messageId } from '@/app/_ui/field-message';
import { SelectField } from '@/app/_ui/select-field';
import { TextField } from '@/app/_ui/text-field';
import type { Situation } from '@/app/_web/situation';
import type { CommitteeAsked } from '@/lib/domain/committee-report';
import { seasonNames } from '@/lib/wording/actions';

interface Props {
  situation: Situation;
  asked: CommitteeAsked;
  actions: { key: string; label: string }[];
  errors: { actions?: string };
}

/** The day, the season, the actions and whose figures: they live in the address. */
export function Choices({ situation, asked, actions, errors }: Props) {
  const { day, today, typedDay, seasons } = situation;
  return (
    <form className="app-filters" method="get" action="/pilotage/comite" aria-label="Choix du rapport">
      <TextField
        name="as-of"
        label="Situation connue au"
        // A date field cannot hold a day that does not exist: what was typed is given back as text.
        type={typedDay === undefined ? 'date' : 'text'}
        defaultValue={typedDay ?? day}
        max={today}
        error={situation.errors['as-of']}
      />
      <SelectField
        name="season"
        label="Saison"
        blank={seasons.length === 2 ? 'Les deux saisons' : 'Toutes les saisons'}
        options={seasons.map((season) => ({ value: season, label: seasonNames(season) }))}
        defaultValue={asked.season ?? ''}
        error={situation.errors.season}
      />
      <fieldset
        className="fr-fieldset app-committee__actions"
        aria-describedby={errors.actions ? messageId('actions') : undefined}
      >
        <legend className="fr-fieldset__legend--regular">Actions (aucune cochée : toutes)</legend>
        {actions.map(({ key, label }) => (
          <CheckboxField
            key={key}
            name="actions"
            id={`action-${key}`}
            value={key}
            label={label}
            defaultChecked={asked.actions.includes(key)}
          />
        ))}
        <FieldMessage fieldId="actions" error={errors.actions} />
      </fieldset>
      <CheckboxField
        name="view"
        value="own"
        label="Montrer aussi ce que le public ne voit pas"
        hint="Vos chiffres au lieu de ceux du public. Chaque page porte alors « Diffusion restreinte »."
        defaultChecked={asked.view === 'own'}
      />
      <button type="submit" className="fr-btn fr-btn--secondary">
        Actualiser l’aperçu
      </button>
    </form>
  );
}
