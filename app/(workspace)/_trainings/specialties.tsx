import { DataTable } from '@/app/_ui/data-table';
import { Disclosure } from '@/app/_ui/disclosure';
import type { TrainingSpecialties } from '@/lib/specialty/training-specialties';
import { formatDay } from '@/lib/wording/dates';
import { sourceWords } from '@/lib/wording/source-lines';
import { categoryWords, outsideWords, specialtyWords, stageWords } from '@/lib/wording/specialties';
import { capitalised, french } from '@/lib/wording/typography';
import { CoverSpecialtiesForm } from './specialties-form';
import { WithdrawSpecialtyForm } from './withdraw-specialty-form';

interface Props {
  trainingId: number;
  covered: TrainingSpecialties;
}

/** What a training of action 6 covers of the printed annex: said row by row, taken back with a reason. */
export function TrainingSpecialtiesPart({ trainingId, covered: { specialties, standing, history } }: Props) {
  return (
    <section aria-labelledby="specialites">
      <h2 id="specialites">Spécialités couvertes</h2>
      <p>
        L’action demande des référentiels et des modules par spécialité (003:270), regroupés en catégories
        transverses (003:279) : dites ce que cette formation couvre, étape par étape.{' '}
        <a href="/actions/SPECIALITES/specialites">Voir toute la matrice</a>
      </p>
      <DataTable
        caption="Ce que la formation couvre"
        hideCaption
        empty="Aucune spécialité n’est dite pour cette formation."
        columns={[
          { key: 'specialty', label: 'Spécialité' },
          { key: 'category', label: 'Catégorie' },
          { key: 'stage', label: 'Étape' },
          { key: 'since', label: 'Depuis le' },
          { key: 'source', label: 'Source' },
        ]}
        rows={standing.map(({ specialty, categoryKey, stage, onDay }) => ({
          key: `${specialty.id} ${categoryKey} ${stage}`,
          cells: [
            french(specialtyWords(specialty)),
            categoryWords[categoryKey],
            capitalised(stageWords[stage]),
            formatDay(onDay),
            [sourceWords(specialty.src), outsideWords(specialty, categoryKey)].filter(Boolean).join(', '),
          ],
        }))}
      />
      <Disclosure summary="Dire les spécialités couvertes">
        <CoverSpecialtiesForm
          trainingId={trainingId}
          specialties={specialties.map((one) => ({
            id: one.id,
            words: french(specialtyWords(one)),
            printed: one.printed,
          }))}
        />
      </Disclosure>
      {standing.length > 0 && (
        <Disclosure summary="Retirer ce qui a été dit par erreur">
          <WithdrawSpecialtyForm
            trainingId={trainingId}
            cells={standing.map(({ specialty, categoryKey, stage }) => ({
              value: `${specialty.id} ${categoryKey} ${stage}`,
              label: `${french(specialtyWords(specialty))}, ${categoryWords[categoryKey]}, ${stageWords[stage]}`,
            }))}
          />
        </Disclosure>
      )}
      {history.some(({ event }) => event === 'withdrawn') && (
        <Disclosure summary="Ce qui a été retiré">
          <ul>
            {history
              .filter(({ event }) => event === 'withdrawn')
              .map((row) => {
                const specialty = specialties.find(({ id }) => id === row.specialtyId);
                return (
                  <li key={row.id}>
                    {specialty && french(specialtyWords(specialty))},{' '}
                    {categoryWords[row.categoryKey as keyof typeof categoryWords]}, {stageWords[row.stage]} :
                    retiré le {formatDay(row.knownFrom)}. Motif : {row.reason}
                  </li>
                );
              })}
          </ul>
        </Disclosure>
      )}
    </section>
  );
}
