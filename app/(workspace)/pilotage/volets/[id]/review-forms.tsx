'use client';

import {
  createContext,
  type FormEvent,
  type ReactNode,
  startTransition,
  useActionState,
  useContext,
  useEffect,
  useLayoutEffect,
  useState,
} from 'react';
import { drawnFor } from '@/app/_web/drawn-for';
import { type FormState, typedIn } from '@/app/_web/form-state';
import { returnSection, validateSection } from './actions';
import { keyOfReason, REMARK, RETURN_FORM, reasonName } from './remark-key';

interface Mark {
  ticked: boolean;
  reason: string;
}

interface Typed {
  whole: string;
  marks: Readonly<Record<string, Mark>>;
}

interface Forms {
  validated: FormState;
  validateIt: (form: FormData) => void;
  returned: FormState;
  returnIt: (form: FormData) => void;
  /** Sends the return without letting the browser empty its fields: a refusal loses nothing typed. */
  submitReturn: (event: FormEvent<HTMLFormElement>) => void;
  typed: Typed;
  ticked: string[];
  write: (whole: string) => void;
  mark: (key: string, mark: Mark) => void;
  hidden: ReactNode;
}

const Context = createContext<Forms | null>(null);

export function useReviewForms(): Forms {
  const forms = useContext(Context);
  if (!forms) throw new Error('Outside of a review');
  return forms;
}

interface Props {
  sectionId: number;
  submission: number | null;
  /** Where a decision leads, and the list that it is in. */
  onward: number | null;
  kept: string;
  /** The section that was decided just before: what was typed for it is done with. */
  decided: number | null;
  children: ReactNode;
}

/** The decision on a section, shared by its lines, its form and its bar. What is typed outlives a refusal and a reload. */
export function ReviewForms({ sectionId, submission, onward, kept, decided, children }: Props) {
  const [validated, validateIt] = useActionState(validateSection, null);
  const [returned, returnIt] = useActionState(returnSection, null);
  const [typed, setTyped] = useState<Typed>(() => typedBefore(returned));

  // What the fields hold when this script begins was typed before it ran: the next drawing would put it out.
  useLayoutEffect(() => {
    const stored = restored(sectionId, submission);
    const held = heldInForm();
    if (!stored && !held) return;
    setTyped({
      whole: held?.whole || stored?.whole || '',
      marks: { ...stored?.marks, ...held?.marks },
    });
  }, [sectionId, submission]);
  useEffect(() => {
    if (decided !== null) forget(decided);
  }, [decided]);
  const change = (next: Typed) => {
    setTyped(next);
    keep(sectionId, submission, next);
  };

  const forms: Forms = {
    validated,
    validateIt,
    returned,
    returnIt,
    submitReturn: (event) => {
      event.preventDefault();
      const form = new FormData(event.currentTarget);
      startTransition(() => returnIt(form));
    },
    typed,
    ticked: Object.entries(typed.marks).flatMap(([key, { ticked }]) => (ticked ? [key] : [])),
    write: (whole) => change({ ...typed, whole }),
    mark: (key, mark) => change({ ...typed, marks: { ...typed.marks, [key]: mark } }),
    hidden: (
      <>
        <input type="hidden" name="sectionId" value={sectionId} />
        <input type="hidden" name="submission" value={submission ?? ''} />
        <input type="hidden" name="onward" value={onward ?? ''} />
        <input type="hidden" name="kept" value={kept} />
      </>
    ),
  };
  return <Context value={forms}>{children}</Context>;
}

/** What a refused form gives back where the page's script does not run. */
function typedBefore(state: FormState): Typed {
  const ticked = (state?.ok === false && state.typed?.[REMARK]) || [];
  return {
    whole: typedIn(state, 'reason') ?? '',
    marks: Object.fromEntries(
      ticked.map((key) => [key, { ticked: true, reason: typedIn(state, reasonName(key)) ?? '' }]),
    ),
  };
}

/** What the form of the return holds in the browser; null where it is empty. */
function heldInForm(): Typed | null {
  const form = document.getElementById(RETURN_FORM);
  if (!(form instanceof HTMLFormElement)) return null;
  const held = new FormData(form);
  const ticked = held.getAll(REMARK).map(String);
  const marks = Object.fromEntries(
    [...held].flatMap(([name, value]) => {
      const key = keyOfReason(name);
      const mark = { ticked: key !== undefined && ticked.includes(key), reason: String(value) };
      return key !== undefined && (mark.ticked || mark.reason !== '') ? [[key, mark] as const] : [];
    }),
  );
  const whole = String(held.get('reason') ?? '');
  return whole === '' && Object.keys(marks).length === 0 ? null : { whole, marks };
}

/** Under the account that typed it: another one of the same person finds nothing of it. */
const nameOf = (sectionId: number) => `retour-${drawnFor() ?? ''}-${sectionId}`;

/** What was typed for this very sending; what was typed for an earlier one is left out. */
function restored(sectionId: number, submission: number | null): Typed | null {
  try {
    const found: unknown = JSON.parse(sessionStorage.getItem(nameOf(sectionId)) ?? 'null');
    return isTyped(found) && 'submission' in found && found.submission === submission ? found : null;
  } catch {
    return null;
  }
}

const isTyped = (found: unknown): found is Typed =>
  typeof found === 'object' &&
  found !== null &&
  'whole' in found &&
  typeof found.whole === 'string' &&
  'marks' in found &&
  typeof found.marks === 'object' &&
  found.marks !== null &&
  Object.values(found.marks).every(
    (mark) => typeof mark?.ticked === 'boolean' && typeof mark?.reason === 'string',
  );

function keep(sectionId: number, submission: number | null, typed: Typed): void {
  try {
    sessionStorage.setItem(nameOf(sectionId), JSON.stringify({ submission, ...typed }));
  } catch {
    // A browser that stores nothing: what is typed stays on the page only.
  }
}

function forget(sectionId: number): void {
  try {
    sessionStorage.removeItem(nameOf(sectionId));
  } catch {
    // Nothing was stored either.
  }
}
