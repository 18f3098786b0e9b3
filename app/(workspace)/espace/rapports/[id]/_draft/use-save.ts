'use client';

import { useCallback, useRef, useState } from 'react';
import { drawnFor } from '@/app/_web/drawn-for';
import { formatTime } from '@/lib/wording/dates';
import { counted } from '@/lib/wording/plural';
import { enterFigures as send } from '../actions';
import type { EntryDraft } from './entry-draft';
import { isEmpty, markRefused, markSaved, toSend } from './saving';

/** What came of the last save; `quiet`, it was made by itself and takes nothing away from who is typing. */
export type SaveOutcome = { quiet: boolean; message: string } & (
  | { kind: 'saved' | 'signed_out' | 'unreachable' }
  | { kind: 'refused'; elsewhere: string[] }
);

const UNREACHABLE =
  'Le service n’a pas répondu : rien n’a été enregistré. Votre saisie est gardée sur cet ordinateur ; réessayez dans un instant.';

/** Refused values are marked, and left out of the next try: it is whole, or something else happened. */
const TRIES = 2;

/** Saves what changed, one save at a time. Answers whether everything typed is now saved. */
export function useSave(draft: EntryDraft) {
  const [outcome, setOutcome] = useState<SaveOutcome | null>(null);
  const [saving, setSaving] = useState(false);
  const running = useRef<Promise<boolean> | null>(null);

  const attempt = useCallback(
    async (quiet: boolean, left: number): Promise<boolean> => {
      const sending = toSend(draft);
      const { problems } = draft.status();
      if (isEmpty(sending)) {
        if (!quiet)
          setOutcome(
            problems.length > 0
              ? withProblems(problems.length, quiet)
              : { kind: 'saved', quiet, message: 'Tout est déjà enregistré.' },
          );
        return problems.length === 0;
      }
      try {
        const answer = await send(sending.input, undefined, quiet, drawnFor());
        if (answer.ok) {
          draft.together(() => markSaved(draft, sending, answer.result));
          const left = draft.status().problems.length;
          const message = `${quiet ? 'Brouillon enregistré' : 'Enregistré'} à ${formatTime(answer.result.at)}`;
          setOutcome(left > 0 ? withProblems(left, quiet, message) : { kind: 'saved', quiet, message });
          return left === 0;
        }
        const elsewhere = draft.together(() => markRefused(draft, sending, answer));
        const { message } = answer;
        if (answer.kind === 'unauthenticated') setOutcome({ kind: 'signed_out', quiet, message });
        else {
          // By itself, what can be saved is: the rest waits where it is written.
          if (quiet && left > 1 && elsewhere.length === 0 && answer.fields.length > 0)
            return attempt(quiet, left - 1);
          setOutcome({ kind: 'refused', quiet, message, elsewhere });
        }
      } catch {
        setOutcome({ kind: 'unreachable', quiet, message: UNREACHABLE });
      }
      return false;
    },
    [draft],
  );

  const run = useCallback(
    async (quiet: boolean): Promise<boolean> => {
      // Who asks for a save while another one runs waits for it, then saves what is left.
      if (running.current) {
        if (quiet) return false;
        await running.current;
      }
      const work = attempt(quiet, TRIES);
      running.current = work;
      if (!quiet) setSaving(true);
      try {
        return await work;
      } finally {
        if (running.current === work) running.current = null;
        if (!quiet) setSaving(false);
      }
    },
    [attempt],
  );

  const save = useCallback(() => run(false), [run]);
  const saveQuietly = useCallback(() => void run(true), [run]);
  return { save, saveQuietly, saving, outcome };
}

const withProblems = (problems: number, quiet: boolean, saved?: string): SaveOutcome => ({
  kind: 'refused',
  quiet,
  message: `${saved ? `${saved}, sauf` : 'Non enregistré :'} ${counted(problems, 'case')} à corriger. Ce qui y est écrit est gardé.`,
  elsewhere: [],
});
