/**
 * The fields of the page that are not as they were drawn: somebody typed, chose or ticked before the page's script, or
 * the browser put back what had been typed before the page was loaded again. For each, what tells it to React, which
 * hears only a value that is not the one it knew.
 */
export function typedBefore(page: ParentNode): (() => void)[] {
  const told = [...page.querySelectorAll('main :is(input, select, textarea)')].map((field) => {
    if (field instanceof HTMLSelectElement) return chosen(field);
    if (field instanceof HTMLTextAreaElement) return written(field);
    if (!(field instanceof HTMLInputElement) || UNTYPED.includes(field.type)) return null;
    if (field.type === 'checkbox' || field.type === 'radio') return ticked(field);
    if (field.type === 'file') return field.files?.length ? () => say(field, 'change') : null;
    return written(field);
  });
  return told.filter((tell) => tell !== null);
}

const UNTYPED = ['hidden', 'submit', 'button', 'reset', 'image'];

/** The field, or the one that was drawn in its place: what hears an earlier field may draw later ones anew. */
function standing<Kind extends HTMLElement>(field: Kind): Kind {
  const drawn = field.isConnected ? field : document.getElementById(field.id);
  const isLike = (one: HTMLElement | null): one is Kind => one?.tagName === field.tagName;
  return isLike(drawn) ? drawn : field;
}

function chosen(field: HTMLSelectElement): (() => void) | null {
  const { selectedIndex, value } = field;
  const drawn = [...field.options].findIndex(({ defaultSelected }) => defaultSelected);
  if (selectedIndex === Math.max(drawn, 0)) return null;
  return () => {
    const now = standing(field);
    // By its value: an earlier field may have put the choices into another order.
    const at = [...now.options].findIndex((choice) => choice.value === value);
    if (at < 0) return;
    now.selectedIndex = at;
    say(now, 'change');
  };
}

function ticked(field: HTMLInputElement): (() => void) | null {
  const { checked } = field;
  // Of radio buttons the one that is chosen says it for all.
  if (checked === field.defaultChecked || (field.type === 'radio' && !checked)) return null;
  return () => {
    const now = standing(field);
    now.checked = !checked;
    now.click();
  };
}

function written(field: HTMLInputElement | HTMLTextAreaElement): (() => void) | null {
  const { value, defaultValue } = field;
  if (value === defaultValue) return null;
  return () => {
    const now = standing(field);
    // React's own setter notes the value that it is given; that of every field of the browser does not.
    now.value = defaultValue;
    Object.getOwnPropertyDescriptor(Object.getPrototypeOf(now), 'value')?.set?.call(now, value);
    say(now, 'input');
  };
}

const say = (field: Element, event: 'input' | 'change') =>
  field.dispatchEvent(new Event(event, { bubbles: true }));
