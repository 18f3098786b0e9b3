import { countInPage } from './kept-in-page';
import { MarkSender } from './mark-sender';
import { MarkStore } from './mark-store';
import { sendBatch } from './send-batch';

interface Marks {
  store: MarkStore;
  sender: MarkSender;
}

let known: { accountId: string; marks: Marks } | undefined;

/** One for the page: everything that ticks, sends or counts on it shares what waits. */
export function marksOf(accountId: string): Marks {
  if (known?.accountId !== accountId) {
    const store = new MarkStore(accountId);
    countInPage(() => (store.lasting ? 0 : store.all().length));
    known = { accountId, marks: { store, sender: new MarkSender(store, sendBatch) } };
  }
  return known.marks;
}
