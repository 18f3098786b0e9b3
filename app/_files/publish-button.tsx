interface Props {
  label: string;
  busy: boolean;
  /** Why nothing was published. */
  message?: string | undefined;
  onPublish: () => void;
}

/** The one button that publishes a file, under what keeps it from being published. */
export function PublishButton({ label, busy, message, onPublish }: Props) {
  return (
    <>
      <div role="status">
        {message && (
          <div className="fr-alert fr-alert--error app-block">
            <p className="fr-alert__title">Rien n’a été publié</p>
            <p>{message}</p>
          </div>
        )}
      </div>
      <button type="button" className="fr-btn" onClick={onPublish} disabled={busy}>
        {busy ? 'Publication…' : label}
      </button>
    </>
  );
}
