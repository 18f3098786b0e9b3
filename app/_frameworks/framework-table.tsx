import { DataTable, type Row } from '@/app/_ui/data-table';
import type { CompetenceCount } from '@/lib/domain/framework/coverage';
import type { CoveredCompetences } from '@/lib/framework/covered-competences';
import type { Competence, Domain, Framework } from '@/lib/framework/frameworks';
import { competenceNumber, frameworkNames, printedHours } from '@/lib/wording/frameworks';
import { formatCount } from '@/lib/wording/numbers';
import { counted } from '@/lib/wording/plural';
import { sourceWords } from '@/lib/wording/source-lines';
import { french } from '@/lib/wording/typography';

/** The address of a competence on the page of its framework. */
export const competenceAnchor = (framework: string, position: string): string => `${framework}-${position}`;

/** A framework as printed, with how many trainings cover each competence. No number of it is about learners. */
export function FrameworkTable({ covered }: { covered: CoveredCompetences }) {
  const { framework, counts, trainings } = covered;
  // Where nobody said anything, nothing is counted: no zero.
  const isSaid = trainings.opened + trainings.committed > 0;
  const countOf = new Map(isSaid ? counts.map((count) => [count.position, count]) : []);
  const isModular = framework.unit === 'module';
  return (
    <DataTable
      caption={`${isModular ? 'Modules' : 'Compétences'} du référentiel « ${frameworkNames[framework.key]} »`}
      hideCaption
      note={`${saidWords(trainings)} Heures et sources telles qu’imprimées.`}
      columns={[
        { key: 'number', label: 'N°' },
        { key: 'title', label: isModular ? 'Module' : 'Compétence' },
        { key: 'hours', label: 'Heures imprimées', numeric: true },
        { key: 'opened', label: 'Formations ouvertes', numeric: true },
        { key: 'committed', label: 'Engagées, non ouvertes', numeric: true },
        { key: 'source', label: 'Source' },
      ]}
      rows={framework.domains.flatMap((domain) => [
        ...(isModular ? [] : [domainRow(domain)]),
        ...domain.competences.map((one) => competenceRow(framework, one, countOf.get(one.position))),
      ])}
    />
  );
}

const saidWords = ({ opened, committed }: CoveredCompetences['trainings']): string =>
  opened + committed === 0
    ? 'Aucune formation ne dit encore ce qu’elle en couvre : couverture non renseignée.'
    : `Ce qui est couvert : ${counted(opened, 'formation ouverte le dit', 'formations ouvertes le disent')}, et ${counted(committed, 'formation engagée non ouverte', 'formations engagées non ouvertes')}.`;

const domainRow = ({ number, codePrinted, title, hours, src }: Domain): Row => ({
  key: `domain ${number}`,
  emphasis: true,
  cells: [codePrinted ?? number, french(title), printedHours(hours), '', '', sourceWords(src)],
});

const competenceRow = (
  { key, unit }: Framework,
  one: Competence,
  count: CompetenceCount | undefined,
): Row => ({
  key: one.position,
  cells: [
    <span key="number" id={competenceAnchor(key, one.position)}>
      {competenceNumber(one)}
    </span>,
    <>
      {french(one.title)}
      {unit === 'module' && one.onSite !== null && (
        <span className="app-second">
          {one.onSite ? 'en présentiel' : 'possible à distance'} (document 003, ligne 337)
        </span>
      )}
    </>,
    one.hours === null ? '–' : printedHours(one.hours),
    count ? formatCount(count.opened) : '–',
    count ? formatCount(count.committed) : '–',
    sourceWords(one.src),
  ],
});
