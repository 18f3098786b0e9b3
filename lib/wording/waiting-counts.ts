import { counted } from './plural';

const words = {
  to_validate: (count: number) => `${counted(count, 'volet')} à valider`,
  to_send: (count: number) => `${counted(count, 'volet')} à envoyer`,
  unsent_messages: (count: number) => counted(count, 'message non parti', 'messages non partis'),
};

/** « 12 volets à valider »: what the number beside a menu entry counts. */
export const waitingWords = ({ what, count }: { what: keyof typeof words; count: number }): string =>
  words[what](count);
