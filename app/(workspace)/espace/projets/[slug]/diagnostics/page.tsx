import { Disclosure } from '@/app/_ui/disclosure';
import { PageHeader } from '@/app/_ui/page-header';
import { requireActor } from '@/app/_web/actor';
import { requestNow } from '@/app/_web/clock';
import { found } from '@/app/_web/page';
import { ownDiagnostics } from '@/lib/finding/recorded-diagnostics';
import { read } from '@/lib/store';
import { ofName } from '@/lib/wording/elision';
import { DiagnosticForm } from '../../../../_findings/diagnostic-form';
import { DiagnosticList } from '../../../../_findings/diagnostic-list';

export default async function OwnDiagnosticsPage({ params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params;
  const actor = await requireActor();
  const { project, diagnostics, takesPart, may } = await found(
    ownDiagnostics(read(), actor, slug, requestNow()),
  );
  return (
    <>
      <PageHeader
        title={`Diagnostics ${ofName(project.acronym)}`}
        tab={`${project.acronym} – Diagnostics des besoins du projet`}
        above={[{ label: 'Mon espace', href: '/espace' }]}
        lead="Les diagnostics que le projet a remis (003:158) et ce qu’ils constatent. Ils sont publics, avec leur source."
      />
      <DiagnosticList diagnostics={diagnostics} writes={may} />
      {!takesPart && <p>Le diagnostic n’est ouvert que pour l’action n° 2 de 2023 (003:158).</p>}
      {may && (
        <Disclosure summary="Enregistrer un diagnostic remis">
          <DiagnosticForm of={{ projectId: project.id }} />
        </Disclosure>
      )}
    </>
  );
}
