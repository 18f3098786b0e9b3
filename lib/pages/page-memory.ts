import type { KeptPage } from './kept-page';

/** What the data and the calendar were when a page was asked for: another version, or another day, is another page. */
export interface Moment {
  version: number;
  day: string;
}

interface Entry extends Moment {
  page: KeptPage;
}

/** Pages by their address, of one moment each, as many as a number of bytes holds: the one not read for longest goes first. */
export class PageMemory {
  private readonly entries = new Map<string, Entry>();
  private bytes = 0;

  constructor(private readonly most: number) {}

  of(address: string, { version, day }: Moment): KeptPage | undefined {
    const entry = this.entries.get(address);
    if (!entry || entry.version !== version || entry.day !== day) return undefined;
    this.entries.delete(address);
    this.entries.set(address, entry);
    return entry.page;
  }

  keep(address: string, moment: Moment, page: KeptPage): void {
    // A rendering that took long is of no use once a later state was read.
    if ((this.entries.get(address)?.version ?? -1) > moment.version) return;
    this.forget(address);
    this.entries.set(address, { ...moment, page });
    this.bytes += page.weight;
    for (const oldest of this.entries.keys()) {
      if (this.bytes <= this.most) break;
      this.forget(oldest);
    }
  }

  private forget(address: string): void {
    const entry = this.entries.get(address);
    if (!entry) return;
    this.entries.delete(address);
    this.bytes -= entry.page.weight;
  }
}
