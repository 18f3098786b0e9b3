import { type ReadOffer, TEMPLATE_SHEETS } from '@/lib/domain/exchange';
import { fold } from '@/lib/domain/fold';
import { OfferSheet } from './offers-reader';
import { ProblemList } from './problem-list';
import type { SheetKind } from './sheet-kinds';
import type { SheetReader } from './sheet-reader';

interface Sink {
  problems: ProblemList;
  notices: ProblemList;
  hidden: ProblemList;
}

interface ReadSheet {
  kind: SheetKind;
  reader: OfferSheet;
  found: ProblemList;
  unseen: ProblemList;
}

/**
 * Reads the openings of a workbook: the sheet « Ouvertures », else the first with its headings. One that was left blank
 * gives way to its copy; two that differ are refused, since nobody can tell which of them is meant.
 */
export async function readOffers(
  kinds: readonly SheetKind[],
  readInto: (sheet: SheetKind, reader: SheetReader) => Promise<void>,
  { problems, notices, hidden }: Sink,
): Promise<{ offers: ReadOffer[]; sheet: SheetKind | undefined }> {
  const isNamed = ({ name }: SheetKind) => fold(name) === fold(TEMPLATE_SHEETS.offers);
  const candidates = kinds
    .filter((kind) => isNamed(kind) || (kind.offers && !kind.hidden))
    .toSorted((a, b) => Number(isNamed(b)) - Number(isNamed(a)));
  const read: ReadSheet[] = [];
  for (const kind of candidates) {
    const found = new ProblemList();
    const unseen = new ProblemList();
    const reader = new OfferSheet(kind.name, found, { notices, hidden: unseen });
    await readInto(kind, reader);
    read.push({ kind, reader, found, unseen });
  }
  const says = ({ reader, found }: ReadSheet) => reader.offers.length > 0 || found.all().length > 0;
  const main = read.find(says) ?? read[0];
  if (!main) return { offers: [], sheet: undefined };
  for (const problem of main.found.all()) problems.add(problem.code, problem.place, problem.params);
  for (const problem of main.unseen.all()) hidden.add(problem.code, problem.place, problem.params);
  if (!isNamed(main.kind))
    notices.add('sheet_read_as', null, { sheet: main.kind.name, as: TEMPLATE_SHEETS.offers });
  for (const other of read) {
    if (other === main) continue;
    const names = { sheet: other.kind.name, read: main.kind.name };
    const more = differing(main.reader.offers, other);
    if (more) problems.add('offers_elsewhere', more, names);
    else notices.add('sheet_copy_left', null, names);
  }
  return { offers: main.reader.offers, sheet: main.kind };
}

/** Where a copy says something that the sheet that is read does not. */
function differing(read: readonly ReadOffer[], { reader, found }: ReadSheet) {
  const known = new Map(read.map(({ identifier, happenedOn }) => [identifier, happenedOn]));
  const other = reader.offers.find(({ identifier, happenedOn }) => known.get(identifier) !== happenedOn);
  return other?.place ?? found.all().find(({ place }) => place !== null)?.place ?? null;
}
