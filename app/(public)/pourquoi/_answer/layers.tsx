import { FigureValue } from '@/app/_ui/figure-value';
import { keepFilters, type Params } from '@/app/_ui/keep-filters';
import { LAYERS, type Layer } from '@/lib/domain/vocabulary';
import { type AnyExplanation, hasLayers, layerChoiceWords } from '@/lib/why/explanation-words';
import { absentWords } from '@/lib/wording/states';

interface Props {
  explanation: AnyExplanation;
  hrefOf: (layer: Layer) => string;
  params: Params;
}

/** The same figure in the three layers: the one explained, and the way to the others. */
export function Layers({ explanation, hrefOf, params }: Props) {
  if (!hasLayers(explanation)) return null;
  const shown = LAYERS.filter((layer) => explanation.layers || layer !== 'committed');
  return (
    <nav className="app-layers" aria-label="Engagé, déclaré, vérifié">
      <ul>
        {shown.map((layer) => (
          <li key={layer}>
            <a
              href={keepFilters(hrefOf(layer), params)}
              aria-current={layer === explanation.layer ? 'page' : undefined}
            >
              {layerChoiceWords[layer]}
            </a>
            {explanation.layers && (
              <>
                {' : '}
                <FigureValue figure={explanation.layers[layer]} absent={absentWords[layer]} />
              </>
            )}
          </li>
        ))}
      </ul>
    </nav>
  );
}
