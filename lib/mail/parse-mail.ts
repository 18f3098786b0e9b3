/** A message as it was received, for the demonstration's page and the tests: what the service itself writes, no more. */
export interface CaughtMail {
  to: string;
  from: string;
  subject: string;
  date: string;
  messageId: string;
  text: string;
  html: string;
  attachments: { name: string; mediaType: string; content: Buffer }[];
}

interface MimeEntity {
  headers: Map<string, string>;
  body: Buffer;
}

const MAX_DEPTH = 5;

/** Reads a message of RFC 5322: its headers, its text, its HTML and what is attached. */
export function parseMail(raw: Buffer): CaughtMail {
  const whole = entityOf(raw);
  const header = (name: string) => words(whole.headers.get(name) ?? '');
  const mail: CaughtMail = {
    to: header('to'),
    from: header('from'),
    subject: header('subject'),
    date: header('date'),
    messageId: header('message-id'),
    text: '',
    html: '',
    attachments: [],
  };
  read(whole, mail, 0);
  return mail;
}

function read(entity: MimeEntity, mail: CaughtMail, depth: number): void {
  const type = entity.headers.get('content-type') ?? 'text/plain';
  const mediaType = (type.split(';')[0] ?? '').trim().toLowerCase();
  const boundary = parameter(type, 'boundary');
  if (mediaType.startsWith('multipart/') && boundary && depth < MAX_DEPTH) {
    for (const piece of pieces(entity.body, boundary)) read(entityOf(piece), mail, depth + 1);
    return;
  }
  const content = decoded(entity);
  const disposition = entity.headers.get('content-disposition') ?? '';
  if (disposition.startsWith('attachment')) {
    const name = words(parameter(disposition, 'filename') ?? parameter(type, 'name') ?? 'fichier');
    mail.attachments.push({ name, mediaType, content });
  } else if (mediaType === 'text/html') mail.html += content.toString('utf8');
  else if (mediaType === 'text/plain') mail.text += content.toString('utf8').replaceAll('\r\n', '\n');
}

function entityOf(raw: Buffer): MimeEntity {
  const end = raw.indexOf('\r\n\r\n');
  const head = raw.subarray(0, end < 0 ? raw.length : end).toString('latin1');
  const headers = new Map<string, string>();
  for (const line of head.replace(/\r\n[ \t]+/g, ' ').split('\r\n')) {
    const at = line.indexOf(':');
    if (at > 0) headers.set(line.slice(0, at).toLowerCase(), line.slice(at + 1).trim());
  }
  return { headers, body: end < 0 ? Buffer.alloc(0) : raw.subarray(end + 4) };
}

function* pieces(body: Buffer, boundary: string): Generator<Buffer> {
  const mark = `--${boundary}`;
  let at = body.indexOf(mark);
  while (at >= 0) {
    const from = at + mark.length + 2;
    const next = body.indexOf(`\r\n${mark}`, from - 2);
    if (next < 0) return;
    yield body.subarray(from, next);
    at = next + 2;
  }
}

function decoded({ headers, body }: MimeEntity): Buffer {
  const encoding = (headers.get('content-transfer-encoding') ?? '7bit').toLowerCase();
  if (encoding === 'base64') return Buffer.from(body.toString('latin1'), 'base64');
  if (encoding !== 'quoted-printable') return body;
  return bytesOf(body.toString('latin1').replace(/=\r\n/g, ''), /=([0-9A-F]{2})/gi);
}

const bytesOf = (said: string, escaped: RegExp): Buffer =>
  Buffer.from(
    said.replace(escaped, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  );

/** « =?UTF-8?Q?Relev=C3=A9?= » as it is read. */
const words = (header: string): string =>
  header
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/(?:=\?UTF-8\?[QB]\?[^?]*\?=)+/gi, (run) =>
      Buffer.concat(
        [...run.matchAll(/=\?UTF-8\?([QB])\?([^?]*)\?=/gi)].map(([, how = '', said = '']) =>
          how.toUpperCase() === 'B'
            ? Buffer.from(said, 'base64')
            : bytesOf(said.replaceAll('_', ' '), /=([0-9A-F]{2})/gi),
        ),
      ).toString('utf8'),
    );

/** A parameter of a header, also as nodemailer cuts long names (`filename*0*=utf-8''…`). */
function parameter(header: string, name: string): string | undefined {
  const plain = new RegExp(`(?:^|[;\\s])${name}="?([^";]*)"?`, 'i').exec(header)?.[1];
  if (plain !== undefined) return plain;
  const cut = [...header.matchAll(new RegExp(`(?:^|[;\\s])${name}\\*\\d+\\*?="?([^";]*)"?`, 'gi'))];
  if (cut.length === 0) return undefined;
  const whole = cut.map(([, piece = '']) => piece).join('');
  return decodeURIComponent(whole.replace(/^utf-8''/i, ''));
}
