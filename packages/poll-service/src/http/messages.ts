/** JSON Schemas of the office's messages and of errors; those of residents are files in `@e-bulletin/issue/schemas/poll`. */

const text = (maxLength: number, minLength = 1) => ({ type: 'string', minLength, maxLength });

export const codesRequest = {
  type: 'object',
  required: ['count'],
  additionalProperties: false,
  properties: {
    count: { type: 'integer', minimum: 1, maximum: 2000 },
    label: text(100, 0),
  },
} as const;

export const meetingRequest = {
  type: 'object',
  required: ['minutes'],
  additionalProperties: false,
  properties: { minutes: { type: 'integer', minimum: 0, maximum: 480 } },
} as const;

export const boxRequest = {
  type: 'object',
  required: ['box', 'clerk', 'ballots', 'counts'],
  additionalProperties: false,
  properties: {
    box: text(100),
    clerk: text(100),
    ballots: { type: 'integer', minimum: 0, maximum: 1_000_000 },
    counts: {
      type: 'object',
      maxProperties: 50,
      description:
        'By question: counts by option, "option@place" of a ranking, "statement:point" of a Likert, and "blank".',
      additionalProperties: {
        type: 'object',
        maxProperties: 2000,
        additionalProperties: { type: 'integer', minimum: 0, maximum: 1_000_000 },
      },
    },
  },
} as const;

export const boxRemoval = {
  type: 'object',
  required: ['box'],
  additionalProperties: false,
  properties: {
    box: text(100),
    state: {
      enum: ['one', 'differs', 'agreed'],
      description: 'As the sender saw it; otherwise (409) nothing is taken out.',
    },
  },
} as const;

export const shownRequest = {
  type: 'object',
  required: ['shown'],
  additionalProperties: false,
  properties: { shown: { type: 'boolean' } },
} as const;

export const ticketRequest = {
  type: 'object',
  required: ['path'],
  additionalProperties: false,
  properties: { path: text(200) },
} as const;

export const errorMessage = {
  type: 'object',
  required: ['code', 'message', 'retryable'],
  properties: {
    code: { type: 'string' },
    message: { type: 'string', description: 'Vietnamese; says what to do.' },
    retryable: { type: 'boolean', description: 'The same request may succeed later.' },
    details: { type: 'array', items: { type: 'object' } },
    challenge: {
      type: 'object',
      description: 'With 429: the work that lets the same submission through.',
      required: ['salt', 'bits'],
      properties: { salt: { type: 'string' }, bits: { type: 'integer' } },
    },
  },
} as const;

export const auditMessage = {
  type: 'object',
  required: ['lines'],
  properties: {
    lines: {
      type: 'array',
      items: {
        type: 'object',
        required: ['day', 'event', 'words'],
        properties: {
          day: { type: 'string' },
          event: { type: 'string' },
          words: { type: 'string', description: 'The event in Vietnamese.' },
        },
      },
    },
    sealed: { $ref: '#/components/schemas/Reconciliation' },
  },
} as const;

export const reconciliationMessage = {
  type: 'object',
  required: ['ballots', 'tally', 'differences', 'agrees'],
  properties: {
    ballots: { type: 'integer' },
    tally: { type: 'integer', description: 'Ballots by the counters.' },
    marks: { type: 'integer' },
    issued: { type: 'integer', description: 'Level code: cards given out.' },
    differences: { type: 'integer', description: 'Counters that differ from a recount.' },
    agrees: { type: 'boolean' },
  },
} as const;

export const descriptionMessage = {
  type: 'object',
  required: ['definition', 'digest', 'state'],
  properties: {
    definition: { type: 'object', description: 'As the editor wrote it.' },
    poll: { type: 'object', description: 'What the service read in it; absent for the office.' },
    digest: { type: 'string', description: 'SHA-256 of its text.' },
    version: {
      type: 'string',
      description: 'For the office: what If-Match of a change names; the ETag without its quotes.',
    },
    state: { enum: ['scheduled', 'open', 'grace', 'final', 'draft'] },
    opensAt: { type: 'integer' },
    closesAt: { type: 'integer' },
    ticket: { type: 'string' },
    challenge: { type: 'object' },
    address: { type: 'string', description: 'For the office: as residents type it.' },
    frozen: { type: 'boolean', description: 'For the office: somebody has answered.' },
    paper: {
      type: 'array',
      description: 'For the office: what is counted in a box of paper ballots.',
      items: {
        type: 'object',
        required: ['question', 'title', 'cells'],
        properties: {
          question: { type: 'string' },
          title: { type: 'string' },
          cells: {
            type: 'array',
            items: {
              type: 'object',
              required: ['name', 'label'],
              properties: { name: { type: 'string' }, label: { type: 'string' } },
            },
          },
        },
      },
    },
  },
} as const;

export const signedMessage = {
  type: 'object',
  required: ['document', 'algorithm', 'signature', 'publicKey'],
  properties: {
    document: { type: 'string', description: 'Exactly the text that was signed; JSON.' },
    algorithm: { const: 'Ed25519' },
    signature: { type: 'string' },
    publicKey: { type: 'string' },
  },
} as const;

export const boxMessage = {
  type: 'object',
  required: ['box', 'clerks', 'state', 'differences'],
  properties: {
    box: { type: 'string' },
    clerks: { type: 'array', items: { type: 'string' } },
    state: { enum: ['one', 'differs', 'agreed'] },
    ballots: { type: 'integer' },
    differences: { type: 'array', items: { type: 'string' } },
  },
} as const;
