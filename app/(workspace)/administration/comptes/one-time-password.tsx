import { Alert } from '@/app/_ui/alert';

/** A password that is shown this once: it is stored nowhere in clear. */
export function OneTimePassword({ title, password }: { title: string; password: string }) {
  return (
    <Alert tone="success" title={title} announce>
      <p>
        Mot de passe provisoire : <strong className="app-password">{password}</strong>
      </p>
      <p>
        Il ne sera plus montré. Transmettez-le de vive voix ; la personne le changera dans « Mon compte ».
      </p>
    </Alert>
  );
}
