export const ENCODINGS = ['br', 'gzip', 'identity'] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** The smallest form of an answer that a reader's `Accept-Encoding` allows. */
export function acceptedEncoding(header: string | undefined): Encoding {
  const accepted = new Map<string, boolean>();
  for (const part of (header ?? '').toLowerCase().split(',')) {
    const [name = '', ...parameters] = part.split(';').map((text) => text.trim());
    accepted.set(name, !parameters.some((text) => /^q=0(?:\.0*)?$/.test(text)));
  }
  return ENCODINGS.find((one) => accepted.get(one) ?? accepted.get('*') === true) ?? 'identity';
}
