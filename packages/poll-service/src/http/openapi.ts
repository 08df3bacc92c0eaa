/** The OpenAPI 3.1 document of every route; a test holds it against the routes themselves and against what they answer. */
import { readFileSync } from 'node:fs';
import definitionSchema from '@e-bulletin/issue/schemas/poll/definition.schema.json' with { type: 'json' };
import receiptSchema from '@e-bulletin/issue/schemas/poll/receipt.schema.json' with { type: 'json' };
import resultSchema from '@e-bulletin/issue/schemas/poll/result.schema.json' with { type: 'json' };
import submissionSchema from '@e-bulletin/issue/schemas/poll/submission.schema.json' with { type: 'json' };
import * as messages from './messages.js';

type Json = Record<string, unknown>;

/** Of this package; as far away from `src` as from `dist`. */
const { version } = JSON.parse(
  readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
) as { version: string };

interface Operation {
  readonly summary: string;
  /** Name of a schema below, or a media type. */
  readonly answer: string;
  readonly body?: string;
  readonly also?: string;
  readonly status?: number;
  /** Takes `If-Match`, so that nobody writes over what another wrote meanwhile. */
  readonly guarded?: boolean;
  /** Takes `Idempotency-Key`, so that what was done and not heard of is not done twice. */
  readonly keyed?: boolean;
}

const get = (summary: string, answer: string, also?: string): Operation => ({
  summary,
  answer,
  ...(also ? { also } : {}),
});
const send = (summary: string, body: string, answer: string, status = 200): Operation => ({
  summary,
  body,
  answer,
  status,
});

const HTML = 'text/html';
const CSV = 'text/csv';
const NOTHING = '';

/** By "METHOD path"; paths as OpenAPI writes them. */
export const OPERATIONS: Readonly<Record<string, Operation>> = {
  'GET /polls/{id}': get('The poll: JSON, or the form', 'Description', HTML),
  'POST /polls/{id}': { ...send('Takes answers', 'Submission', 'Receipt'), also: HTML },
  'POST /polls/{id}/form': send('The form for whom the portal signed', 'Form', HTML),
  'GET /polls/{id}/card.jpg': get('Picture of the link, 1200 x 630', 'image/jpeg'),
  'GET /polls/{id}/pictures/{name}': get('Picture of an option', 'image/jpeg'),
  'GET /polls/{id}/slip': get('The paper ballot, to be printed', HTML),
  'GET /polls/{id}/qr.svg': get(
    'Code of its short address, to be shown or printed',
    'image/svg+xml',
  ),
  'GET /p/{id}': get('The form, by its short address', HTML),
  'GET /P/{id}': get('The same in the capitals of a code', HTML),
  'GET /p/{id}/{code}': get('Where a printed card leads', HTML),
  'GET /P/{id}/{code}': get('The same in the capitals of the code', HTML),
  'GET /polls/{id}/receipt': get('A page to check a receipt', HTML),
  'POST /polls/{id}/receipt': {
    ...send('Whether a receipt is in the box', 'ReceiptCheck', 'Presence'),
    also: HTML,
  },
  'GET /polls/{id}/result': get('What the public may see now', 'Result', HTML),
  'GET /polls/{id}/replies': get('Texts that the office shows', 'Texts'),
  'GET /polls/{id}/audit': get(
    'Public lines and the sealed arithmetic; ?language=vi or en for other words than those of the poll',
    'Audit',
    HTML,
  ),
  'GET /polls/{id}/minutes': get('Signed minutes', 'Signed', HTML),
  'GET /polls/{id}/minutes.json': get('The same as a file', 'Signed'),
  'GET /polls/{id}/stream': get('Results as they change', 'text/event-stream'),
  'GET /healthz': get('The process lives', 'Object'),
  'GET /readyz': get('The database answers', 'Object'),
  'GET /metrics': get('Prometheus text', 'text/plain'),
  'GET /openapi.json': get('This document', 'Object'),
  'GET /style.css': get('Style of the pages', 'text/css'),
  'GET /cards.css': get('Style of printed cards', 'text/css'),
  'GET /admin': get('The administration page', HTML),
  'GET /admin/desk/{file}': get('Its script and style', 'text/javascript', 'text/css'),
  'GET /admin/polls': get('All polls', 'PollList'),
  'POST /admin/polls': send('A new draft', 'Definition', 'Problems', 201),
  'POST /admin/check': send('Looks at a definition without keeping it', 'Definition', 'Preview'),
  'GET /admin/polls/{id}': get('A poll, drafts too; ETag for If-Match', 'Description'),
  'PUT /admin/polls/{id}': {
    ...send('Rewords an unanswered one', 'Definition', 'Problems'),
    guarded: true,
  },
  'DELETE /admin/polls/{id}': {
    ...send('Takes back a draft', NOTHING, NOTHING, 204),
    guarded: true,
  },
  'POST /admin/polls/{id}/publish': {
    ...send('Shows it to residents', NOTHING, NOTHING, 204),
    guarded: true,
  },
  'POST /admin/polls/{id}/close': send('Closes it now', NOTHING, NOTHING, 204),
  'POST /admin/polls/{id}/meeting': send('Nobody is asked for work', 'Meeting', NOTHING, 204),
  'GET /admin/polls/{id}/codes': get('Batches of codes: issued, used', 'Batches'),
  'POST /admin/polls/{id}/codes': {
    ...send('Makes codes; told once', 'CodesRequest', 'Codes', 201),
    also: HTML,
    keyed: true,
  },
  'DELETE /admin/polls/{id}/codes/{batch}': send(
    'Takes back a batch of codes of which none was used',
    NOTHING,
    NOTHING,
    204,
  ),
  'GET /admin/polls/{id}/paper': get('Boxes of paper ballots', 'Boxes'),
  'POST /admin/polls/{id}/paper': send('One clerk’s count of a box', 'BoxEntry', 'Box'),
  'DELETE /admin/polls/{id}/paper': send('Takes a box out', 'BoxRemoval', NOTHING, 204),
  'GET /admin/polls/{id}/result': get('All counts; an early look is written down', 'Result'),
  'GET /admin/polls/{id}/reconcile': get('Ballots, counters, marks', 'Reconciliation'),
  'GET /admin/polls/{id}/replies': get('Texts, shuffled', 'Replies'),
  'PUT /admin/polls/{id}/replies/{reply}': send('Shows or hides a text', 'Shown', NOTHING, 204),
  'POST /admin/polls/{id}/minutes': send('Draws up and signs the minutes', NOTHING, 'Signed'),
  'GET /admin/polls/{id}/result.csv': get('Counts', CSV),
  'GET /admin/polls/{id}/ballots.csv': get('Ballots without names, once sealed', CSV),
  'GET /admin/polls/{id}/replies.csv': get('Texts', CSV),
  'GET /admin/polls/{id}/export.json': get('Counts, ballots and texts, once sealed', 'Object'),
  'GET /admin/polls/{id}/export.xlsx': get(
    'The same as a workbook; before, counts alone',
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ),
  'GET /admin/polls/{id}/stream': get('The public count for the wall', 'text/event-stream'),
  'POST /admin/tickets': send('A minute’s way to a file or a stream', 'TicketRequest', 'Ticket'),
  'GET /admin/backup': get('Everything, in one consistent file', 'application/gzip'),
};

const list = (name: string): Json => ({
  type: 'array',
  items: { $ref: `#/components/schemas/${name}` },
});
const object = (properties: Json): Json => ({
  type: 'object',
  required: Object.keys(properties),
  properties,
});
const string = { type: 'string' };
const number = { type: 'integer' };

export const SCHEMAS: Readonly<Record<string, Json>> = {
  Definition: definitionSchema,
  Submission: submissionSchema,
  Receipt: receiptSchema,
  Result: resultSchema,
  Description: messages.descriptionMessage,
  Reconciliation: messages.reconciliationMessage,
  Audit: messages.auditMessage,
  Signed: messages.signedMessage,
  Box: messages.boxMessage,
  Boxes: list('Box'),
  BoxEntry: messages.boxRequest,
  BoxRemoval: messages.boxRemoval,
  Shown: messages.shownRequest,
  Meeting: messages.meetingRequest,
  CodesRequest: messages.codesRequest,
  TicketRequest: messages.ticketRequest,
  Error: messages.errorMessage,
  Object: { type: 'object' },
  Form: object({ token: string }),
  ReceiptCheck: object({ receipt: string }),
  Presence: object({ present: { type: 'boolean' } }),
  Text: object({ question: string, body: string }),
  Texts: list('Text'),
  Reply: object({ reply_id: string, question: string, body: string, shown: number }),
  Replies: list('Reply'),
  PollLine: object({ id: string, title: string, state: string }),
  PollList: list('PollLine'),
  Problems: object({ problems: { type: 'array', items: { type: 'object' } } }),
  Preview: object({ problems: { type: 'array', items: { type: 'object' } }, page: string }),
  Batch: object({ batch: string, label: string, day: string, issued: number, used: number }),
  Batches: list('Batch'),
  Card: object({ code: string, address: string, path: string, side: number }),
  Codes: object({ cards: list('Card'), sheet: string }),
  Ticket: object({ path: string, seconds: number }),
};

export function openApi(): Json {
  const paths: Record<string, Json> = {};
  for (const [key, operation] of Object.entries(OPERATIONS)) {
    const [method = '', path = ''] = key.split(' ');
    paths[path] = { ...paths[path], [method.toLowerCase()]: describe(path, operation) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'e-bulletin-polls',
      version,
      description: 'Lấy ý kiến tham khảo: câu trả lời đếm một lần, giữ kín, không mất.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    paths,
    components: {
      schemas: SCHEMAS,
      securitySchemes: { token: { type: 'http', scheme: 'bearer' } },
    },
  };
}

const IF_MATCH = {
  name: 'If-Match',
  in: 'header',
  schema: string,
  description: 'ETag of the GET that the change began from; without it the last one wins.',
};
const IDEMPOTENCY_KEY = {
  name: 'Idempotency-Key',
  in: 'header',
  schema: { type: 'string', pattern: '^[\\w-]{22,128}$' },
  description:
    'A random secret; the same again, after an answer that was lost, gives the same codes.',
};
const CHANGED = {
  412: {
    description: 'Changed elsewhere meanwhile; nothing is written',
    content: content('Error'),
  },
};

function describe(path: string, operation: Operation): Json {
  const { summary, answer, body, also, status = 200, guarded = false, keyed = false } = operation;
  const open = !path.startsWith('/admin/') || path.startsWith('/admin/desk/');
  const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
  const parameters: Json[] = names.map((name) => ({
    name,
    in: 'path',
    required: true,
    schema: string,
  }));
  if (guarded) parameters.push(IF_MATCH);
  if (keyed) parameters.push(IDEMPOTENCY_KEY);
  const form = body === 'Submission' || body === 'ReceiptCheck';
  return {
    summary,
    ...(open ? {} : { security: [{ token: [] }] }),
    ...(parameters.length ? { parameters } : {}),
    ...(body ? { requestBody: { required: true, content: content(body, form) } } : {}),
    responses: {
      [status]: {
        description: summary,
        ...(answer
          ? { content: { ...content(answer), ...(also ? { [also]: { schema: string } } : {}) } }
          : {}),
      },
      ...(guarded ? CHANGED : {}),
      default: { description: 'What went wrong and what to do', content: content('Error') },
    },
  };
}

function content(name: string, form = false): Json {
  if (name === 'Form') {
    return {
      'application/x-www-form-urlencoded': { schema: { $ref: '#/components/schemas/Form' } },
    };
  }
  if (!SCHEMAS[name]) return { [name]: { schema: string } };
  return {
    'application/json': { schema: { $ref: `#/components/schemas/${name}` } },
    ...(form ? { 'application/x-www-form-urlencoded': { schema: { type: 'object' } } } : {}),
  };
}
