import { Refusal } from '@/lib/refusal';
import type { WorkspaceReport } from '@/lib/report/workspace';
import { workspace } from '@/lib/report/workspace';
import { sectionStatusWords } from '@/lib/wording/sections';
import { exportTable } from '../table-definition';
import { day, text } from '../table-fields';

interface Row {
  report: WorkspaceReport;
  section: WorkspaceReport['sections'][number];
}

export const ownReports = exportTable({
  name: 'own-reports',
  file: 'rapports',
  title: 'Rapports de votre organisation',
  about: 'Une ligne par volet.',
  filters: [],
  audience: 'signed_in',
}).of<Row>({
  fields: [
    text(
      'project',
      'Projet',
      'L’acronyme du projet\u00a0; une ligne par volet.',
      ({ report }) => report.acronym,
    ),
    text('campaign', 'Campagne', 'La campagne du rapport.', ({ report }) => report.campaignLabel),
    text('period', 'Période', 'Celle dont il parle.', ({ report }) => report.periodLabel),
    day('observedOn', 'Observée au', 'La date d’observation.', ({ report }) => report.observedOn),
    day('dueOn', 'Échéance', 'Le jour attendu.', ({ report }) => report.dueOn),
    text('section', 'Volet', 'L’action du volet.', ({ section }) => section.actionTitle),
    text('status', 'État', 'L’état du volet.', ({ section }) => sectionStatusWords[section.status]),
  ],
  async rows({ read, actor, now }) {
    if (!actor) throw new Refusal('missing', 'not_found');
    const { reports } = await workspace(read, actor, now);
    return { rows: reports.flatMap((report) => report.sections.map((section) => ({ report, section }))) };
  },
});
