const NAME = 'touche-aide';

/** Whether this browser was told that « ? » alone does nothing. */
export function isHelpKeyOff(): boolean {
  try {
    return localStorage.getItem(NAME) === 'non';
  } catch {
    // A browser that stores nothing: the key stays on.
    return false;
  }
}

export function keepHelpKey(isOn: boolean): void {
  try {
    if (isOn) localStorage.removeItem(NAME);
    else localStorage.setItem(NAME, 'non');
  } catch {
    // It is off for this page only.
  }
}
