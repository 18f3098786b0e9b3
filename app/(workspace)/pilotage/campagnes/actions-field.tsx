import { CheckboxField } from '@/app/_ui/checkbox-field';
import type { CampaignAction } from '@/lib/campaign/campaigns';
import { french } from '@/lib/wording/typography';

/** Which of the actions that an officer follows a campaign concerns. */
export function ActionsField({
  id = 'actionKeys',
  actions,
  chosen,
  error,
}: {
  /** Where a page has several. */
  id?: string;
  actions: readonly CampaignAction[];
  chosen: readonly string[];
  error: string | undefined;
}) {
  return (
    <fieldset
      className={`fr-fieldset${error ? ' fr-fieldset--error' : ''}`}
      id={id}
      tabIndex={-1}
      aria-labelledby={`${id}-legend${error ? ` ${id}-message` : ''}`}
    >
      <legend id={`${id}-legend`} className="fr-fieldset__legend">
        Actions concernées
        <span className="fr-hint-text">Celles que vous suivez.</span>
      </legend>
      {actions.map(({ key, number, title }) => (
        <div key={key} className="fr-fieldset__element">
          <CheckboxField
            name="actionKeys"
            id={`${id}-${key}`}
            label={`N°\u00a0${number} – ${french(title)}`}
            value={key}
            defaultChecked={chosen.includes(key)}
          />
        </div>
      ))}
      {error && (
        <p id={`${id}-message`} className="fr-message fr-message--error">
          {error}
        </p>
      )}
    </fieldset>
  );
}
