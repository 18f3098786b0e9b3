import { ActionButton } from '@/app/_ui/action-button';
import { Alert } from '@/app/_ui/alert';
import { DataTable } from '@/app/_ui/data-table';
import { ProConnectButton } from '@/app/_ui/proconnect-button';
import { ProConnectProblem } from '@/app/_ui/proconnect-problem';
import { formatInstant } from '@/lib/wording/dates';
import { unlinkIdentity } from './actions';
import { ProveForm } from './prove-form';

interface Props {
  identities: { id: number; linkedAt: string; lastUsedAt: string | null }[];
  /** Whether another may be linked. */
  configured: boolean;
  /** What comes before: to prove again who one is, by a password or by ProConnect; nothing soon after a sign-in. */
  toProve: 'password' | 'identity' | null;
  /** What one came back from ProConnect with. */
  outcome: string | undefined;
  reference: string | undefined;
}

/** The identities of ProConnect that open one's account, each with the button that ends it. */
export function Identities({ identities, configured, toProve, outcome, reference }: Props) {
  return (
    <>
      <h2 id="proconnect">ProConnect</h2>
      <ProConnectProblem code={outcome} reference={reference} />
      {outcome === 'rattachee' && (
        <Alert tone="success" title="Votre identité ProConnect ouvre ce compte" announce>
          <p>Un message vous le confirme. Votre mot de passe sert toujours.</p>
        </Alert>
      )}
      {outcome === 'deja' && <Alert title="Cette identité ProConnect ouvrait déjà ce compte" announce />}
      {outcome === 'prouvee' && (
        <Alert tone="success" title="C’est bien vous" announce>
          <p>Si un formulaire vous le demandait, retournez à son onglet et envoyez-le de nouveau.</p>
        </Alert>
      )}
      <p>
        Une identité ProConnect rattachée ouvre votre compte sans mot de passe. Le service n’en garde qu’un
        identifiant : ni nom, ni adresse. Une même identité peut ouvrir plusieurs comptes.
      </p>
      {identities.length > 0 && (
        <DataTable
          caption="Identités rattachées à ce compte"
          columns={[
            { key: 'linked', label: 'Rattachée le' },
            { key: 'used', label: 'Dernière connexion' },
            { key: 'end', label: 'Retirer' },
          ]}
          rows={identities.map(({ id, linkedAt, lastUsedAt }) => ({
            key: String(id),
            cells: [
              formatInstant(linkedAt),
              lastUsedAt ? formatInstant(lastUsedAt) : 'aucune',
              <ActionButton
                key="end"
                action={unlinkIdentity}
                values={{ identityId: String(id) }}
                label="Retirer"
                about={`l’identité rattachée le ${formatInstant(linkedAt)}`}
              />,
            ],
          }))}
        />
      )}
      {configured && (
        <>
          {toProve === 'password' && <ProveForm />}
          {toProve === 'identity' && (
            <p>
              Pour en rattacher une autre,{' '}
              <a href="/api/auth/proconnect?preuve=1">identifiez-vous de nouveau avec ProConnect</a>.
            </p>
          )}
          {toProve === null && (
            <>
              <p>Rattacher l’identité avec laquelle vous vous identifierez :</p>
              <ProConnectButton href="/api/auth/proconnect?compte=1" />
            </>
          )}
        </>
      )}
    </>
  );
}
