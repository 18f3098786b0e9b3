/** Why a browser gave no passkey, by the name of what it throws; it never says more, so that no site learns what one has. */
const WORDS: Readonly<Record<string, string>> = {
  NotAllowedError:
    'La clé d’accès n’a pas répondu : la demande a été refusée, fermée, ou a duré trop longtemps. Recommencez, ou prenez un autre moyen.',
  AbortError: 'La demande de clé d’accès a été interrompue. Recommencez.',
  InvalidStateError:
    'Cet appareil a déjà une clé d’accès de votre compte. Servez-vous d’elle, ou prenez un autre appareil.',
  NotSupportedError: 'Cet appareil ne fait pas de clé d’accès. Prenez une application de codes.',
  SecurityError:
    'Le navigateur refuse les clés d’accès à cette adresse : le service doit être ouvert par son nom, en https. Prenez une application de codes, et signalez-le à la personne qui administre le service.',
};

/** What to say of a passkey that did not come, whatever the browser threw. */
export const passkeyWords = (error: unknown): string =>
  (error instanceof Error && WORDS[error.name]) ||
  'Le navigateur n’a pas donné de clé d’accès. Recommencez, ou prenez un autre moyen.';

/** Where the service did not answer while a passkey was asked for. */
export const NO_ANSWER = 'Le service n’a pas répondu : réessayez dans un instant.';
