import { Alert } from '@/app/_ui/alert';
import { ONE_TIME_HOURS } from '@/lib/domain/one-time-password';

/** A password that is shown this once: it is stored nowhere in clear, serves for three days and is changed at the first sign-in. */
export function OneTimePassword({ title, password }: { title: string; password: string }) {
  return (
    <Alert tone="success" title={title} announce>
      <p>
        Mot de passe provisoire : <strong className="app-password">{password}</strong>
      </p>
      <p>
        Il ne sera plus montré. Transmettez-le de vive voix : il sert pendant {ONE_TIME_HOURS} heures, et la
        personne le change à sa première connexion.
      </p>
    </Alert>
  );
}
