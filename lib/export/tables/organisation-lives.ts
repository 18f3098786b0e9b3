import type { ToldSuccession } from '@/db/organisation-successions';
import { organisationLives } from '@/lib/organisation/organisation-list';
import { successionKindWords } from '@/lib/wording/organisations';
import { exportTable } from '../table-definition';
import { day, text } from '../table-fields';

export const organisationSuccessions = exportTable({
  name: 'organisation-successions',
  file: 'vie-des-organisations',
  title: 'Vie des organisations',
  about: 'Une ligne par fusion, absorption, scission ou fin, celles qui ont été annulées comprises.',
  filters: [],
  audience: 'signed_in',
}).of<ToldSuccession>({
  fields: [
    text('organisation', 'Organisation', 'Celle à qui cela arrive.', (one) => one.predecessor),
    text('kind', 'Acte', 'Fusion, absorption, scission ou fin.', (one) => successionKindWords[one.kind]),
    text('successor', 'Successeur', 'Vide\u00a0: une fin.', (one) => one.successor),
    day('effectiveOn', 'À compter du', 'Le jour où l’acte prend effet.', (one) => one.effectiveOn),
    day(
      'knownFrom',
      'Enregistré le',
      'Les comptes changent au plus tard des deux jours.',
      (one) => one.knownFrom,
    ),
    text('source', 'Document', 'Celui qui le dit.', (one) => one.source),
    text('reason', 'Motif', 'Pourquoi.', (one) => one.reason),
    day('cancelledFrom', 'Annulé le', 'Vide\u00a0: l’acte tient.', (one) => one.cancelledFrom),
    text('cancelReason', 'Motif de l’annulation', 'Pourquoi.', (one) => one.cancelReason),
  ],
  rows: async ({ read, actor, now }) => ({ rows: await organisationLives(read, actor, now.day) }),
});
