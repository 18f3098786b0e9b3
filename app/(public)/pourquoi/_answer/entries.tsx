import { DataTable } from '@/app/_ui/data-table';
import { FigureValue } from '@/app/_ui/figure-value';
import { keepFilters, type Params } from '@/app/_ui/keep-filters';
import { Pagination } from '@/app/_ui/pagination';
import { doorWords } from '@/lib/journal/journal-words';
import { leftOutNames } from '@/lib/why/left-out-words';
import type {
  ExplainedLine,
  ExplainedOffer,
  ExplainedParticipation,
  Signed,
} from '@/lib/why/participation-explanation';
import { campaignWords } from '@/lib/wording/campaigns';
import { formatDay, formatInstant } from '@/lib/wording/dates';
import { ofName } from '@/lib/wording/elision';
import { breakdownWords } from '@/lib/wording/lines';
import { counted } from '@/lib/wording/plural';
import { signatureWords } from '@/lib/wording/signatures';
import { valueInWords } from '@/lib/wording/states';
import { french } from '@/lib/wording/typography';
import './answer.css';
import { ExportLinks } from '@/app/_ui/export-links';
import { SessionTable } from './session-table';

interface Props {
  participations: ExplainedParticipation[];
  professions: Readonly<Record<string, string>>;
  params: Params;
  /** The address of the figure and the project, which the downloaded tables follow. */
  exported: Params;
  /** The page of the lines, from 1, and the address of another one. */
  page: number;
  hrefOf: (page: number) => string;
}

const LINES_PER_PAGE = 100;

/** The entries of a project behind a figure, for those entitled: what counts, what does not, who said and checked it. */
export function Entries({ participations, professions, params, exported, page, hrefOf }: Props) {
  const pages = Math.max(
    1,
    ...participations.flatMap(({ lines, leftOut }) =>
      [lines.length, leftOut.length].map((n) => Math.ceil(n / LINES_PER_PAGE)),
    ),
  );
  const from = (Math.min(page, pages) - 1) * LINES_PER_PAGE;
  const shown = <Row,>(rows: readonly Row[]) => rows.slice(from, from + LINES_PER_PAGE);
  return (
    <>
      {participations.map(({ action, value, lines, leftOut, offers, sessions }) => (
        <section key={`${action.season} ${action.key}`}>
          <h2>
            Action n°{'\u00a0'}
            {action.number} – {french(action.shortTitle)}
            {value && ` : ${valueInWords(value)}`}
          </h2>
          {offers.length > 0 ? (
            <Offers offers={offers} params={params} />
          ) : (
            <>
              <Lines
                caption={`${counted(lines.length, 'ligne')} dans ce chiffre`}
                rows={shown(lines).map((line) => ({ line, why: '' }))}
                professions={professions}
                params={params}
              />
              {leftOut.length > 0 && (
                <Lines
                  caption={`${counted(leftOut.length, 'valeur')} hors de ce chiffre`}
                  rows={shown(leftOut).map(({ line, reason }) => ({ line, why: leftOutNames[reason] }))}
                  professions={professions}
                  params={params}
                />
              )}
              <SessionTable sessions={sessions} />
            </>
          )}
        </section>
      ))}
      <Pagination page={Math.min(page, pages)} pages={pages} hrefOf={hrefOf} label="Pages des lignes" />
      <ExportLinks
        table={
          participations.some(({ offers }) => offers.length > 0)
            ? 'explanation-openings'
            : 'explanation-entries'
        }
        params={exported}
      />
      {participations.some(({ sessions }) => sessions.length > 0) && (
        <ExportLinks table="explanation-sessions" params={exported} withName />
      )}
    </>
  );
}

interface LinesProps {
  caption: string;
  rows: { line: ExplainedLine; why: string }[];
  professions: Readonly<Record<string, string>>;
  params: Params;
}

function Lines({ caption, rows, professions, params }: LinesProps) {
  const withWhy = rows.some(({ why }) => why !== '');
  return (
    <DataTable
      caption={caption}
      columns={[
        { key: 'line', label: 'Ligne' },
        { key: 'value', label: 'Valeur', numeric: true },
        ...(withWhy ? [{ key: 'why', label: 'Pourquoi non' }] : []),
        { key: 'campaign', label: 'Campagne' },
        { key: 'entered', label: 'Saisie par' },
        { key: 'declared', label: 'Envoyée par' },
        { key: 'validated', label: 'Validée par' },
        { key: 'history', label: 'Historique' },
      ]}
      rows={rows.map(({ line, why }, index) => ({
        key: `${line.lineId} ${index}`,
        cells: [
          <span key="line" className="app-title-cell">
            {french(line.training)}
            <span className="app-second">{placeWords(line, professions)}</span>
          </span>,
          line.state ? (
            <FigureValue key="value" figure={{ value: line.value, state: line.state }} />
          ) : (
            'case vidée'
          ),
          ...(withWhy ? [why] : []),
          line.campaign ? campaignWords(line.campaign, line.retrospective) : 'convention, hors campagne',
          signed(line.entered, doorWords[line.door]),
          line.declared ? signed(line.declared) : '',
          line.validated ? signed(line.validated) : '',
          <a key="history" href={keepFilters(`/pourquoi/saisie/${line.lineId}`, params)}>
            Historique<span className="fr-sr-only"> {ofName(french(line.training))}</span>
          </a>,
        ],
      }))}
      empty="Aucune ligne."
    />
  );
}

const placeWords = (line: ExplainedLine, professions: LinesProps['professions']) =>
  [french(line.region), line.period, ...breakdownWords(line, professions).map(french)].join(' · ');

const signed = ({ by, at }: Signed, door?: string) => (
  <span key={at} className="app-title-cell">
    {signatureWords(by)}
    <span className="app-second">
      {formatInstant(at)}
      {door && `, ${door}`}
    </span>
  </span>
);

function Offers({ offers, params }: { offers: ExplainedOffer[]; params: Params }) {
  return (
    <DataTable
      caption={counted(offers.length, 'engagement ou ouverture', 'engagements ou ouvertures')}
      columns={[
        { key: 'name', label: 'Quoi' },
        { key: 'counts', label: 'Compte' },
        { key: 'committed', label: 'Engagé le' },
        { key: 'opened', label: 'Ouvert le' },
        { key: 'entered', label: 'Saisi par' },
        { key: 'declared', label: 'Envoyé par' },
        { key: 'validated', label: 'Validé par' },
        { key: 'history', label: 'Historique' },
      ]}
      rows={offers.map((offer) => ({
        key: `${offer.revisionId}`,
        cells: [
          <span key="name" className="app-title-cell">
            {french(offer.name)}
            <span className="app-second">{french(offer.organisation)}</span>
          </span>,
          offer.leftOut ? `non : ${leftOutNames[offer.leftOut]}` : 'oui',
          offer.committedOn ? formatDay(offer.committedOn) : '',
          offer.openedOn ? formatDay(offer.openedOn) : '',
          signed(offer.entered, offer.retrospective ? 'reprise' : undefined),
          offer.declared ? signed(offer.declared) : '',
          offer.validated ? signed(offer.validated) : '',
          <a key="history" href={keepFilters(`/pourquoi/ouverture/${offer.revisionId}`, params)}>
            Historique<span className="fr-sr-only"> {ofName(french(offer.name))}</span>
          </a>,
        ],
      }))}
    />
  );
}
