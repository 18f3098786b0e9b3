import { DataTable } from '@/app/_ui/data-table';
import { Disclosure } from '@/app/_ui/disclosure';
import { contractYears } from '@/lib/domain/money/contract-span';
import type { ManagedMoney } from '@/lib/money/managed-money';
import { formatDay } from '@/lib/wording/dates';
import { agreementKindWords } from '@/lib/wording/money';
import { formatEurosInFull } from '@/lib/wording/numbers';
import { capitalised, french } from '@/lib/wording/typography';
import { withdrawMoneyFact } from '../../../../_money/actions';
import { WithdrawForm } from '../../../withdraw-form';
import { AgreementForm } from './agreement-form';

const eurosOr = (cents: number | null) => (cents === null ? 'non renseigné' : formatEurosInFull(cents));

/** The agreement and its amendments, with all of their terms; the last one may be taken back. */
export function Agreement({ managed }: { managed: ManagedMoney }) {
  const { project, money, members, participations, titles } = managed;
  const { versions, agreement, shares } = money;
  const last = versions.at(-1);
  return (
    <section aria-labelledby="convention">
      <h2 id="convention">Convention</h2>
      <DataTable
        caption="Convention et avenants"
        hideCaption
        empty="Aucune convention enregistrée."
        columns={[
          { key: 'kind', label: 'Version' },
          { key: 'signed', label: 'Signée le' },
          { key: 'effective', label: 'En vigueur le' },
          { key: 'dates', label: 'Du … au' },
          { key: 'aid', label: 'Aide', numeric: true },
          { key: 'cost', label: 'Coût total', numeric: true },
          { key: 'base', label: 'Base éligible', numeric: true },
          { key: 'why', label: 'Motif et source' },
        ]}
        rows={versions.map((version) => ({
          key: String(version.id),
          cells: [
            [capitalised(agreementKindWords[version.kind]), version.number].filter(Boolean).join(' '),
            formatDay(version.signedOn),
            formatDay(version.effectiveOn),
            `${formatDay(version.startsOn)} – ${formatDay(version.endsOn)}`,
            formatEurosInFull(version.aidCents),
            eurosOr(version.totalCostCents),
            eurosOr(version.eligibleBaseCents),
            french([version.reason, version.source].filter(Boolean).join(' · ')),
          ],
        }))}
      />
      {agreement && (agreement.startsOn !== project.startsOn || agreement.endsOn !== project.endsOn) && (
        <p>
          Ces dates ne sont pas celles de l’
          <a href={`/pilotage/projets/${project.slug}#identite`}>identité</a> du projet : corrigez-la si la
          convention les change.
        </p>
      )}
      {agreement && (
        <dl className="app-facts">
          <dt>Années du contrat</dt>
          <dd>
            {contractYears(agreement.startsOn, agreement.endsOn)
              .map(({ number, startsOn }) => `${number}\u00a0: dès le ${formatDay(startsOn)}`)
              .join(' · ')}
          </dd>
          <dt>Répartition entre membres</dt>
          <dd>
            {shares.organisations
              .map(({ organisation, cents }) => `${french(organisation ?? '')} ${formatEurosInFull(cents)}`)
              .join(' · ') || 'non répartie'}
          </dd>
          <dt>Répartition entre actions</dt>
          <dd>
            {shares.actions
              .map(({ actionKey, cents }) =>
                [french(titles.get(actionKey ?? '') ?? ''), formatEurosInFull(cents)].join(' '),
              )
              .join(' · ') || 'non répartie'}
          </dd>
        </dl>
      )}
      <Disclosure
        summary={last ? 'Enregistrer un avenant ou une décision modificative' : 'Enregistrer la convention'}
      >
        <AgreementForm
          project={project}
          members={members}
          actions={participations}
          versions={versions}
          shares={managed.lastShares}
        />
      </Disclosure>
      {last && (
        <Disclosure summary="Une version enregistrée par erreur ?">
          <p>La dernière se retire tant que rien n’a été versé sur elle.</p>
          <WithdrawForm
            action={withdrawMoneyFact}
            thing="agreement"
            id={last.id}
            version={project.version}
            what={agreementKindWithArticle(last.kind)}
          />
        </Disclosure>
      )}
    </section>
  );
}

const agreementKindWithArticle = (kind: keyof typeof agreementKindWords): string =>
  kind === 'amendment' ? 'cet avenant' : `cette ${agreementKindWords[kind]}`;
