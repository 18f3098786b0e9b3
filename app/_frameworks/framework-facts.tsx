import { Disclosure } from '@/app/_ui/disclosure';
import type { Framework } from '@/lib/framework/frameworks';
import { formatDay } from '@/lib/wording/dates';
import { competenceNumber, MANDATORY_UNKNOWN, outlineWords, printedHours } from '@/lib/wording/frameworks';
import { sourceWords } from '@/lib/wording/source-lines';
import { french } from '@/lib/wording/typography';

/** What is printed of a framework as a whole, and what is not; an attributed title with its day and reason. */
export function FrameworkFacts({ framework }: { framework: Framework }) {
  const { attribution, titleCandidates, version, level, hours, hoursRowLabel, hoursSrc, src } = framework;
  return (
    <dl className="app-facts">
      {titleCandidates.length > 0 && (
        <div>
          <dt>Titre</dt>
          <dd>
            {attribution
              ? `${french(attribution.title)} (non imprimé sur le tableau : attribué à partir du ${formatDay(attribution.effectiveOn)}, ${attribution.source ?? attribution.reason})`
              : 'non imprimé dans la source : l’attribution n’est pas tranchée'}
          </dd>
        </div>
      )}
      <div>
        <dt>Version</dt>
        <dd>{version ?? 'non imprimée dans la source'}</dd>
      </div>
      {level && (
        <div>
          <dt>Niveaux</dt>
          <dd>{level}</dd>
        </div>
      )}
      <div>
        <dt>Heures</dt>
        <dd>
          {printedHours(hours)}
          {hours !== null && ` (ligne « ${hoursRowLabel} », ${sourceWords(hoursSrc ?? src)})`}
        </dd>
      </div>
      <div>
        <dt>Contenu</dt>
        <dd>
          {outlineWords({
            unit: framework.unit,
            domains: framework.domains.length,
            competences: framework.competences.length,
          })}
        </dd>
      </div>
      <div>
        <dt>Crédits ECTS</dt>
        <dd>non imprimés dans la source</dd>
      </div>
      <div>
        <dt>Professions</dt>
        <dd>{professionWords(framework)}</dd>
      </div>
      <div>
        <dt>Source</dt>
        <dd>{sourceWords(src)}</dd>
      </div>
    </dl>
  );
}

function professionWords({ professions }: Framework): string {
  if (professions.length === 0) return 'aucune n’est liée à ce référentiel';
  const all = professions.map(({ label }) => french(label)).join(', ');
  return professions.some(({ decided }) => decided)
    ? `${all} (lien enregistré ou déduit par le service : le document n’en imprime aucun)`
    : `${all} (lien déduit par le service : le document n’en imprime aucun)`;
}

/** The faults of the print, each with its line. */
export function FrameworkDefects({ framework: { defects } }: { framework: Framework }) {
  return (
    <Disclosure summary={`Défauts d’impression de ce référentiel (${defects.length})`}>
      <ul>
        {defects.map(({ code, note, src }) => (
          <li key={code}>
            {french(note)} {sourceWords(src)} ({code}).
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}

/** What each competence is made of, in our condensed words: nobody knows which are compulsory. */
export function FrameworkCapacities({ framework: { competences, unit } }: { framework: Framework }) {
  const total = competences.reduce((sum, { capacities }) => sum + capacities.length, 0);
  return (
    <Disclosure summary={`Capacités, en mots condensés par le service (${total})`}>
      {unit === 'competence' && <p>Pour chacune : {MANDATORY_UNKNOWN} (document 003, ligne 638).</p>}
      {competences.map((one) => (
        <div key={one.position}>
          <p>
            <strong>
              {competenceNumber(one)} {french(one.title)}
            </strong>{' '}
            ({sourceWords(one.src)})
          </p>
          <ul>
            {one.capacities.map(({ label }) => (
              <li key={label}>{french(label)}</li>
            ))}
          </ul>
        </div>
      ))}
    </Disclosure>
  );
}
