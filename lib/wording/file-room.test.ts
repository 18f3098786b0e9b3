import { expect, it } from 'vitest';
import { evidenceRoomWords, importRoomWords } from './file-room';

const room = (bytes: number, most: number) => ({ bytes, most });
const plain = (text: string) => text.replace(/\s/g, ' ');

it('says what is taken of what one may send, and of the whole service only where it is nearly full', () => {
  const own = room(12_400_000, 1_000_000_000);
  expect(plain(importRoomWords({ own, service: room(0, 20_000_000_000) }))).toBe(
    'Vos fichiers des 30 derniers jours : 12,4 Mo sur 1 000 Mo.',
  );
  expect(
    plain(importRoomWords({ own: room(0, own.most), service: room(19_000_000_000, 20_000_000_000) })),
  ).toBe(
    'Vos fichiers des 30 derniers jours : rien sur 1 000 Mo. Le dossier de fichiers du service est presque plein (19 000 Mo sur 20 000 Mo) : prévenez l’administration technique.',
  );
});

it('says what is joined to a section and to its project', () => {
  const words = evidenceRoomWords({
    section: room(500, 100_000_000),
    project: room(300_000_000, 2_000_000_000),
  });
  expect(plain(words)).toBe(
    'Joint à ce volet : 1 ko sur 100 Mo ; aux rapports du projet, pièces retirées comprises : 300 Mo sur 2 000 Mo.',
  );
});
