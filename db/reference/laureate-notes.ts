import type { LaureateFacts } from '@/lib/domain/reference';
import { inFrench } from './french';
import type { LaureateSource } from './laureate-source';

const NBSP = '\u00a0';
const count = new Intl.NumberFormat('fr-FR');
const months = new Intl.DateTimeFormat('fr-FR', { month: 'long', year: 'numeric', timeZone: 'UTC' });
const days = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'long', timeZone: 'UTC' });

const COMPARATORS = { 'more than': 'plus de ', near: 'près de ', '=': '' };

/** « plus de 20 000 » */
export const saidCount = (said: { value: number; comparator?: keyof typeof COMPARATORS }): string =>
  `${COMPARATORS[said.comparator ?? '=']}${count.format(said.value)}`;

/** Everything else that public pages say of a laureate, one sentence a fact, with its page where the file names one. */
export function laureateNotes(l: LaureateSource): LaureateFacts['notes'] {
  return [
    ...facts(l).map((text) => ({ text, source: null })),
    ...(l.total_budget ?? []).map((b) => ({
      text: `Budget total${NBSP}: ${inFrench(b.value)}.`,
      source: b.source,
    })),
    ...(l.learner_actuals ?? []).map((a) => ({
      text: `Selon une page publique${NBSP}: ${saidCount(a)} ${inFrench(a.meaning)}.`,
      source: a.source,
    })),
    ...remarks(l).map((text) => ({ text, source: null })),
  ];
}

function facts(l: LaureateSource): string[] {
  const said: string[] = [];
  if (l.laureate_since) said.push(`Lauréat depuis ${month(l.laureate_since)}.`);
  if (l.convention_signed) said.push(`Convention signée le ${day(l.convention_signed)}.`);
  if (l.kickoff) said.push(`Lancement le ${day(l.kickoff)}.`);
  for (const c of l.cofunding ?? [])
    said.push(`Cofinancement${NBSP}: ${count.format(c.eur)}${NBSP}€ (${c.by}).`);
  for (const p of l.tranches ?? [])
    said.push(
      `Tranche ${p.n}${NBSP}: ${percent(p.share_of_aid)} de l’aide, sous condition${NBSP}: ${inFrench(p.condition)}.`,
    );
  if (l.granted_share_of_request !== undefined)
    said.push(`Aide accordée${NBSP}: ${percent(l.granted_share_of_request)} de la demande.`);
  if (l.work_packages !== undefined) said.push(`${l.work_packages} lots de travail.`);
  if (l.partners_count !== undefined) said.push(`${l.partners_count} partenaires annoncés.`);
  return said;
}

const remarks = (l: LaureateSource): string[] =>
  [
    l.lead_note,
    l.releve_note,
    l.actions_note,
    l.aid_note,
    l.learner_target?.note,
    l.note,
    l.inference,
  ].flatMap((remark) => (remark === undefined ? [] : [inFrench(remark)]));

const percent = (share: number) => `${count.format(share * 100)}${NBSP}%`;
const month = (text: string) => months.format(new Date(`${text.slice(0, 7)}-01T00:00:00Z`));
const day = (text: string) => days.format(new Date(`${text}T00:00:00Z`));
