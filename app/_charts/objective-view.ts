import { LAYERS, type Layer } from '@/lib/domain/vocabulary';
import type { ActionProgress, ComponentProgress, PrintedPart } from '@/lib/figure/action-progress';
import type { JudgedAction } from '@/lib/verdict/judged-actions';
import { unitFor } from '@/lib/wording/actions';
import { countingWords } from '@/lib/wording/counting';
import { formatAtPrecision, formatDay } from '@/lib/wording/dates';
import { formatCount, formatRate } from '@/lib/wording/numbers';
import { coherenceWords, noRateReasons, noRateSentence, notCalculable } from '@/lib/wording/reasons';
import { layerWords } from '@/lib/wording/states';
import { amendedWords } from '@/lib/wording/targets';
import { capitalised, french } from '@/lib/wording/typography';
import { type VerdictView, verdictView } from '@/lib/wording/verdict-view';

/** One component as `BulletRow` draws it: numbers and words only, so that it crosses to the browser as it is. */
export interface ComponentView {
  id: string;
  label: string;
  /** Null where each candidate sets the target, beside one of the call. */
  verdict: VerdictView | null;
  unit: string;
  target: number | null;
  due?: string;
  /** « cible d’origine 1, portée à 2 par l’avenant du 2 juin 2025 ». */
  amended?: string;
  layers: Record<Layer, { figure: ComponentProgress['values'][Layer]; rate: number | null }>;
  published: { rate: number; note: string }[];
  reason?: string;
  /** Of a milestone, all there is to say: it has neither commitments nor a bar. */
  milestone?: string;
}

/** The components of an action, with the published readings that speak of one of them alone. */
export const componentViews = (action: JudgedAction): ComponentView[] =>
  action.components.map((component) => ({
    id: component.id,
    label: labelOf(component),
    verdict: verdictView(component, action),
    unit: unitFor(component.unit, component.target ?? 2),
    target: component.target,
    ...(component.dueDate && {
      due: `d’ici ${formatAtPrecision(fullDay(component.dueDate), component.duePrecision ?? 'day')}`,
    }),
    ...(component.amended && { amended: `${capitalised(amendedWords(component.amended))}.` }),
    layers: {
      committed: layerOf(component, 'committed'),
      declared: layerOf(component, 'declared'),
      verified: layerOf(component, 'verified'),
    },
    published: publishedOf(action, component),
    ...(component.source === 'milestone'
      ? { milestone: milestoneWords(component) }
      : reasonOf(component, action.number)),
  }));

/** Whether a target changed since it was first set: there is then an original one to read against. */
export const isAmended = (actions: readonly ActionProgress[]): boolean =>
  actions.some(({ components }) => components.some(({ amended }) => amended !== null));

const layerOf = (component: ComponentProgress, layer: Layer) => ({
  figure: component.values[layer],
  rate: component.rates[layer],
});

// A due date may be a year or a month only: the day that completes it is never shown.
const fullDay = (date: string) => `${date}-01-01`.slice(0, 10);

function labelOf({ label, period, remainderOf, remainderInferred }: ComponentProgress): string {
  return [
    capitalised(french(label)),
    period && `(${period})`,
    remainderOf && `– objectif repris de la saison 1${remainderInferred ? ' (déduit)' : ''}`,
  ]
    .filter(Boolean)
    .join(' ');
}

function publishedOf({ published }: ActionProgress, { id }: ComponentProgress): ComponentView['published'] {
  if (!published) return [];
  return published.readings
    .filter(({ componentIds, pooled }) => !pooled && componentIds.includes(id))
    .map(({ inferred, coherent }) => ({
      rate: published.rate,
      note: publishedWords(published, coherent, inferred),
    }));
}

/** « en septembre 2023 – il concorde »; the source and the rounding stand on the page of the action. */
const publishedWords = (
  { asOf }: NonNullable<ActionProgress['published']>,
  coherent: boolean | null,
  inferred: boolean,
): string =>
  [
    asOf && `en ${formatAtPrecision(asOf, 'month')}`,
    coherent === null ? '' : coherent ? '– il concorde' : '– il ne concorde pas',
    inferred && '(lecture déduite)',
  ]
    .filter(Boolean)
    .join(' ');

/** « septembre 2023 (date déduite), arrondi à 10 points (déduit), 003:78 ». */
export function publishedNote(published: NonNullable<ActionProgress['published']>): string {
  const { asOf, asOfInferred, roundedTo, roundingInferred, source } = published;
  return [
    asOf && `${formatAtPrecision(asOf, 'month')}${asOfInferred ? ' (date déduite)' : ''}`,
    roundedTo && `arrondi à ${Math.round(roundedTo * 100)} points${roundingInferred ? ' (déduit)' : ''}`,
    source,
  ]
    .filter(Boolean)
    .join(', ');
}

/** How the value is counted, then what keeps a rate from being calculated: said once where the layers share it. */
function reasonOf(component: ComponentProgress, actionNumber: number): { reason?: string } {
  const words = [countingWords(component), ...missingRates(component, actionNumber)].filter(Boolean);
  return words.length === 0 ? {} : { reason: words.join(' ') };
}

function missingRates(component: ComponentProgress, actionNumber: number): string[] {
  const { reasons, target, setByCandidate } = component;
  if (target === null) return setByCandidate ? ['Cible fixée par chaque candidat : pas de taux.'] : [];
  const said = LAYERS.flatMap((layer) => {
    const reason = reasons[layer];
    return reason && reason !== 'not_reported' ? [{ layer, reason }] : [];
  });
  return [...new Set(said.map(({ reason }) => reason))].map((reason) => {
    const layers = said.filter((one) => one.reason === reason).map(({ layer }) => layerWords[layer]);
    const which = layers.length === LAYERS.length ? '' : ` ${layers.join(' et ')}`;
    return `Taux${which} ${notCalculable(reason)}. ${noRateSentence(reason, { ...component, actionNumber })}`;
  });
}

/** A milestone in words: when it was reached, by which proof. */
export function milestoneWords({ milestone }: Pick<ComponentProgress, 'milestone'>): string {
  if (!milestone) return 'Non atteint.';
  const { reachedOn, evidence, recordedOn } = milestone;
  return french(
    reachedOn
      ? `Atteint le ${formatDay(reachedOn)}. Preuve : ${evidence} (constaté le ${formatDay(recordedOn)}).`
      : `Non atteint : constat retiré le ${formatDay(recordedOn)} (${evidence}).`,
  );
}

export interface ReadingView {
  title: string;
  words: string;
}

/** The readings of a published rate over several components together: « 5 sur 6, soit 83,3 % ». */
export function pooledReadings(action: ActionProgress): ReadingView[] {
  const { published, components } = action;
  return (published?.readings ?? [])
    .filter(({ pooled }) => pooled)
    .map(({ componentIds, parts, whole, computed, coherent, inferred }) => {
      const read = components.filter(({ id }) => componentIds.includes(id));
      const part = parts.reduce((sum, { value }) => sum + (value.value ?? 0), 0);
      const reason = read.map(({ reasons }) => reasons.committed).find((r) => r !== null);
      return {
        title: `Composantes lues ensemble${inferred ? ' (lecture déduite)' : ''}`,
        words:
          computed === null || !published
            ? `non calculable (${reason ? noRateReasons[reason] : 'composante inconnue ce jour-là'})`
            : `engagé ${part} sur ${whole}, soit ${formatRate(computed)} ; publié ${formatRate(published.rate)} : ${coherenceWords(coherent)}`,
      };
    });
}

/** « 19 sur 33, soit 57,5 % », and what it is to the published rate, and of which components. */
export interface RateReading {
  figure: string;
  rest: string;
  /** The component whose explanation it is; null where it pools several, with its sum in words. */
  componentId: string | null;
}

/** « 1 sur 1 + 4 sur 5 ». */
const partsWords = (parts: readonly PrintedPart[]): string =>
  parts
    .map(({ value, target }) => `${formatCount(value.value ?? 0)} sur ${formatCount(target ?? 0)}`)
    .join(' + ');

/** A published rate against what is recorded, one line for each of its readings. */
export const rateReadings = (action: ActionProgress): RateReading[] =>
  (action.published?.readings ?? []).map((reading) => {
    const { componentIds, parts, whole, computed, coherent, inferred, pooled } = reading;
    const read = action.components.filter(({ id }) => componentIds.includes(id));
    const of = pooled ? 'composantes ensemble' : read.map(({ label }) => french(label)).join(', ');
    const reason = read.map(({ reasons }) => reasons.committed).find((code) => code !== null);
    const part = parts.reduce((sum, { value }) => sum + (value.value ?? 0), 0);
    const lacking = read.length < componentIds.length;
    const figure =
      computed === null
        ? lacking
          ? 'non calculable (une composante n’est plus en vigueur)'
          : notCalculable(reason ?? 'not_reported')
        : `${formatCount(part)} sur ${formatCount(whole)}${pooled ? ` (${partsWords(parts)})` : ''}, soit ${formatRate(computed)}`;
    const compared = computed === null ? '' : `, ${coherenceWords(coherent)}`;
    return {
      figure,
      rest: `${compared}${of && ` – ${of}`}${inferred ? ' (lecture déduite)' : ''}`,
      componentId: componentIds.length === 1 ? (componentIds[0] ?? null) : null,
    };
  });
