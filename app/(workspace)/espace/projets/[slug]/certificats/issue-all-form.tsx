'use client';

import { type FormEvent, useState } from 'react';
import { Alert } from '@/app/_ui/alert';
import { TextField } from '@/app/_ui/text-field';
import { DRAWN_FIELD, drawnFor } from '@/app/_web/drawn-for';
import { formatCount } from '@/lib/wording/numbers';
import { counted } from '@/lib/wording/plural';
import { issueCertificates } from '../sessions/[code]/certificats/actions';

interface Session {
  id: number;
  code: string;
  ready: number;
}

interface Progress {
  done: number;
  /** How many there were when it began. */
  of: number;
  running: boolean;
  /** What a session was refused for; the others go on. */
  refused: { code: string; message: string }[];
}

/** Issues the certificates of one session after the other, and says how far it is. */
export function IssueAllForm({ sessions, ready }: { sessions: Session[]; ready: number }) {
  const [progress, setProgress] = useState<Progress | null>(null);
  const issueAll = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const typed = new FormData(event.currentTarget);
    const now: Progress = { done: 0, of: ready, running: true, refused: [] };
    setProgress({ ...now });
    for (const { id, code } of sessions) {
      const form = new FormData();
      for (const name of ['place', 'signatory']) form.set(name, String(typed.get(name) ?? ''));
      form.set('sessionId', String(id));
      form.set(DRAWN_FIELD, drawnFor() ?? '');
      const answer = await issueCertificates(null, form).catch(() => null);
      if (answer?.ok) now.done += answer.result.issued.length;
      else
        now.refused.push({
          code,
          message: answer?.fields[0]?.message ?? answer?.message ?? 'Le réseau a manqué : recommencez.',
        });
      setProgress({ ...now, refused: [...now.refused] });
    }
    setProgress({ ...now, running: false });
  };
  if (sessions.length === 0 && progress === null) return null;
  return (
    <form onSubmit={issueAll} className="app-form app-narrow" noValidate>
      <h2>Délivrer</h2>
      <TextField name="place" label="Fait à" hint="La commune, comme elle sera imprimée." maxLength={100} />
      <TextField
        name="signatory"
        label="Signataire"
        hint="Nom et qualité, comme ils seront imprimés."
        maxLength={150}
        autoComplete="name"
      />
      {progress && <Said progress={progress} />}
      {sessions.length > 0 && (
        <button type="submit" className="fr-btn" disabled={progress?.running === true}>
          {`Délivrer ${counted(ready, 'certificat')}`}
        </button>
      )}
    </form>
  );
}

function Said({ progress: { done, of, running, refused } }: { progress: Progress }) {
  const said = `${formatCount(done)} sur ${counted(of, 'certificat')}`;
  return (
    <div aria-live="polite">
      <label htmlFor="certificats-faits">{running ? `Préparation : ${said}` : `Délivrés : ${said}`}</label>
      <progress id="certificats-faits" max={Math.max(of, 1)} value={done} />
      {refused.length > 0 && (
        <Alert tone="error" title="Des sessions n’ont pas eu leurs certificats">
          <ul>
            {refused.map(({ code, message }) => (
              <li key={code}>{`Session ${code} : ${message}`}</li>
            ))}
          </ul>
        </Alert>
      )}
    </div>
  );
}
