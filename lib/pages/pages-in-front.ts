import type { IncomingMessage, RequestListener } from 'node:http';
import { dataVersion } from '@/db/journal';
import type { Read } from '@/lib/store';
import { isPublicFile } from './file-address';
import { KeptAnswers } from './kept-answers';
import { keptData } from './kept-data';
import { keptFile } from './kept-file';
import { keptPage } from './kept-page';
import { sendOverBudget } from './over-budget-answer';
import { publicAddress, publicDataAddress } from './public-address';
import { renderingBy } from './rendering';
import { sendAnswer } from './sent-answer';
import { OverBudget, VisitorBudget, visitorWork } from './visitor-budget';

export interface Visitors {
  /** How many pages may be made anew in a minute for one machine whose reader is not signed in; 0: no limit. */
  budget: number;
  /** The machine that asks. */
  addressOf(request: IncomingMessage): string;
  /** Whether a request carries the cookie of a session of ours. */
  isSignedIn(request: IncomingMessage): Promise<boolean>;
}

export interface Behind {
  /** What renders pages, and answers all that is no public page. */
  listener: RequestListener;
  /** The host that pages are made for. */
  host: string;
  read(): Read;
  /** Today, in Paris. */
  day(): string;
  /** Left out: nothing is counted. */
  visitors?: Visitors;
  /** What a page that could not be made says of it; the request then goes to the listener. */
  fault(error: unknown): void;
}

/** How much memory public pages may take: some hundreds of them, in the forms that readers accept. */
const MOST_PAGE_BYTES = 24_000_000;
/** What programs read: their addresses have no end of parameters, and push out no page. */
const MOST_DATA_BYTES = 8_000_000;
/** All scripts and styles of a build, in all their forms, weigh a third of it. */
const MOST_FILE_BYTES = 8_000_000;
/** Looked at each second: within one or two of a write, the first page is there for its next reader. */
const LOOK_EVERY_MS = 1_000;

/** Files change with the build that this process serves, and with nothing else. */
const OF_THIS_PROCESS = { version: 0, day: '' };

/** A listener that answers public pages, public data and files from memory, and gives everything else to the one behind it. */
export function pagesInFront({ listener, host, read, day, visitors, fault }: Behind): {
  listener: RequestListener;
  /** Makes the first page now, and again whenever the data changed or a day began, as long as this process runs. */
  keepReady(): void;
} {
  const render = renderingBy(listener);
  const moment = async () => ({ version: await dataVersion(read()), day: day() });
  const rendered = (address: string) => render(address, host);
  const pages = new KeptAnswers({ render: rendered, kept: keptPage, moment }, MOST_PAGE_BYTES);
  const data = new KeptAnswers({ render: rendered, kept: keptData, moment }, MOST_DATA_BYTES);
  const files = new KeptAnswers(
    { render: rendered, kept: keptFile, moment: async () => OF_THIS_PROCESS },
    MOST_FILE_BYTES,
  );

  const charge = visitors ? chargeOf(visitors) : async () => undefined;

  /** What is kept for everybody, or being made for it; undefined where this request is answered for itself. */
  const keptFor = (request: IncomingMessage) => {
    const page = publicAddress(request);
    if (page !== undefined) return pages.at(page, () => charge(request));
    const asked = publicDataAddress(request);
    if (asked !== undefined) return data.at(asked, () => charge(request));
    return isPublicFile(request) ? files.at(request.url ?? '') : undefined;
  };

  const answer: RequestListener = (request, response) => {
    const found = keptFor(request);
    const answered = found
      ? found.then((kept) => sendAnswer(request, response, kept))
      : charge(request).then(() => listener(request, response));
    answered.catch((error: unknown) => {
      if (error instanceof OverBudget) return sendOverBudget(request, response, error.seconds);
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
  const keepReady = () => {
    void look();
    setInterval(look, LOOK_EVERY_MS).unref();
  };
  return { listener: answer, keepReady };
}

function chargeOf({
  budget: most,
  addressOf,
  isSignedIn,
}: Visitors): (request: IncomingMessage) => Promise<void> {
  const budget = most > 0 ? new VisitorBudget(most) : undefined;
  return async (request) => {
    const work = budget && visitorWork(request);
    if (work && !(await isSignedIn(request))) await budget.charge(addressOf(request), work);
  };
}
