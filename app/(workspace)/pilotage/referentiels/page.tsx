import { DataTable } from '@/app/_ui/data-table';
import { ExportLinks } from '@/app/_ui/export-links';
import { PageHeader } from '@/app/_ui/page-header';
import { requireActor } from '@/app/_web/actor';
import { requestNow } from '@/app/_web/clock';
import { found } from '@/app/_web/page';
import type { Framework } from '@/lib/framework/frameworks';
import { frameworksToDecide } from '@/lib/framework/frameworks-to-decide';
import { read } from '@/lib/store';
import { formatDay } from '@/lib/wording/dates';
import { frameworkNames, printedHours } from '@/lib/wording/frameworks';
import { sourceWords } from '@/lib/wording/source-lines';
import { french } from '@/lib/wording/typography';
import { AttributeForm } from './attribute-form';
import { ProfessionForm } from './profession-form';

/** What the document leaves open of its frameworks: two titles, and which professions each is for. */
export default async function FrameworksPage() {
  const actor = await requireActor();
  const now = requestNow();
  const { frameworks, professions } = await found(frameworksToDecide(read(), actor, now));
  const untitled = frameworks.filter(({ framework }) => framework.titleCandidates.length > 0);
  const mine = frameworks.filter(({ mayDecide }) => mayDecide);
  return (
    <>
      <PageHeader
        title="Référentiels de compétences"
        above={[{ label: 'Pilotage', href: '/pilotage' }]}
        lead="Ce que le document 003 ne dit pas de ses référentiels : le titre de deux tableaux du travail social, et les professions de chacun. Une décision vaut à partir de son jour, et se reprend par une autre."
      />
      <DataTable
        caption="Les sept référentiels"
        hideCaption
        note="Les heures de référentiels différents ne s’ajoutent pas."
        columns={[
          { key: 'name', label: 'Référentiel' },
          { key: 'hours', label: 'Heures imprimées', numeric: true },
          { key: 'title', label: 'Titre' },
          { key: 'professions', label: 'Professions' },
          { key: 'source', label: 'Source' },
        ]}
        rows={frameworks.map(({ framework }) => ({
          key: framework.key,
          cells: [
            <a key="name" href={`/actions/${framework.actions[0]?.key}/referentiels#${framework.key}`}>
              {frameworkNames[framework.key]}
            </a>,
            printedHours(framework.hours),
            titleWords(framework),
            professionWords(framework),
            sourceWords(framework.src),
          ],
        }))}
      />
      <ExportLinks table="framework-coverage" params={{}} />
      {untitled.map(({ framework, mayDecide }) => (
        <section key={framework.key} aria-labelledby={framework.key}>
          <h2 id={framework.key}>{frameworkNames[framework.key]}</h2>
          <ul>
            {framework.titleCandidates.map(({ title, basis, src }) => (
              <li key={title}>
                {french(title)} ({sourceWords(src)}) : {sourceWords(basis)}.
              </li>
            ))}
          </ul>
          {mayDecide ? (
            <AttributeForm
              framework={framework.key}
              titles={framework.titleCandidates.map(({ title }) => title)}
              title={framework.attribution?.title ?? ''}
              today={now.day}
            />
          ) : (
            <p>
              La décision revient aux responsables des actions du travail social et de la formation continue.
            </p>
          )}
        </section>
      ))}
      {mine.length > 0 && (
        <section aria-labelledby="professions">
          <h2 id="professions">Lier une profession, ou la délier</h2>
          <ProfessionForm
            frameworks={mine.map(({ framework: { key } }) => ({ value: key, label: frameworkNames[key] }))}
            professions={professions.map(({ id, label }) => ({ value: String(id), label: french(label) }))}
            today={now.day}
          />
        </section>
      )}
    </>
  );
}

const titleWords = ({ title, attribution }: Framework): string => {
  if (title) return french(title);
  return attribution
    ? `${french(attribution.title)} (attribué à partir du ${formatDay(attribution.effectiveOn)})`
    : 'non imprimé, attribution non tranchée';
};

const professionWords = ({ professions }: Framework): string =>
  professions.length === 0
    ? 'aucune'
    : professions.map(({ label, decided }) => `${french(label)}${decided ? '' : ' (déduit)'}`).join(', ');
