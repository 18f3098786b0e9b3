import { commentId } from './comment-field';
import { FieldProblem } from './field-problem';
import type { TypedCell } from './typed';

interface Props {
  /** The id of the cell's field. */
  of: string;
  cell: TypedCell;
  label: string;
  /** The cell in words, where the table does not tell which one it is. */
  about?: string;
  required?: boolean;
  type: (comment: string) => void;
}

/** What is said of a cell, under it. */
export function CellComment({ of, cell: { comment, commentRefused }, label, about, required, type }: Props) {
  const id = commentId(of);
  return (
    <span className="app-cell__comment">
      <label htmlFor={id}>
        {label}
        {about && <span className="fr-sr-only"> : {about}</span>}
      </label>
      <input
        id={id}
        type="text"
        maxLength={2000}
        value={comment}
        required={required}
        aria-invalid={commentRefused ? true : undefined}
        aria-describedby={commentRefused ? `${id}-message` : undefined}
        onChange={(event) => type(event.target.value)}
      />
      <FieldProblem id={id} problem={commentRefused} />
    </span>
  );
}
