import { DataTable } from '@/app/_ui/data-table';
import { Disclosure } from '@/app/_ui/disclosure';
import type { ManagedProject } from '@/lib/project/managed-project';
import { formatDay } from '@/lib/wording/dates';
import { formatEurosInFull } from '@/lib/wording/numbers';
import { amountWords } from '@/lib/wording/projects';
import { WithdrawForm } from '../../withdraw-form';
import { withdrawAmount } from '../actions';
import { AmountForm } from './amount-form';

export function Amounts({ project }: { project: ManagedProject }) {
  return (
    <section aria-labelledby="montants">
      <h2 id="montants">Montants</h2>
      <p>
        Annoncé, conventionné, versé et dépensé sont quatre choses : ils ne sont jamais additionnés. La
        convention et les versements se saisissent dans{' '}
        <a href={`/pilotage/projets/${project.slug}/argent`}>l’argent du projet</a> ; ils y remplacent ces
        deux montants.
      </p>
      <DataTable
        caption="Montants du projet"
        hideCaption
        empty="Aucun montant enregistré."
        columns={[
          { key: 'kind', label: 'Montant' },
          { key: 'cents', label: 'Euros', numeric: true },
          { key: 'dated', label: 'Daté du' },
          { key: 'source', label: 'Source' },
        ]}
        rows={project.amounts.map(({ id, kind, cents, datedOn, source }) => ({
          key: String(id),
          cells: [amountWords[kind].label, formatEurosInFull(cents), formatDay(datedOn), source],
        }))}
      />
      <Disclosure summary="Enregistrer un montant">
        <AmountForm projectId={project.id} />
      </Disclosure>
      {project.amounts.length > 0 && (
        <Disclosure summary="Un montant enregistré par erreur ?">
          {project.amounts.map(({ id, kind, cents, datedOn }) => (
            <div key={id}>
              <h3>{`${amountWords[kind].label}, ${formatEurosInFull(cents)}, ${formatDay(datedOn)}`}</h3>
              <WithdrawForm action={withdrawAmount} id={id} what="ce montant" />
            </div>
          ))}
        </Disclosure>
      )}
    </section>
  );
}
