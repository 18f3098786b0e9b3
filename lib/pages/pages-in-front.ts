import type { RequestListener } from 'node:http';
import { dataVersion } from '@/db/journal';
import type { Read } from '@/lib/store';
import { isPublicFile } from './file-address';
import { KeptAnswers } from './kept-answers';
import { keptFile } from './kept-file';
import { keptPage } from './kept-page';
import { publicAddress } from './public-address';
import { renderingBy } from './rendering';
import { sendAnswer } from './sent-answer';

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
const MOST_PAGE_BYTES = 24_000_000;
/** All scripts and styles of a build, in all their forms, weigh a third of it. */
const MOST_FILE_BYTES = 8_000_000;
/** Looked at each second: within one or two of a write, the first page is there for its next reader. */
const LOOK_EVERY_MS = 1_000;

/** Files change with the build that this process serves, and with nothing else. */
const OF_THIS_PROCESS = { version: 0, day: '' };

/** A listener that answers public pages and files from memory, and gives everything else to the one behind it. */
export function pagesInFront({ listener, host, read, day, fault }: Behind): {
  listener: RequestListener;
  /** Makes the first page again whenever the data changed or a day began, as long as this process runs. */
  keepReady(): void;
} {
  const render = renderingBy(listener);
  const moment = async () => ({ version: await dataVersion(read()), day: day() });
  const rendered = (address: string) => render(address, host);
  const pages = new KeptAnswers({ render: rendered, kept: keptPage, moment }, MOST_PAGE_BYTES);
  const files = new KeptAnswers(
    { render: rendered, kept: keptFile, moment: async () => OF_THIS_PROCESS },
    MOST_FILE_BYTES,
  );

  const answer: RequestListener = (request, response) => {
    const address = publicAddress(request);
    const known = address !== undefined ? pages : isPublicFile(request) ? files : undefined;
    if (known === undefined) {
      listener(request, response);
      return;
    }
    known
      .at(address ?? request.url ?? '')
      .then((found) => sendAnswer(request, response, found))
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
    await pages.at('/').catch(fault);
    isMaking = false;
  };
  return { listener: answer, keepReady: () => void setInterval(look, LOOK_EVERY_MS).unref() };
}
