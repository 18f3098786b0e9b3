import { KeptPage, type Rendered } from './kept-page';
import { type Moment, PageMemory } from './page-memory';

export interface PageSource {
  /** The page at an address, made anew as for a visitor of whom nothing is known. */
  render(address: string): Promise<Rendered>;
  /** The version of the data and the day, read now: also where another process wrote. */
  moment(): Promise<Moment>;
}

/** What was rendered and may serve again, or an answer that is of no use to anyone else. */
export type PublicPage = KeptPage | Rendered;

/** Public pages, each rendered once for a state of the data and a day: who asks meanwhile waits for the same one. */
export class PublicPages {
  private readonly memory: PageMemory;
  private readonly rendering = new Map<string, Promise<PublicPage>>();

  constructor(
    private readonly source: PageSource,
    mostBytes: number,
  ) {
    this.memory = new PageMemory(mostBytes);
  }

  /** The moment is read before anything else: a page may be newer than what it is kept for, never older. */
  async page(address: string): Promise<PublicPage> {
    const moment = await this.source.moment();
    return this.memory.of(address, moment) ?? this.rendered(address, moment);
  }

  private rendered(address: string, moment: Moment): Promise<PublicPage> {
    const key = `${moment.version} ${moment.day} ${address}`;
    const known = this.rendering.get(key);
    if (known) return known;
    const made = this.make(address, moment).finally(() => this.rendering.delete(key));
    this.rendering.set(key, made);
    return made;
  }

  private async make(address: string, moment: Moment): Promise<PublicPage> {
    const rendered = await this.source.render(address);
    const page = await KeptPage.of(rendered);
    // Refusals, redirects and faults are answered and forgotten.
    if (page?.status === 200) this.memory.keep(address, moment, page);
    return page ?? rendered;
  }
}
