'use client';

import { DataTable } from '@/app/_ui/data-table';
import { Disclosure } from '@/app/_ui/disclosure';
import type { ProjectAmounts } from '@/lib/project/project-detail';
import { formatDay } from '@/lib/wording/dates';
import { formatEurosInFull } from '@/lib/wording/numbers';
import { amountWords } from '@/lib/wording/projects';
import { french } from '@/lib/wording/typography';

/** Four amounts that are never one: each with its own date and source, and what it was before. */
export function Amounts({ amounts, day }: { amounts: ProjectAmounts[]; day: string }) {
  const earlier = amounts.filter((amount) => amount.earlier.length > 0);
  return (
    <>
      <DataTable
        caption="Montants du projet"
        note={`Derniers montants connus au ${formatDay(day)}. Les quatre ne s’additionnent pas et ne se remplacent pas.`}
        columns={[
          { key: 'kind', label: 'Montant' },
          { key: 'amount', label: 'Valeur', numeric: true },
          { key: 'date', label: 'Daté du' },
          { key: 'source', label: 'Source' },
        ]}
        rows={amounts.map(({ kind, latest }) => ({
          key: kind,
          cells: [
            <span key="kind">
              {amountWords[kind].label}
              <span className="app-second">{amountWords[kind].definition}</span>
            </span>,
            latest ? (
              formatEurosInFull(latest.cents)
            ) : (
              <span key="amount" className="app-figure--words">
                non renseigné
              </span>
            ),
            latest ? formatDay(latest.datedOn) : '–',
            latest ? french(latest.source) : '–',
          ],
        }))}
      />
      <Disclosure summary="Pourquoi ces montants ?">
        <p>
          Chacun est le dernier de sa sorte que le programme a enregistré, daté du {formatDay(day)} au plus
          tard, avec sa source : l’aide conventionnée est celle de la convention ou de l’avenant en vigueur ;
          l’aide versée est la somme des versements, là où ils sont enregistrés un par un. Un montant non
          renseigné n’est pas un zéro. L’aide annoncée des projets s’additionne seule dans les chiffres du
          programme.
        </p>
      </Disclosure>
      {earlier.length > 0 && (
        <Disclosure summary="Montants précédents">
          <ul>
            {earlier.flatMap(({ kind, earlier: rows }) =>
              rows.map(({ cents, datedOn, source }) => (
                <li key={`${kind} ${datedOn} ${cents}`}>
                  {amountWords[kind].label} : {formatEurosInFull(cents)}, {formatDay(datedOn)} (
                  {french(source)})
                </li>
              )),
            )}
          </ul>
        </Disclosure>
      )}
    </>
  );
}
