/**
 * The rules by which NukeViet filters what an editor saves, written anew from its source (nukeviet/nukeviet, branch
 * nukeviet4.5, commit acd4de4fde1da863d63a83b6bdf7668c370ee700; 4.6 and 5 have the same rules): `vendor/vinades/nukeviet/Core/
 * Request.php` (security_post, filterTags, filterAttr, get_editor), the tags of `install/config.php` (NV_ALLOWED_HTML_TAGS) and the hosts of
 * `install/data.php` (domains_whitelist). It is not PHP and not NukeViet's code: the tables are facts of it, the order of steps too, and
 * what no snippet of ours can meet (data: addresses, <param>, <object>) is left out.
 */

/** Tags that are accepted when the portal is installed; "Mã HTML được chấp nhận sử dụng trong hệ thống". */
const ACCEPTED =
  'embed, object, param, a, b, blockquote, br, caption, col, colgroup, div, em, h1, h2, h3, h4, h5, h6, hr, i, img, li, p, span, strong, s, sub, sup, table, tbody, td, th, tr, u, ul, ol, iframe, figure, figcaption, video, audio, source, track, code, pre'.split(
    ', ',
  );

/** Tags removed everywhere, except those that are accepted. */
const REMOVED_TAGS =
  'applet body basefont head html id meta xml blink link style script iframe frame frameset ilayer layer bgsound title base'
    .split(' ')
    .filter((tag) => !ACCEPTED.includes(tag));

const REMOVED_ATTRIBUTES =
  'action background codebase dynsrc lowsrc allownetworking allowscriptaccess fscommand seeksegmenttime'.split(
    ' ',
  );

const COMMANDS =
  'base64_decode cmd passthru eval exec system fopen fsockopen file file_get_contents readfile unlink'.split(
    ' ',
  );

/** Where an absolute address must lead to one of the trusted hosts. */
const CHECKED: Readonly<Record<string, readonly string[]>> = {
  action: ['form'],
  src: ['iframe', 'embed'],
  data: ['object'],
};

/** "Tên miền tin cậy", as installed. */
export const TRUSTED =
  'youtube.com www.youtube.com google.com www.google.com drive.google.com docs.google.com view.officeapps.live.com'.split(
    ' ',
  );

const SCRIPT = /<\s*script([^>]*)>([\s\S]*?)<\s*\/\s*script\s*>/gi;

/** What the database holds after an article was saved. */
export function savedByNukeViet(html: string, trusted: readonly string[] = TRUSTED): string {
  const bracketed = html.replace(/\[/g, '&#91;').replace(/\]/g, '&#93;');
  const filtered = bracketed
    .replace(SCRIPT, '')
    // A tag ends at the first ">", whatever quotes say.
    .replace(/<([^<>]*)>/g, (_, content: string) => filterTag(content, trusted));
  return stripTags(filtered).trim();
}

function filterTag(content: string, trusted: readonly string[]): string {
  // The name ends at a space, and at nothing else: after a line break it is no name.
  const [first = ''] = content.split(' ');
  const closing = first.startsWith('/');
  const name = (closing ? first.slice(1) : first).toLowerCase();
  if (!/^[a-z][a-z0-9]*$/.test(name) || REMOVED_TAGS.includes(name)) return '';
  if (closing) return `</${name}>`;
  const attributes = attributesOf(content.slice(first.length))
    .map((one) => filterAttribute(one, name, trusted))
    .filter((one) => one !== undefined);
  return `<${[name, ...attributes].join(' ')}>`;
}

/** Double quotes hold spaces together, single ones do not. */
const attributesOf = (text: string): string[] => text.match(/[^\s=]+="[^"]*"|\S+/g) ?? [];

function filterAttribute(
  text: string,
  tag: string,
  trusted: readonly string[],
): string | undefined {
  const at = text.indexOf('=');
  const name = (at < 0 ? text : text.slice(0, at)).toLowerCase().trim();
  if (!/[a-z]/.test(name) || /^on/.test(name) || REMOVED_ATTRIBUTES.includes(name))
    return undefined;
  if (at < 0) return `${name}="${name}"`;
  let value = text
    .slice(at + 1)
    .replace(/ +/g, ' ')
    .replace(/^(["'])(.*)\1$/s, '$2')
    .replace(/"|&quot;/g, "'");
  // What follows is looked for in the address with its escapes undone.
  const plain = value.replace(/%([a-z0-9]{2})/gi, (_, code: string) =>
    String.fromCharCode(parseInt(code, 16)),
  );
  if (CHECKED[name]?.includes(tag)) {
    const host = /^(?:[a-z][a-z0-9+.-]*:)?\/\/([^/?#:]+)/i.exec(plain)?.[1]?.toLowerCase();
    if (host !== undefined && !trusted.includes(host)) return undefined;
  }
  if (/(expression|javascript|behaviour|vbscript|mocha|livescript)/i.test(plain)) return undefined;
  if (new RegExp(`(${COMMANDS.join('|')})\\s*\\(.*?\\)`, 'is').test(plain)) return undefined;
  if (name !== 'href') {
    value = value.replace(/#([0-9a-f]{3,6});*/gi, (all, colour: string) => {
      if (colour.length !== 3 && colour.length !== 6) return all;
      const step = colour.length / 3;
      const [red, green, blue] = [0, 1, 2].map((one) =>
        parseInt(colour.slice(one * step, (one + 1) * step), 16),
      );
      return `rgb(${red}, ${green}, ${blue});`;
    });
  }
  return `${name}="${value.replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/'/g, '&#039;')}"`;
}

/** The second sieve: only accepted tags stay, whatever they are called. */
const stripTags = (html: string): string =>
  html.replace(/<\/?([a-z0-9-]+)[^<>]*>/gi, (tag, name: string) =>
    ACCEPTED.includes(name.toLowerCase()) ? tag : '',
  );

/** The admin's browser first sieves with DOMPurify ("Lọc các mã HTML nguy hiểm trước khi gửi biểu mẫu"), given these tags. */
export const ACCEPTED_TAGS: readonly string[] = ACCEPTED;
