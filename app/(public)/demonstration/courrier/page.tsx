import { Alert } from '@/app/_ui/alert';
import { EmptyState } from '@/app/_ui/empty-state';
import { PageHeader } from '@/app/_ui/page-header';
import { Pagination } from '@/app/_ui/pagination';
import { TextField } from '@/app/_ui/text-field';
import { found, one, type Search } from '@/app/_web/page';
import { caughtMail } from '@/lib/mail/caught-mail';
import { read } from '@/lib/store';
import { counted } from '@/lib/wording/plural';
import { CaughtMessage } from './caught-message';

export default async function CaughtMailPage({ searchParams }: { searchParams: Search }) {
  const search = await searchParams;
  const to = (one(search.pour) ?? '').slice(0, 254);
  const page = Math.max(1, Number.parseInt(one(search.page) ?? '1', 10) || 1);
  const { messages, total, pages, waiting, configured } = await found(caughtMail(read(), { page, to }));
  const hrefOf = (number: number) =>
    `/demonstration/courrier?${new URLSearchParams({ ...(to && { pour: to }), page: String(number) })}`;
  return (
    <>
      <PageHeader
        title="Courrier de la démonstration"
        lead="Les messages que le service a envoyés. Un serveur de messagerie de la démonstration les garde : personne ne les reçoit."
      />
      {!configured && (
        <Alert tone="warning" title="Le courrier n’est pas configuré">
          <p>Aucun serveur de messagerie n’est indiqué : les messages attendent.</p>
        </Alert>
      )}
      <form
        className="app-filters"
        method="get"
        action="/demonstration/courrier"
        aria-label="Filtre des messages"
      >
        <TextField name="pour" label="Adresse du destinataire" type="search" defaultValue={to} />
        <button type="submit" className="fr-btn fr-btn--secondary">
          Appliquer
        </button>
      </form>
      <p>
        {counted(total, 'message')}.{' '}
        {waiting > 0 &&
          `${counted(waiting, 'message')} en attente d’envoi : rechargez la page dans un instant.`}
      </p>
      {messages.length === 0 && (
        <EmptyState title="Aucun message">
          Envoyez un rapport, retournez un volet ou demandez un nouveau mot de passe pour en voir un.
        </EmptyState>
      )}
      {messages.map((message, index) => (
        <CaughtMessage key={message.key} message={message} open={index === 0 && page === 1} />
      ))}
      <Pagination page={page} pages={pages} hrefOf={hrefOf} label="Pages des messages" />
    </>
  );
}
