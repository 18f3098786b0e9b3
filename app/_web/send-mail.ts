import { startMailLoop } from '@/lib/mail/loop';
import { requestNow } from './clock';
import { fault, log } from './log';

/** Sends, as long as this server runs, the messages that its writes queue. */
export function sendMail(): void {
  startMailLoop({ now: requestNow, done: (delivery) => log.info(delivery, 'mail'), fault });
}
