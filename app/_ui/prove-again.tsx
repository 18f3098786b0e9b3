import { useId } from 'react';
import { type FormState, fieldMessage } from '@/app/_web/form-state';
import { TextField } from './text-field';

/** `PROOF_FIELD` of lib/account: code that runs in a browser does not read from there. */
const FIELD = 'presentPassword';

/**
 * The field by which a person proves again who he is, in the form that asks for it, or the way to whoever vouches for
 * him; nothing where it does not.
 */
export function ProveAgain({ state }: { state: FormState }) {
  const id = useId();
  const error = fieldMessage(state, FIELD);
  if (state?.ok === false && state.code === 'prove_again_elsewhere')
    return (
      <p>
        <a
          href="/api/auth/proconnect?preuve=1"
          target="_blank"
          rel="noreferrer"
          title="S’identifier de nouveau avec ProConnect – nouvel onglet"
        >
          S’identifier de nouveau avec ProConnect
        </a>
      </p>
    );
  if (state?.ok !== false || (state.code !== 'prove_again' && !error)) return null;
  return (
    <div className="app-narrow">
      <TextField
        id={id}
        name={FIELD}
        label="Votre mot de passe"
        hint="Pour confirmer que c’est bien vous"
        type="password"
        autoComplete="current-password"
        {...(error && { error })}
        required
      />
    </div>
  );
}
