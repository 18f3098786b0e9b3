/** Something that takes place, for the calendar of a telephone or of an office. */
export interface CalendarEvent {
  /** The same each time that it is exported: a calendar then corrects what it holds instead of adding. */
  uid: string;
  /** Instants in UTC. */
  startsAt: string;
  endsAt: string;
  summary: string;
  description: string;
  /** Null: nobody meets anywhere. */
  location: string | null;
  /** The page that says more. */
  url: string;
  cancelled: boolean;
  /** How often it was changed: a calendar keeps what has the highest. */
  sequence: number;
}

/** A file `.ics` (RFC 5545) with these events, as they stand at an instant. */
export function icalendar(name: string, events: readonly CalendarEvent[], at: string): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Suivi CMA//Sessions//FR',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(name)}`,
    ...events.flatMap((event) => linesOf(event, at)),
    'END:VCALENDAR',
  ];
  return `${lines.map(folded).join('\r\n')}\r\n`;
}

const linesOf = (event: CalendarEvent, at: string): string[] => [
  'BEGIN:VEVENT',
  `UID:${event.uid}`,
  `DTSTAMP:${utc(at)}`,
  `DTSTART:${utc(event.startsAt)}`,
  `DTEND:${utc(event.endsAt)}`,
  `SEQUENCE:${event.sequence}`,
  `SUMMARY:${escaped(event.summary)}`,
  `DESCRIPTION:${escaped(event.description)}`,
  ...(event.location === null ? [] : [`LOCATION:${escaped(event.location)}`]),
  `URL:${event.url}`,
  `STATUS:${event.cancelled ? 'CANCELLED' : 'CONFIRMED'}`,
  'END:VEVENT',
];

/** `20250113T080000Z`. */
const utc = (instant: string): string => `${instant.slice(0, 19).replace(/[-:]/g, '')}Z`;

/** Text of RFC 5545 (3.3.11): what separates values is written after a backslash, a line end as `\n`; no control character. */
const escaped = (text: string): string =>
  text
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r\n|\r|\n/g, '\\n')
    .replace(/[\p{Cc}]/gu, ' ');

const MOST_BYTES = 75;

/** A line of more than 75 bytes goes on in the next, after a space (3.1); never cut inside a character. */
function folded(line: string): string {
  const pieces: string[] = [];
  let piece = '';
  let bytes = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (bytes + size > MOST_BYTES) {
      pieces.push(piece);
      piece = ' ';
      bytes = 1;
    }
    piece += character;
    bytes += size;
  }
  return [...pieces, piece].join('\r\n');
}
