/** A shelf of small issues: its feed, their manifests, and what stands on their second pages. */

/** Words of an issue by its number. */
export const TEXTS: Readonly<Record<number, string>> = {
  3: 'Họp dân về đất đai ở tổ 5',
  4: 'Vỉa hè sạch, người đi bộ vui',
  5: 'Nhận lương hưu qua thẻ Visa',
  // Nine times, one more than a shelf lists of an issue.
  6: 'Tổ dân phố '.repeat(9),
  7: 'Luật Đất đai có gì mới',
  8: 'Hội làng mùa xuân',
};

/** Of `count` issues the newest four are of 2026, the others of 2025. */
export function feedOf(count: number): object {
  const publications: object[] = [];
  for (let number = 1; number <= count; number++) {
    const year = number > count - 4 ? 2026 : 2025;
    publications.push({
      metadata: {
        title: 'Bản tin phường Sen Hồng',
        language: 'vi',
        published: `${year}-01-${String(number).padStart(2, '0')}`,
        numberOfPages: 12,
        belongsTo: {
          magazine: { name: 'Bản tin phường Sen Hồng', issue: { position: number } },
        },
      },
      links: [{ href: `so-${number}/manifest.json`, type: 'application/divina+json' }],
    });
  }
  return {
    metadata: { title: 'Bản tin phường Sen Hồng', language: 'vi', publisher: 'UBND phường' },
    links: [{ rel: 'self', href: 'feed.json' }],
    publications,
  };
}

export function manifestOf(number: number): object {
  return {
    metadata: { title: `Bản tin số ${number}`, language: 'vi' },
    links: [{ rel: 'search', href: 'search.json', type: 'application/json' }],
    readingOrder: [1, 2].map((page) => ({
      href: `p/${page}.jpg`,
      type: 'image/jpeg',
      width: 1080,
      height: 1528,
    })),
    'https://e-bulletin.dev/ns#articles': [
      {
        href: 'a/1.json',
        type: 'application/guided-navigation+json',
        title: `Bài một của số ${number}`,
        properties: {
          'https://e-bulletin.dev/ns#id': 'bai-1',
          'https://e-bulletin.dev/ns#pages': [2],
        },
      },
    ],
  };
}
