import { expect, it } from 'vitest';
import { type CalendarEvent, icalendar } from './icalendar';

const event: CalendarEvent = {
  uid: '2025-53-007.2@mediaction.suivi-cma',
  startsAt: '2025-01-13T08:00:00.000Z',
  endsAt: '2025-01-13T11:30:00.000Z',
  summary: 'Session 2025-53-007 – module 2',
  description: 'Module 2',
  location: 'Rennes',
  url: 'https://exemple.fr/espace/projets/mediaction/sessions/2025-53-007',
  cancelled: false,
  sequence: 0,
};
const at = '2025-01-02T10:00:00.000Z';
const unfolded = (text: string) => text.replaceAll('\r\n ', '');

it('says when, in UTC, where, and that it stands', () => {
  const lines = unfolded(icalendar('Sessions', [event], at)).split('\r\n');
  expect(lines).toEqual([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Suivi CMA//Sessions//FR',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    'X-WR-CALNAME:Sessions',
    'BEGIN:VEVENT',
    'UID:2025-53-007.2@mediaction.suivi-cma',
    'DTSTAMP:20250102T100000Z',
    'DTSTART:20250113T080000Z',
    'DTEND:20250113T113000Z',
    'SEQUENCE:0',
    'SUMMARY:Session 2025-53-007 – module 2',
    'DESCRIPTION:Module 2',
    'LOCATION:Rennes',
    'URL:https://exemple.fr/espace/projets/mediaction/sessions/2025-53-007',
    'STATUS:CONFIRMED',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ]);
});

it('leaves the place out where nobody meets, and says that a session was called off', () => {
  const text = icalendar('Sessions', [{ ...event, location: null, cancelled: true, sequence: 3 }], at);
  expect(text).not.toContain('LOCATION');
  expect(text).toContain('STATUS:CANCELLED\r\n');
  expect(text).toContain('SEQUENCE:3\r\n');
});

it('writes what separates values after a backslash, and no line of its own for a line end', () => {
  const text = icalendar(
    'a',
    [{ ...event, location: 'Salle 2; rez-de-chaussée, A\\B\nEND:VEVENT\u0007' }],
    at,
  );
  expect(unfolded(text)).toContain('LOCATION:Salle 2\\; rez-de-chaussée\\, A\\\\B\\nEND:VEVENT \r\n');
  expect(text.match(/^END:VEVENT/gm)).toHaveLength(1);
});

it('folds at 75 bytes and never inside a character', () => {
  const summary = 'é'.repeat(200);
  const text = icalendar('a', [{ ...event, summary }], at);
  for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  expect(text).not.toContain('\ufffd');
  expect(unfolded(text)).toContain(`SUMMARY:${summary}`);
});
