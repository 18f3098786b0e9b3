'use client';

import { useRouter } from 'next/navigation';
import { type ChangeEvent, type DragEvent, useId, useRef, useState } from 'react';
import { drawnHeader } from '@/app/_web/drawn-for';
import { FILE_LIMITS } from '@/lib/domain/exchange';

type Sending =
  | { step: 'none' }
  | { step: 'sending'; name: string; share: number }
  | { step: 'refused'; message: string };

const UNREACHABLE =
  'Le service ne répond pas\u00a0: le fichier n’est pas parti. Vérifiez votre connexion, puis envoyez-le de nouveau.';
const TOO_LARGE = `Ce fichier dépasse ${FILE_LIMITS.bytes / 1_000_000}\u00a0Mo\u00a0: enlevez-en les images ou les feuilles inutiles, ou envoyez-le en plusieurs fois.`;

interface Props {
  /** Where the file is sent. */
  address: string;
  /** The page of its job, to be followed by its number. */
  jobs: string;
  /** What is said of a file that is not sent yet. */
  hint: string;
}

/** Sends a file, chosen or dropped, with the progress of its sending; then goes to the page of its job. */
export function FileUpload({ address, jobs, hint }: Props) {
  const [sending, setSending] = useState<Sending>({ step: 'none' });
  const [over, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const router = useRouter();
  const id = useId();
  const busy = sending.step === 'sending';

  function send(file: File | undefined) {
    if (!file || busy) return;
    const refuse = (message: string) => {
      setSending({ step: 'refused', message });
      // The same file may be chosen again once it is corrected.
      if (input.current) input.current.value = '';
    };
    if (file.size > FILE_LIMITS.bytes) return refuse(TOO_LARGE);
    setSending({ step: 'sending', name: file.name, share: 0 });
    // fetch does not tell how much of a body has left.
    const request = new XMLHttpRequest();
    request.open('POST', address);
    request.setRequestHeader('x-file-name', encodeURIComponent(file.name));
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.upload.onprogress = ({ loaded, total }) =>
      setSending({ step: 'sending', name: file.name, share: total > 0 ? loaded / total : 0 });
    request.onerror = () => refuse(UNREACHABLE);
    request.onload = () => {
      const answer = answerOf(request.responseText);
      if (request.status === 202 && answer.id !== undefined) router.push(`${jobs}/${answer.id}`);
      else refuse(answer.message ?? UNREACHABLE);
    };
    for (const [name, value] of Object.entries(drawnHeader())) request.setRequestHeader(name, value);
    request.send(file);
  }

  const choose = ({ target }: ChangeEvent<HTMLInputElement>) => send(target.files?.[0]);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    send(event.dataTransfer.files[0]);
  };
  const hover = (event: DragEvent) => {
    event.preventDefault();
    setOver(true);
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the field inside has the keyboard
    <div
      className={over ? 'app-drop app-drop--over' : 'app-drop'}
      onDragOver={hover}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <div className={`fr-upload-group${sending.step === 'refused' ? ' fr-upload-group--error' : ''}`}>
        <label className="fr-label" htmlFor={id}>
          Déposer un fichier rempli, ou le choisir
          <span className="fr-hint-text" id={`${id}-hint`}>
            {hint}
          </span>
        </label>
        <input
          ref={input}
          className="fr-upload"
          type="file"
          id={id}
          accept=".xlsx,.csv,.txt,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
          aria-describedby={`${id}-hint ${id}-state`}
          onChange={choose}
          disabled={busy}
        />
        <div id={`${id}-state`} role="status">
          {sending.step === 'refused' && <p className="fr-error-text">{sending.message}</p>}
          {sending.step === 'sending' && (
            <>
              <p>Envoi de « {sending.name} »…</p>
              <progress max={1} value={sending.share} aria-label="Part du fichier envoyée" />
            </>
          )}
        </div>
      </div>
    </div>
  );
}

function answerOf(text: string): { id?: number; message?: string } {
  try {
    const { id, error } = JSON.parse(text);
    return {
      ...(typeof id === 'number' && { id }),
      ...(error?.message && { message: String(error.message) }),
    };
  } catch {
    return {};
  }
}
