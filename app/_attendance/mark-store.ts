import { type KeptMark, keptName, readKept } from './kept-marks';

/**
 * The ticks of an account that wait in this browser, of all its tabs. The browser's own storage is what counts; where it
 * refuses itself (a private window, full), they wait in the memory of the page.
 */
export class MarkStore {
  private readonly name: string;
  private readonly listeners = new Set<() => void>();
  private text: string | null = null;
  private marks: readonly KeptMark[] = [];
  /** Whether what is kept outlives the page. */
  lasting = true;

  constructor(accountId: string) {
    this.name = keptName(accountId);
  }

  /** The same array as long as nothing changed. */
  readonly all = (): readonly KeptMark[] => {
    if (!this.lasting) return this.marks;
    try {
      const text = localStorage.getItem(this.name);
      if (text !== this.text) {
        this.text = text;
        this.marks = readKept(text);
      }
    } catch {
      this.lasting = false;
    }
    return this.marks;
  };

  /** Read anew before it is changed: another tab may have written. */
  change(to: (kept: readonly KeptMark[]) => readonly KeptMark[]): void {
    const marks = to(this.all());
    try {
      if (!this.lasting) this.marks = marks;
      else if (marks.length === 0) localStorage.removeItem(this.name);
      else localStorage.setItem(this.name, JSON.stringify(marks));
    } catch {
      this.lasting = false;
      this.marks = marks;
    }
    for (const listener of this.listeners) listener();
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    window.addEventListener('storage', listener);
    return () => {
      this.listeners.delete(listener);
      window.removeEventListener('storage', listener);
    };
  };
}
