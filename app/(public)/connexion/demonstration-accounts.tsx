import { DataTable } from '@/app/_ui/data-table';
import type { Role } from '@/lib/domain/vocabulary';
import { roleNames } from '@/lib/wording/roles';

interface Props {
  accounts: { id: number; name: string; email: string; role: Role; organisation: string | null }[];
  password: string;
  goTo: string | undefined;
}

/** The accounts that anybody may try, with the password that they share. */
export function DemonstrationAccounts({ accounts, password, goTo }: Props) {
  const hrefOf = (email: string) =>
    `/connexion?${new URLSearchParams({ compte: email, ...(goTo && { retour: goTo }) })}`;
  return (
    <>
      <h2>Comptes de démonstration</h2>
      <p>
        Ils ont tous le mot de passe <strong className="app-password">{password}</strong>. Choisissez une
        personne pour remplir le formulaire. Les messages que le service leur envoie se lisent dans le{' '}
        <a href="/demonstration/courrier">courrier de la démonstration</a>.
      </p>
      <DataTable
        caption="Comptes de démonstration"
        hideCaption
        columns={[
          { key: 'name', label: 'Personne' },
          { key: 'role', label: 'Rôle' },
          { key: 'organisation', label: 'Organisation' },
          { key: 'email', label: 'Adresse' },
        ]}
        rows={accounts.map(({ id, name, email, role, organisation }) => ({
          key: String(id),
          cells: [
            <a key="name" href={hrefOf(email)}>
              {name}
            </a>,
            roleNames[role],
            organisation ?? '–',
            email,
          ],
        }))}
        empty="Aucun compte de démonstration n’est chargé."
      />
    </>
  );
}
