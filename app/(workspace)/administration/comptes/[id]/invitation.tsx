import { ActionButton } from '@/app/_ui/action-button';
import type { AccountMail } from '@/lib/account/account-mail';
import { formatInstant } from '@/lib/wording/dates';
import { inviteAccount, withdrawInvitation } from '../actions';

/** The link by which a person chooses a password: sent, sent again, or made useless. */
export function Invitation({ accountId, link }: { accountId: string; link: AccountMail['link'] }) {
  const values = { accountId };
  const standing = link?.state === 'queued' || link?.state === 'sent';
  return (
    <>
      <p>
        Un lien envoyé à l’adresse de la personne lui permet de choisir un mot de passe. Il sert une seule
        fois, et ferme alors toutes ses sessions.
      </p>
      <p>{stateWords(link)}</p>
      <div className="app-block">
        <ActionButton
          key={`invite-${link?.state}`}
          action={inviteAccount}
          values={values}
          label={link === null ? 'Envoyer un lien' : 'Envoyer un nouveau lien'}
        />
        {standing && (
          <ActionButton key="withdraw" action={withdrawInvitation} values={values} label="Retirer le lien" />
        )}
      </div>
    </>
  );
}

function stateWords(link: AccountMail['link']): string {
  if (!link) return 'Aucun lien n’a été envoyé.';
  const at = link.at ? formatInstant(link.at) : '';
  switch (link.state) {
    case 'queued':
      return 'Un lien va partir.';
    case 'sent':
      return `Envoyé le ${at}, pas encore utilisé ; il vaut jusqu’au ${link.expiresAt ? formatInstant(link.expiresAt) : ''}.`;
    case 'used':
      return `Le dernier lien a servi le ${at}.`;
    case 'expired':
      return `Le lien envoyé le ${at} a expiré sans servir.`;
    case 'withdrawn':
      return `Le dernier lien a été retiré le ${at}.`;
  }
}
