import { TextField } from '@/app/_ui/text-field';

/** Asks for the number of a certificate: a plain form, that any browser sends. */
export function VerificationForm({ number }: { number?: string }) {
  return (
    <form method="get" action="/verification" className="app-form app-narrow">
      <TextField
        name="numero"
        label="Numéro du certificat"
        hint="Il est écrit au bas du certificat, par exemple CMA8-2026-004512-K. Majuscules, espaces et tirets ne comptent pas."
        maxLength={40}
        {...(number !== undefined && { defaultValue: number })}
      />
      <button type="submit" className="fr-btn">
        Vérifier
      </button>
    </form>
  );
}
