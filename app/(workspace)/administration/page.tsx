import { Guide } from '@/app/_guide/guide';
import { Alert } from '@/app/_ui/alert';
import { DataTable } from '@/app/_ui/data-table';
import { ExportLinks } from '@/app/_ui/export-links';
import { FirstSteps } from '@/app/_ui/first-steps';
import { PageHeader } from '@/app/_ui/page-header';
import { Pagination } from '@/app/_ui/pagination';
import { SelectField } from '@/app/_ui/select-field';
import { TextField } from '@/app/_ui/text-field';
import { requireActor } from '@/app/_web/actor';
import { requestNow } from '@/app/_web/clock';
import { homeOf } from '@/app/_web/home';
import { found, one, type Search } from '@/app/_web/page';
import { proxyNotice } from '@/app/_web/proxy-notice';
import { can } from '@/lib/access/policy';
import { accountList, isRole } from '@/lib/account/account-list';
import { mailStatus } from '@/lib/mail/mail-status';
import { firstSteps } from '@/lib/programme/steps-to-take';
import { read } from '@/lib/store';
import { roleNames } from '@/lib/wording/roles';
import { accountRow } from './account-row';
import { MailNote } from './mail-note';
import { ProxyNote } from './proxy-note';

export default async function AccountsPage({ searchParams }: { searchParams: Search }) {
  const actor = await requireActor();
  const query = await searchParams;
  const search = one(query.q) ?? '';
  const asked = one(query.role);
  const role = isRole(asked) ? asked : undefined;
  const page = Math.max(1, Number.parseInt(one(query.page) ?? '1', 10) || 1);
  const list = await found(accountList(read(), actor, { search, role, page }, requestNow()));
  const mail = await mailStatus(read(), actor);
  const hrefOf = (number: number) =>
    `/administration?${new URLSearchParams({
      ...(search && { q: search }),
      ...(role && { role }),
      page: String(number),
    })}`;
  return (
    <>
      <PageHeader
        title="Comptes"
        lead="Les personnes qui utilisent le service, leur rôle et leur périmètre."
      />
      {one(query.effacement) && (
        <Alert tone="success" title="La personne est effacée" announce>
          <p>
            Son nom et son adresse ne sont plus dans le service. Les copies de sauvegarde les gardent jusqu’à
            leur remplacement ; si l’une est remise, l’effacement est refait.
          </p>
        </Alert>
      )}
      <FirstSteps steps={firstSteps(read(), actor)} />
      {/* Others come here from their own first page. */}
      {homeOf(actor) === '/administration' && <Guide actor={actor} />}
      {mail && <MailNote {...mail} />}
      {can(actor, 'journal.security.read') && <ProxyNote notice={proxyNotice()} />}
      <p>
        <a className="fr-btn fr-icon-user-add-line fr-btn--icon-left" href="/administration/comptes/nouveau">
          Ouvrir un compte
        </a>
      </p>
      <form className="app-filters" method="get" action="/administration" aria-label="Filtres de la liste">
        <TextField name="q" label="Nom ou adresse" type="search" defaultValue={search} />
        <SelectField
          name="role"
          label="Rôle"
          blank="Tous les rôles"
          options={list.roles.map((value) => ({ value, label: roleNames[value] }))}
          defaultValue={role ?? ''}
        />
        <button type="submit" className="fr-btn fr-btn--secondary">
          Appliquer
        </button>
      </form>
      <DataTable
        caption={`${list.total} ${list.total > 1 ? 'comptes' : 'compte'}`}
        columns={[
          { key: 'name', label: 'Personne' },
          { key: 'email', label: 'Adresse' },
          { key: 'role', label: 'Rôle' },
          { key: 'organisation', label: 'Organisation' },
          { key: 'status', label: 'État' },
        ]}
        rows={list.accounts.map(accountRow)}
        empty="Aucun compte ne correspond à ces filtres."
      />
      <Pagination page={page} pages={list.pages} hrefOf={hrefOf} />
      <ExportLinks
        table="accounts"
        params={{ q: search, role }}
        note={'Des noms et des adresses\u00a0: l’export est inscrit au journal.'}
      />
    </>
  );
}
