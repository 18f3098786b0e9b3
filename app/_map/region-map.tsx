import { Disclosure } from '@/app/_ui/disclosure';
import type { MapLegend, MapStep } from '@/lib/wording/map-legend';
import {
  MAP_ATTRIBUTION,
  MAP_FILE,
  MAP_LICENCE_URL,
  MAP_REGIONS,
  MAP_VIEW_BOX,
  type RegionPlace,
} from '@/lib/wording/map-regions';

export type RegionOnMap = {
  code: string;
  name: string;
  step: MapStep;
  /** The whole sentence read aloud and shown on hover: the region's name and its value in words. */
  text: string;
  href: string;
};

/**
 * The map of the 18 regions, each a link. A region missing from `regions` or without an outline is not
 * drawn: give it with a null step to show it as not known. `tableId` is the element holding the same
 * data as a table, which the page must contain.
 */
export function RegionMap({
  regions,
  legend,
  title,
  tableId,
}: {
  regions: readonly RegionOnMap[];
  legend: MapLegend;
  title: string;
  tableId: string;
}) {
  return (
    <div className="carte">
      <p className="carte-acces">
        <a className="fr-link" href={`#${tableId}`}>
          Passer au tableau des mêmes données
        </a>
      </p>
      <div className="carte-dessin">
        {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot hold a drawing's links */}
        <svg role="group" aria-label={title} viewBox={`0 0 ${MAP_VIEW_BOX.width} ${MAP_VIEW_BOX.height}`}>
          {regions.map((region) => {
            const place = MAP_REGIONS[region.code];
            return place ? <RegionLink key={region.code} region={region} place={place} /> : null;
          })}
          {/* Apart from the links, whose names already say them. */}
          {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: a group of text takes no focus */}
          <g aria-hidden="true">
            {regions.map(({ code, name }) => (
              <FrameName key={code} name={name} frame={MAP_REGIONS[code]?.frame} />
            ))}
          </g>
        </svg>
      </div>
      <div className="carte-legende">
        <p className="carte-legende-titre">{legend.title}</p>
        <ul>
          {legend.entries.map(({ step, text }) => (
            <li key={step ?? 'inconnu'}>
              <span className={`carte-puce ${stepClass(step)}`} aria-hidden="true" />
              {text}
            </li>
          ))}
        </ul>
      </div>
      <div className="carte-sources">
        <Disclosure summary="Contours de la carte : CC BY 4.0">
          {MAP_ATTRIBUTION} <a href={MAP_LICENCE_URL}>Licence CC BY 4.0</a>
        </Disclosure>
      </div>
    </div>
  );
}

function RegionLink({ region, place }: { region: RegionOnMap; place: RegionPlace }) {
  return (
    <a className={`carte-region ${stepClass(region.step)}`} href={region.href} aria-label={region.text}>
      <title>{region.text}</title>
      {place.frame ? <rect className="carte-cadre" rx={2} {...place.frame} /> : null}
      {place.touch ? <rect className="carte-touche" {...place.touch} /> : null}
      <use className="carte-forme" href={`${MAP_FILE}#r-${region.code}`} />
      {region.step === null ? <use className="carte-hachures" href={`${MAP_FILE}#h-${region.code}`} /> : null}
    </a>
  );
}

function FrameName({ name, frame }: { name: string; frame: RegionPlace['frame'] | undefined }) {
  return frame ? (
    <text className="carte-nom" x={frame.x + frame.width / 2} y={MAP_VIEW_BOX.height - 6}>
      {name}
    </text>
  ) : null;
}

function stepClass(step: MapStep): string {
  return step === null ? 'carte-inconnu' : `carte-pas-${step}`;
}
