import { TrancheTable } from '@/app/_money/tranche-table';
import { Alert } from '@/app/_ui/alert';
import { Disclosure } from '@/app/_ui/disclosure';
import { isSaidCondition } from '@/lib/domain/money/schedule';
import type { ManagedMoney } from '@/lib/money/managed-money';
import { formatDay } from '@/lib/wording/dates';
import { tranchesPaidWords } from '@/lib/wording/money';
import { formatEurosInFull } from '@/lib/wording/numbers';
import { capitalised } from '@/lib/wording/typography';
import { withdrawMoneyFact } from '../../../../_money/actions';
import { WithdrawForm } from '../../../withdraw-form';
import { ConditionForm } from './condition-form';
import { ScheduleForm } from './schedule-form';

/** The schedule, what is missing of it, and the conditions that an officer says to be met. */
export function Schedule({ managed }: { managed: ManagedMoney }) {
  const { project, money } = managed;
  const { tranches, missingCents } = money;
  const standing = tranches.filter(({ state }) => state !== 'cancelled');
  const said = standing.filter(({ condition }) => isSaidCondition(condition));
  return (
    <section aria-labelledby="echeancier">
      <h2 id="echeancier">Échéancier</h2>
      {tranches.length > 0 && <p>{`${capitalised(tranchesPaidWords(tranches))}.`}</p>}
      {missingCents !== null && missingCents !== 0 && (
        <Alert
          tone="warning"
          title={missingCents > 0 ? 'Échéancier incomplet' : 'Échéancier au-delà de l’aide'}
        >
          <p>
            {missingCents > 0
              ? `Il manque ${formatEurosInFull(missingCents)} pour faire l’aide de la convention.`
              : `Les tranches dépassent l’aide de ${formatEurosInFull(-missingCents)}.`}
          </p>
        </Alert>
      )}
      <TrancheTable tranches={tranches} milestones={money.milestones} />
      {money.versions.length > 0 ? (
        <Disclosure summary={tranches.length > 0 ? 'Corriger l’échéancier' : 'Enregistrer l’échéancier'}>
          <ScheduleForm project={project} tranches={standing} milestones={money.milestones} />
        </Disclosure>
      ) : (
        <p>L’échéancier se saisit une fois la convention enregistrée.</p>
      )}
      {said.length > 0 && (
        <Disclosure summary="Une condition est remplie">
          <ConditionForm
            project={project}
            positions={said.filter(({ since }) => since === null).map(({ position }) => position)}
          />
        </Disclosure>
      )}
      {money.conditionsMet.length > 0 && (
        <Disclosure summary="Une condition dite remplie par erreur ?">
          {money.conditionsMet.map(({ id, position, metOn }) => (
            <div key={id}>
              <h3>{`Tranche ${position}, remplie le ${formatDay(metOn)}`}</h3>
              <WithdrawForm
                action={withdrawMoneyFact}
                thing="tranche_met"
                id={id}
                version={project.version}
                what="cette date"
              />
            </div>
          ))}
        </Disclosure>
      )}
    </section>
  );
}
