/** Ids from titles: lower-case letters, digits and hyphens, short enough for an address. */

const MAX = 48;

/** `Cải tạo hệ thống thoát nước` becomes `cai-tao-he-thong-thoat-nuoc`; empty for a title without letters. */
export function slug(title: string): string {
  const plain = title
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  if (plain.length <= MAX) return plain;
  const cut = plain.slice(0, MAX);
  // Whole words only, unless the first word alone is longer.
  const end = plain[MAX] === '-' ? MAX : cut.lastIndexOf('-');
  return end > 0 ? cut.slice(0, end) : cut;
}

/** The first free id: the slug, then `slug-2`, `slug-3`… `taken` grows. */
export function freeId(title: string, taken: Set<string>, fallback = 'bai'): string {
  const base = slug(title) || fallback;
  let id = base;
  for (let count = 2; taken.has(id); count += 1) id = `${base}-${count}`;
  taken.add(id);
  return id;
}
