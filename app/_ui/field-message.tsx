export function messageId(fieldId: string): string {
  return `${fieldId}-message`;
}

/** What is wrong with a field, beside it. The field points at it with `aria-describedby={messageId(id)}`. */
export function FieldMessage({ fieldId, error }: { fieldId: string; error: string | undefined }) {
  return error ? (
    <p id={messageId(fieldId)} className="fr-message fr-message--error">
      {error}
    </p>
  ) : null;
}
