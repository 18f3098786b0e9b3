import { notFound } from 'next/navigation';
import { TokenTable } from '@/app/_tokens/token-table';
import { ActionButton } from '@/app/_ui/action-button';
import { PageHeader } from '@/app/_ui/page-header';
import { requireActor } from '@/app/_web/actor';
import { requestNow } from '@/app/_web/clock';
import { found } from '@/app/_web/page';
import { accountTokens } from '@/lib/access/actor-of-token';
import { can } from '@/lib/access/policy';
import { accountChoices } from '@/lib/account/account-choices';
import { accountDetail } from '@/lib/account/account-detail';
import { accountMail } from '@/lib/account/account-mail';
import { successorsOf } from '@/lib/account/successors';
import { idOf } from '@/lib/domain/id';
import { hasSecondFactor } from '@/lib/second-factor/own-factors';
import { read } from '@/lib/store';
import { formatInstant } from '@/lib/wording/dates';
import { ofName } from '@/lib/wording/elision';
import { signatureWords } from '@/lib/wording/signatures';
import { HandOver } from '../../../_hand-over/hand-over';
import { enableAccount, revokeToken } from '../actions';
import { ChangeForm } from './change-form';
import { Disabling } from './disabling';
import { Erasure } from './erasure';
import { FactorReset } from './factor-reset';
import { Invitation } from './invitation';
import { PasswordReset } from './password-reset';

export default async function AccountPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const actor = await requireActor();
  const accountId = idOf(id) ?? notFound();
  const now = requestNow();
  const account = await found(accountDetail(read(), actor, accountId, now));
  const tokens = await accountTokens(read(), actor, account.id, now);
  const mail = await accountMail(read(), account.id, requestNow());
  const successors = await successorsOf(read(), actor, account.id, requestNow());
  const values = { accountId: id };
  return (
    <>
      <PageHeader
        title={account.name}
        tab={`${account.name}, ${account.email} – Compte`}
        above={[{ label: 'Comptes', href: '/administration' }]}
      />
      {account.invited && (
        <p>
          Invité le {formatInstant(account.invited.at)} par {signatureWords(account.invited.by)}.
        </p>
      )}
      <ChangeForm
        accountId={account.id}
        version={account.version}
        choices={await accountChoices(read(), actor)}
        values={account}
      />
      <h2>Mot de passe</h2>
      {mail.configured ? (
        <Invitation accountId={id} link={mail.link} />
      ) : (
        <>
          <p>
            Un mot de passe provisoire remplace celui de la personne, ferme toutes ses sessions et révoque ses
            jetons d’accès.
          </p>
          <PasswordReset accountId={account.id} />
        </>
      )}
      {can(actor, 'account.reset_factor', { accountId }) && (
        <FactorReset accountId={accountId} has={await hasSecondFactor(read(), accountId)} />
      )}
      {tokens && (
        <>
          <h2>Jetons d’accès</h2>
          <p>Par eux, des programmes agissent pour ce compte. Révoqué, un jeton ne sert plus aussitôt.</p>
          <TokenTable
            tokens={tokens}
            revoke={revokeToken}
            caption={`Jetons d’accès ${ofName(account.name)}`}
          />
        </>
      )}
      {successors && <HandOver accountId={account.id} successors={successors} oneself={false} />}
      <h2>{account.status === 'active' ? 'Désactiver le compte' : 'Compte désactivé'}</h2>
      <p>
        {account.status === 'active'
          ? 'La personne ne pourra plus se connecter et ses sessions se ferment aussitôt. Ce qu’elle a saisi reste.'
          : 'La personne ne peut plus se connecter. Ce qu’elle a saisi est conservé.'}
      </p>
      {account.status === 'active' ? (
        <Disabling key="disable" accountId={accountId} />
      ) : (
        <ActionButton key="enable" action={enableAccount} values={values} label="Réactiver le compte" />
      )}
      {can(actor, 'person.export', { accountId }) && (
        <>
          <h2>Ses données</h2>
          <p>
            Si elle les demande :{' '}
            <a href={`/administration/comptes/${accountId}/donnees`}>
              tout ce que le service conserve sur cette personne (JSON)
            </a>
            . La remise est inscrite au journal.
          </p>
        </>
      )}
      {can(actor, 'account.erase', { accountId }) && <Erasure accountId={accountId} />}
    </>
  );
}
