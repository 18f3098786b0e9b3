import type { RequestListener } from 'node:http';
import { dataVersion } from '@/db/journal';
import type { Read } from '@/lib/store';
import { sendPage } from './page-answer';
import { publicAddress } from './public-address';
import { PublicPages } from './public-pages';
import { renderingBy } from './rendering';

export interface Behind {
  /** What renders pages, and answers all that is no public page. */
  listener: RequestListener;
  /** The host that pages are made for. */
  host: string;
  read(): Read;
  /** Today, in Paris. */
  day(): string;
  /** What a page that could not be made says of it; the request then goes to the listener. */
  fault(error: unknown): void;
}

/** How much memory public pages may take: some hundreds of them, in the forms that readers accept. */
const MOST_BYTES = 24_000_000;
/** Looked at each second: within one or two of a write, the first page is there for its next reader. */
const LOOK_EVERY_MS = 1_000;

/** A listener that answers public pages from memory, and gives everything else to the one behind it. */
export function pagesInFront({ listener, host, read, day, fault }: Behind): {
  listener: RequestListener;
  /** Makes the first page again whenever the data changed or a day began, as long as this process runs. */
  keepReady(): void;
} {
  const render = renderingBy(listener);
  const moment = async () => ({ version: await dataVersion(read()), day: day() });
  const pages = new PublicPages({ render: (address) => render(address, host), moment }, MOST_BYTES);

  const answer: RequestListener = (request, response) => {
    const address = publicAddress(request);
    if (address === undefined) {
      listener(request, response);
      return;
    }
    pages
      .page(address)
      .then((page) => sendPage(request, response, page))
      .catch((error: unknown) => {
        fault(error);
        if (response.headersSent) response.destroy();
        else listener(request, response);
      });
  };

  let isMaking = false;
  const look = async () => {
    if (isMaking) return;
    isMaking = true;
    await pages.page('/').catch(fault);
    isMaking = false;
  };
  return { listener: answer, keepReady: () => void setInterval(look, LOOK_EVERY_MS).unref() };
}
