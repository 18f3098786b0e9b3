import type { RuleVerdict } from '@/lib/domain/eligibility/check';
import { type MatrixRow, type MatrixRule, matrixRows } from '@/lib/eligibility/eligibility-matrix';
import { printedRule } from '@/lib/eligibility/printed-rules';
import { readVerdicts } from '@/lib/eligibility/read-verdicts';
import { Refusal } from '@/lib/refusal';
import { factWords, reasonWords, ruleResultWords } from '@/lib/wording/eligibility';
import { french } from '@/lib/wording/typography';
import { exportTable } from '../table-definition';
import { count, text } from '../table-fields';

interface Row {
  of: MatrixRow;
  rule: MatrixRule;
  verdict: RuleVerdict;
}

const printed = ({ rule }: Row) => printedRule(rule.code);

export const eligibility = exportTable({
  name: 'eligibility',
  file: 'regles-des-consortiums',
  title: 'Règles des consortiums de vos actions',
  about: 'Une ligne par participation et par règle imprimée de son action. Ni note, ni score.',
  filters: ['season', 'action', 'result', 'since'],
  audience: 'signed_in',
}).of<Row>({
  fields: [
    text('project', 'Projet', 'L’acronyme du projet.', ({ of }) => of.participation.acronym),
    text('slug', 'Adresse', 'L’adresse permanente du projet.', ({ of }) => of.participation.slug),
    text('season', 'Saison', 'S1 ou S2.', ({ of }) => of.action.season),
    text('action', 'Action', 'La clé de l’action.', ({ of }) => of.action.key),
    count('number', 'Numéro', 'Le numéro de l’action.', ({ of }) => of.action.number),
    text('rule', 'Règle', 'Son code.', ({ rule }) => rule.code),
    text('label', 'Ce qu’elle demande', 'Dans nos mots.', (row) => french(printed(row)?.label ?? '')),
    text('quote', 'Phrase imprimée', 'Lettre pour lettre.', (row) => printed(row)?.quote),
    text('source', 'Lignes', 'Document et lignes.', (row) => printed(row)?.src.join(', ')),
    text('result', 'Résultat', 'Ce qui s’en lit.', ({ rule }) => ruleResultWords[rule.result]),
    text(
      'reading',
      'Se lirait',
      'Sans égard à la saison\u00a0: d’une participation de saison 1, à titre indicatif.',
      ({ verdict }) => ruleResultWords[verdict.reading],
    ),
    text('reason', 'Pourquoi', 'Ce qui manque, ou ce qui est dit.', ({ rule }) =>
      rule.reason ? french(reasonWords[rule.reason]) : null,
    ),
    text('before', 'Était', 'Au jour demandé par «\u00a0a changé depuis\u00a0».', ({ rule }) =>
      rule.before ? ruleResultWords[rule.before] : null,
    ),
    text(
      'facts',
      'Faits lus',
      'Ce que la règle a regardé.',
      ({ verdict }) => verdict.facts.map(factWords).join('\u00a0; ') || null,
    ),
  ],
  async rows({ read, actor, now, season, filter }) {
    const asked = { season, action: filter('action'), result: filter('result'), since: filter('since') };
    const found = await matrixRows(read, actor, now, asked);
    for (const path of ['action', 'result', 'since'] as const)
      if (asked[path] && !found.filter[path])
        throw new Refusal('invalid', 'unknown_filter', {}, [{ path, code: 'unknown_filter', params: {} }]);
    const readings = await readVerdicts(
      read,
      found.rows.map(({ participation }) => participation),
      now.day,
    );
    return {
      rows: found.rows.flatMap((of, place) =>
        of.rules.flatMap((rule): Row[] => {
          const verdict = readings[place]?.verdicts.find((one) => one.rule.code === rule.code);
          return verdict ? [{ of, rule, verdict }] : [];
        }),
      ),
    };
  },
});
