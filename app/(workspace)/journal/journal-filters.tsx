import { FieldMessage, messageId } from '@/app/_ui/field-message';
import { SelectField } from '@/app/_ui/select-field';
import { TextField } from '@/app/_ui/text-field';
import { LONGEST_SEARCH } from '@/lib/domain/search';
import { DOORS } from '@/lib/domain/vocabulary';
import type { JournalQuery, JournalView } from '@/lib/journal/journal';
import { doorWords, journalProblemWords } from '@/lib/journal/journal-words';

interface Props extends Pick<JournalView, 'problems' | 'choices'> {
  asked: JournalQuery;
}

/** What the journal is asked for. It lives in the address; what was not understood is said beside its field. */
export function JournalFilters({ asked, problems, choices }: Props) {
  const error = (name: keyof JournalQuery) => {
    const code = problems[name];
    return code && journalProblemWords[code];
  };
  const text = (name: keyof JournalQuery) => asked[name] ?? '';
  const day = (name: 'from' | 'to', label: string) => (
    <TextField
      name={name}
      label={label}
      // A date field cannot hold a day that does not exist: what was typed is given back as text.
      type={problems[name] === 'impossible_date' ? 'text' : 'date'}
      defaultValue={text(name)}
      error={error(name)}
    />
  );
  return (
    <form className="app-filters" method="get" action="/journal" aria-label="Filtres du journal">
      <div className="app-journal__search">
        <TextField
          name="q"
          label="Chercher par noms"
          hint={
            choices.byProject
              ? 'Projet, action, campagne, organisation, personne, ce qui a été fait : « santé bretagne action 1 2025 ».'
              : 'Personne, organisation, ce qui a été fait.'
          }
          type="search"
          maxLength={LONGEST_SEARCH}
          defaultValue={text('q')}
        />
      </div>
      {day('from', 'Du')}
      {day('to', 'Au')}
      <CommandField asked={text('command')} groups={choices.groups} error={error('command')} />
      <SelectField
        name="door"
        label="Par"
        blank="Toutes les voies"
        options={DOORS.map((door) => ({ value: door, label: doorWords[door] }))}
        defaultValue={text('door')}
        error={error('door')}
      />
      {choices.byPerson && (
        <TextField
          name="person"
          label="Personne"
          type="search"
          maxLength={200}
          defaultValue={text('person')}
        />
      )}
      {choices.byProject && (
        <>
          <SelectField
            name="project"
            label="Projet"
            blank="Tous les projets"
            options={choices.projects.map(({ slug, acronym }) => ({ value: slug, label: acronym }))}
            defaultValue={text('project')}
            error={error('project')}
          />
          <SelectField
            name="action"
            label="Action"
            blank="Toutes les actions"
            options={choices.actions.map(({ key, title }) => ({ value: key, label: title }))}
            defaultValue={text('action')}
            error={error('action')}
          />
          {asked.subject && (
            <TextField
              name="subject"
              label="Objet"
              hint="Donné par la page d’où vous venez."
              maxLength={200}
              defaultValue={text('subject')}
              error={error('subject')}
            />
          )}
        </>
      )}
      <button type="submit" className="fr-btn fr-btn--secondary">
        Appliquer
      </button>
      {Object.keys(asked).length > 0 && (
        <a className="fr-link" href="/journal">
          Tout le journal
        </a>
      )}
    </form>
  );
}

interface CommandProps {
  asked: string;
  groups: JournalView['choices']['groups'];
  error: string | undefined;
}

function CommandField({ asked, groups, error }: CommandProps) {
  return (
    <div className={`fr-select-group${error ? ' fr-select-group--error' : ''}`}>
      <label className="fr-label" htmlFor="command">
        Changement
      </label>
      <select
        className={`fr-select${error ? ' fr-select--error' : ''}`}
        id="command"
        name="command"
        defaultValue={asked}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? messageId('command') : undefined}
      >
        <option value="">Tous les changements</option>
        {groups.map(({ key, title, commands }) => (
          <optgroup key={key} label={title}>
            {commands.map(({ name, words }) => (
              <option key={name} value={name}>
                {words}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
      <FieldMessage fieldId="command" error={error} />
    </div>
  );
}
