/**
 * What the embed doctor may find on a portal's page, in words for its webmaster: what is wrong, what to do, and the very line
 * to paste. Vietnamese only, and no message units: the doctor must speak where the reader's own chunks never arrived
 * (docs/adr/0029).
 */

/** `block`: the bulletin does not open; `warn`: something of it is missing; `ok`: looked at and found well. */
export type Level = 'block' | 'warn' | 'ok';

export interface Finding {
  readonly level: Level;
  /** Stable name, one finding of a kind and a subject: `csp/connect-src`. */
  readonly code: string;
  readonly what: string;
  /** What the webmaster does. */
  readonly remedy?: string;
  /** Header lines or markup, ready to paste. */
  readonly paste?: string;
}

/** The fields of a `securitypolicyviolation` event that are read. */
export interface Violation {
  readonly effectiveDirective: string;
  readonly blockedURI: string;
  readonly originalPolicy: string;
  readonly disposition: string;
}

/** Directives that stand in for others (CSP level 3, "fallback directives"). */
const FALLBACK: Readonly<Record<string, readonly string[]>> = {
  'script-src-elem': ['script-src-elem', 'script-src', 'default-src'],
  'script-src-attr': ['script-src-attr', 'script-src', 'default-src'],
  'style-src-elem': ['style-src-elem', 'style-src', 'default-src'],
  'style-src-attr': ['style-src-attr', 'style-src', 'default-src'],
  'worker-src': ['worker-src', 'child-src', 'script-src', 'default-src'],
  'frame-src': ['frame-src', 'child-src', 'default-src'],
};

/** The directive as it is called in documentation and written in policies. */
const written = (directive: string): string => directive.replace(/-(elem|attr)$/, '');

/** `policy` with `source` allowed by `directive`; nothing else of it is changed. */
export function mendPolicy(policy: string, directive: string, source: string): string {
  const parts = policy
    .split(';')
    .map((part) => part.trim())
    .filter(Boolean);
  const nameOf = (part: string): string => part.split(/\s+/)[0]?.toLowerCase() ?? '';
  const chain = FALLBACK[directive] ?? [directive, 'default-src'];
  const found = chain.find((name) => parts.some((part) => nameOf(part) === name));
  const add = (values: readonly string[]): string =>
    [
      ...values.filter((value) => value.toLowerCase() !== "'none'" && value !== source),
      source,
    ].join(' ');
  const valuesOf = (name: string): string[] =>
    parts
      .find((part) => nameOf(part) === name)
      ?.split(/\s+/)
      .slice(1) ?? [];
  if (found === undefined) return [...parts, `${written(directive)} ${source}`].join('; ');
  // default-src stays as strict as it is: what is missing gets a directive of its own.
  if (found === 'default-src' && directive !== 'default-src')
    return [...parts, `${written(directive)} ${add(valuesOf(found))}`].join('; ');
  return parts
    .map((part) => (nameOf(part) === found ? `${found} ${add(valuesOf(found))}` : part))
    .join('; ');
}

/** `undefined` where what was blocked is not ours: a portal may have troubles of its own. */
export function fromViolation(
  { effectiveDirective, blockedURI, originalPolicy, disposition }: Violation,
  origins: readonly string[],
): Finding | undefined {
  const source = sourceOf(effectiveDirective, blockedURI, origins);
  if (source === undefined) return undefined;
  const directive = written(effectiveDirective);
  const reported = disposition === 'report';
  return {
    level: reported ? 'ok' : 'block',
    code: `csp/${directive}`,
    what: reported
      ? `Chính sách an toàn (CSP) đang thử nghiệm sẽ chặn bản tin ở chỉ thị ${directive}.`
      : `Chính sách an toàn (CSP) của trang chặn bản tin: chỉ thị ${directive} không cho ${source}.`,
    remedy:
      'Sửa dòng tiêu đề sau ở máy chủ web (hoặc mục CSP trong trang quản trị), rồi tải lại trang:',
    paste: `Content-Security-Policy: ${mendPolicy(originalPolicy, effectiveDirective, source)}`,
  };
}

function sourceOf(
  directive: string,
  blocked: string,
  origins: readonly string[],
): string | undefined {
  if (directive === 'trusted-types') return 'e-bulletin';
  if (/^blob(:|$)/.test(blocked)) return 'blob:';
  return origins.find((origin) => blocked === origin || blocked.startsWith(`${origin}/`));
}

export const trustedTypes = (): Finding => ({
  level: 'block',
  code: 'csp/trusted-types',
  what: 'Chính sách an toàn (CSP) của trang chặn bản tin: chỉ thị trusted-types không cho e-bulletin.',
  remedy: 'Thêm tên e-bulletin vào chỉ thị ấy, rồi tải lại trang:',
  paste: 'Content-Security-Policy: trusted-types e-bulletin',
});

export const mixedContent = (address: string): Finding => ({
  level: 'block',
  code: 'mixed',
  what: `Trang này chạy https, bản tin lại ở địa chỉ http: ${address}. Trình duyệt không cho tải lẫn.`,
  remedy: 'Mở https cho máy chủ có bản tin, rồi sửa địa chỉ trong mã nhúng:',
  paste: `src="${address.replace(/^http:/, 'https:')}"`,
});

export const noCors = (address: string): Finding => ({
  level: 'block',
  code: 'cors',
  what: `Máy chủ của bản tin không cho trang này đọc (CORS): ${address}`,
  remedy: 'Thêm dòng tiêu đề sau cho mọi tệp trong thư mục bản tin, ở máy chủ có bản tin:',
  paste: 'Access-Control-Allow-Origin: *',
});

export const unreachable = (address: string): Finding => ({
  level: 'block',
  code: 'network',
  what: `Không nối được tới ${address}`,
  remedy:
    'Mở thẳng địa chỉ ấy trong một thẻ khác. Không mở được: sửa địa chỉ, hoặc máy chủ đang tắt. Mở được: một tiện ích chặn quảng cáo hay tường lửa đang chặn.',
});

export const badStatus = (address: string, status: number): Finding => ({
  level: 'block',
  code: 'status',
  what: `Máy chủ trả lời ${status} cho ${address}`,
  remedy:
    status === 404
      ? 'Sai địa chỉ, hoặc chưa tải lên đủ tệp. Máy chủ Windows (IIS) còn trả 404 khi chưa biết kiểu .json: thêm dòng sau vào web.config.'
      : 'Cho mọi người đọc thư mục bản tin mà không phải đăng nhập.',
  ...(status === 404
    ? { paste: '<mimeMap fileExtension=".json" mimeType="application/json" />' }
    : {}),
});

export const htmlInstead = (address: string): Finding => ({
  level: 'block',
  code: 'type/html',
  what: `Máy chủ gửi một trang web thay cho tệp ${address}`,
  remedy:
    'Cổng đòi đăng nhập, hoặc chuyển mọi địa chỉ lạ về trang chủ. Cho thư mục bản tin đi thẳng, không qua hệ quản trị.',
});

/** `type`: as the server said it, empty where it said nothing. */
export function wrongType(address: string, type: string, wanted: string): Finding {
  const extension = /\.(\w+)$/.exec(address.replace(/[?#].*$/, ''))?.[1] ?? '';
  return {
    level: 'warn',
    code: `type/${extension}`,
    what: `Máy chủ gửi tệp .${extension} với kiểu "${type || 'không có'}" thay cho ${wanted}.`,
    remedy: 'Khai kiểu tệp ở máy chủ; chọn dòng đúng máy chủ của cổng (Apache, nginx, IIS):',
    paste: `AddType ${wanted} .${extension}\ntypes { ${wanted} ${extension}; }\n<mimeMap fileExtension=".${extension}" mimeType="${wanted}" />`,
  };
}

export const noRange = (address: string): Finding => ({
  level: 'warn',
  code: 'range',
  what: `Máy chủ không gửi từng phần của tệp (Range): ${address}`,
  remedy:
    'Bản tin ZIP phải tải cả tệp, iPhone không phát được tiếng. Để máy chủ web gửi thẳng tệp, đừng qua chương trình tải tệp (download.php); nó phải trả 206 và có:',
  paste: 'Accept-Ranges: bytes',
});

export const sandboxed = (inside: boolean): Finding => ({
  level: inside ? 'warn' : 'block',
  code: 'sandbox',
  what: inside
    ? 'Khung iframe có sandbox mà không có allow-same-origin: trang đang đọc và câu trả lời không lưu lại được.'
    : 'Khung iframe có sandbox mà không có allow-scripts: bản tin trong khung không chạy.',
  remedy: 'Bỏ thuộc tính sandbox, hoặc sửa thành:',
  paste: 'sandbox="allow-scripts allow-same-origin allow-popups allow-forms"',
});

export const frameForbids = (features: readonly string[]): Finding => ({
  level: 'warn',
  code: 'allow',
  what: `Khung iframe không cho: ${features.join(', ')}.`,
  remedy: 'Thêm vào thẻ iframe:',
  paste: 'allow="fullscreen; autoplay; clipboard-write; web-share" allowfullscreen',
});

export const noElement = (): Finding => ({
  level: 'block',
  code: 'shape/none',
  what: 'Không thấy thẻ bản tin nào trong trang: trình soạn thảo đã xoá thẻ.',
  remedy:
    'Dán mã sau ở chế độ xem mã HTML (thay địa chỉ). Nếu vẫn mất, dùng hai liên kết: PDF trước, ZIP sau.',
  paste:
    '<div class="e-bulletin" data-src="/ban-tin/so-8/manifest.json"><a href="/ban-tin/so-8.pdf">Bản tin số 8 (PDF)</a></div>',
});

export const escapedMarkup = (): Finding => ({
  level: 'block',
  code: 'shape/text',
  what: 'Mã nhúng hiện ra thành chữ trên trang.',
  remedy:
    'Xoá phần chữ ấy, rồi dán lại mã khi trình soạn thảo đang ở chế độ xem mã HTML (nút "Mã HTML", "Source" hoặc "<>").',
});

export const noSource = (): Finding => ({
  level: 'block',
  code: 'shape/source',
  what: 'Có thẻ bản tin nhưng mất địa chỉ: bộ lọc đã xoá src hoặc data-src.',
  remedy: 'Dùng hai liên kết, không bộ lọc nào xoá được:',
  paste:
    '<p><a href="/ban-tin/so-8.pdf">Bản tin số 8 (PDF)</a> <a href="/ban-tin/so-8.ebulletin.zip">Bản tin số 8</a></p>',
});

export const foreignTag = (): Finding => ({
  level: 'block',
  code: 'elements/taken',
  what: 'Một thư viện khác trên trang đã lấy tên thẻ e-bulletin.',
  remedy: 'Dùng thẻ div, script tự đổi tên thẻ của mình:',
  paste: '<div class="e-bulletin" data-src="/ban-tin/so-8/manifest.json"></div>',
});

export const oldBrowser = (missing: readonly string[], reads: boolean): Finding => ({
  level: reads ? 'warn' : 'block',
  code: 'browser',
  what: `Trình duyệt này cũ, thiếu: ${missing.join(', ')}.`,
  remedy: reads
    ? 'Bản tin đọc và nghe được; vài chi tiết sẽ đơn giản hơn. Nên cập nhật trình duyệt.'
    : 'Cần Chrome 87, Safari 14.1, Firefox 91 trở lên. Người đọc ở trình duyệt này vẫn có bìa và tệp PDF.',
});

export const wrongBase = (base: string, address: string): Finding => ({
  level: 'warn',
  code: 'base',
  what: `Trang có <base href="${base}">: địa chỉ tương đối trong mã nhúng được tính từ nơi khác.`,
  remedy:
    'Viết địa chỉ đầy đủ, bắt đầu bằng / hoặc https://, cho bản tin và cho các liên kết bên trong:',
  paste: `src="${address}"`,
});

export const reported = (message: string): Finding => ({
  level: 'block',
  code: 'issue',
  what: `Bản tin báo: ${message}`,
});

export const fine = (code: string, what: string): Finding => ({ level: 'ok', code, what });

const RANK: Readonly<Record<Level, number>> = { block: 0, warn: 1, ok: 2 };
const MARK: Readonly<Record<Level, string>> = { block: 'CHẶN', warn: 'NÊN SỬA', ok: 'ĐƯỢC' };

export const markOf = (level: Level): string => MARK[level];

/** Worst first; one of each kind. What the bulletin itself said is left out where its cause is named. */
export function arranged(all: readonly Finding[]): Finding[] {
  const caused = all.some(({ level, code }) => level === 'block' && code !== 'issue');
  const findings = all.filter(({ code }) => !(caused && code === 'issue'));
  const kept = findings.filter(
    ({ code, what }, index) =>
      !findings
        .slice(0, index)
        .some((one) => one.code === code && (one.what === what || /^csp/.test(code))),
  );
  return kept.sort((one, other) => RANK[one.level] - RANK[other.level]);
}

/** One sentence over all. */
export function summary(findings: readonly Finding[]): string {
  const count = (level: Level): number => findings.filter((one) => one.level === level).length;
  if (count('block') > 0) return `Có ${count('block')} chỗ chặn bản tin.`;
  if (count('warn') > 0) return `Bản tin mở được; có ${count('warn')} chỗ nên sửa.`;
  return 'Không thấy gì chặn bản tin.';
}

/** Plain text for a message to those who keep the portal. */
export function reportOf(findings: readonly Finding[], facts: readonly string[]): string {
  const parts = arranged(findings).map(({ level, what, remedy, paste }) =>
    [`[${MARK[level]}] ${what}`, remedy && `  ${remedy}`, paste?.replace(/^/gm, '    ')]
      .filter(Boolean)
      .join('\n'),
  );
  return [`Báo cáo nhúng bản tin: ${summary(arranged(findings))}`, ...facts, '', ...parts].join(
    '\n',
  );
}
