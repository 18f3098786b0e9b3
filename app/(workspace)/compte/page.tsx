import { PageHeader } from '@/app/_ui/page-header';
import { requireActor } from '@/app/_web/actor';
import { requestNow } from '@/app/_web/clock';
import { found, one, type Search } from '@/app/_web/page';
import { accountTokens } from '@/lib/access/actor-of-token';
import { can } from '@/lib/access/policy';
import { scopeNames } from '@/lib/account/account-choices';
import { ownAccount } from '@/lib/account/own-account';
import { successorsOf } from '@/lib/account/successors';
import { PASSWORD_MIN } from '@/lib/domain/account';
import { isFresh } from '@/lib/domain/session';
import { addDays } from '@/lib/domain/time';
import { TOKEN_DAYS } from '@/lib/domain/token';
import { hasIssuer } from '@/lib/identity/issuer';
import { ownIdentities } from '@/lib/identity/own-identities';
import { ownFactors } from '@/lib/second-factor/own-factors';
import { read } from '@/lib/store';
import { formatDay } from '@/lib/wording/dates';
import { roleNames, roleSummaries } from '@/lib/wording/roles';
import { scopeName } from '@/lib/wording/scopes';
import { HandOver } from '../_hand-over/hand-over';
import { Identities } from './identities';
import { PasswordForm } from './password-form';
import { SecondFactor } from './second-factor';
import { Sessions } from './sessions';
import { Tokens } from './tokens';

export default async function AccountPage({ searchParams }: { searchParams: Search }) {
  const actor = await requireActor();
  const { proconnect, reference } = await searchParams;
  const now = requestNow();
  const { account, sessions } = await found(ownAccount(read(), actor, now));
  const own = { accountId: actor.accountId };
  const mayCreate = can(actor, 'token.create', own);
  const tokens = (await accountTokens(read(), actor, actor.accountId, now)) ?? [];
  const identities = await ownIdentities(read(), actor);
  const names = await scopeNames(read());
  const successors = await successorsOf(read(), actor, actor.accountId, requestNow());
  return (
    <>
      <PageHeader
        title="Mon compte"
        lead="Qui vous êtes pour le service, votre mot de passe, votre second facteur, vos sessions et vos jetons d’accès."
      />
      <dl className="app-definitions app-block">
        <dt>Nom</dt>
        <dd>{account.name}</dd>
        <dt>Adresse électronique</dt>
        <dd>{account.email}</dd>
        <dt>Rôle</dt>
        <dd>
          {roleNames[account.role]}. {roleSummaries[account.role]}
        </dd>
        {account.organisation && (
          <>
            <dt>Organisation</dt>
            <dd>{account.organisation}</dd>
          </>
        )}
        {account.scopes.length > 0 && (
          <>
            <dt>Périmètre</dt>
            <dd>{account.scopes.map((scope) => scopeName(scope, names)).join(', ')}</dd>
          </>
        )}
        {account.endsOn && (
          <>
            <dt>Lecture ouverte jusqu’au</dt>
            <dd>{formatDay(account.endsOn)}</dd>
          </>
        )}
      </dl>
      {actor.holdsOthers && (
        <p>
          Vous avez plusieurs comptes : <a href="/compte/changer">changer de compte</a>.
        </p>
      )}
      <p>Une erreur dans ces lignes ? Demandez la correction à la personne qui administre les comptes.</p>
      {can(actor, 'account.list') && (
        <p>
          <a href="/administration">Gérer les comptes que votre rôle vous confie</a>
        </p>
      )}
      <h2>Mes données</h2>
      <p>
        <a href="/compte/donnees">Télécharger tout ce que le service conserve sur vous (JSON)</a>. Combien de
        temps, et pour les faire effacer : <a href="/donnees-personnelles">Données personnelles</a>.
      </p>
      <h2>Mot de passe</h2>
      <PasswordForm minimum={PASSWORD_MIN} />
      {(hasIssuer() || identities.length > 0) && (
        <Identities
          identities={identities}
          configured={hasIssuer()}
          toProve={actor.proof && !isFresh(actor.proof.at, now) ? actor.proof.by : null}
          outcome={one(proconnect)}
          reference={one(reference)}
        />
      )}
      <SecondFactor own={await ownFactors(read(), actor)} />
      <h2>Mes sessions</h2>
      <Sessions sessions={sessions} />
      {(mayCreate || tokens.length > 0) && (
        <Tokens
          tokens={tokens}
          mayCreate={mayCreate}
          mayEnter={can(actor, 'token.create_enter', own)}
          maySend={can(actor, 'token.create_sessions', own)}
          records={
            can(actor, 'token.create_manage', own)
              ? can(actor, 'organisation.manage')
                ? 'programme'
                : 'trainings'
              : null
          }
          today={now.day}
          lastDay={addDays(now.day, TOKEN_DAYS)}
        />
      )}
      {successors && <HandOver accountId={actor.accountId} successors={successors} oneself />}
    </>
  );
}
