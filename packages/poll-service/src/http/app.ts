/** The HTTP server around a `PollService`. */
import { randomInt } from 'node:crypto';
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { Buckets } from '../defence/buckets.js';
import { Gate } from '../defence/gate.js';
import { ServiceError, type ServiceErrorCode } from '../errors.js';
import type { PollService } from '../service.js';
import { adminRoutes } from './admin.js';
import { deskRoutes } from './desk.js';
import { openApi } from './openapi.js';
import { errorPage } from './pages/shell.js';
import { wordsOf } from './pages/words.js';
import { publicRoutes } from './public.js';
import { readingRoutes } from './reading.js';
import { allowOrigin, wantsHtml, type HttpOptions } from './requests.js';
import { Stop } from './stop.js';
import { CARDS_STYLE, STYLE } from './style.js';
import { Watchers } from './watchers.js';

/** Fifty questions of sixty options, with room for what else a form carries: each is searched for what the poll asks. */
const MOST_FIELDS = 4000;
/** A ballot of fifty questions with long texts fits; nothing larger is read. */
const BODY_LIMIT = 256 * 1024;
const SETTLE_EVERY = 5000;
/** A request that is not here after so many milliseconds is let go, its head sooner; as long as `<e-poll>` waits for an answer. */
const SLOWEST = 25_000;
const SLOWEST_HEAD = 10_000;
const LOOK_EVERY = 5000;
/** A stop takes no longer, milliseconds; where a file is on its way, as long as fits into the half minute of the unit. */
const STOP_WITHIN = 5000;
export const DOWNLOADS_WITHIN = 25_000;

const SECURITY = {
  'content-security-policy':
    "default-src 'none'; style-src 'self'; img-src 'self' https: data:; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
  'x-content-type-options': 'nosniff',
  // Without a referrer at all, browsers send forms with the origin "null".
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cache-control': 'no-store',
} as const;

/** Ours, or Fastify's. */
type Thrown = Error & { readonly statusCode?: number; readonly code?: string };

const BY_STATUS: Readonly<Record<number, ServiceErrorCode>> = {
  413: 'too-large',
  414: 'long-address',
  415: 'bad-type',
  503: 'stopping',
};

export function createApp(service: PollService, given: Partial<HttpOptions> = {}): FastifyInstance {
  const options: HttpOptions = {
    allowOrigins: [],
    readers: 1000,
    onFault: (error) => console.error(error.message),
    onWarn: (message) => console.warn(message),
    trustProxy: [],
    buckets: {},
    stopWithin: STOP_WITHIN,
    downloadsWithin: DOWNLOADS_WITHIN,
    ...given,
  };
  const refuse = async (
    error: Thrown,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<FastifyReply> => {
    const refusal = refusalOf(error);
    // For the operator: what the database said, never what a resident sent.
    if (!refusal) options.onFault(error);
    else if (refusal.cause instanceof Error) options.onFault(refusal.cause);
    const status = refusal?.status ?? 500;
    if (status === 503) reply.header('retry-after', String(randomInt(2, 7)));
    if (status === 429) reply.header('retry-after', '1');
    if (status >= 500) service.metrics.count('failures', refusal?.code ?? 'internal');
    reply.code(status);
    const language = await languageFor(request, service, status);
    const words = wordsOf(language);
    const message = refusal?.say(language) ?? words.internal;
    if (wantsHtml(request)) {
      return reply.type('text/html; charset=utf-8').send(errorPage(message, words));
    }
    return reply.send({
      code: refusal?.code ?? 'internal',
      message,
      retryable: refusal?.retryable ?? true,
      ...(refusal?.details ? { details: refusal.details } : {}),
      ...(refusal?.challenge ? { challenge: refusal.challenge } : {}),
    });
  };
  const app = Fastify({
    // Nothing of a request is written anywhere.
    logger: false,
    bodyLimit: BODY_LIMIT,
    requestTimeout: SLOWEST,
    http: { headersTimeout: SLOWEST_HEAD, connectionsCheckingInterval: LOOK_EVERY },
    keepAliveTimeout: 65_000,
    forceCloseConnections: 'idle',
    // An address that cannot be read comes to no route, and to no hook.
    frameworkErrors: (error, request, reply) =>
      void refuse(error, request, reply.headers(SECURITY)),
    ...(options.trustProxy.length ? { trustProxy: [...options.trustProxy] } : {}),
    routerOptions: { maxParamLength: 100 },
    ajv: { customOptions: { coerceTypes: false, removeAdditional: false, useDefaults: false } },
  });
  app.addHook('onRoute', ({ method, url }) => {
    for (const one of [method].flat()) options.onRoute?.(one, url);
  });
  // Only JSON and the plain form; text is what other sites' forms can send unasked.
  app.removeContentTypeParser('text/plain');
  app.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string' },
    (_request, body, done) => {
      const fields = new URLSearchParams(body as string);
      if (fields.size > MOST_FIELDS) done(new ServiceError('too-large'));
      else done(null, fields);
    },
  );

  let warned = false;
  app.addHook('onRequest', (request, reply, done) => {
    reply.headers(SECURITY);
    const forwarded = request.headers['x-forwarded-for'] ?? request.headers['forwarded'];
    if (!warned && forwarded !== undefined && (request.ips?.length ?? 0) < 2) {
      warned = true;
      options.onWarn(
        'Có tiêu đề X-Forwarded-For từ một máy chủ chưa được tin, nên mọi người bị coi là cùng một địa chỉ. ' +
          'Nếu đó là máy chủ web của cổng, thêm --trust-proxy 127.0.0.1 (hoặc địa chỉ của nó).',
      );
    }
    done();
  });

  app.setErrorHandler(refuse);
  app.setNotFoundHandler(() => {
    throw new ServiceError('no-poll');
  });

  for (const [path, style] of Object.entries({ '/style.css': STYLE, '/cards.css': CARDS_STYLE })) {
    app.get(path, async (_request, reply) =>
      reply
        .type('text/css; charset=utf-8')
        .header('cache-control', 'public, max-age=3600')
        .send(style),
    );
  }
  const description = JSON.stringify(openApi());
  app.get('/openapi.json', async (_request, reply) =>
    reply.type('application/json; charset=utf-8').send(description),
  );
  app.get('/healthz', async () => ({ alive: true }));
  app.get('/readyz', async () => {
    await service.ready().catch(() => {
      throw new ServiceError('storage');
    });
    return { ready: true };
  });
  app.get('/metrics', async (_request, reply) =>
    reply.type('text/plain; version=0.0.4').send(service.metrics.text()),
  );
  const stop = new Stop(app, options);
  const watchers = new Watchers(service);
  app.addHook('preClose', () => watchers.stop());
  const now = (): number => service.now();
  const gate = new Gate(new Buckets(options.buckets, now), service.metrics, now, (poll) => {
    service.noteCrowd(poll).catch(options.onFault);
  });
  void app.register(async (scope) => {
    scope.addHook('onRequest', (request, reply, done) => {
      allowOrigin(request, reply, options);
      done();
    });
    publicRoutes(scope, service, options, gate);
    readingRoutes(scope, service, options, watchers);
  });
  void app.register(async (scope) => adminRoutes(scope, service, options, watchers, stop), {
    prefix: '/admin',
  });
  deskRoutes(app);

  let stopping = false;
  const timer = setInterval(() => {
    service.settle().catch((error: Error) => {
      // What a stop interrupts is no fault: the next start goes on with it.
      if (!stopping) options.onFault(error);
    });
  }, SETTLE_EVERY).unref();
  app.addHook('onClose', async () => {
    stopping = true;
    clearInterval(timer);
    await service.close();
  });
  return app;
}

/** Of the poll that was asked for; the office reads Vietnamese. */
async function languageFor(
  { url, params }: FastifyRequest,
  service: PollService,
  status: number,
): Promise<string> {
  const { id } = (params ?? {}) as { id?: unknown };
  if (typeof id !== 'string' || url.startsWith('/admin')) return 'vi';
  const poll = id.toLowerCase();
  const known = service.view.languageOf(poll);
  // Where there is none, or the database is in trouble, it is not asked once more for a word.
  if (known !== undefined || status === 404 || status >= 500) return known ?? 'vi';
  return service.current(poll).then(
    (current) => current.poll.language,
    () => 'vi',
  );
}

/** What the sender did wrong, or the service cannot do now; `undefined` for our own faults. */
function refusalOf(error: Thrown): ServiceError | undefined {
  if (error instanceof ServiceError) return error;
  if (error.code === 'FST_ERR_BAD_URL') return new ServiceError('bad-address');
  const status = error.statusCode ?? 500;
  const code = BY_STATUS[status];
  if (code) return new ServiceError(code);
  return status >= 400 && status < 500 ? new ServiceError('bad-request') : undefined;
}
