import { Alert } from '@/app/_ui/alert';
import type { MailStatus } from '@/lib/mail/mail-status';
import { counted } from '@/lib/wording/plural';

/** Whether the messages of the service leave; nothing where all is well. */
export function MailNote({ configured, waiting, retried, failed }: MailStatus) {
  if (!configured)
    return (
      <Alert tone="warning" title="Le courrier n’est pas configuré">
        <p>
          Aucun message ne part : ni invitation, ni relance, ni accusé de réception.{' '}
          {waiting > 0 && `${counted(waiting, 'message')} en attente. `}
          Les mots de passe provisoires se donnent de vive voix.
        </p>
      </Alert>
    );
  if (failed === 0 && retried === 0)
    return waiting > 0 ? (
      <p>
        {counted(waiting, 'message')} en attente d’envoi. Liens, retours et accusés de réception partent
        aussitôt ; le reste, à 7 h (Paris).
      </p>
    ) : null;
  return (
    <Alert tone="warning" title="Des messages ne partent pas">
      <p>
        {failed > 0 &&
          `${counted(failed, 'message abandonné', 'messages abandonnés')} après plusieurs essais. `}
        {retried > 0 && `${counted(retried, 'message')} à réessayer. `}
        La personne qui exploite le service peut vérifier le serveur de messagerie.
      </p>
    </Alert>
  );
}
