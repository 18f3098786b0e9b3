import { Alert } from '@/app/_ui/alert';
import type { LockedReport, LockedSection } from '@/lib/campaign/locked-sections';
import { formatDay, parisDay } from '@/lib/wording/dates';
import { actionWords, closedUnsentWords, unsentWords } from '@/lib/wording/sections';
import { signatureWords } from '@/lib/wording/signatures';
import { capitalised } from '@/lib/wording/typography';

/** What the campaign locked before it was sent, what became of it, and how to be let in again. */
export function LockedSections({ locked }: { locked: LockedReport }) {
  const askable = locked.sections.some(({ request }) => request?.state !== 'waiting');
  return (
    <Alert tone="warning" title={capitalised(closedUnsentWords(locked.closedOn))}>
      <ul>
        {locked.sections.map((section) => (
          <li key={section.id}>
            {actionWords(section.action)} : {unsentWords(section.begun)}
            <Standing request={section.request} />
          </li>
        ))}
      </ul>
      <p>
        Ce qui est saisi est gardé, et n’est compté dans aucun chiffre. Saisir et envoyer demandent une
        exception.
      </p>
      {locked.mayAsk && askable && (
        <p>
          <a className="fr-btn fr-btn--secondary" href={`/espace/rapports/${locked.id}/exception`}>
            Demander une exception
          </a>
        </p>
      )}
    </Alert>
  );
}

function Standing({ request }: { request: LockedSection['request'] }) {
  if (!request) return null;
  const day = formatDay(parisDay(request.at));
  if (request.state === 'over')
    return <span className="app-report__note">Une exception accordée le {day} est terminée.</span>;
  if (request.state === 'waiting')
    return (
      <span className="app-report__note">
        Exception demandée le {day} par {signatureWords(request.by)} : la réponse viendra par message. Motif :{' '}
        {request.reason}
      </span>
    );
  return (
    <>
      <span className="app-report__note">
        Exception refusée le {day} par {signatureWords(request.by)} :
      </span>
      <blockquote className="app-reason">{request.reason}</blockquote>
    </>
  );
}
