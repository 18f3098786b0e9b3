'use client';

import { useId, useState } from 'react';
import { EVIDENCE_TYPES } from '@/lib/domain/evidence';
import { ofName } from '@/lib/wording/elision';
import { useDraft } from '../_draft/draft-context';
import { type FilePlace, sendFile } from '../_draft/send-file';

interface Props {
  sectionId: number;
  place: FilePlace;
  /** What it is joined to, for those who do not see the page. */
  about: string;
}

const ACCEPTED = [
  ...Object.keys(EVIDENCE_TYPES),
  ...Object.values(EVIDENCE_TYPES).map(({ extension }) => `.${extension}`),
].join(',');

/** Chooses a file and joins it at once; why it was refused is said beside. */
export function AttachFile({ sectionId, place, about }: Props) {
  const { files } = useDraft();
  const [message, setMessage] = useState('');
  const [refused, setRefused] = useState(false);
  const [sending, setSending] = useState(false);
  const id = useId();

  const send = async (input: HTMLInputElement) => {
    const [file] = input.files ?? [];
    if (!file || sending) return;
    setSending(true);
    setRefused(false);
    setMessage(`Envoi ${ofName(file.name)}…`);
    const sent = await sendFile(sectionId, place, file);
    // The same file may be chosen again.
    input.value = '';
    setSending(false);
    setRefused(!sent.ok);
    setMessage(sent.ok ? `${sent.item.name} est joint.` : sent.message);
    if (sent.ok) files.add(sectionId, sent.item);
  };
  return (
    <span className="app-attach">
      <label htmlFor={id}>
        Joindre un fichier<span className="fr-sr-only"> à {about}</span>
      </label>
      <input
        id={id}
        className="app-attach__input"
        type="file"
        accept={ACCEPTED}
        aria-describedby={`${id}-message`}
        aria-disabled={sending || undefined}
        onChange={(event) => void send(event.currentTarget)}
      />
      <span
        id={`${id}-message`}
        role="status"
        className={refused ? 'app-attach__message app-attach__message--refused' : 'app-attach__message'}
      >
        {message}
      </span>
    </span>
  );
}
