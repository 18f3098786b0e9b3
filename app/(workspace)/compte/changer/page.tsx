import type { ReactNode } from 'react';
import { ActionButton } from '@/app/_ui/action-button';
import { Alert } from '@/app/_ui/alert';
import { DataTable } from '@/app/_ui/data-table';
import { PageHeader } from '@/app/_ui/page-header';
import { requireActor } from '@/app/_web/actor';
import { requestNow } from '@/app/_web/clock';
import { one, type Search } from '@/app/_web/page';
import { type OwnAccount, ownAccounts } from '@/lib/account/own-accounts';
import { read } from '@/lib/store';
import { roleNames } from '@/lib/wording/roles';
import { french } from '@/lib/wording/typography';
import { switchAccount } from './actions';

/** The accounts of one person: each with its role, and the way to it. */
export default async function SwitchAccountPage({ searchParams }: { searchParams: Search }) {
  const actor = await requireActor();
  const accounts = ownAccounts(read(), actor, requestNow());
  const { rattache } = await searchParams;
  const linked = accounts.find(({ id }) => String(id) === one(rattache));
  return (
    <>
      <PageHeader
        title="Changer de compte"
        above={[{ label: 'Mon compte', href: '/compte' }]}
        lead={
          accounts.length > 1
            ? 'Chaque compte a son rôle et son organisation. La session en cours se ferme, une autre s’ouvre : ce que vous n’avez pas enregistré reste dans ce navigateur, sous le compte où vous l’avez saisi.'
            : 'Vous n’avez qu’un compte. Un second s’ouvre par une invitation : suivez son lien, connectez-vous avec ce compte-ci, et rattachez-le.'
        }
      />
      {linked && (
        <Alert tone="success" title="Le compte est rattaché" announce>
          <p>
            {accountWords(linked)} est l’un de vos comptes : le même mot de passe, la même identité et le même
            second facteur l’ouvrent.
          </p>
        </Alert>
      )}
      <DataTable
        caption="Vos comptes"
        columns={[
          { key: 'role', label: 'Rôle' },
          { key: 'organisation', label: 'Organisation' },
          { key: 'name', label: 'Nom' },
          { key: 'go', label: 'Passer à ce compte' },
        ]}
        rows={accounts.map((account) => ({
          key: String(account.id),
          cells: [
            roleNames[account.role],
            account.organisation ? french(account.organisation) : '–',
            account.name,
            wayTo(account),
          ],
        }))}
      />
      <p>Personne ne valide sous un compte ce qu’il a saisi sous un autre : une autre personne en décide.</p>
    </>
  );
}

const accountWords = ({ role, organisation }: OwnAccount): string =>
  `« ${roleNames[role]}${organisation ? `, ${french(organisation)}` : ''} »`;

function wayTo(account: OwnAccount): ReactNode {
  switch (account.state) {
    case 'current':
      return 'Compte de cette session';
    case 'closed':
      return 'Compte fermé';
    case 'apart':
      return 'S’ouvre par une autre preuve : connectez-vous à lui, ou demandez une nouvelle invitation';
    case 'open':
      return (
        <ActionButton
          key="go"
          action={switchAccount}
          values={{ accountId: String(account.id) }}
          label="Passer à ce compte"
          about={accountWords(account)}
        />
      );
  }
}
