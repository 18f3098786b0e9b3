import type { Metadata } from 'next';
import { ActionButton } from '@/app/_ui/action-button';
import { Alert } from '@/app/_ui/alert';
import { DataTable } from '@/app/_ui/data-table';
import { PageHeader } from '@/app/_ui/page-header';
import { requestNow } from '@/app/_web/clock';
import { accountsToChoose } from '@/app/_web/proconnect/chosen';
import { roleNames } from '@/lib/wording/roles';
import { signInByIdentity } from './actions';

export const metadata: Metadata = { robots: { index: false, follow: false } };

/** For a person who holds several accounts, and whom ProConnect has just named. */
export default async function ChooseAccountPage() {
  const accounts = await accountsToChoose(requestNow());
  const above = [{ label: 'Connexion', href: '/connexion' }];
  if (accounts.length === 0)
    return (
      <>
        <PageHeader title="Choisir un compte" above={above} />
        <Alert tone="warning" title="Il n’y a pas de compte à choisir">
          <p>
            Le temps de choisir est passé, ou le choix est déjà fait. <a href="/connexion">Se connecter</a>
          </p>
        </Alert>
      </>
    );
  return (
    <>
      <PageHeader
        title="Choisir un compte"
        above={above}
        lead="Votre identité ProConnect ouvre plusieurs comptes. La session sera celle du compte choisi ; pour en changer, déconnectez-vous."
      />
      <DataTable
        caption="Vos comptes"
        columns={[
          { key: 'name', label: 'Nom' },
          { key: 'role', label: 'Rôle' },
          { key: 'organisation', label: 'Organisation' },
          { key: 'open', label: 'Ouvrir' },
        ]}
        rows={accounts.map(({ id, name, role, organisation }) => ({
          key: String(id),
          cells: [
            name,
            roleNames[role],
            organisation ?? '–',
            <ActionButton
              key="open"
              action={signInByIdentity}
              values={{ accountId: String(id) }}
              label="Ouvrir"
              about={`le compte ${roleNames[role]}${organisation ? `, ${organisation}` : ''}`}
            />,
          ],
        }))}
      />
    </>
  );
}
