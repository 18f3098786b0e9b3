import { DataTable } from '@/app/_ui/data-table';
import { keepFilters, type Params } from '@/app/_ui/keep-filters';
import type { RequiredCompetence } from '@/lib/domain/observatory/sheet';
import type { JobStanding } from '@/lib/domain/observatory/vocabulary';
import { sourceWords } from '@/lib/wording/source-lines';
import { french } from '@/lib/wording/typography';

interface Props {
  standing: JobStanding;
  required: readonly RequiredCompetence[];
  competences: readonly { key: string; name: string; levels: Record<string, { words: string } | null> }[];
  params: Params;
}

/** The competences that the study asks of a new job, with their level; of an existing one, what it has to add. */
export function RequiredCompetences({ standing, required, competences, params }: Props) {
  return (
    <>
      <h2 id="competences">
        {standing === 'new' ? 'Compétences requises' : 'Compétences à ajouter ou à renforcer'}
      </h2>
      <DataTable
        caption="Compétences du métier dans l’étude"
        hideCaption
        asCards
        columns={[
          { key: 'competence', label: 'Compétence' },
          { key: 'level', label: 'Niveau' },
          { key: 'words', label: 'Ce que le niveau demande' },
          { key: 'source', label: 'Source' },
        ]}
        rows={required.map(({ competence, label, level, basis, src }) => {
          const known = competences.find(({ key }) => key === competence);
          return {
            key: `${src} ${label}`,
            cells: [
              known ? (
                <a key="name" href={keepFilters(`/observatoire/etude#${known.key}`, params)}>
                  {french(label)}
                </a>
              ) : (
                `${french(label)} (hors du référentiel de l’étude)`
              ),
              level ?? 'non imprimé dans la source',
              <span key="words">
                {level && known?.levels[level] ? french(known.levels[level].words) : '–'}
                {basis && <span className="app-observatory__second">Niveau déduit : {french(basis)}</span>}
              </span>,
              sourceWords(src),
            ],
          };
        })}
      />
    </>
  );
}
