/** The command line in, typed options out. Wrong ones end in a sentence that says which and what to write. */
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { EXIT, PublisherError } from '../errors.js';
import { say, type Language, type Say } from '../model/say.js';

export type CommandName = 'build' | 'check' | 'preview' | 'poster' | 'narrate' | 'align' | 'shelf';

const COMMON = {
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'v' },
  lang: { type: 'string' },
} as const satisfies ParseArgsConfig['options'];

const OPTIONS = {
  build: {
    ...COMMON,
    out: { type: 'string', short: 'o' },
    docx: { type: 'string' },
    zip: { type: 'boolean' },
    ocr: { type: 'boolean' },
    password: { type: 'string' },
    strict: { type: 'boolean' },
    force: { type: 'boolean' },
    address: { type: 'string' },
    script: { type: 'string' },
    sharp: { type: 'boolean' },
    avif: { type: 'boolean' },
    'no-pdf': { type: 'boolean' },
    title: { type: 'string' },
    series: { type: 'string' },
    number: { type: 'string' },
    date: { type: 'string' },
    publisher: { type: 'string' },
    quiet: { type: 'boolean', short: 'q' },
  },
  check: {
    ...COMMON,
    password: { type: 'string' },
    json: { type: 'boolean' },
    quiet: { type: 'boolean', short: 'q' },
  },
  preview: {
    ...COMMON,
    port: { type: 'string' },
    host: { type: 'string' },
    password: { type: 'string' },
  },
  poster: {
    ...COMMON,
    out: { type: 'string', short: 'o' },
    address: { type: 'string' },
    title: { type: 'string' },
    office: { type: 'string' },
    call: { type: 'string' },
    note: { type: 'string' },
    format: { type: 'string' },
    distance: { type: 'string' },
    seal: { type: 'string' },
    force: { type: 'boolean' },
  },
  narrate: {
    ...COMMON,
    provider: { type: 'string' },
    voice: { type: 'string' },
    speed: { type: 'string' },
    bitrate: { type: 'string' },
    clear: { type: 'boolean' },
    preview: { type: 'boolean' },
    model: { type: 'string' },
    command: { type: 'string' },
    article: { type: 'string' },
    lexicon: { type: 'string' },
    accent: { type: 'string' },
    password: { type: 'string' },
    force: { type: 'boolean' },
    quiet: { type: 'boolean', short: 'q' },
  },
  align: {
    ...COMMON,
    article: { type: 'string' },
    issue: { type: 'string' },
    credit: { type: 'string' },
    clear: { type: 'boolean' },
    lexicon: { type: 'string' },
    accent: { type: 'string' },
    password: { type: 'string' },
    quiet: { type: 'boolean', short: 'q' },
  },
  shelf: {
    ...COMMON,
    'base-url': { type: 'string' },
    title: { type: 'string' },
    publisher: { type: 'string' },
    script: { type: 'string' },
    force: { type: 'boolean' },
  },
} as const satisfies Record<CommandName, ParseArgsConfig['options']>;

export interface ParsedCommand {
  readonly command: CommandName | undefined;
  readonly help: boolean;
  readonly version: boolean;
  readonly language: Language;
  readonly inputs: readonly string[];
  readonly flags: ReadonlySet<string>;
  readonly values: ReadonlyMap<string, string>;
}

const isCommand = (word: string | undefined): word is CommandName =>
  word !== undefined && Object.hasOwn(OPTIONS, word);

/** The language asked for, read before anything can be wrong with the rest. */
export function languageOf(argv: readonly string[]): Language {
  const at = argv.findIndex((one) => one === '--lang' || one.startsWith('--lang='));
  const value = argv[at]?.includes('=') ? argv[at]?.split('=')[1] : argv[at + 1];
  return at >= 0 && value === 'en' ? 'en' : 'vi';
}

export function parseCommand(argv: readonly string[]): ParsedCommand {
  const [first, ...rest] = argv;
  const command = isCommand(first) ? first : undefined;
  const language = languageOf(argv);
  if (!command && first !== undefined && !first.startsWith('-')) {
    throw usage(
      say(`Không có lệnh "${first}".`, `There is no command "${first}".`),
      /\.pdf$/i.test(first)
        ? say(
            `Có lẽ là: e-bulletin build ${first} --out thư-mục`,
            `Perhaps: e-bulletin build ${first} --out folder`,
          )
        : say(
            `Các lệnh: ${Object.keys(OPTIONS).join(', ')}. Xem: e-bulletin --help`,
            `Commands: ${Object.keys(OPTIONS).join(', ')}. See: e-bulletin --help`,
          ),
    );
  }
  let parsed: { values: Record<string, unknown>; positionals: string[] };
  try {
    parsed = parseArgs({
      args: command ? rest : [...argv],
      options: OPTIONS[command ?? 'build'],
      allowPositionals: true,
    });
  } catch (error) {
    throw unknownOption(error, rest, seeHelp(command));
  }
  const flags = new Set<string>();
  const values = new Map<string, string>();
  for (const [key, value] of Object.entries(parsed.values)) {
    if (value === true) flags.add(key);
    else if (typeof value === 'string') values.set(key, value);
  }
  const lang = values.get('lang');
  if (lang !== undefined && lang !== 'vi' && lang !== 'en')
    throw usage(
      say(
        '--lang chỉ nhận vi (tiếng Việt) hoặc en (English).',
        '--lang takes vi (Tiếng Việt) or en (English).',
      ),
      seeHelp(command),
    );
  return {
    command,
    help: flags.has('help'),
    version: flags.has('version'),
    language,
    inputs: parsed.positionals,
    flags,
    values,
  };
}

/** Where the options of a command are told. */
export function seeHelp(command?: CommandName): Say {
  const help = `e-bulletin ${command === undefined ? '' : `${command} `}--help`;
  return say(`Xem: ${help}`, `See: ${help}`);
}

export function usage(message: Say, hint: Say = seeHelp()): PublisherError {
  return new PublisherError({ code: 'usage', exit: EXIT.usage, message, hint });
}

function unknownOption(error: unknown, typed: readonly string[], hint: Say): PublisherError {
  const text = error instanceof Error ? error.message : '';
  // "Option '-o, --out <value>' argument missing", "Unknown option '--ot'."
  const names = text.match(/--?[a-z][^', <>]*/gi) ?? [];
  const name = names.find((one) => typed.includes(one)) ?? names[0] ?? '';
  if (/argument missing|requires? (?:an )?argument|ambiguous/i.test(text))
    return usage(say(`${name} cần một giá trị đi sau.`, `${name} needs a value after it.`), hint);
  if (/does not take an argument/i.test(text))
    return usage(say(`${name} không nhận giá trị.`, `${name} takes no value.`), hint);
  return usage(say(`Không có tùy chọn ${name}.`, `There is no option ${name}.`), hint);
}
