import { PageHeader } from '@/app/_ui/page-header';

export default function Welcome() {
  return (
    <PageHeader
      title="Suivi CMA"
      lead="Le suivi des actions de formation en santé numérique de l’appel à manifestation d’intérêt « Compétences et métiers d’avenir »."
    />
  );
}
