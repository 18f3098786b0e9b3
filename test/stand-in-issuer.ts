import { createPrivateKey, generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import { createServer } from 'node:http';
import Provider, { type Configuration } from 'oidc-provider';
import { ACR, CLIENT_SECRET, SIGNED, UNSIGNED } from './issuer-names';

/** An issuer of the test process, set as ProConnect is: userinfo signed by RS256, PKCE, `client_secret_post`, `acr`. */
export interface StandInIssuer {
  address: string;
  /** Whose sessions it ended at our request. */
  ended: string[];
  /** While set, its id_tokens are already past their end. */
  late: boolean;
  /** While set, it publishes keys that signed nothing. */
  otherKeys: boolean;
  /** While set, what it signs about a person says this too, or instead. */
  says: Record<string, unknown>;
  stop: () => Promise<void>;
}

const client = (service: string, clientId: string, signed: boolean) => ({
  client_id: clientId,
  client_secret: CLIENT_SECRET,
  redirect_uris: [`${service}/api/auth/proconnect/retour`],
  post_logout_redirect_uris: [`${service}/connexion`],
  response_types: ['code' as const],
  grant_types: ['authorization_code'],
  token_endpoint_auth_method: 'client_secret_post' as const,
  id_token_signed_response_alg: 'RS256' as const,
  ...(signed && { userinfo_signed_response_alg: 'RS256' as const }),
});

const newKey = () => ({
  ...generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ format: 'jwk' }),
  ...{ use: 'sig', alg: 'RS256', kid: randomBytes(6).toString('hex') },
});

/** Starts one for a service at an address; people say there who they are by a link, nobody types anything. */
export async function standInIssuer(service: string, port = 0): Promise<StandInIssuer> {
  const server = createServer();
  await new Promise<void>((resolve) => {
    server.listen(port, '127.0.0.1', resolve);
  });
  const bound = server.address();
  const address = `http://127.0.0.1:${bound && typeof bound === 'object' ? bound.port : port}`;
  const state: StandInIssuer = {
    ...{ address, ended: [], late: false, otherKeys: false, says: {} },
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => {
        server.close(resolve);
      });
    },
  };
  const [key, other] = [newKey(), newKey()];
  const configuration: Configuration = {
    clients: [client(service, SIGNED, true), client(service, UNSIGNED, false)],
    acrValues: ACR,
    jwks: { keys: [key] },
    cookies: { keys: [randomBytes(16).toString('hex')] },
    pkce: { required: () => true },
    ttl: {
      ...{ AccessToken: 600, AuthorizationCode: 60, IdToken: 600 },
      ...{ Grant: 3600, Interaction: 600, Session: 3600 },
    },
    features: {
      devInteractions: { enabled: false },
      jwtUserinfo: { enabled: true },
      rpInitiatedLogout: {
        enabled: true,
        // ProConnect asks nothing: whoever was sent there is signed out.
        logoutSource: (ctx, form) => {
          state.ended.push(ctx.oidc.session?.accountId ?? '');
          ctx.body = `<!doctype html><html lang="fr"><title>Fin</title>${form}<button form="op.logoutForm" name="logout" value="yes">Terminer</button>`;
        },
      },
    },
    findAccount: (_ctx, sub) => ({ accountId: sub, claims: async () => ({ sub }) }),
    loadExistingGrant: async (ctx) => {
      const { client: asking, session } = ctx.oidc;
      const grant = new ctx.oidc.provider.Grant({
        ...(asking && { clientId: asking.clientId }),
        ...(session?.accountId && { accountId: session.accountId }),
      });
      grant.addOIDCScope('openid');
      await grant.save();
      return grant;
    },
    interactions: { url: (_ctx, { uid }) => `/personne/${uid}` },
  };
  const provider = new Provider(address, configuration);
  provider.use(async (ctx, next) => {
    const [, page, uid, act] = ctx.path.split('/');
    if (page === 'personne' && act === undefined) {
      const link = (subject: string, acr: string) =>
        `<li><a href="/personne/${uid}/suis?${new URLSearchParams({ subject, acr })}">${subject}, ${acr}</a>`;
      ctx.type = 'html';
      ctx.body = `<!doctype html><html lang="fr"><title>Qui</title><ul>${PEOPLE.flatMap((who) => ACR.map((acr) => link(who, acr))).join('')}<li><a href="/personne/${uid}/refus">Refuser</a></ul>`;
      return;
    }
    if (page === 'personne') {
      const { subject = '', acr = '' } = ctx.query;
      await provider.interactionFinished(
        ctx.req,
        ctx.res,
        act === 'refus'
          ? { error: 'access_denied', error_description: 'Refus' }
          : { login: { accountId: String(subject), acr: String(acr) } },
      );
      ctx.respond = false;
      return;
    }
    await next();
    if (page === 'jwks' && state.otherKeys) {
      const { n, e, kty, use, alg } = other;
      ctx.body = { keys: [{ ...{ n, e, kty, use, alg }, kid: key.kid }] };
    }
    if (page === 'token' && state.late && isTokens(ctx.body))
      ctx.body = { ...ctx.body, id_token: signedAgain(ctx.body.id_token, { exp: 1_000_000_000 }, key) };
    if (page === 'me' && typeof ctx.body === 'string' && Object.keys(state.says).length > 0)
      ctx.body = signedAgain(ctx.body, state.says, key);
  });
  server.on('request', provider.callback());
  return state;
}

const isTokens = (body: unknown): body is { id_token: string } =>
  typeof body === 'object' && body !== null && 'id_token' in body;

/** A signed answer of the issuer that says something else, under its own key. */
function signedAgain(jwt: string, says: Record<string, unknown>, key: ReturnType<typeof newKey>): string {
  const [header = '', payload = ''] = jwt.split('.');
  const claims = { ...JSON.parse(Buffer.from(payload, 'base64url').toString()), ...says };
  const text = `${header}.${Buffer.from(JSON.stringify(claims)).toString('base64url')}`;
  const signature = sign('RSA-SHA256', Buffer.from(text), createPrivateKey({ key, format: 'jwk' }));
  return `${text}.${signature.toString('base64url')}`;
}

/** Whom its page offers. */
export const PEOPLE = ['alice', 'bruno', 'chloe'];
