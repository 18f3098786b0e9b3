import { redirect } from 'next/navigation';
import { PageHeader } from '@/app/_ui/page-header';
import { one, type Search } from '@/app/_web/page';
import { VerificationForm } from './verification-form';

export default async function VerificationPage({ searchParams }: { searchParams: Search }) {
  const typed = (one((await searchParams).numero) ?? '').trim().slice(0, 40);
  if (typed !== '') redirect(`/verification/${encodeURIComponent(typed)}`);
  return (
    <>
      <PageHeader
        title="Vérifier un certificat"
        lead="Chacun peut savoir si un certificat de présence et d’assiduité a été délivré, et s’il est toujours valable. Aucun nom n’est montré."
      />
      <VerificationForm />
    </>
  );
}
