import { ExportLinks } from '@/app/_ui/export-links';
import { TABLE_FORMATS } from '@/lib/domain/table-format';
import { EXPORT_TABLES } from '@/lib/export/tables';

/** Those of a page that an address alone cannot name (an action, a project, two days) are downloaded from that page. */
const ofAPage = (name: string) => name.startsWith('explanation-') || name === 'trainings';
/** Offered above, with the editions. */
const ofEditions = (name: string) => name.startsWith('public-');

/** Every other public table, in three formats: the workbook holds its data dictionary, and so does the JSON. */
export function Downloads() {
  const tables = EXPORT_TABLES.filter(
    ({ name, audience, needs = [] }) =>
      audience === 'public' && needs.length === 0 && !ofAPage(name) && !ofEditions(name),
  );
  return (
    <>
      <h3 id="telecharger">Les tableaux des pages</h3>
      <p>
        Chaque tableau du service se télécharge là où il est montré, avec les filtres de la page. Ceux-ci se
        téléchargent aussi d’ici, tels qu’ils sont aujourd’hui. Un CSV est fait pour un tableur français
        (point-virgule, décimales à virgule) ; le classeur Excel porte en plus une feuille « Lisez-moi » : ce
        que chaque colonne contient, le jour, la source et la licence ; le JSON les porte aussi.
      </p>
      <ul className="app-data__downloads">
        {tables.map(({ name, title, about }) => (
          <li key={name}>
            <strong>{title}</strong>. {about}
            <ExportLinks table={name} params={{}} formats={TABLE_FORMATS} />
          </li>
        ))}
      </ul>
    </>
  );
}
