import { type RefObject, useLayoutEffect, useRef } from 'react';

type Changed = Map<string, { value: string; checked: boolean | undefined }>;

/**
 * The answer to a form gives back what was sent, and React resets the form to it: what somebody changed in the form
 * while it was being sent is put back then, over what was sent, and waits for the next sending.
 */
export function useChangedMeanwhile(pending: boolean, button: RefObject<HTMLButtonElement | null>): void {
  const changed = useRef<Changed>(new Map());
  useLayoutEffect(() => {
    const form = button.current?.form;
    if (!form) return;
    if (!pending) {
      for (const [id, kept] of changed.current) putBack(form.elements.namedItem(id), kept);
      changed.current.clear();
      return;
    }
    const note = ({ target }: Event) => {
      if (!isField(target) || !target.id) return;
      // Last again: of radio buttons that were chosen in turn the last one stands.
      changed.current.delete(target.id);
      changed.current.set(target.id, {
        value: target.value,
        checked: 'checked' in target ? target.checked : undefined,
      });
    };
    form.addEventListener('input', note);
    return () => form.removeEventListener('input', note);
  }, [pending, button]);
}

function putBack(field: unknown, { value, checked }: { value: string; checked: boolean | undefined }): void {
  if (!isField(field)) return;
  // The value of a box or of a radio button is what it stands for.
  if ('checked' in field && (field.type === 'checkbox' || field.type === 'radio'))
    field.checked = checked ?? field.checked;
  else field.value = value;
}

/** A file cannot be put back by a script: it is chosen again. */
const isField = (target: unknown): target is HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement =>
  (target instanceof HTMLInputElement && target.type !== 'file') ||
  target instanceof HTMLSelectElement ||
  target instanceof HTMLTextAreaElement;
