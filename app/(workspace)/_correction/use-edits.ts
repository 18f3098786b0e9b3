'use client';

import { useEffect, useRef, useState } from 'react';
import type { ActionAnswer } from '@/app/_web/form-state';
import { rowOf } from '@/lib/domain/line-address';
import type { SectionEdit } from '@/lib/report/section-correction';
import { counted } from '@/lib/wording/plural';
import { acceptModified, correctSection } from './actions';
import {
  commentAsked,
  type Edit,
  type EditMode,
  isChanged as lineChanged,
  lineProblem,
  marksOf,
  offerProblem,
  startOf,
} from './edits';

export interface Problem {
  /** The id of its field; none for what belongs to no field. */
  field: string | null;
  message: string;
}

export interface Outcome {
  title: string;
  problems: Problem[];
  signedOut: boolean;
}

export const valueId = (index: number): string => `valeur-${index}`;
export const commentId = (index: number): string => `motif-${index}`;
export const offerId = (index: number): string => `ouverture-${index}`;
export const REASON_ID = 'motif';

const UNREACHABLE =
  'Le service n’a pas répondu : rien n’a été enregistré. Gardez cette page ouverte et réessayez.';
const TWO_VALUES = 'Quelqu’un a enregistré une autre valeur entre-temps : choisissez.';

/** What is typed in the editor, and how it is sent. Nothing typed is lost until the service has accepted it. */
export function useEdits(edit: SectionEdit, mode: EditMode, done: string) {
  const [lines, setLines] = useState<Edit[]>(() => edit.lines.map(startOf));
  const [offers, setOffers] = useState<Edit[]>(() => edit.offers.map(startOf));
  const [reason, setReason] = useState('');
  const [reasonRefused, setReasonRefused] = useState<string | null>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [sending, setSending] = useState(false);
  const leaving = useRef(false);
  const key = useRef<{ input: string; key: string } | null>(null);
  const changed = lines.filter(lineChanged).length + offers.filter(lineChanged).length;

  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (changed > 0 && !leaving.current) event.preventDefault();
    };
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [changed]);

  const put = (set: typeof setLines) => (index: number, more: Partial<Edit>) =>
    set((all) => all.map((one, at) => (at === index ? { ...one, ...more } : one)));

  const problemsNow = (): Problem[] => {
    const found: Problem[] = [];
    for (const [index, line] of lines.entries()) {
      const at = edit.lines[index];
      if (!at || !lineChanged(line)) continue;
      const problem = line.conflict ? TWO_VALUES : lineProblem({ ...line, refused: null });
      if (problem) found.push({ field: valueId(index), message: `${at.training} : ${problem}` });
      const asked = commentAsked(mode, at, line);
      if (asked && line.comment.trim() === '')
        found.push({
          field: commentId(index),
          message: `${at.training} : à remplir, « ${asked.toLowerCase()} ».`,
        });
    }
    for (const [index, offer] of offers.entries()) {
      const problem = offer.conflict ? TWO_VALUES : offerProblem({ ...offer, refused: null });
      if (problem && lineChanged(offer))
        found.push({ field: offerId(index), message: `${edit.offers[index]?.label} : ${problem}` });
    }
    if (mode === 'correct' && reason.trim() === '')
      found.push({ field: REASON_ID, message: 'Indiquez le motif de la correction.' });
    return found;
  };

  const send = async (): Promise<void> => {
    if (sending) return;
    const title = mode === 'correct' ? 'La correction n’est pas enregistrée' : 'Le volet n’est pas validé';
    if (changed === 0) {
      const message = 'Aucune valeur ne change : écrivez au moins une nouvelle valeur.';
      setOutcome({ title, problems: [{ field: null, message }], signedOut: false });
      return;
    }
    const before = problemsNow();
    if (before.length > 0) {
      for (const index of lines.keys())
        if (before.some(({ field }) => field === commentId(index)))
          put(setLines)(index, { commentRefused: 'À remplir.' });
      const silent = before.find(({ field }) => field === REASON_ID);
      setReasonRefused(silent?.message ?? null);
      setOutcome({ title, problems: before, signedOut: false });
      return;
    }
    const sentLines = lines.flatMap((line, index) => (lineChanged(line) ? [index] : []));
    const sentOffers = offers.flatMap((offer, index) => (lineChanged(offer) ? [index] : []));
    const input = {
      sectionId: edit.section.id,
      cells: sentLines.flatMap((index) => cellOf(edit, lines, index)),
      ...(mode === 'correct'
        ? { offers: sentOffers.flatMap((index) => offerOf(edit, offers, index)), reason }
        : { submission: edit.section.submissionId ?? undefined }),
    };
    // The same input sent again is the same request, whatever became of the first answer.
    const text = JSON.stringify(input);
    if (key.current?.input !== text) key.current = { input: text, key: crypto.randomUUID() };
    setSending(true);
    try {
      const answer: ActionAnswer = await (mode === 'correct' ? correctSection : acceptModified)(
        input,
        key.current.key,
      );
      if (answer.ok) {
        leaving.current = true;
        window.location.assign(done);
        return;
      }
      const marks = marksOf(answer);
      for (const [position, mark] of marks.cells) put(setLines)(sentLines[position] ?? -1, mark);
      for (const [position, mark] of marks.offers) put(setOffers)(sentOffers[position] ?? -1, mark);
      setReasonRefused(marks.reason);
      const named = [...marks.cells].map(([position, mark]): Problem => {
        const index = sentLines[position] ?? -1;
        const message = mark.refused ?? mark.commentRefused ?? TWO_VALUES;
        return {
          field: mark.commentRefused ? commentId(index) : valueId(index),
          message: `${edit.lines[index]?.training} : ${message}`,
        };
      });
      const dated = [...marks.offers].map(([position, mark]): Problem => {
        const index = sentOffers[position] ?? -1;
        return {
          field: offerId(index),
          message: `${edit.offers[index]?.label} : ${mark.refused ?? TWO_VALUES}`,
        };
      });
      setOutcome({
        title,
        problems: [
          ...marks.elsewhere.map((message) => ({ field: null, message })),
          ...named,
          ...dated,
          ...(marks.reason ? [{ field: REASON_ID, message: marks.reason }] : []),
        ],
        signedOut: answer.kind === 'unauthenticated',
      });
    } catch {
      setOutcome({ title, problems: [{ field: null, message: UNREACHABLE }], signedOut: false });
    } finally {
      if (!leaving.current) setSending(false);
    }
  };

  return {
    lines,
    offers,
    reason,
    reasonRefused,
    outcome,
    sending,
    changed,
    changedWords: counted(changed, 'valeur changée', 'valeurs changées'),
    putLine: put(setLines),
    putOffer: put(setOffers),
    putReason: (text: string) => {
      setReason(text);
      setReasonRefused(null);
    },
    send,
  };
}

export type Edits = ReturnType<typeof useEdits>;

function cellOf({ lines }: SectionEdit, edits: readonly Edit[], index: number): object[] {
  const line = lines[index];
  const typed = edits[index];
  if (!line || !typed) return [];
  const address = { ...rowOf(line), periodId: line.periodId, measure: line.measure };
  return [{ ...address, text: typed.text, comment: typed.comment.trim(), seen: typed.seen }];
}

function offerOf({ offers }: SectionEdit, edits: readonly Edit[], index: number): object[] {
  const offer = offers[index];
  const typed = edits[index];
  if (!offer || !typed) return [];
  const { participationId, subject, organisationId, trainingId } = offer;
  return [{ participationId, subject, organisationId, trainingId, happenedOn: typed.text, seen: typed.seen }];
}
