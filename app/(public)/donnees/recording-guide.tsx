const EXAMPLE = `curl -X POST "https://…/api/v1/projects/pilote-sn/participations/JURISTES/trainings" \\
  -H "Authorization: Bearer $JETON" \\
  -H "Content-Type: application/json" \\
  -H "Idempotency-Key: pilote-sn-formation-1" \\
  -d '{
    "organisationId": 39, "title": "Droit des données de santé",
    "kind": "track", "regime": "initial", "levelKeys": ["7"],
    "regions": [{ "regionCode": "53", "places": 30 }],
    "agreedOn": "2023-10-01", "source": "Convention"
  }'`;

/** For those who keep the programme in another system: its organisations, projects, payments, trainings and commitments. */
export function RecordingGuide() {
  return (
    <>
      <h3 id="api-enregistrer">Enregistrer organisations, projets, versements, formations et engagements</h3>
      <ol>
        <li>
          Créez un jeton qui permet d’enregistrer. Un responsable enregistre ce que suivent ses actions&nbsp;;
          un chef de file ou une contribution, les formations de son consortium.
        </li>
        <li>
          <code>GET /api/v1/references</code> donne les numéros et les clés que nomment les envois (régions,
          professions, périodes, relèves)&nbsp;; <code>GET /api/v1/organisations</code> ceux des
          organisations.
        </li>
        <li>
          <code>POST /api/v1/organisations</code>, puis <code>POST /api/v1/projects</code> avec ses actions et
          son consortium, puis, sous <code>/api/v1/projects/pilote-sn/participations/JURISTES</code>, ses{' '}
          <code>trainings</code> et ses <code>commitments</code> (apprenants prévus compris).
        </li>
        <li>
          <code>PUT</code> corrige l’ensemble de ce qui est dit d’une chose, avec la <code>version</code> (ou
          la <code>revision</code>, renvoyée dans <code>seen</code>) qui a été lue&nbsp;: changée depuis, elle
          est refusée (409). <code>GET /api/v1/projects/pilote-sn/record</code> la donne.
        </li>
        <li>
          <code>PUT /api/v1/projects/pilote-sn/payments</code> reçoit tous les versements d’un projet, une
          fois sa convention enregistrée&nbsp;: renvoyés tels quels, ils n’écrivent rien&nbsp;; un versement
          enregistré qui n’y est plus est retiré, avec un motif. La <code>version</code> du projet, citée ici
          aussi, garde ce qui a été enregistré depuis votre lecture. <code>GET</code> au même endroit les lit.
        </li>
        <li>
          Une valeur inhabituelle est refusée (422) jusqu’à ce que l’envoi cite son code dans{' '}
          <code>confirmed</code>.
        </li>
      </ol>
      <pre className="app-data__code">
        <code>{EXAMPLE}</code>
      </pre>
    </>
  );
}
