import { Alert } from '@/app/_ui/alert';
import { EmptyState } from '@/app/_ui/empty-state';
import { PageHeader } from '@/app/_ui/page-header';
import { requireActor } from '@/app/_web/actor';
import { requestNow } from '@/app/_web/clock';
import { found } from '@/app/_web/page';
import { memberChoices } from '@/lib/account/member-choices';
import { read } from '@/lib/store';
import { InviteForm } from './invite-form';

export default async function InvitePage() {
  const actor = await requireActor();
  const { mail, ...choices } = await found(memberChoices(read(), actor, requestNow()));
  return (
    <>
      <PageHeader
        title="Inviter une personne"
        above={[{ label: 'Mon espace', href: '/espace' }]}
        lead="Quelqu’un d’une organisation membre d’un projet que vous conduisez : elle reçoit un lien et choisit son mot de passe."
      />
      {choices.organisations.length === 0 ? (
        <EmptyState title="Votre organisation ne conduit aucun projet aujourd’hui">
          La personne en charge de l’action ouvre les comptes de son consortium.
        </EmptyState>
      ) : mail ? (
        <InviteForm {...choices} />
      ) : (
        <Alert tone="warning" title="Aucune invitation ne peut partir">
          <p>
            Le courrier n’est pas configuré dans cette installation. Vous pouvez{' '}
            <a href="/administration/comptes/nouveau">ouvrir un compte</a> dans votre organisation, avec un
            mot de passe provisoire à donner de vive voix ; pour un partenaire, demandez à la personne en
            charge de l’action.
          </p>
        </Alert>
      )}
    </>
  );
}
