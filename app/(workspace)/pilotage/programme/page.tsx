import { DataTable } from '@/app/_ui/data-table';
import { Disclosure } from '@/app/_ui/disclosure';
import { PageHeader } from '@/app/_ui/page-header';
import { requireActor } from '@/app/_web/actor';
import { requestNow } from '@/app/_web/clock';
import { found } from '@/app/_web/page';
import { RECORDED_KINDS } from '@/lib/domain/period';
import { programmeFrame } from '@/lib/programme/programme-frame';
import { read } from '@/lib/store';
import { actionStatusWords, seasonWords } from '@/lib/wording/actions';
import { formatDay } from '@/lib/wording/dates';
import { measureWords } from '@/lib/wording/measures';
import { periodRuleWords } from '@/lib/wording/periods';
import { capitalised, french } from '@/lib/wording/typography';
import { ActionForm } from './action-form';
import { DocumentForm } from './document-form';
import { PeriodForm } from './period-form';
import { PeriodRuleForm } from './period-rule-form';
import { RoundForm } from './round-form';
import { SeasonForm } from './season-form';
import { StatusForm } from './status-form';

const PERIODS_TITLE = { academic_year: 'Années universitaires', calendar_year: 'Années civiles' } as const;

/** How the form names what a rule is of. */
const subjectValue = ({ measure, componentId }: { measure: string | null; componentId: string | null }) =>
  measure === null ? `component ${componentId}` : `measure ${measure}`;

export default async function ProgrammePage() {
  const actor = await requireActor();
  const { seasons, documents, periods, rules, ruled } = await found(
    programmeFrame(read(), actor, requestNow()),
  );
  const keys = seasons.map(({ key }) => key);
  const subjects = [
    ...ruled.measures.map((measure) => ({
      value: subjectValue({ measure, componentId: null }),
      label: `${measureWords[measure].label}, toutes les actions`,
    })),
    ...ruled.components.map(({ id, label, seasonKey, action }) => ({
      value: subjectValue({ measure: null, componentId: id }),
      label: `${seasonWords(seasonKey)}, n°\u00a0${action} – ${french(label)}`,
    })),
  ];
  return (
    <>
      <PageHeader
        title="Saisons, actions, documents et périodes"
        above={[{ label: 'Pilotage', href: '/pilotage' }]}
        lead="Le cadre que toutes les actions partagent. Chaque fait porte le document qui le dit."
      />
      {seasons.map(({ key, rounds, actions }) => (
        <section key={key} aria-labelledby={key}>
          <h2 id={key}>{seasonWords(key)}</h2>
          <DataTable
            caption={`Actions, ${seasonWords(key)}`}
            empty="Aucune action enregistrée."
            columns={[
              { key: 'number', label: 'N°' },
              { key: 'title', label: 'Titre' },
              { key: 'status', label: 'État aujourd’hui' },
            ]}
            rows={actions.map(({ key: action, number, title, status }) => ({
              key: action,
              cells: [
                `N°\u00a0${number}`,
                <a key="title" href={`/actions/${action}?season=${key}`}>
                  {french(title)}
                </a>,
                capitalised(actionStatusWords[status]),
              ],
            }))}
          />
          <DataTable
            caption={`Relèves, ${seasonWords(key)}`}
            empty="Aucune relève enregistrée."
            columns={[
              { key: 'number', label: 'Relève' },
              { key: 'opens', label: 'Ouverture' },
              { key: 'cutoff', label: 'Dépôt jusqu’au' },
              { key: 'src', label: 'Source' },
            ]}
            rows={rounds.map(({ id, number, opensOn, cutoffOn, src }) => ({
              key: String(id),
              cells: [
                `Relève ${number}`,
                opensOn ? formatDay(opensOn) : 'non imprimée',
                cutoffOn ? formatDay(cutoffOn) : 'non imprimée',
                src ?? '–',
              ],
            }))}
          />
        </section>
      ))}
      <Disclosure summary="Enregistrer une saison">
        <SeasonForm />
      </Disclosure>
      <Disclosure summary="Enregistrer une action dans une saison">
        <ActionForm seasons={keys} documents={documents} />
        <p>Un administrateur nomme ensuite les responsables de l’action, sur la page des comptes.</p>
      </Disclosure>
      <Disclosure summary="Ouvrir ou fermer une action à partir d’un jour">
        <StatusForm seasons={seasons} />
      </Disclosure>
      <Disclosure summary="Enregistrer une relève et ses dates">
        <RoundForm seasons={keys} />
      </Disclosure>
      <section aria-labelledby="documents">
        <h2 id="documents">Documents</h2>
        <DataTable
          caption="Documents sources"
          hideCaption
          columns={[
            { key: 'key', label: 'Repère' },
            { key: 'title', label: 'Titre' },
            { key: 'dated', label: 'Daté du' },
          ]}
          rows={documents.map(({ key, title, datedOn }) => ({
            key,
            cells: [key, french(title), datedOn ? formatDay(datedOn) : 'non daté'],
          }))}
        />
        <Disclosure summary="Enregistrer un document">
          <DocumentForm />
        </Disclosure>
      </section>
      <section aria-labelledby="periodes">
        <h2 id="periodes">Périodes</h2>
        {RECORDED_KINDS.map((kind) => {
          const labels = periods.flatMap((period) => (period.kind === kind ? [period.label] : []));
          return (
            <p key={kind}>
              {PERIODS_TITLE[kind]} : {labels.length > 0 ? labels.join(', ') : 'aucune'}.
            </p>
          );
        })}
        <p>
          Les années de convention suivent la convention de chaque projet : personne ne les enregistre. Une
          formation se déclare dans une seule sorte de périodes.
        </p>
        <Disclosure summary="Enregistrer une année">
          <PeriodForm />
        </Disclosure>
      </section>
      <section aria-labelledby="conversion">
        <h2 id="conversion">Lire dans d’autres années</h2>
        <p>
          Une règle dit comment des effectifs d’années universitaires se lisent en années civiles ou de
          convention, sur les pages des actions et des projets. C’est une lecture : rien n’est saisi, aucun
          total ne change. L’argent n’est jamais converti.
        </p>
        <DataTable
          caption="Règles de conversion"
          hideCaption
          empty="Aucune règle : tout se lit en années universitaires."
          columns={[
            { key: 'subject', label: 'Ce qui est converti' },
            { key: 'rule', label: 'Règle' },
            { key: 'since', label: 'Depuis' },
            { key: 'source', label: 'Source ou motif' },
          ]}
          rows={rules.map(({ id, measure, componentId, rule, knownFrom, source }) => ({
            key: String(id),
            cells: [
              subjects.find(({ value }) => value === subjectValue({ measure, componentId }))?.label ?? '–',
              capitalised(periodRuleWords[rule]),
              formatDay(knownFrom),
              french(source),
            ],
          }))}
        />
        <Disclosure summary="Enregistrer une règle de conversion">
          <PeriodRuleForm subjects={subjects} />
        </Disclosure>
      </section>
    </>
  );
}
