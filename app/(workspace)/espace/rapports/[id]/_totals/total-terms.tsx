import { type EntryTotalTerms, LEFT_OUT, type LeftOut } from '@/lib/domain/entry-total-terms';
import { formatCount } from '@/lib/wording/numbers';
import { counted } from '@/lib/wording/plural';

const leftWords: Record<LeftOut, [one: string, several: string]> = {
  estimate: ['estimation, jamais comptée comme atteinte', 'estimations, jamais comptées comme atteintes'],
  nothing_to_report: ['« rien à déclarer »', '« rien à déclarer »'],
  not_applicable: ['« sans objet »', '« sans objet »'],
  blank: [
    'case attendue et vide : ce n’est pas un zéro',
    'cases attendues et vides : ce ne sont pas des zéros',
  ],
};

interface Props {
  measure: string;
  terms: EntryTotalTerms<string>;
  planned: number | null;
  before: number | null;
}

/** A total of a report taken apart: what it adds up, what it leaves out and why, what it is compared with. */
export function TotalTerms({ measure, terms: { added, left }, planned, before }: Props) {
  const sum = added.reduce((total, { value }) => total + value, 0);
  return (
    <>
      <p>
        <strong>{measure}</strong> :{' '}
        {added.length === 0
          ? 'aucun nombre n’est saisi, le total n’est pas un zéro.'
          : `${formatCount(sum)}, somme de ${counted(added.length, 'case')}.`}{' '}
        {comparedWords(planned, before)}
      </p>
      <ul>
        {added.map(({ line, value }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two trainings may have one title; lines keep their order
          <li key={index}>
            {formatCount(value)} – {line}
          </li>
        ))}
        {LEFT_OUT.filter((reason) => left[reason].length > 0).map((reason) => (
          <li key={reason}>
            Hors du total, {counted(left[reason].length, ...leftWords[reason])}
            <ul>
              {left[reason].map(({ line, value }, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the same
                <li key={index}>{value === null ? line : `${formatCount(value)} – ${line}`}</li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </>
  );
}

function comparedWords(planned: number | null, before: number | null): string {
  const of = (value: number | null, none: string) => (value === null ? none : formatCount(value));
  return `À côté : prévu par la convention ${of(planned, 'non renseigné')}, déclaré à la dernière campagne ${of(before, 'non renseigné')}.`;
}

/** The target that a report is not compared with, and why. */
export const NO_TARGET_HERE =
  'L’objectif de l’action n’est pas comparé ici : il compte tous les projets, une fois les rapports envoyés. Prévu et réalisé ne s’additionnent pas, ni deux mesures.';
