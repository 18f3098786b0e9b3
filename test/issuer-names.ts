/** What the stand-in for ProConnect and the service know of each other. */
export const SIGNED = 'suivi-cma';
/** A client whose userinfo is plain JSON: what ProConnect never sends. */
export const UNSIGNED = 'suivi-cma-unsigned';
export const CLIENT_SECRET = 'un-secret-de-client-pour-les-tests-seulement';

/** Where it listens for the journeys of a browser, counted from the port of the service. */
export const ISSUER_PORT = 3;

export const ACR = ['eidas1', 'eidas2', 'eidas3'];
