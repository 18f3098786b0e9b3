import { french } from '@/lib/wording/typography';

/** Who a message is for, as known when it leaves. */
export interface Recipient {
  accountId: number;
  name: string;
  email: string;
  organisation: string | null;
  organisationId: number | null;
}

/** What the words of a message are made with. */
export interface LetterContext {
  to: Recipient;
  /** The day in Paris on which it leaves. */
  today: string;
  /** The service's address, without a slash at its end. */
  base: string;
  /** The secret of a link to choose a password, where the message carries one. */
  token?: string;
  demonstration: boolean;
  /** `SERVICE_CONTACT`, empty where the installation names none. */
  contact: string;
}

/** What one message says, before its greeting and its end. */
export interface Said {
  subject: string;
  body: Block[];
  officers?: string[];
}

/** What a message says, before it is written as text and as HTML. */
export type Block =
  | { kind: 'text'; text: string }
  | { kind: 'heading'; text: string }
  | { kind: 'list'; items: string[] }
  | { kind: 'link'; label: string; href: string };

export interface Letter {
  subject: string;
  blocks: Block[];
}

export const text = (said: string): Block => ({ kind: 'text', text: said });
/** Of a message that says several things: the subject of one of them. */
export const heading = (said: string): Block => ({ kind: 'heading', text: said });
export const list = (items: string[]): Block => ({ kind: 'list', items });
export const link = (label: string, href: string): Block => ({ kind: 'link', label, href });

/** The message as plain text: complete by itself. */
export function letterText({ blocks }: Letter): string {
  const written = blocks.map((block) => {
    if (block.kind === 'text') return french(block.text);
    if (block.kind === 'heading') return `${french(block.text)}\n${'-'.repeat(20)}`;
    if (block.kind === 'list') return block.items.map((item) => `– ${french(item)}`).join('\n');
    return `${french(`${block.label} :`)}\n${block.href}`;
  });
  return `${written.join('\n\n')}\n`;
}

/** The same as simple HTML: nothing is fetched, nothing is drawn. */
export function letterHtml({ subject, blocks }: Letter): string {
  const written = blocks.map((block) => {
    if (block.kind === 'heading') return `<h2>${escaped(french(block.text))}</h2>`;
    if (block.kind === 'text') return `<p>${escaped(french(block.text))}</p>`;
    if (block.kind === 'list')
      return `<ul>${block.items.map((item) => `<li>${escaped(french(item))}</li>`).join('')}</ul>`;
    return `<p><a href="${escaped(block.href)}">${escaped(french(block.label))}</a></p>`;
  });
  return `<!DOCTYPE html>
<html lang="fr"><head><meta charset="utf-8"><title>${escaped(french(subject))}</title></head>
<body>
${written.join('\n')}
</body></html>
`;
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (said: string): string => said.replace(/[&<>"]/g, (one) => ESCAPES[one] ?? one);
