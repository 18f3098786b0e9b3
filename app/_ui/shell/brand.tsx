import type { ServiceBrand } from '@/app/_web/service';

/** The mark at the head of the page: neutral, or the State's where the installation is a State service. */
export function Brand({ brand }: { brand: ServiceBrand }) {
  if (brand === 'etat') {
    return (
      <p className="fr-logo">
        République
        <br />
        française
      </p>
    );
  }
  // biome-ignore lint/performance/noImgElement: a small SVG needs no optimiser
  return <img className="app-mark" src="/favicon.svg" alt="" width={40} height={40} />;
}
