import { FindingTable } from '@/app/_findings/finding-table';
import { Alert } from '@/app/_ui/alert';
import { Disclosure } from '@/app/_ui/disclosure';
import { PageHeader } from '@/app/_ui/page-header';
import { requireActor } from '@/app/_web/actor';
import { requestNow } from '@/app/_web/clock';
import { numberIn } from '@/app/_web/number-in';
import { found, one, type Search } from '@/app/_web/page';
import { diagnosticDetail } from '@/lib/finding/recorded-diagnostics';
import { read } from '@/lib/store';
import { ofName } from '@/lib/wording/elision';
import { deliveredWords, domainWords } from '@/lib/wording/findings';
import { sourceWords } from '@/lib/wording/source-lines';
import { french } from '@/lib/wording/typography';
import { withdrawDiagnostic, withdrawFinding } from '../../_findings/actions';
import { FindingForm } from '../../_findings/finding-form';
import { WithdrawForm } from '../../pilotage/withdraw-form';

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Search;
}

/** A diagnostic, for those who record what it found: the lead of its project and the officer of the action. */
export default async function DiagnosticPage({ params, searchParams }: Props) {
  const { id } = await params;
  const actor = await requireActor();
  const detail = await found((async () => diagnosticDetail(read(), actor, numberIn(id), requestNow()))());
  const { diagnostic, writes, professions, officer } = detail;
  const above = officer
    ? { label: 'Diagnostics des besoins', href: '/pilotage/diagnostics' }
    : {
        label: `Diagnostics ${ofName(diagnostic.acronym ?? '')}`,
        href: `/espace/projets/${diagnostic.slug}/diagnostics`,
      };
  return (
    <>
      <PageHeader
        title={french(diagnostic.title)}
        tab={`${french(diagnostic.title)} – Diagnostic ${id}`}
        above={[above]}
        here="Diagnostic"
        context={[
          diagnostic.acronym ? `Projet ${diagnostic.acronym}` : 'Étude extérieure au programme',
          domainWords[diagnostic.domain],
          deliveredWords(diagnostic),
          sourceWords(diagnostic.source),
        ].join(' · ')}
      />
      {one((await searchParams).fait) === 'enregistre' && (
        <Alert tone="success" title="Diagnostic enregistré" announce>
          <p>Enregistrez maintenant ce qu’il constate.</p>
        </Alert>
      )}
      <h2>Constats</h2>
      <FindingTable
        diagnostic={diagnostic}
        params={{}}
        {...(writes && {
          acts: (finding) => (
            <Disclosure summary="Retirer">
              <WithdrawForm action={withdrawFinding} id={finding.id} thing="finding" what="le constat" />
            </Disclosure>
          ),
        })}
      />
      {writes ? (
        <>
          <h2>Ajouter un constat</h2>
          <FindingForm diagnosticId={diagnostic.id} professions={professions} />
          <Disclosure summary="Diagnostic enregistré par erreur ?">
            <p>Il se retire avec ses constats ; les jours d’avant restent lisibles.</p>
            <WithdrawForm
              action={withdrawDiagnostic}
              id={diagnostic.id}
              what="le diagnostic"
              {...(officer && { back: above.href })}
            />
          </Disclosure>
        </>
      ) : (
        <p>
          Ces constats sont cités d’un document de référence, ligne par ligne : ils se corrigent dans les
          données de référence.
        </p>
      )}
    </>
  );
}
