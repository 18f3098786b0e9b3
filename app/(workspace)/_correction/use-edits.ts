'use client';

import { useEffect, useRef, useState } from 'react';
import { drawnFor } from '@/app/_web/drawn-for';
import type { SectionEdit } from '@/lib/report/section-correction';
import { counted } from '@/lib/wording/plural';
import { settled, settledCell, type Typed, type TypedCell, withComment, withText } from '../_cells/typed';
import { acceptModified, correctSection } from './actions';
import type { EditMode } from './asked-comment';
import { asked, type Problem, problemsOf } from './edit-problems';
import { changedIn, editState, withOne } from './edit-state';
import { refusedEdit } from './refused-edit';
import { sentEdit } from './sent-edit';

export interface Outcome {
  title: string;
  problems: Problem[];
  signedOut: boolean;
}

const UNREACHABLE =
  'Le service n’a pas répondu : rien n’a été enregistré. Gardez cette page ouverte et réessayez.';
const UNCHANGED = 'Aucune valeur ne change : écrivez au moins une nouvelle valeur.';
const TITLES: Record<EditMode, string> = {
  correct: 'La correction n’est pas enregistrée',
  accept: 'Le volet n’est pas validé',
};

/** What is typed in the editor, and how it is sent. Nothing typed is lost until the service has accepted it. */
export function useEdits(edit: SectionEdit, mode: EditMode, done: string) {
  const [state, setState] = useState(() => editState(edit));
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [sending, setSending] = useState(false);
  const leaving = useRef(false);
  const key = useRef<{ input: string; key: string } | null>(null);
  const changed = changedIn(state.lines).length + changedIn(state.offers).length;

  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (changed > 0 && !leaving.current) event.preventDefault();
    };
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [changed]);

  const say = (problems: Problem[], signedOut = false) =>
    setOutcome({ title: TITLES[mode], problems, signedOut });
  const line = (index: number, change: (cell: TypedCell) => TypedCell) =>
    setState((now) => ({ ...now, lines: withOne(now.lines, index, change) }));
  const offer = (index: number, change: (day: Typed) => Typed) =>
    setState((now) => ({ ...now, offers: withOne(now.offers, index, change) }));

  const send = async (): Promise<void> => {
    if (sending) return;
    if (changed === 0) return say([{ field: null, message: UNCHANGED }]);
    const now = asked(edit, mode, state);
    setState(now);
    const before = problemsOf(edit, now);
    if (before.length > 0) return say(before);
    const sent = sentEdit(edit, mode, now);
    // The same input sent again is the same request, whatever became of the first answer.
    const input = JSON.stringify(sent.input);
    if (key.current?.input !== input) key.current = { input, key: crypto.randomUUID() };
    setSending(true);
    try {
      const act = mode === 'correct' ? correctSection : acceptModified;
      const answer = await act(sent.input, key.current.key, false, drawnFor());
      if (answer.ok) {
        leaving.current = true;
        window.location.assign(done);
        return;
      }
      setState((current) => refusedEdit(current, sent, answer).state);
      const refused = refusedEdit(now, sent, answer);
      say([...refused.elsewhere, ...problemsOf(edit, refused.state)], answer.kind === 'unauthenticated');
    } catch {
      say([{ field: null, message: UNREACHABLE }]);
    } finally {
      if (!leaving.current) setSending(false);
    }
  };

  return {
    ...state,
    outcome,
    sending,
    changed,
    changedWords: counted(changed, 'valeur changée', 'valeurs changées'),
    type: (index: number, text: string) => line(index, (cell) => withText(cell, text)),
    comment: (index: number, text: string) => line(index, (cell) => withComment(cell, text)),
    choose: (index: number, whose: 'mine' | 'theirs') =>
      line(index, (cell) => ({ ...settledCell(cell, whose), comment: cell.comment })),
    typeDay: (index: number, text: string) => offer(index, (day) => ({ ...day, text, refused: null })),
    chooseDay: (index: number, whose: 'mine' | 'theirs') => offer(index, (day) => settled(day, whose)),
    putReason: (reason: string) => setState((now) => ({ ...now, reason, reasonRefused: null })),
    send,
  };
}

export type Edits = ReturnType<typeof useEdits>;
