import type { SectionRemark } from '@/lib/section/section-life';
import { formatDay, formatInstant } from '@/lib/wording/dates';
import { ofName } from '@/lib/wording/elision';
import { signatureWords } from '@/lib/wording/signatures';
import { valueInWords } from '@/lib/wording/states';

interface Props {
  remarks: readonly SectionRemark[];
  /** In a list of the whole section the line is named; beside its line it is not. */
  withPlace?: boolean;
}

/** Why a line was sent back, when and by whom, and what the next sending said of it. */
export function Remarks({ remarks, withPlace = false }: Props) {
  if (remarks.length === 0) return null;
  return (
    <ul className="app-remarks">
      {remarks.map((remark) => (
        <li key={remark.id}>
          {withPlace ? (
            <strong>{remark.where}</strong>
          ) : (
            <span className="app-remarks__when">
              Remarque {ofName(signatureWords(remark.by))} au retour du {formatInstant(remark.at)}
            </span>
          )}
          <blockquote className="app-reason">{remark.reason}</blockquote>
          <span className="app-remarks__answer">{answerOf(remark)}</span>
        </li>
      ))}
    </ul>
  );
}

function answerOf({ line, offer, answeredAt }: SectionRemark): string {
  const before = line ? said(line.before) : day(offer?.before);
  if (answeredAt === null) return `Valeur retournée\u00a0: ${before}`;
  const after = line ? said(line.after) : day(offer?.after);
  const when = `renvoyé le ${formatInstant(answeredAt)}`;
  return before === after ? `Inchangé\u00a0: ${before} (${when})` : `${before} → ${after} (${when})`;
}

const said = ({ value, state }: NonNullable<SectionRemark['line']>['before']): string =>
  state === null ? 'rien' : valueInWords({ value, state });
const day = (happenedOn: string | null | undefined): string =>
  happenedOn ? formatDay(happenedOn) : 'aucune date';
