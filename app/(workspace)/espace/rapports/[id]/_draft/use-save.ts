'use client';

import { useRef, useState } from 'react';
import { formatTime } from '@/lib/wording/dates';
import { counted } from '@/lib/wording/plural';
import { save as send } from '../actions';
import type { EntryDraft } from './entry-draft';
import { isEmpty, markRefused, markSaved, toSend } from './saving';

/** What came of the last save. */
export type SaveOutcome =
  | { kind: 'saved'; message: string }
  | { kind: 'refused'; message: string; elsewhere: string[] }
  | { kind: 'signed_out'; message: string }
  | { kind: 'unreachable'; message: string };

const UNREACHABLE =
  'Le service n’a pas répondu : rien n’a été enregistré. Votre saisie est gardée sur cet ordinateur ; réessayez dans un instant.';

/** Saves what changed, one save at a time. Answers whether everything typed is now saved. */
export function useSave(draft: EntryDraft) {
  const [outcome, setOutcome] = useState<SaveOutcome | null>(null);
  const [saving, setSaving] = useState(false);
  const running = useRef(false);

  const save = async (): Promise<boolean> => {
    if (running.current) return false;
    const sending = toSend(draft);
    if (isEmpty(sending)) {
      const { problems } = draft.status();
      setOutcome(
        problems.length > 0
          ? withProblems(problems.length)
          : { kind: 'saved', message: 'Tout est déjà enregistré.' },
      );
      return problems.length === 0;
    }
    running.current = true;
    setSaving(true);
    try {
      const answer = await send(sending.input);
      if (answer.ok) {
        draft.together(() => markSaved(draft, sending, answer.result));
        const { problems } = draft.status();
        const message = `Enregistré à ${formatTime(answer.result.at)}`;
        setOutcome(problems.length > 0 ? withProblems(problems.length, message) : { kind: 'saved', message });
        return problems.length === 0;
      }
      const elsewhere = draft.together(() => markRefused(draft, sending, answer));
      const kind = answer.kind === 'unauthenticated' ? 'signed_out' : 'refused';
      setOutcome({ kind, message: answer.message, elsewhere });
      return false;
    } catch {
      setOutcome({ kind: 'unreachable', message: UNREACHABLE });
      return false;
    } finally {
      running.current = false;
      setSaving(false);
    }
  };
  return { save, saving, outcome };
}

const withProblems = (problems: number, saved?: string): SaveOutcome => ({
  kind: 'refused',
  message: `${saved ? `${saved}, sauf` : 'Non enregistré :'} ${counted(problems, 'case')} à corriger. Ce qui y est écrit est gardé.`,
  elsewhere: [],
});
