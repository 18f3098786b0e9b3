import { ContactSentence } from '@/app/_ui/contact-sentence';
import { PageHeader } from '@/app/_ui/page-header';
import { isDemonstration, serviceHost, servicePublisher } from '@/app/_web/service';

export default function LegalNotice() {
  return (
    <>
      <PageHeader title="Mentions légales" />
      <h2>Éditeur et direction de la publication</h2>
      <p>{servicePublisher() ?? 'Cette installation n’a pas encore indiqué qui l’édite.'}</p>
      <p>
        <ContactSentence />
      </p>
      <h2>Hébergement</h2>
      <p>{serviceHost() ?? 'Cette installation n’a pas encore indiqué qui l’héberge.'}</p>
      <h2>D’où viennent les données</h2>
      <p>
        Les actions, les objectifs et les résultats publiés viennent des documents de l’appel à manifestation
        d’intérêt « Compétences et métiers d’avenir », volet santé numérique. Chaque fait porte sa source et
        sa date ; ce que la source n’imprime pas est marqué comme déduit. Là où des sources se contredisent,
        toutes sont montrées.
      </p>
      {isDemonstration() && (
        <p>
          Cette installation montre des données de démonstration : ses projets, ses organisations et leurs
          déclarations sont fictifs.
        </p>
      )}
      <h2>Fond de carte</h2>
      <p>
        Les contours des départements viennent de <span lang="en">svg-maps</span>, d’après{' '}
        <span lang="en">MapSVG</span> (licence CC BY 4.0), regroupés par région et simplifiés ; ceux des
        territoires ultramarins viennent de <span lang="en">world-atlas</span>, d’après{' '}
        <span lang="en">Natural Earth</span>
        (licence ISC) ; la composition des régions vient d’Etalab (licence MIT).
      </p>
      <h2>Logiciel et marque</h2>
      <p>
        Suivi CMA est un logiciel libre, sous licence MIT. Son apparence reprend les composants du système de
        design de l’État. La marque de l’État et la police Marianne sont réservées aux services de l’État :
        elles ne sont affichées que par une installation qui en est un.
      </p>
    </>
  );
}
